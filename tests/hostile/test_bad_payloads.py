"""Payloads that Slack would never send: a sentence or nothing, and nobody's record changed.

Bounded in `make test`; 6,000 of them with FULL_SIZE=1 (see tests/support/size.py). What may change
is decided from the rows: with the actor taken away, nothing; otherwise only what is the actor's own
(their requests, answers, profile), because a mutated text in a sound form is simply another text.
"""

import logging
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.hostile.conftest import Evening
from tests.hostile.day import Heard
from tests.hostile.fresh import fresh
from tests.hostile.memory import changes
from tests.hostile.mutations import Mutation, mutate, sample
from tests.hostile.whose import not_theirs
from tests.support.size import FULL_SIZE, at_size

HOW_MANY = at_size(300, 6_000)
SEED = 20261122
LONGEST_SECONDS = 3
PYTHON = re.compile(r"Traceback|\w+Error\b|Exception|NoneType|<class |line \d+, in")


@pytest.mark.timeout(at_size(60, 3600))
def test_no_mutation_is_answered_with_more_than_a_sentence(
    evening: Evening, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    payloads = [one.payload for one in evening.heard]
    found: list[str] = []
    before = 0
    for number, (which, path, value) in enumerate(sample(payloads, HOW_MANY, SEED)):
        heard = evening.heard[which]
        mutation = mutate(fresh(evening.hospital.sandbox.workspace, heard.payload), path, value)
        caplog.clear()
        for wrong in _deliver(evening, heard, mutation, caplog):
            found.append(f"{mutation} in {_name(heard)}: {wrong}")
        if number == HOW_MANY // 4:
            before = memory_used()
    assert not found, _summary(found)
    if FULL_SIZE:
        assert memory_used() < 1.05 * before


def _deliver(
    evening: Evening, heard: Heard, mutation: Mutation, caplog: pytest.LogCaptureFixture
) -> list[str]:
    """What is wrong with how the bot took it."""
    evening.memory.put_back(heard.before)
    said = len(evening.hospital.sandbox.payloads)
    answer = evening.wire.deliver(mutation.payload)
    after = evening.memory.look()
    changed = changes(heard.before, after)
    words = answer.body + "".join(map(str, evening.hospital.sandbox.payloads[said:]))
    wrong = []
    if answer.status >= 500:
        wrong.append(f"answered {answer.status}")
    if answer.seconds > LONGEST_SECONDS:
        wrong.append(f"took {answer.seconds:.1f} s")
    if PYTHON.search(words):
        wrong.append("said what only a programmer reads")
    for record in caplog.records:
        if record.exc_info:
            wrong.append(f"left a traceback: {record.exc_info[1]!r}"[:200])
    if changed and mutation.speaks_for_nobody:
        wrong.append(f"changed {[one.table for one in changed]} for nobody")
    elif any(not_theirs(one, heard.payload, after, heard.before) for one in changed):
        wrong.append(f"changed what is somebody else's: {changed}")
    return wrong


def _name(heard: Heard) -> str:
    payload = heard.payload
    if "command" in payload:
        return str(payload["command"])
    if "event" in payload:
        return str(payload["event"]["type"])
    if "actions" in payload:
        return str(payload["actions"][0]["action_id"])
    return str((payload.get("view") or payload)["callback_id"])


def memory_used() -> int:
    """Resident pages of this process, which is bot, sandbox and test in one."""
    return int(Path("/proc/self/statm").read_text().split()[1])


def _summary(found: list[str]) -> str:
    kinds = Counter(re.sub(r"^.*? in ", "", one)[:160] for one in found)
    lines = [f"{times} x {kind}" for kind, times in kinds.most_common(60)]
    return "\n".join([f"{len(found)} findings", *lines, "", *found[:60]])
