"""A message in hand moves only as its life allows, and only for whoever holds it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.delivery import Lane
from bot.domain.messages import Message, Posted, State
from bot.domain.people import MemberId
from bot.ports import Queue
from storage.database import is_sqlite
from storage.queue import SqlQueue
from tests.storage.conftest import (
    IN_HAND,
    LEASE,
    NOW,
    OVER,
    POSTED,
    SETTLE,
    UNHURRIED,
    Desk,
)


def test_the_queue_is_what_the_core_asks_for(desk: Desk) -> None:
    queue: Queue = desk.queue
    assert queue.claim(NOW, LEASE) is None


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
    looked_up = desk.queue.unknown(SETTLE)
    assert looked_up
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
    assert desk.claim() == []
    assert desk.queue.unknown(SETTLE) is None
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


def test_a_twin_that_came_meanwhile_says_it_when_it_is_not_yet_their_turn(
    desk: Desk, mia: MemberId
) -> None:
    desk.hospital.says(mia, "home:1", coalesce="home:1")
    message = desk.only()
    desk.hospital.says(mia, "home:1", coalesce="home:1")
    desk.queue.pause(desk.hospital.id, Lane.ALL, LEASE, "throttled")
    assert not desk.queue.start(message, LEASE)
    assert desk.states() == ["cancelled", "pending"]


def test_after_a_restart_a_twin_that_came_meanwhile_says_it(desk: Desk, mia: MemberId) -> None:
    desk.hospital.says(mia, "home:1", coalesce="home:1")
    message = desk.only()
    desk.hospital.says(mia, "home:1", coalesce="home:1")
    SqlQueue(desk.engine, UNHURRIED).recover()
    if is_sqlite(desk.engine):
        assert desk.states() == ["cancelled", "pending"]
        assert desk.only().id != message.id
    else:
        assert desk.states() == ["claimed", "pending"]


def test_the_unknown_are_looked_up_once_they_settled_by_one_messenger(
    desk: Desk, claimed: Message
) -> None:
    desk.queue.start(claimed, LEASE, "D1")
    desk.queue.close(claimed, State.UNKNOWN, "timeout")
    assert desk.queue.unknown(timedelta(seconds=30)) is None
    message = desk.queue.unknown(SETTLE)
    assert message
    assert (message.id, message.fence, message.channel) == (claimed.id, 2, "D1")
    assert message.ambiguous_count == 1
    assert message.send_started_at is not None
    assert desk.queue.unknown(SETTLE) is None
    desk.queue.retry(message, NOW, "absent")
    assert desk.only().id == claimed.id


@pytest.mark.parametrize("state", list(State))
def test_when_there_is_nothing_to_do(desk: Desk, claimed: Message, state: State) -> None:
    desk.put(claimed, state)
    busy = state in (State.PENDING, State.CLAIMED, State.SENDING, State.UNKNOWN)
    assert desk.queue.is_idle(NOW) is not busy


def test_what_is_not_due_is_nothing_to_do(desk: Desk, mia: MemberId) -> None:
    desk.hospital.says(mia, "home:1")
    assert desk.queue.is_idle(NOW - timedelta(hours=1))
    assert not desk.queue.is_idle(NOW)


def test_what_is_to_be_tried_again_is_not_done(desk: Desk, claimed: Message) -> None:
    desk.queue.retry(claimed, NOW + timedelta(minutes=1), "throttled", counts=False)
    assert not desk.queue.is_idle(NOW)
    again = desk.only(after=timedelta(minutes=1))
    desk.queue.start(again, LEASE)
    desk.queue.sent(again, POSTED)
    assert desk.queue.is_idle(NOW + timedelta(minutes=1))


def test_after_a_restart_sqlite_waits_for_no_lease(desk: Desk, mia: MemberId) -> None:
    """No other process can be alive there; with PostgreSQL one may be, and keeps its lease."""
    for subject in (1, 2):
        member = desk.hospital.member(f"U{subject}0").id
        desk.hospital.says(member, f"card {subject}")
    sending, claimed = desk.claim()
    desk.queue.start(sending, LEASE, "D1")
    SqlQueue(desk.engine, UNHURRIED).recover()
    if is_sqlite(desk.engine):
        assert desk.states() == ["pending", "unknown"]
        assert not desk.queue.start(claimed, LEASE)
        unknown = desk.queue.unknown(SETTLE)
        assert unknown
        assert (unknown.id, unknown.ambiguous_count) == (sending.id, 1)
    else:
        assert desk.states() == ["claimed", "sending"]


def test_the_message_that_waits_longest(desk: Desk, mia: MemberId) -> None:
    assert desk.queue.oldest_due(NOW) is None
    desk.hospital.says(mia, "card")
    assert desk.queue.oldest_due(NOW - timedelta(minutes=1)) is None
    assert desk.queue.oldest_due(NOW + timedelta(hours=1)) == NOW
    desk.only()
    assert desk.queue.oldest_due(NOW + timedelta(hours=1)) is None
