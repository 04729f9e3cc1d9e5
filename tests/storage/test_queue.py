"""Each message is in one messenger's hands at a time, and moves only as its life allows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, Row, select, update

from bot.domain.messages import Kind, Message, MessageId, Posted, Priority, State
from bot.domain.people import MemberId
from bot.ports import Queue
from storage.queue import SqlQueue
from storage.tables import outbox
from tests.storage.conftest import NOW, Hospital

LEASE = timedelta(seconds=60)
OVER = timedelta(seconds=-1)
SETTLE = timedelta(0)
POSTED = Posted("D1", "1700000000.000100")
IN_HAND = (State.CLAIMED, State.SENDING, State.UNKNOWN)


@dataclass
class Desk:
    """A messenger's desk: the queue, and what the rows look like behind it."""

    hospital: Hospital
    queue: SqlQueue
    engine: Engine

    def row(self, message: Message) -> Row[Any]:
        with self.engine.connect() as connection:
            return connection.execute(select(outbox).where(outbox.c.id == message.id)).one()

    def states(self) -> list[str]:
        with self.engine.connect() as connection:
            return sorted(connection.scalars(select(outbox.c.state)).all())

    def put(self, message: Message, state: State) -> None:
        with self.engine.begin() as connection:
            connection.execute(update(outbox).where(outbox.c.id == message.id).values(state=state))

    def claim(self, lease: timedelta = LEASE, after: timedelta = timedelta(0)) -> list[Message]:
        return self.queue.claim(NOW + after, lease, 10)

    def only(self, lease: timedelta = LEASE, after: timedelta = timedelta(0)) -> Message:
        [message] = self.claim(lease, after)
        return message


@pytest.fixture
def desk(hospital: Hospital, queue: SqlQueue, engine: Engine) -> Desk:
    return Desk(hospital, queue, engine)


@pytest.fixture
def claimed(desk: Desk, mia: MemberId) -> Message:
    desk.hospital.says(mia, "card", detail="again")
    return desk.only()


def subjects(messages: Sequence[Message]) -> list[int]:
    return [message.subject for message in messages]


def test_the_queue_is_what_the_core_asks_for(desk: Desk) -> None:
    queue: Queue = desk.queue
    assert queue.claim(NOW, LEASE, 10) == []


def test_a_message_in_hand(desk: Desk, claimed: Message, mia: MemberId) -> None:
    row = desk.row(claimed)
    assert claimed == Message(
        id=row.id,
        workspace_id=desk.hospital.id,
        kind=Kind.REQUEST_RECEIVED,
        recipient=mia,
        subject=7,
        detail="again",
        update_of=None,
        repeat=claimed.repeat,
        fence=1,
        attempts=0,
        created_at=NOW,
        expires_at=NOW + timedelta(days=7),
    )
    assert (row.state, len(row.lease_owner)) == ("claimed", 16)


def test_the_order_is_priority_then_age_and_no_more_than_asked_for(
    desk: Desk, mia: MemberId
) -> None:
    for subject, priority in ((1, Priority.NUDGE), (2, Priority.NEWS), (3, Priority.ANSWER)):
        desk.hospital.says(mia, f"key {subject}", subject=subject, priority=priority)
    assert subjects(desk.queue.claim(NOW, OVER, 2)) == [3, 2]
    assert subjects(desk.claim()) == [3, 2, 1]


def test_what_is_not_due_is_left(desk: Desk, claimed: Message) -> None:
    desk.queue.retry(claimed, NOW + timedelta(minutes=1), "not sent")
    assert desk.claim() == []
    assert desk.only(after=timedelta(minutes=1)).id == claimed.id


@pytest.mark.parametrize(
    "lease", [LEASE, OVER], ids=["waiting again", "claimed, and its lease over"]
)
def test_what_came_too_late_expires(desk: Desk, mia: MemberId, lease: timedelta) -> None:
    desk.hospital.says(mia, "card", lasts=timedelta(hours=1))
    message = desk.only(lease)
    if lease is LEASE:
        desk.queue.retry(message, NOW, "not sent")
    assert desk.claim(after=timedelta(hours=1)) == []
    assert desk.states() == ["expired"]


