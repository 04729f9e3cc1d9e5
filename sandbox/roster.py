"""Who and what is in the workspace when it opens, as the people file says."""

import json
from dataclasses import dataclass
from pathlib import Path

from sandbox.people import Person
from sandbox.types import Json

_WORKSPACE: Json = {"id": "T0SANDBOX1", "name": "Sandbox", "domain": "sandbox"}
_CHANNELS: list[Json] = [{"id": "C0GENERAL1", "name": "general", "members": "all"}]


@dataclass(frozen=True)
class Roster:
    """`workspace` has id, name and domain; a channel's members are "all" or ids."""

    workspace: Json
    people: list[Person]
    channels: list[Json]


def read_roster(people: Path | Json | list[Json]) -> Roster:
    """From a people file, its content, or just a list of people."""
    if isinstance(people, Path):
        people = json.loads(people.read_text(encoding="utf-8"))
    if isinstance(people, list):
        people = {"people": people}
    assert isinstance(people, dict)
    return Roster(
        workspace=people.get("workspace", _WORKSPACE),
        people=[Person(**entry) for entry in people["people"]],
        channels=people.get("channels", _CHANNELS),
    )
