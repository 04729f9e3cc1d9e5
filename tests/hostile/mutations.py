"""Payloads as no Slack sends them: every path of the JSON missing, empty, of another kind, huge."""

import copy
import json
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from sandbox.types import Json

Path = tuple[str | int, ...]

# Who acts: a payload with another one there speaks for nobody. (Where they act is said thrice.)
IDENTITY = frozenset({("user",), ("user", "id"), ("user_id",), ("event",), ("event", "user")})
MISSING = object()
SCALARS: tuple[Any, ...] = (
    MISSING,
    None,
    "",
    0,
    -1,
    2**80,
    1.5,
    True,
    [],
    {},
    [[]],
    {"id": None},
    "x" * 20_000,
    "é\u202e\u0000<!channel>",
    "\ud800",
    "' OR 1=1 --",
    ["x"] * 2_000,
    {"x": {"x": {"x": 1}}},
)


@dataclass(frozen=True)
class Mutation:
    """What stands at `path` in `payload` is not what Slack put there."""

    payload: Json
    path: Path
    value: object

    def __str__(self) -> str:
        what = "missing" if self.value is MISSING else json.dumps(self.value)[:40]
        return f"{'.'.join(map(str, self.path))} = {what}"

    @property
    def speaks_for_nobody(self) -> bool:
        return self.path in IDENTITY


def paths(value: object, above: Path = ()) -> Iterator[Path]:
    inside: Iterator[tuple[str | int, object]] = iter(())
    if isinstance(value, dict):
        inside = iter(value.items())
    elif isinstance(value, list):
        inside = iter(enumerate(value))
    for key, child in inside:
        yield (*above, key)
        yield from paths(child, (*above, key))


def mutate(payload: Json, path: Path, value: object) -> Mutation:
    changed = copy.deepcopy(payload)
    parent: Any = changed
    for key in path[:-1]:
        parent = parent[key]
    if value is MISSING:
        del parent[path[-1]]
    else:
        parent[path[-1]] = value
    return Mutation(changed, path, value)


def sample(payloads: list[Json], how_many: int, seed: int) -> list[tuple[int, Path, object]]:
    """Which payload, where, what instead: spread evenly over payloads, the same every time."""
    chance = Random(seed)
    places = [list(paths(payload)) for payload in payloads]
    chosen = []
    for number in range(how_many):
        which = number % len(payloads)
        # What matters most stands near the top, and most of the rest is an echo of our own view.
        path = min(chance.choices(places[which], k=2), key=len)
        chosen.append((which, path, chance.choice(SCALARS)))
    return chosen
