"""Everyone tries everything on everybody's records: only what is theirs to change is changed.

The cells are made from the bot's own registration: a listener without a rule fails the first test.
The counts are printed with pytest -s; FULL_SIZE=1 has everyone name every record.
"""

import itertools
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from sandbox.types import Json
from tests.hostile.conftest import Evening
from tests.hostile.day import Heard
from tests.hostile.fresh import fresh
from tests.hostile.listeners import Name, heard_by, listeners
from tests.hostile.matrix import (
    FOR_EVERYBODY,
    FROM_SLACK,
    INSIDE,
    OUTSIDE,
    RULES,
    SILENT,
    About,
    Role,
    Rule,
)
from tests.hostile.memory import changes
from tests.hostile.records import OUTSIDERS, Records, carried, carrying, done_by
from tests.hostile.whose import actor_of, not_theirs
from tests.support.hospital import Hospital
from tests.support.size import FULL_SIZE, at_size

# What comes of these hangs on what was written, or on whether a place was free.
MANY_WAYS = frozenset({("event", "message"), ("action", "accept_request")})


@dataclass
class Tally:
    """What came of the cells tried; `found` are those that went another way than the rules."""

    tried: int = 0
    changed: Counter[Name] = field(default_factory=Counter)
    refused: int = 0
    found: list[str] = field(default_factory=list)


def test_every_listener_has_a_rule(hospital: Hospital) -> None:
    registered = {(one.kind, one.id) for one in listeners(hospital)}
    assert registered == RULES.keys() | FROM_SLACK


@pytest.mark.timeout(at_size(300, 900))
def test_nobody_changes_what_is_not_theirs(evening: Evening) -> None:
    for outsider in OUTSIDERS.values():
        evening.hospital.sandbox.join(outsider | {"handle": str(outsider["id"]).lower()})
    tally = Tally()
    for number, (name, heard) in enumerate(payloads(evening)):
        try_everyone(evening, name, heard, roles(number), tally)
    counts = f"{tally.tried} cells, {tally.refused} refused, {tally.changed.total()} changed"
    sys.stdout.write(f"{counts}, {len(tally.found)} unexpected\n")
    assert not tally.found, "\n".join([counts, f"{len(tally.found)} unexpected", *tally.found[:40]])
    assert {name for name, rule in RULES.items() if rule.may_change} == (+tally.changed).keys()
    assert tally.tried >= len(RULES) * len(roles(0))


def payloads(evening: Evening) -> list[tuple[Name, Heard]]:
    """One of the day for each listener and kind of record, and one that nobody listens for."""
    chosen: dict[tuple[Name, str], tuple[Name, Heard]] = {}
    for heard in evening.heard:
        name = heard_by(heard.payload)
        if name in FROM_SLACK or is_said_by_the_app(heard.payload):
            continue
        kind = str(sorted(carried(heard.payload)))
        if name in MANY_WAYS:
            kind += str(len(chosen) % at_size(10, 1_000))
        chosen.setdefault((name, kind), (name, heard))
        if name[0] in ("action", "view", "shortcut"):
            other: Name = (name[0], "*")
            chosen.setdefault((other, ""), (other, Heard(unheard_of(heard.payload), heard.before)))
    return list(chosen.values())


def is_said_by_the_app(payload: Json) -> bool:
    """Slack tells the app of its own words too; nobody waits for an answer to them."""
    return "bot_id" in payload.get("event", {}) or "subtype" in payload.get("event", {})


def unheard_of(payload: Json) -> Json:
    """The same from a release that is no more."""
    if payload["type"] == "block_actions":
        action = payload["actions"][0] | {"action_id": "from_an_old_release"}
        return payload | {"actions": [action]}
    if payload["type"] == "view_submission":
        return payload | {"view": payload["view"] | {"callback_id": "from_an_old_release"}}
    return payload | {"callback_id": "from_an_old_release"}


def roles(number: int) -> list[Role]:
    """Everybody; of those who take no part one in turn, where not all is tried."""
    outside = sorted(OUTSIDE)
    left_out = set() if FULL_SIZE else OUTSIDE - {outside[number % len(outside)]}
    return [role for role in Role if role not in left_out]


def try_everyone(
    evening: Evening, name: Name, heard: Heard, who: Sequence[Role], tally: Tally
) -> None:
    records = Records(heard.before, heard.payload)
    for role, about in itertools.product(who, About):
        if about is not About.THE_RECORD and not (records.key and looks_further(role)):
            continue
        person = records.person(role, actor_of(heard.payload))
        texts = records.named(about) if records.key else [None]
        for text in texts:
            payload = carrying(heard.payload, text) if text is not None else heard.payload
            acted = fresh(evening.hospital.sandbox.workspace, done_by(payload, person), person)
            wrong = try_one(evening, name, records, acted, expected(name, role, about, tally))
            tally.found += [f"{name[1]}: {role}, {about} ({text}): {one}" for one in wrong]


def looks_further(role: Role) -> bool:
    """At records that are not the one shown: everyone in full, else those with one of their own."""
    return FULL_SIZE or role in (Role.MENTEE, Role.MENTOR)


@dataclass(frozen=True)
class Expected:
    may_change: bool
    is_refused: bool
    tally: Tally


def expected(name: Name, role: Role, about: About, tally: Tally) -> Expected:
    rule: Rule = RULES[name]
    is_named = about is About.THE_RECORD or (rule.is_open and about is About.OTHERS)
    may_read = INSIDE if rule.is_open and about is About.OTHERS else rule.may_read
    is_refused = role in OUTSIDE or role not in may_read or not is_named
    may_change = rule.may_change
    if rule.is_open and about is About.OTHERS and may_change:
        may_change = INSIDE
    return Expected(
        role in may_change and is_named,
        is_refused and name not in SILENT | FOR_EVERYBODY,
        tally,
    )


def try_one(
    evening: Evening, name: Name, records: Records, payload: Json, expects: Expected
) -> list[str]:
    sandbox = evening.hospital.sandbox
    before, said = evening.memory.put_back(records.rows), len(sandbox.payloads)
    answer = evening.wire.deliver(payload)
    after = evening.memory.look()
    # Whoever is looked up for the first time is remembered, guests and all.
    found = [one for one in changes(before, after) if one.table != "members" or one.before]
    expects.tally.tried += 1
    expects.tally.changed[name] += bool(found)
    expects.tally.refused += expects.is_refused
    words = [answer.json] if answer.body else []
    words += [one for one in sandbox.payloads[said:] if one["method"] != "ack"]
    wrong = []
    if answer.status != 200:
        wrong.append(f"answered {answer.status}")
    if found and not expects.may_change:
        wrong.append(f"changed {[one.table for one in found]}")
    if any(not_theirs(one, payload, after, before) for one in found):
        wrong.append(f"changed what is not theirs: {found}")
    if expects.is_refused and not words:
        wrong.append("was refused without a word")
    return wrong
