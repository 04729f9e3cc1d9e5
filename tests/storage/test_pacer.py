"""The pace is kept by the database: to each person, in each lane, whoever speaks."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, select, update

from bot.domain.delivery import Lane, Pace
from bot.domain.messages import Kind, Message, MessageId, Priority
from bot.domain.people import MemberId
from storage.database_time import database_now
from storage.queue import SqlQueue
from storage.tables import pacer
from tests.storage.conftest import LEASE, NOW, POSTED, UNHURRIED, Hospital
from tests.storage.together import together

NO_TIME = timedelta(0)
# Far longer than any test takes, so that only what is moved here comes to an end.
LONG = timedelta(hours=1)
BURST = 3
APART = Pace(gap=LONG, every=NO_TIME)
RATIONED = Pace(gap=NO_TIME, every=LONG, burst=BURST)


def say_all(queue: SqlQueue) -> list[Message]:
    """Say whatever may leave now, one after the other."""
    said = []
    while message := queue.claim(NOW, LEASE):
        if queue.start(message, LEASE):
            queue.sent(message, POSTED)
            said.append(message)
    return said


@pytest.fixture
def time_passes(engine: Engine) -> Callable[[timedelta], None]:
    """Every bucket is free so much sooner."""

    def pass_by(span: timedelta) -> None:
        with engine.begin() as connection:
            for row in connection.execute(select(pacer)).all():
                connection.execute(
                    update(pacer)
                    .where(pacer.c.bucket == row.bucket)
                    .values(next_free_at=row.next_free_at - span)
                )

    return pass_by


@pytest.fixture
def crowd(hospital: Hospital) -> list[MemberId]:
    return [hospital.member(f"U{number}").id for number in range(10, 20)]


def test_one_person_hears_one_message_in_each_gap_and_the_others_do_not_wait(
    hospital: Hospital,
    engine: Engine,
    mia: MemberId,
    amara: MemberId,
    time_passes: Callable[[timedelta], None],
) -> None:
    queue = SqlQueue(engine, APART)
    for member, subject in ((mia, 1), (mia, 2), (amara, 3)):
        hospital.says(member, f"card {subject}", subject=subject)
    assert [message.subject for message in say_all(queue)] == [1, 3]
    time_passes(LONG)
    assert [message.subject for message in say_all(queue)] == [2]


def test_the_gap_counts_from_the_end_of_what_may_have_been_posted(
    hospital: Hospital, engine: Engine, mia: MemberId, time_passes: Callable[[timedelta], None]
) -> None:
    queue = SqlQueue(engine, APART)
    hospital.says(mia, "one")
    hospital.says(mia, "two")
    message = queue.claim(NOW, LEASE)
    assert message
    queue.start(message, LEASE)
    time_passes(LONG)
    queue.sent(message, POSTED)
    assert queue.claim(NOW, LEASE) is None


def test_a_workspace_has_a_burst_and_then_one_at_a_time(
    hospital: Hospital,
    engine: Engine,
    crowd: list[MemberId],
    time_passes: Callable[[timedelta], None],
) -> None:
    queue = SqlQueue(engine, RATIONED)
    for member in crowd:
        hospital.says(member, f"card {member}")
    assert len(say_all(queue)) == BURST
    time_passes(LONG)
    assert len(say_all(queue)) == 1
    time_passes(2 * LONG)
    assert len(say_all(queue)) == 2
    time_passes(100 * LONG)
    assert len(say_all(queue)) == BURST


def test_when_the_ration_is_short_answers_come_first(
    hospital: Hospital, engine: Engine, crowd: list[MemberId]
) -> None:
    for number, member in enumerate(crowd):
        priority = Priority.ANSWER if number % 2 else Priority.NUDGE
        hospital.says(member, f"card {member}", subject=number, priority=priority)
    assert [message.subject for message in say_all(SqlQueue(engine, RATIONED))] == [1, 3, 5]


def test_screens_take_nothing_from_what_may_be_posted(
    hospital: Hospital, engine: Engine, crowd: list[MemberId]
) -> None:
    queue = SqlQueue(engine, RATIONED)
    hospital.says(crowd[0], "card")
    [card] = say_all(queue)
    for member in crowd:
        hospital.says(member, f"home {member}", kind=Kind.HOME)
        hospital.says(member, f"news {member}")
        update_of = MessageId(card.id)
        hospital.says(member, f"update {member}", update_of=update_of)
    said = say_all(queue)
    assert sum(message.kind is Kind.HOME for message in said) == BURST
    assert sum(message.update_of is not None for message in said) == BURST
    assert len(said) == 3 * BURST - 1


def test_workspaces_have_rations_of_their_own(
    hospital: Hospital, elsewhere: Hospital, engine: Engine
) -> None:
    for place in (hospital, elsewhere):
        for number in range(2 * BURST):
            place.says(place.member(f"U{number}").id, "card")
            place.says(place.member(f"U{number}").id, f"card {number}")
    said = say_all(SqlQueue(engine, RATIONED))
    assert sorted(message.workspace_id for message in said) == sorted(
        [hospital.id, elsewhere.id] * BURST
    )


def test_several_messengers_share_one_ration(
    hospital: Hospital, engine: Engine, crowd: list[MemberId]
) -> None:
    for member in crowd:
        hospital.says(member, f"card {member}")
    hands = together(*[lambda: say_all(SqlQueue(engine, RATIONED))] * 6)
    assert sum(len(said) for said in hands) == BURST


def test_whoever_was_too_late_for_the_ration_lets_it_wait_as_before(
    hospital: Hospital, engine: Engine, crowd: list[MemberId]
) -> None:
    queue = SqlQueue(engine, Pace(gap=NO_TIME, every=LONG, burst=1))
    for member in crowd[:2]:
        hospital.says(member, f"card {member}")
    first, second = queue.claim(NOW, LEASE), queue.claim(NOW, LEASE)
    assert first and second
    assert queue.start(first, LEASE)
    assert not queue.start(second, LEASE)
    assert queue.posted(second.id)[0] == "pending"
    assert queue.oldest_due(NOW) == NOW


def test_after_a_pause_one_message_tries_before_the_others(
    hospital: Hospital,
    engine: Engine,
    crowd: list[MemberId],
    time_passes: Callable[[timedelta], None],
) -> None:
    queue = SqlQueue(engine, RATIONED)
    for member in crowd:
        hospital.says(member, f"card {member}")
    queue.pause(hospital.id, Lane.POSTS, LONG, "ratelimited")
    assert say_all(queue) == []
    time_passes(LONG)
    assert len(say_all(queue)) == 1


def test_while_one_tries_after_a_pause_no_other_does(
    hospital: Hospital,
    elsewhere: Hospital,
    engine: Engine,
    crowd: list[MemberId],
    time_passes: Callable[[timedelta], None],
) -> None:
    queue, copy = SqlQueue(engine, UNHURRIED), SqlQueue(engine, UNHURRIED)
    for member in crowd:
        hospital.says(member, f"card {member}")
    queue.pause(hospital.id, Lane.POSTS, LONG, "ratelimited")
    time_passes(LONG)
    trying = queue.claim(NOW, LEASE)
    assert trying
    assert copy.claim(NOW, LEASE) is None
    elsewhere.says(elsewhere.member("U1").id, "card")
    other = copy.claim(NOW, LEASE)
    assert other and other.workspace_id == elsewhere.id
    queue.start(trying, LEASE)
    assert copy.claim(NOW, LEASE) is None
    queue.sent(trying, POSTED)
    assert copy.claim(NOW, LEASE)
    assert queue.claim(NOW, LEASE)


@pytest.mark.parametrize(
    ("lane", "left"),
    [(Lane.ALL, set()), (Lane.POSTS, {Kind.HOME}), (Lane.HOMES, {Kind.REQUEST_RECEIVED})],
)
def test_a_pause_holds_its_lane_and_no_other_workspace(
    hospital: Hospital,
    elsewhere: Hospital,
    engine: Engine,
    lane: Lane,
    left: set[Kind],
) -> None:
    queue = SqlQueue(engine, RATIONED)
    for place in (hospital, elsewhere):
        place.says(place.member("U1").id, "card")
        place.says(place.member("U2").id, "home", kind=Kind.HOME)
    queue.pause(hospital.id, lane, LONG, "token_revoked")
    said = say_all(queue)
    assert {message.kind for message in said if message.workspace_id == hospital.id} == left
    assert len([message for message in said if message.workspace_id == elsewhere.id]) == 2


def test_a_shorter_pause_does_not_end_a_longer_one(
    hospital: Hospital,
    engine: Engine,
    mia: MemberId,
    time_passes: Callable[[timedelta], None],
) -> None:
    queue = SqlQueue(engine, RATIONED)
    hospital.says(mia, "card")
    queue.pause(hospital.id, Lane.POSTS, 2 * LONG, "ratelimited")
    queue.pause(hospital.id, Lane.POSTS, LONG, "ratelimited")
    time_passes(LONG)
    assert say_all(queue) == []


def test_what_was_refused_for_a_reason_that_is_over_may_leave_at_once(
    hospital: Hospital, engine: Engine, mia: MemberId
) -> None:
    queue = SqlQueue(engine, RATIONED)
    hospital.says(mia, "card")
    queue.pause(hospital.id, Lane.ALL, LONG, "token_revoked")
    queue.pause(hospital.id, Lane.POSTS, LONG, "ratelimited")
    queue.resume(hospital.id, ["token_revoked"])
    assert say_all(queue) == []
    queue.resume(hospital.id, ["ratelimited"])
    assert len(say_all(queue)) == 1


def test_nobody_looks_up_during_a_pause(hospital: Hospital, engine: Engine, mia: MemberId) -> None:
    queue = SqlQueue(engine, RATIONED)
    hospital.says(mia, "card")
    message = queue.claim(NOW, LEASE)
    assert message
    queue.start(message, timedelta(seconds=-1))
    queue.claim(NOW, LEASE)
    queue.pause(hospital.id, Lane.LOOK_UPS, LONG, "ratelimited")
    assert queue.unknown(NO_TIME) is None
    queue.resume(hospital.id, ["ratelimited"])
    assert queue.unknown(NO_TIME)


def test_how_long_until_the_next_may_leave(
    hospital: Hospital, engine: Engine, mia: MemberId
) -> None:
    queue = SqlQueue(engine, APART)
    assert queue.next_turn(NOW) is None
    hospital.says(mia, "one")
    say_all(queue)
    assert queue.next_turn(NOW) is None
    hospital.says(mia, "two")
    wait = queue.next_turn(NOW)
    assert wait and LONG - timedelta(minutes=1) < wait <= LONG


def test_and_where_the_ration_is_used_up(
    hospital: Hospital, engine: Engine, crowd: list[MemberId]
) -> None:
    queue = SqlQueue(engine, RATIONED)
    for member in crowd:
        hospital.says(member, f"card {member}")
    say_all(queue)
    wait = queue.next_turn(NOW)
    assert wait and LONG - timedelta(minutes=1) < wait <= LONG


def test_the_databases_time_is_the_present_and_moves_within_a_transaction(
    engine: Engine,
) -> None:
    before = datetime.now(UTC)
    with engine.connect() as connection:
        first = database_now(connection)
        while (second := database_now(connection)) == first:
            pass
    assert first < second
    # SQLite tells milliseconds.
    assert before - timedelta(milliseconds=1) <= first <= second <= datetime.now(UTC)
