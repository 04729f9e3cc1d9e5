"""What doctor reads from the outbox, and what it lets wait again."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.domain.delivery import Lane
from bot.domain.messages import Kind, Message, State
from bot.domain.people import MemberId
from storage.checkup import SqlCheckup
from storage.tables import outbox
from tests.storage.conftest import LEASE, NOW, POSTED, Desk

HOUR = timedelta(hours=1)


@pytest.fixture
def records(desk: Desk) -> SqlCheckup:
    return SqlCheckup(desk.engine)


@pytest.fixture
def dead(desk: Desk, claimed: Message) -> Message:
    desk.queue.start(claimed, LEASE, "D1")
    desk.queue.close(claimed, State.DEAD, "invalid_blocks")
    return claimed


def test_an_empty_outbox_is_well(desk: Desk, records: SqlCheckup) -> None:
    checkup = records.look(NOW)
    assert (checkup.counts, checkup.oldest_due, checkup.given_up, checkup.paused) == (
        {},
        None,
        [],
        [],
    )
    assert checkup.database.startswith(("SQLite 3.", "PostgreSQL 1"))
    assert not checkup.needs_a_person


def test_what_is_in_which_state_and_what_waits_longest(
    desk: Desk, records: SqlCheckup, claimed: Message, amara: MemberId
) -> None:
    desk.hospital.says(amara, "one")
    desk.hospital.says(amara, "two")
    checkup = records.look(NOW + HOUR)
    assert checkup.counts == {State.CLAIMED: 1, State.PENDING: 2}
    assert checkup.oldest_due == NOW
    assert checkup.is_late
    assert not records.look(NOW + timedelta(minutes=5)).is_late


def test_what_was_given_up_is_told_by_ids_and_for_as_long_as_it_matters(
    records: SqlCheckup, dead: Message
) -> None:
    checkup = records.look(NOW)
    [one] = checkup.given_up
    assert (one.id, one.kind, one.state) == (dead.id, dead.kind, State.DEAD)
    assert (one.to, one.error) == ("U1", "invalid_blocks")
    assert checkup.needs_a_person
    later = records.look(dead.expires_at)
    assert later.given_up == []
    assert later.counts == {State.DEAD: 1}
    assert not later.needs_a_person


def test_who_could_not_be_reached_needs_nobody_else(
    desk: Desk, records: SqlCheckup, claimed: Message
) -> None:
    desk.queue.close(claimed, State.UNDELIVERABLE, "user_disabled")
    checkup = records.look(NOW)
    assert [one.state for one in checkup.given_up] == [State.UNDELIVERABLE]
    assert not checkup.needs_a_person


def test_a_dead_message_is_said_once_more_under_its_old_key(
    desk: Desk, records: SqlCheckup, dead: Message
) -> None:
    key = desk.row(dead).dedupe_key
    assert records.requeue(dead.id, NOW + HOUR)
    assert not records.requeue(dead.id, NOW + HOUR)
    again = desk.only(after=HOUR)
    assert (again.id, again.attempts, again.ambiguous_count) == (dead.id, 0, 0)
    assert (desk.row(again).dedupe_key, again.expires_at) == (key, dead.expires_at)


def test_one_that_had_expired_gets_time_to_arrive(
    desk: Desk, records: SqlCheckup, dead: Message
) -> None:
    late = timedelta(days=30)
    assert records.requeue(dead.id, NOW + late)
    assert desk.only(after=late).expires_at == NOW + late + timedelta(days=1)


@pytest.mark.parametrize("state", sorted(set(State) - {State.DEAD, State.UNDELIVERABLE}))
def test_nothing_else_is_said_once_more(
    desk: Desk, records: SqlCheckup, claimed: Message, state: State
) -> None:
    desk.put(claimed, state)
    assert not records.requeue(claimed.id, NOW)
    assert not records.requeue("c0ffee", NOW)
    assert desk.states() == [state]


def test_a_screen_whose_twin_waits_already_is_not_drawn_twice(
    desk: Desk, records: SqlCheckup, mia: MemberId
) -> None:
    desk.hospital.says(mia, "home:1", coalesce="home:1", kind=Kind.HOME)
    message = desk.only()
    desk.queue.close(message, State.DEAD, "something_new")
    desk.hospital.says(mia, "home:1", coalesce="home:1", kind=Kind.HOME)
    assert not records.requeue(message.id, NOW)
    assert desk.states() == ["dead", "pending"]


def test_a_refusal_that_lasts_is_told_until_something_arrives(
    desk: Desk, records: SqlCheckup, claimed: Message
) -> None:
    desk.queue.pause(desk.hospital.id, Lane.ALL, -HOUR, "token_revoked")
    [paused] = records.look(NOW).paused
    assert (paused.workspace, paused.lane) == ("St. Elsewhere", Lane.ALL)
    assert paused.reason == "token_revoked"
    assert records.look(NOW).needs_a_person
    desk.queue.start(claimed, LEASE, "D1")
    desk.queue.sent(claimed, POSTED)
    assert records.look(NOW).paused == []


def test_a_throttle_is_told_while_it_lasts_and_passes_by_itself(
    desk: Desk, records: SqlCheckup
) -> None:
    desk.queue.pause(desk.hospital.id, Lane.POSTS, HOUR, "ratelimited")
    desk.queue.pause(desk.hospital.id, Lane.HOMES, -HOUR, "ratelimited")
    checkup = records.look(NOW)
    assert [paused.lane for paused in checkup.paused] == [Lane.POSTS]
    assert not checkup.needs_a_person


def test_doctor_only_looks(desk: Desk, records: SqlCheckup, dead: Message) -> None:
    with desk.engine.begin() as connection:
        connection.execute(update(outbox).values(lease_until=NOW))
    before = desk.row(dead)
    records.look(NOW + timedelta(days=60))
    assert desk.row(dead) == before
