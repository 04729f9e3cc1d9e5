"""Turns are taken one after another, whoever takes them."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, select

from storage.database_time import database_now
from storage.queue import SqlQueue
from storage.tables import pacer
from tests.storage.conftest import Hospital
from tests.storage.together import together

EVERY = timedelta(seconds=10)
# More than this test may take between two turns, and less than a turn.
SLACK = timedelta(seconds=8)


def test_the_first_turn_is_now_and_each_next_one_later(hospital: Hospital, queue: SqlQueue) -> None:
    waits = [queue.pace(hospital.id, "D1", EVERY) for _ in range(4)]
    assert waits[0] == timedelta(0)
    for turn, wait in enumerate(waits):
        assert turn * EVERY - SLACK < wait <= turn * EVERY


def test_buckets_and_workspaces_do_not_wait_for_each_other(
    hospital: Hospital, elsewhere: Hospital, queue: SqlQueue
) -> None:
    queue.pace(hospital.id, "D1", EVERY)
    assert queue.pace(hospital.id, "D2", EVERY) == timedelta(0)
    assert queue.pace(elsewhere.id, "D1", EVERY) == timedelta(0)


def test_turns_taken_at_the_same_moment_are_different_ones(
    hospital: Hospital, engine: Engine
) -> None:
    waits = together(*[lambda: SqlQueue(engine).pace(hospital.id, "D1", EVERY)] * 8)
    for turn, wait in enumerate(sorted(waits)):
        assert turn * EVERY - SLACK < wait <= turn * EVERY
    with engine.connect() as connection:
        assert len(connection.execute(select(pacer)).all()) == 1


def test_a_turn_long_past_is_not_saved_up(hospital: Hospital, queue: SqlQueue) -> None:
    queue.pace(hospital.id, "D1", timedelta(seconds=-3600))
    assert queue.pace(hospital.id, "D1", EVERY) == timedelta(0)
    assert queue.pace(hospital.id, "D1", EVERY) > timedelta(0)


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


@pytest.mark.parametrize("wait", [timedelta(seconds=0.25), timedelta(days=400)])
def test_any_distance_is_kept(hospital: Hospital, queue: SqlQueue, wait: timedelta) -> None:
    queue.pace(hospital.id, "D1", wait)
    assert wait - SLACK < queue.pace(hospital.id, "D1", wait) <= wait
