"""Eight messengers at once: every message in one pair of hands, none left behind."""

from collections import Counter
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import Engine, select, update

from bot.domain.messages import Message, Posted, State
from storage.queue import SqlQueue
from storage.tables import outbox
from tests.storage.conftest import NOW, Hospital
from tests.storage.together import together

MESSENGERS = 8
PEOPLE = 40
LEASE = timedelta(seconds=60)


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
    while claimed := queue.claim(NOW, LEASE, 3):
        for message in claimed:
            assert queue.start(message, LEASE)
            assert queue.sent(message, Posted("D1", "1.0"))
            sent.append(message)
    return sent


def test_every_message_is_claimed_once(full: Hospital, engine: Engine) -> None:
    sent = together(*[lambda: work_off(SqlQueue(engine))] * MESSENGERS)
    # Somebody may have found nothing just while another held the last ones of a conversation.
    sent.append(work_off(SqlQueue(engine)))
    times = Counter(message.id for hands in sent for message in hands)
    assert len(times) == 2 * PEOPLE
    assert set(times.values()) == {1}
    assert {message.fence for hands in sent for message in hands} == {1}


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
    lost = SqlQueue(engine).claim(NOW, timedelta(seconds=-1), 2 * PEOPLE)
    assert len(lost) == 2 * PEOPLE
    claimed = together(*[lambda: SqlQueue(engine).claim(NOW, LEASE, 2 * PEOPLE)] * MESSENGERS)
    times = Counter(message.id for hands in claimed for message in hands)
    assert set(times.values()) == {1}
    assert {message.fence for hands in claimed for message in hands} == {2}


def test_of_everyone_who_holds_a_message_only_the_last_may_start(
    full: Hospital, engine: Engine
) -> None:
    queue = SqlQueue(engine)
    held = [queue.claim(NOW, timedelta(seconds=-1), 1)[0] for _ in range(MESSENGERS)]
    assert len({message.id for message in held}) == 1
    started = together(*[lambda one=one: queue.start(one, LEASE) for one in held])
    assert started == [False] * (MESSENGERS - 1) + [True]


def test_the_unknown_are_looked_up_once(full: Hospital, engine: Engine) -> None:
    queue = SqlQueue(engine)
    for message in queue.claim(NOW, LEASE, 15):
        queue.start(message, timedelta(seconds=-1))
    queue.claim(NOW, LEASE, 1)
    looked_up = together(*[lambda: SqlQueue(engine).unknown(timedelta(0))] * MESSENGERS)
    times = Counter(message.id for hands in looked_up for message in hands)
    assert len(times) == 15
    assert set(times.values()) == {1}
