"""Between two full hours the clock stops where the app has said that it has something to do."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.error import HTTPError

import pytest

from sandbox import Sandbox
from tests.sandbox.little_follower import LittleFollower, ask, report

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
NOON = datetime(2027, 3, 3, 12, tzinfo=UTC)


@pytest.fixture
def app(empty: Sandbox) -> Iterator[LittleFollower]:
    """Everybody's clock shows full hours together."""
    for person in ("U0ADA", "U0BEN"):
        empty.change(person, tz="UTC")
    empty.clock.jump(NOON - empty.clock.now())
    with LittleFollower(empty).running() as follower:
        yield follower


def stops(empty: Sandbox, app: LittleFollower, to: datetime) -> list[str]:
    """Where the clock stopped on the way, by the minute, before it left and at the goal aside."""
    before = len(app.seen)
    empty.clock.travel(to)
    return [f"{seen:%H:%M}" for seen in app.seen[before:] if NOON + MINUTE < seen < to]


def test_it_stops_there_and_at_the_hours_around(empty: Sandbox, app: LittleFollower) -> None:
    app.wakes_at = lambda: (NOON + 90 * MINUTE).isoformat()
    assert stops(empty, app, NOON + 3 * HOUR) == ["13:00", "13:30", "14:00"]


def test_each_stop_may_name_the_next(empty: Sandbox, app: LittleFollower) -> None:
    app.wakes_at = lambda: (app.seen[-1].replace(second=0, microsecond=0) + 20 * MINUTE).isoformat()
    assert stops(empty, app, NOON + HOUR) == ["12:20", "12:40"]


def test_it_is_told_in_any_zone(empty: Sandbox, app: LittleFollower) -> None:
    app.wakes_at = lambda: "2027-03-03T18:15:00+05:45"
    assert stops(empty, app, NOON + HOUR) == ["12:30"]


@pytest.mark.parametrize("wake_at", [NOON - MINUTE, NOON + 30 * HOUR], ids=["over", "far ahead"])
def test_what_is_over_or_beyond_the_goal_makes_no_stop(
    empty: Sandbox, app: LittleFollower, wake_at: datetime
) -> None:
    app.wakes_at = wake_at.isoformat
    assert stops(empty, app, NOON + 2 * HOUR) == ["13:00"]


def test_what_the_last_report_left_out_is_forgotten(empty: Sandbox, app: LittleFollower) -> None:
    """A meeting is cancelled at one o'clock: nothing is to be said of it at half past."""
    half_past = (NOON + 90 * MINUTE).isoformat()
    app.wakes_at = lambda: half_past if app.seen[-1] < NOON + HOUR else None
    assert stops(empty, app, NOON + 3 * HOUR) == ["13:00", "14:00"]


@pytest.mark.parametrize("wake_at", ["2027-03-03T12:30:00", "soon", "", 7, True, ["12:30"]])
def test_a_moment_that_is_none_is_refused(empty: Sandbox, wake_at: object) -> None:
    turn = ask(empty)["turn"]
    with pytest.raises(HTTPError, match="400"):
        report(empty, json.dumps({"turn": turn, "idle": True, "wake_at": wake_at}).encode())
