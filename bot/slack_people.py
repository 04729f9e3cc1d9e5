"""How Slack describes people: its user objects, read as persons."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.people import Guest, Person

SLACKBOT = "USLACKBOT"


def person_of(user: Mapping[str, Any], team_id: str) -> Person:
    """From users.info, users.list, team_join or user_change; `team_id` is the installed team.

    Raises KeyError when there is no id.
    """
    id = str(user["id"])
    return Person(
        platform_id=id,
        name=_name(user) or id,
        tz=_zone(user.get("tz")),
        active=not user.get("deleted", False),
        is_bot=bool(user.get("is_bot")) or id == SLACKBOT,
        guest=_guest(user),
        external=_is_external(user, team_id),
    )


def _name(user: Mapping[str, Any]) -> str:
    profile = user.get("profile") or {}
    names = (profile.get("real_name"), user.get("real_name"), user.get("name"))
    return next((str(name).strip() for name in names if name and str(name).strip()), "")


def _zone(name: object) -> str:
    try:
        return ZoneInfo(str(name)).key if name else "UTC"
    except (ValueError, LookupError, OSError):
        # Slack has zones the machine does not know, and an emulator may have anything.
        return "UTC"


def _guest(user: Mapping[str, Any]) -> Guest:
    if user.get("is_ultra_restricted"):
        return Guest.SINGLE_CHANNEL
    return Guest.MULTI_CHANNEL if user.get("is_restricted") else Guest.NONE


def _is_external(user: Mapping[str, Any], team_id: str) -> bool:
    team = user.get("team_id")
    return bool(user.get("is_stranger")) or (team is not None and team != team_id)