def test_a_claim_that_came_to_nothing_is_taken_over_under_a_higher_fence(
    desk: Desk, mia: MemberId
) -> None:
    desk.hospital.says(mia, "card")
    first = desk.only(OVER)
    second = desk.only()
    assert second == replace(first, fence=2)
    assert not desk.queue.start(first, LEASE)
    assert desk.queue.start(second, LEASE)


def test_sending_that_outlived_its_lease_is_unknown_not_sent_again(
    desk: Desk, claimed: Message
) -> None:
    assert desk.queue.start(claimed, OVER, "D1")
    assert desk.claim() == []
    row = desk.row(claimed)
    assert (row.state, row.fence, row.ambiguous_count) == ("unknown", 1, 1)


def test_starting_keeps_when_and_where_to(desk: Desk, claimed: Message) -> None:
    assert desk.queue.start(claimed, LEASE, "D1")
    row = desk.row(claimed)
    assert (row.state, row.channel) == ("sending", "D1")
    assert row.lease_until - row.send_started_at == LEASE
    assert not desk.queue.start(claimed, LEASE)


@pytest.mark.parametrize("posted", [POSTED, None], ids=["posted", "published"])
def test_what_was_sent_and_where_it_stands(
    desk: Desk, claimed: Message, posted: Posted | None
) -> None:
    desk.queue.start(claimed, LEASE, "D1")
    assert desk.queue.sent(claimed, posted)
    assert desk.queue.posted(claimed.id) == (State.SENT, posted)
    assert desk.row(claimed).lease_until is None
    assert not desk.queue.sent(claimed, posted)
    assert desk.claim() == []


def test_late_truth_turns_unknown_into_sent(desk: Desk, claimed: Message) -> None:
    desk.queue.start(claimed, OVER)
    desk.claim()
    assert desk.queue.sent(claimed, POSTED)
    assert desk.queue.posted(claimed.id) == (State.SENT, POSTED)


def test_truth_that_comes_after_somebody_else_looked_is_not_taken(
    desk: Desk, claimed: Message
) -> None:
    desk.queue.start(claimed, LEASE)
    desk.queue.close(claimed, State.UNKNOWN, "timeout")
    [looked_up] = desk.queue.unknown(SETTLE)
    assert not desk.queue.sent(claimed, POSTED)
    assert desk.queue.sent(looked_up, POSTED)


@pytest.mark.parametrize(("counts", "attempts"), [(True, 1), (False, 0)])
def test_a_message_waits_again(desk: Desk, claimed: Message, counts: bool, attempts: int) -> None:
    desk.queue.start(claimed, LEASE, "D1")
    desk.queue.retry(claimed, NOW, "ratelimited", counts=counts)
    assert desk.row(claimed).error_class == "ratelimited"
    again = desk.only()
    assert (again.fence, again.attempts, again.ambiguous_count) == (2, attempts, 0)


def test_a_long_word_for_an_error_is_cut(desk: Desk, claimed: Message) -> None:
    desk.queue.close(claimed, State.DEAD, "x" * 400)
    assert desk.row(claimed).error_class == "x" * 40


@pytest.mark.parametrize("end", [State.CANCELLED, State.UNDELIVERABLE, State.DEAD, State.ASSUMED])
def test_an_end_is_an_end(desk: Desk, claimed: Message, end: State) -> None:
    desk.queue.close(claimed, end, "channel_not_found")
    assert desk.states() == [end]
    assert desk.claim() == desk.queue.unknown(SETTLE) == []
    desk.queue.close(claimed, State.UNKNOWN, "timeout")
    desk.queue.retry(claimed, NOW, "timeout")
    assert not desk.queue.sent(claimed, POSTED)
    assert not desk.queue.start(claimed, LEASE)
    assert desk.states() == [end]


