"""Whether a payload has the shape Slack gives it: what has another one reaches no conversation.

Slack leaves fields out and sends null as it pleases, so only what stands there must fit, and only
what a payload is nothing without must stand there: its key ends with "!".
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from slack_bolt import BoltRequest, BoltResponse

from handlers.payload import Payload

Shape = type[str] | re.Pattern[str] | list["Shape"] | dict[str, "Shape"]

ANY_KEY = "*"

_TRIGGER = re.compile(r"[!-~]{1,255}")

_OPTION: Shape = {"value!": str}
_PICKED: dict[str, Shape] = {"value": str, "selected_option": _OPTION, "selected_date": str}
_ENTRY: Shape = {**_PICKED, "selected_options": [_OPTION], "selected_users": [str]}
_VIEW: Shape = {
    "id!": str,
    "previous_view_id": str,
    "root_view_id": str,
    "hash": str,
    "type": str,
    "callback_id": str,
    "app_installed_team_id": str,
    "private_metadata": str,
    "blocks": [{"type!": str, "block_id": str}],
    "state": {"values": {ANY_KEY: {ANY_KEY: _ENTRY}}},
}
_COMMAND: Shape = {
    "command!": str,
    "team_id": str,
    "user_id": str,
    "text": str,
    "trigger_id": _TRIGGER,
    "response_url": str,
}
_PRESS: Shape = {
    "type!": str,
    "team": {"id": str},
    "user": {"id": str, "team_id": str},
    "callback_id": str,
    "trigger_id": _TRIGGER,
    "response_url": str,
    "view": _VIEW,
    "container": {"type": str, "channel_id": str, "message_ts": str},
    "channel": {"id": str},
    "message": {"ts": str, "subtype": str, "text": str},
    "actions": [
        {"action_id!": str, "block_id": str, "type": str, **_PICKED, "selected_options": [_OPTION]}
    ],
}
_SAID = ("channel", "channel_type", "subtype", "text", "ts", "tab", "bot_id")
_EVENT: Shape = {
    "event_id": str,
    "team_id": str,
    "authorizations": [{"team_id": str}],
    "event!": {"type!": str, **dict.fromkeys(_SAID, str)},
}
_WORDS = ("name", "real_name", "tz", "team_id")
_SOMEBODY: Shape = {"id!": str, "profile": {"real_name": str}, **dict.fromkeys(_WORDS, str)}
_EVENTS_ABOUT_SOMEBODY = frozenset({"team_join", "user_change"})
_EVENTS_BY_SOMEBODY = frozenset({"message", "app_home_opened"})


def ensure_sound(
    req: BoltRequest, resp: BoltResponse, next: Callable[[], BoltResponse]
) -> BoltResponse:
    """Bolt's middleware: anything else is answered with 400, and nobody hears of it."""
    return next() if is_sound(req.body) else BoltResponse(status=400)


def is_sound(body: Payload) -> bool:
    if "command" in body:
        return _fits(body, _COMMAND)
    if "event" in body:
        return _fits(body, _EVENT) and _names_somebody(body["event"])
    is_press = body.get("type") == "block_actions"
    return _fits(body, _PRESS) and not (is_press and not body.get("actions"))


def _names_somebody(event: Payload) -> bool:
    if event["type"] in _EVENTS_ABOUT_SOMEBODY:
        return _fits(event, {"user!": _SOMEBODY})
    return event["type"] not in _EVENTS_BY_SOMEBODY or _fits(event, {"user": str})


def _fits(value: Any, shape: Shape) -> bool:
    if isinstance(shape, type):
        return isinstance(value, shape) and _is_text(value)
    if isinstance(shape, re.Pattern):
        return isinstance(value, str) and shape.fullmatch(value) is not None
    if isinstance(shape, list):
        return isinstance(value, list) and all(_fits(one, shape[0]) for one in value)
    return isinstance(value, dict) and all(_has(value, *entry) for entry in shape.items())


def _has(value: Mapping[str, Any], key: str, shape: Shape) -> bool:
    if key == ANY_KEY:
        return all(_fits(one, shape) for one in value.values())
    name = key.removesuffix("!")
    if value.get(name) is None:
        return name == key
    return _fits(value[name], shape)


def _is_text(value: str) -> bool:
    """No half of a character, which JSON can name and no database keeps."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True
