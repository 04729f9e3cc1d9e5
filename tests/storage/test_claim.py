"""What a messenger is given: what is due, in order, and what nobody else has in hand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, update

from bot.domain.messages import Kind, Message, MessageId, Priority, State
from bot.domain.people import MemberId
from storage.queue import SqlQueue
from storage.tables import outbox
from tests.storage.conftest import (
    IN_HAND,
    LEASE,
    NOW,
    OVER,
    POSTED,
    UNHURRIED,
    Desk,
    Hospital,
    a_message,
)


def subjects(messages: Sequence[Message]) -> list[int]:
    return [message.subject for message in messages]


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


def say_all(desk: Desk) -> list[int]:
    """Everything, one after the other; the subjects in the order they were said in."""
    said = []
    while message := desk.queue.claim(NOW, LEASE):
        desk.queue.start(message, LEASE)
        desk.queue.sent(message, POSTED)
        said.append(message.subject)
    return said


def test_answers_leave_before_news_and_news_before_nudges(desk: Desk, mia: MemberId) -> None:
    for subject, priority in ((1, Priority.NUDGE), (2, Priority.NEWS), (3, Priority.ANSWER)):
        desk.hospital.says(mia, f"key {subject}", subject=subject, priority=priority)
    assert say_all(desk) == [3, 2, 1]


def test_what_is_said_in_one_breath_keeps_its_order(desk: Desk, mia: MemberId) -> None:
    with desk.hospital.change() as work:
        for subject in range(20):
            work.outbox.add(a_message(mia, f"key {subject}", subject=subject), NOW)
    assert say_all(desk) == list(range(20))


def test_one_that_is_put_back_for_its_turn_keeps_its_place(
    desk: Desk, claimed: Message, mia: MemberId
) -> None:
    desk.hospital.says(mia, "later", subject=8)
    desk.queue.retry(claimed, None, "ratelimited", counts=False)
    assert say_all(desk) == [claimed.subject, 8]


def test_one_in_back_off_gives_way(desk: Desk, claimed: Message, mia: MemberId) -> None:
    desk.hospital.says(mia, "later", subject=8)
    desk.queue.retry(claimed, NOW + timedelta(seconds=5), "not sent")
    assert say_all(desk) == [8]


def test_what_a_change_still_holds_is_not_overtaken(
    postgres_hospital: Hospital, postgres_engine: Engine
) -> None:
    queue = SqlQueue(postgres_engine, UNHURRIED)
    mia, amara = (postgres_hospital.member(name).id for name in ("U1", "U2"))
    postgres_hospital.says(mia, "first", subject=1)
    postgres_hospital.says(mia, "second", subject=2)
    postgres_hospital.says(amara, "third", subject=3)
    with postgres_hospital.change() as work:
        work.outbox.about([Kind.REQUEST_RECEIVED], 1)
        first = queue.claim(NOW, LEASE)
        assert first and first.subject == 3
        assert queue.claim(NOW, LEASE) is None
    second = queue.claim(NOW, LEASE)
    assert second and second.subject == 1


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


def test_what_is_in_hand_does_not_expire_under_it(desk: Desk, mia: MemberId) -> None:
    desk.hospital.says(mia, "card", lasts=timedelta(hours=1))
    message = desk.only()
    assert desk.claim(after=timedelta(hours=1)) == []
    assert desk.queue.start(message, LEASE)


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


def test_one_queue_serves_every_workspace(desk: Desk, elsewhere: Hospital, mia: MemberId) -> None:
    desk.hospital.says(mia, "card", subject=1)
    elsewhere.says(elsewhere.member("U1").id, "card", subject=2)
    assert {message.workspace_id: message.subject for message in desk.claim()} == {
        desk.hospital.id: 1,
        elsewhere.id: 2,
    }