@pytest.mark.parametrize("state", IN_HAND)
def test_an_old_fence_changes_nothing(desk: Desk, claimed: Message, state: State) -> None:
    desk.put(claimed, state)
    old = replace(claimed, fence=0)
    assert not desk.queue.start(old, LEASE)
    assert not desk.queue.sent(old, POSTED)
    desk.queue.retry(old, NOW, "timeout")
    desk.queue.close(old, State.DEAD, "timeout")
    assert desk.states() == [state]
    assert desk.row(claimed).error_class is None


def test_a_coalesced_message_whose_twin_waits_is_not_said_twice(desk: Desk, mia: MemberId) -> None:
    desk.hospital.says(mia, "home:1", coalesce="home:1")
    message = desk.only()
    desk.hospital.says(mia, "home:1", coalesce="home:1")
    desk.queue.start(message, LEASE)
    desk.queue.retry(message, NOW, "timeout")
    assert desk.states() == ["cancelled", "pending"]
    assert desk.only().id != message.id


def test_the_unknown_are_looked_up_once_they_settled_by_one_messenger(
    desk: Desk, claimed: Message
) -> None:
    desk.queue.start(claimed, LEASE, "D1")
    desk.queue.close(claimed, State.UNKNOWN, "timeout")
    assert desk.queue.unknown(timedelta(seconds=30)) == []
    [message] = desk.queue.unknown(SETTLE)
    assert (message.id, message.fence, message.channel) == (claimed.id, 2, "D1")
    assert message.ambiguous_count == 1
    assert message.send_started_at is not None
    assert desk.queue.unknown(SETTLE) == []
    desk.queue.retry(message, NOW, "absent")
    assert desk.only().id == claimed.id


@pytest.mark.parametrize("state", list(State))
def test_an_update_waits_for_its_original(desk: Desk, claimed: Message, state: State) -> None:
    desk.put(claimed, state)
    with desk.engine.begin() as connection:
        connection.execute(update(outbox).values(not_before=NOW + timedelta(days=1)))
    other = desk.hospital.member("U9").id
    desk.hospital.says(other, "update", update_of=MessageId(claimed.id), subject=8)
    over = state not in (State.PENDING, *IN_HAND)
    assert subjects(desk.claim()) == ([8] if over else [])


def test_one_conversation_at_a_time(desk: Desk, claimed: Message, amara: MemberId) -> None:
    desk.hospital.says(claimed.recipient, "second", subject=8)
    desk.hospital.says(amara, "third", subject=9)
    assert subjects(desk.claim()) == [9]
    desk.queue.start(claimed, LEASE)
    assert desk.claim() == []
    desk.queue.sent(claimed, POSTED)
    assert subjects(desk.claim()) == [8]


def test_an_unknown_message_holds_up_nobody(desk: Desk, claimed: Message) -> None:
    desk.hospital.says(claimed.recipient, "second", subject=8)
    desk.queue.start(claimed, LEASE)
    desk.queue.close(claimed, State.UNKNOWN, "timeout")
    assert subjects(desk.claim()) == [8]


@pytest.mark.parametrize("state", list(State))
def test_when_there_is_nothing_to_do(desk: Desk, claimed: Message, state: State) -> None:
    desk.put(claimed, state)
    busy = state in (State.PENDING, State.CLAIMED, State.SENDING)
    assert desk.queue.is_idle(NOW) is not busy


def test_what_is_not_due_is_nothing_to_do(desk: Desk, claimed: Message) -> None:
    desk.queue.retry(claimed, NOW + timedelta(hours=1), "not sent")
    assert desk.queue.is_idle(NOW)
    assert not desk.queue.is_idle(NOW + timedelta(hours=1))


def test_one_queue_serves_every_workspace(desk: Desk, elsewhere: Hospital, mia: MemberId) -> None:
    desk.hospital.says(mia, "card", subject=1)
    elsewhere.says(elsewhere.member("U1").id, "card", subject=2)
    assert {message.workspace_id: message.subject for message in desk.claim()} == {
        desk.hospital.id: 1,
        elsewhere.id: 2,
    }
