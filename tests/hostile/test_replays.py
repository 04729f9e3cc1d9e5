"""Forged and repeated requests: whatever Slack did not sign is refused, what it did counts once.

In `make test` a few of each kind; all of the day and 1,000 forgeries with FULL_SIZE=1.
"""

import itertools
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random

from tests.hostile.conftest import Evening
from tests.hostile.day import Heard
from tests.hostile.fresh import fresh
from tests.hostile.listeners import Name, heard_by
from tests.hostile.memory import Rows, changes
from tests.hostile.signed import encoded
from tests.support.size import at_size

FORGERIES = at_size(200, 1_000)
AT_MOST_OF_A_KIND = at_size(2, 1_000)
SEED = 20261122
TOO_OLD_SECONDS = 301
TIMES = 3


def test_a_request_sent_three_times_changes_once(evening: Evening) -> None:
    found = []
    for heard in some_of_each(evening.heard):
        payload = fresh(evening.hospital.sandbox.workspace, heard.payload)
        evening.memory.put_back(heard.before)
        evening.wire.deliver(payload)
        once = evening.memory.look()
        answers = [evening.wire.deliver(payload) for _ in range(TIMES - 1)]
        again = evening.memory.look()
        if changes(once, again) or told(once) != told(again):
            found.append(f"{heard_by(payload)} counted twice")
        if {answer.status for answer in answers} != {200}:
            found.append(f"{heard_by(payload)} was answered {answers}")
    assert not found


def test_nothing_forged_is_heard(evening: Evening) -> None:
    """Every payload of the day, with a signature, a time or a body that is not Slack's."""
    evening.memory.put_back(evening.heard[-1].before)
    evening.hospital.settle()
    before = evening.memory.look()
    statuses = set()
    for body, headers in itertools.islice(forgeries(evening), FORGERIES):
        statuses.add(evening.wire.post(body, headers).status)
    assert statuses == {401}
    assert evening.memory.look() == before


def some_of_each(day: Sequence[Heard]) -> Iterator[Heard]:
    """The first of what each listener heard, in its order."""
    seen: Counter[Name] = Counter()
    for heard in day:
        name = heard_by(heard.payload)
        seen[name] += 1
        if seen[name] <= AT_MOST_OF_A_KIND:
            yield heard


def told(rows: Rows) -> list[tuple[str, int]]:
    """What has been said or is going to be; screens may be drawn as often as one likes."""
    said = [row for row in rows["outbox"] if not row["update_of"] and row["kind"] != "home"]
    return sorted((row["kind"], row["recipient_id"]) for row in said)


def forgeries(evening: Evening) -> Iterator[tuple[bytes, dict[str, str]]]:
    """Without end."""
    chance = Random(SEED)
    for heard in itertools.cycle(evening.heard):
        body, content_type = encoded(heard.payload)
        kind = {"Content-Type": content_type}
        sound = evening.wire.sign(body)
        signature, timestamp = "X-Slack-Signature", "X-Slack-Request-Timestamp"
        place = chance.randrange(3, len(sound[signature]))
        digit = "0" if sound[signature][place] != "0" else "1"
        other = sound[signature][:place] + digit + sound[signature][place + 1 :]
        yield body, kind | sound | {signature: other}
        yield body, kind | sound | {signature: sound[signature][:place]}
        yield body, kind | sound | {timestamp: str(int(sound[timestamp]) + chance.randint(1, 9))}
        yield body, kind | evening.wire.sign(body, at=time.time() - TOO_OLD_SECONDS)
        yield body, kind | evening.wire.sign(body, at=time.time() + TOO_OLD_SECONDS)
        yield body + b" ", kind | sound
        yield body, kind | {timestamp: sound[timestamp]}
        yield body, kind
