"""The people of the workspace, and how Slack describes them to an app."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sandbox.store import Store
from sandbox.types import Json

KINDS = {
    "member",
    "single_channel_guest",
    "multi_channel_guest",
    "external",
    "bot",
    "deactivated",
}
EXTERNAL_TEAM = "T0ELSEWHERE"


@dataclass(frozen=True)
class Person:
    id: str
    name: str
    handle: str
    title: str = ""
    tz: str = "America/New_York"
    kind: str = "member"
    admin: bool = False

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"{self.name}: kind {self.kind!r} is not one of {sorted(KINDS)}")
        ZoneInfo(self.tz)

    @property
    def is_active(self) -> bool:
        return self.kind != "deactivated"

    @property
    def acts(self) -> bool:
        """Whether somebody can sit down and be this person."""
        return self.kind not in {"deactivated", "bot"}


class People:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._by_id = {row["id"]: Person(**row) for row in store.all("person")}

    def __iter__(self) -> Iterator[Person]:
        return iter(self._by_id.values())

    def zones(self) -> set[str]:
        return {person.tz for person in self}

    def get(self, id: str) -> Person | None:
        return self._by_id.get(id)

    def keep(self, person: Person) -> Person:
        self._by_id[person.id] = person
        self._store.put("person", person.id, asdict(person))
        return person

    def changed(self, id: str, **changes: Any) -> Person:
        return replace(self._by_id[id], **changes)

    def find(self, who: str) -> Person:
        """By id, name or handle; LookupError names everybody there is."""
        handle = who.removeprefix("@")
        for person in self:
            if who in (person.id, person.name) or handle == person.handle:
                return person
        everybody = ", ".join(person.name for person in self)
        raise LookupError(f"nobody here is called {who!r}; there are {everybody}")


def describe(person: Person, *, team: str, now: datetime, with_email: bool = False) -> Json:
    """A person as users.info gives them."""
    first, _, last = person.name.partition(" ")
    user: Json = {
        "id": person.id,
        "team_id": EXTERNAL_TEAM if person.kind == "external" else team,
        "name": person.handle,
        "deleted": not person.is_active,
        "real_name": person.name,
        "profile": {
            "title": person.title,
            "phone": "",
            "skype": "",
            "real_name": person.name,
            "real_name_normalized": person.name,
            "display_name": person.handle,
            "display_name_normalized": person.handle,
            "status_text": "",
            "status_emoji": "",
            "first_name": first,
            "last_name": last,
            "team": EXTERNAL_TEAM if person.kind == "external" else team,
        },
        "is_bot": person.kind == "bot",
        "is_app_user": False,
        "updated": int(now.timestamp()),
    }
    if with_email:
        user["profile"]["email"] = f"{person.handle}@example.org"
    if person.is_active:
        # Slack leaves zone and roles out of people who are gone.
        user |= _zone(person.tz, now) | _roles(person)
    if person.kind == "external":
        user["is_stranger"] = True
    return user


def _zone(tz: str, now: datetime) -> Json:
    local = now.astimezone(ZoneInfo(tz))
    offset = local.utcoffset() or timedelta()
    return {"tz": tz, "tz_label": local.tzname(), "tz_offset": int(offset.total_seconds())}


def _roles(person: Person) -> Json:
    return {
        "is_admin": person.admin,
        "is_owner": False,
        "is_primary_owner": False,
        "is_restricted": person.kind in {"single_channel_guest", "multi_channel_guest"},
        "is_ultra_restricted": person.kind == "single_channel_guest",
    }
