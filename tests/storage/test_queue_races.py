"""Eight messengers at once: every message in one pair of hands, none left behind."""

from collections import Counter, defaultdict
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import Engine, select, update

from bot.domain.messages import Message, MessageId, Posted, State
from bot.domain.people import MemberId
from storage.queue import SqlQueue
from storage.tables import outbox
from tests.storage.conftest import NOW, OVER, UNHURRIED, Hospital
from tests.storage.together import together

MESSENGERS = 8
PEOPLE = 40
LEASE = timedelta(seconds=60)
LONG_AGO = NOW - timedelta(days=365)


@pytest.fixture
def full(hospital: Hospital) -> Hospital:
    """Two messages each for many people."""
    for number in range(PEOPLE):
        member = hospital.member(f"U{number}").id
        for turn in range(2):
            hospital.says(member, f"card {number} {turn}")
    return hospital


def work_off(queue: SqlQueue) -> list[Message]:
    """Claim and send until a claim finds nothing."""
    sent: list[Message] = []
    while message := queue.claim(NOW, LEASE):
        assert queue.start(message, LEASE)
        assert queue.sent(message, Posted("D1", "1.0"))
        sent.append(message)
    return sent


def claim_all(queue: SqlQueue, lease: timedelta) -> list[Message]:
    """One message to each person, which stays in hand."""
    return list(iter(lambda: queue.claim(NOW, lease), None))


def test_every_message_is_claimed_once(full: Hospital, engine: Engine) -> None:
    sent = together(*[lambda: work_off(SqlQueue(engine, UNHURRIED))] * MESSENGERS)
    # Somebody may have found nothing just while another held the last ones of a conversation.
    sent.append(work_off(SqlQueue(engine, UNHURRIED)))
    times = Counter(message.id for hands in sent for message in hands)
    assert len(times) == 2 * PEOPLE
    assert set(times.values()) == {1}
    assert {message.fence for hands in sent for message in hands} == {1}


def test_nobody_hears_two_messengers_at_once_or_in_another_order(
    full: Hospital, engine: Engine
) -> None:
    """Whoever is at it when a second one comes would be seen here."""
    at_it: Counter[MemberId] = Counter()
    said: dict[MemberId, list[MessageId]] = defaultdict(list)

    def say(queue: SqlQueue) -> None:
        while message := queue.claim(NOW, LEASE):
            at_it[message.recipient] += 1
            assert at_it[message.recipient] == 1
            assert queue.start(message, LEASE)
            said[message.recipient].append(message.id)
            at_it[message.recipient] -= 1
            queue.sent(message, Posted("D1", "1.0"))

    together(*[lambda: say(SqlQueue(engine, UNHURRIED))] * MESSENGERS)
    say(SqlQueue(engine, UNHURRIED))
    assert {len(ids) for ids in said.values()} == {2}
    assert [ids for ids in said.values() if ids != sorted(ids)] == []


def test_looking_first_and_taking_then_would_double(
    postgres_hospital: Hospital, postgres_engine: Engine
) -> None:
    """The control: these tests can see what the claim prevents."""
    postgres_hospital.says(postgres_hospital.member("U1").id, "card")
    everybody_looked = Barrier(MESSENGERS)

    def claim() -> str:
        with postgres_engine.begin() as connection:
            found: str = connection.scalars(select(outbox.c.id).limit(1)).one()
            everybody_looked.wait()
            connection.execute(
                update(outbox).where(outbox.c.id == found).values(state=State.CLAIMED)
            )
            return found

    assert set(Counter(together(*[claim] * MESSENGERS)).values()) == {MESSENGERS}


def test_claims_that_lapsed_are_taken_over_once(full: Hospital, engine: Engine) -> None:
    lost = claim_all(SqlQueue(engine, UNHURRIED), LEASE)
    assert len(lost) == PEOPLE
    with engine.begin() as connection:
        connection.execute(update(outbox).values(lease_until=LONG_AGO))
    claimed = together(*[lambda: claim_all(SqlQueue(engine, UNHURRIED), LEASE)] * MESSENGERS)
    times = Counter(message.id for hands in claimed for message in hands)
    assert times == Counter(message.id for message in lost)
    assert {message.fence for hands in claimed for message in hands} == {2}


def test_of_everyone_who_holds_a_message_only_the_last_may_start(
    full: Hospital, engine: Engine
) -> None:
    queue = SqlQueue(engine, UNHURRIED)
    held = [message for _ in range(MESSENGERS) if (message := queue.claim(NOW, OVER))]
    assert len({message.id for message in held}) == 1
    started = together(*[lambda one=one: queue.start(one, LEASE) for one in held])
    assert started == [False] * (MESSENGERS - 1) + [True]


def test_the_unknown_are_looked_up_once(full: Hospital, engine: Engine) -> None:
    queue = SqlQueue(engine, UNHURRIED)
    for message in claim_all(queue, LEASE)[:15]:
        queue.start(message, OVER)
    queue.claim(NOW, LEASE)
    looked_up = together(*[lambda: look_up_all(SqlQueue(engine, UNHURRIED))] * MESSENGERS)
    times = Counter(message.id for hands in looked_up for message in hands)
    assert len(times) == 15
    assert set(times.values()) == {1}


def look_up_all(queue: SqlQueue) -> list[Message]:
    return list(iter(lambda: queue.unknown(timedelta(0)), None))
