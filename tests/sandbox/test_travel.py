"""The clock travels hour by hour beside an app that keeps up with it, or jumps ahead of it."""

import json
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.error import HTTPError

import pytest

from sandbox import AppFailed, Sandbox
from tests.sandbox.little_app import MANIFEST, PEOPLE
from tests.sandbox.little_follower import LittleFollower, ask, report
from tests.sandbox.test_page_api import act, get

HOUR = timedelta(hours=1)


@pytest.fixture
def app(empty: Sandbox) -> Iterator[LittleFollower]:
    with LittleFollower(empty).running() as follower:
        yield follower


def test_travel_goes_hour_by_hour_on_the_hour_and_ends_where_it_was_sent(
    empty: Sandbox, app: LittleFollower
) -> None:
    before = empty.clock.now()
    goal = before + timedelta(hours=26, minutes=1)
    empty.clock.travel(goal)

    hours = [moment.replace(minute=0, second=0, microsecond=0) for moment in app.seen[2:-1]]
    first = before.replace(minute=0, second=0, microsecond=0) + HOUR
    assert hours == [first + number * HOUR for number in range(len(hours))]
    assert all(
        seen - hour < timedelta(seconds=5) for seen, hour in zip(app.seen[2:], hours, strict=False)
    )
    assert len(hours) in (26, 27)
    assert goal <= empty.clock.now() < goal + timedelta(seconds=5)


def test_the_hours_are_those_of_everybody_here(empty: Sandbox, app: LittleFollower) -> None:
    """A quarter to six ahead of London, and three and a half hours behind it."""
    empty.change("U0ADA", tz="Asia/Kathmandu")
    empty.change("U0BEN", tz="America/St_Johns")
    noon = datetime(2027, 3, 3, 12, tzinfo=UTC)
    empty.clock.jump(noon - empty.clock.now())
    empty.clock.travel(noon + 2 * HOUR)

    stops = [(seen.hour, seen.minute) for seen in app.seen[-6:]]
    assert stops == [(12, 15), (12, 30), (13, 0), (13, 15), (13, 30), (14, 0)]


def test_what_is_due_now_is_done_before_leaving(empty: Sandbox, app: LittleFollower) -> None:
    done_at: list[datetime] = []

    def work() -> bool:
        done_at.append(empty.clock.now())
        return True

    app.work = work
    before = empty.clock.now()
    empty.clock.travel(timedelta(hours=2))

    assert done_at[0] - before < timedelta(seconds=5)


def test_each_step_waits_for_the_app(empty: Sandbox, app: LittleFollower) -> None:
    def work() -> bool:
        turn = ask(empty)["turn"]
        report(empty, json.dumps({"turn": turn, "idle": False}).encode())
        time.sleep(0.05)
        assert ask(empty)["turn"] == turn
        return True

    app.work = work
    empty.clock.travel(timedelta(hours=3))

    assert len(app.seen) >= 4


def test_a_report_on_another_turn_counts_for_nothing(empty: Sandbox, app: LittleFollower) -> None:
    empty.workspace.travel.patience = 0.2

    def work() -> bool:
        report(empty, json.dumps({"turn": ask(empty)["turn"] - 1, "idle": True}).encode())
        return False

    app.work = work
    with pytest.raises(AppFailed):
        empty.clock.travel(HOUR)


def test_without_an_app_nobody_goes_anywhere(empty: Sandbox) -> None:
    before = empty.clock.now()
    with pytest.raises(AppFailed) as refused:
        empty.clock.travel(timedelta(days=1))

    assert refused.value.sentence == "No app follows this clock yet. Is the app running?"
    assert empty.clock.now() - before < timedelta(minutes=1)
    assert ask(empty)["turn"] == 0


def test_an_app_that_does_not_finish_stops_the_clock_at_that_hour(
    empty: Sandbox, app: LittleFollower
) -> None:
    empty.workspace.travel.patience = 0.3
    start = empty.clock.now()
    app.work = lambda: empty.clock.now() - start < timedelta(hours=5)
    with pytest.raises(AppFailed) as stopped:
        empty.clock.travel(timedelta(days=2))

    at = app.seen[-1]
    hour = f"{at:%a} {at.day} {at:%b} {at:%H}:00"
    assert stopped.value.sentence == (
        f"The app did not finish its work at {hour}, so the clock waits there. Go on any time."
    )
    assert empty.clock.now() - at < timedelta(seconds=5)
    told = get(empty, "state")["clock"]
    assert (told["stopped"], told["travelling"]) == (stopped.value.sentence, None)

    app.work = lambda: True
    empty.clock.travel(HOUR)
    assert get(empty, "state")["clock"]["stopped"] is None


def test_a_jump_waits_for_nobody_and_is_one_turn(empty: Sandbox) -> None:
    before, turn = empty.clock.now(), ask(empty)["turn"]
    empty.clock.jump(timedelta(days=3))

    assert ask(empty)["turn"] == turn + 1
    assert empty.clock.now() - before >= timedelta(days=3)


def test_who_asks_for_the_next_turn_hears_of_it_at_once(empty: Sandbox) -> None:
    heard: list[Any] = []
    asking = threading.Thread(target=lambda: heard.append(ask(empty, "?after=0")))
    asking.start()
    asking.join(0.2)
    assert asking.is_alive()
    empty.clock.jump(HOUR)
    asking.join(5)

    assert [told["turn"] for told in heard] == [1]
    # A turn of before a restart is another one, too.
    assert ask(empty, "?after=57")["turn"] == 1


def test_time_goes_only_where_it_can(empty: Sandbox, app: LittleFollower) -> None:
    with pytest.raises(AppFailed, match="goes forward only"):
        empty.clock.travel(empty.clock.now() - HOUR)
    with pytest.raises(AppFailed, match="2000 to 2099"):
        empty.clock.travel(datetime(2200, 1, 1, tzinfo=UTC))
    with pytest.raises(AppFailed, match="2000 to 2099"):
        empty.clock.jump(timedelta(days=-365 * 100))


def test_a_person_travels_from_the_page_and_may_stop(empty: Sandbox, app: LittleFollower) -> None:
    def work() -> bool:
        time.sleep(0.02)
        return True

    app.work = work
    goal = empty.clock.now() + timedelta(days=30)
    assert act(empty, do="travel", to=goal.isoformat()) == {"ok": True}

    told = get(empty, "state")["clock"]
    assert datetime.fromisoformat(told["travelling"]) == goal
    assert datetime.fromisoformat(told["step"]) <= goal
    again = act(empty, do="travel", to=goal.isoformat())
    assert again["error"] == "The clock is travelling already. Stop it first."
    assert act(empty, do="jump", by=60)["code"] == "travelling"

    assert act(empty, do="stop_travel") == {"ok": True}
    wait_until_at_rest(empty)
    stays = empty.clock.now()
    assert stays < goal - timedelta(days=1)
    assert get(empty, "state")["clock"]["stopped"] is None


def wait_until_at_rest(sandbox: Sandbox) -> None:
    deadline = time.monotonic() + 5
    while (clock := get(sandbox, "state")["clock"])["travelling"] or clock["step"]:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_where_the_clock_stopped_is_told_in_the_travellers_zone(
    empty: Sandbox, app: LittleFollower
) -> None:
    empty.workspace.travel.patience = 0.1
    app.work = lambda: False
    empty.change("U0ADA", tz="Asia/Kathmandu")
    here = datetime(2027, 3, 1, 3, 15, tzinfo=UTC)
    empty.clock.jump(here - empty.clock.now())
    act(empty, do="travel", to=(here + HOUR).isoformat())
    wait_until_at_rest(empty)

    assert "at Mon 1 Mar 09:00" in get(empty, "state")["clock"]["stopped"]


def test_a_person_jumps_from_the_page(empty: Sandbox) -> None:
    before = empty.clock.now()
    assert act(empty, do="jump", by=7 * 24 * 3600) == {"ok": True}

    assert empty.clock.now() - before >= timedelta(days=7)
    assert act(empty, do="jump", by=10**18)["code"] == "out_of_range"


@pytest.mark.parametrize(
    "wish",
    [
        {"do": "travel"},
        {"do": "travel", "to": "soon"},
        {"do": "travel", "to": "2027-01-01T09:00:00"},
        {"do": "jump"},
        {"do": "jump", "by": "60"},
    ],
)
def test_a_moment_that_is_none_is_refused(empty: Sandbox, wish: dict[str, Any]) -> None:
    with pytest.raises(HTTPError, match="400"):
        act(empty, **wish)


def test_a_report_that_is_none_is_refused(empty: Sandbox) -> None:
    for body in (b"", b"[]", b"{}", b'{"turn": "1", "idle": true}', b'{"turn": 1, "idle": 1}'):
        with pytest.raises(HTTPError, match="400"):
            report(empty, body)
    with pytest.raises(HTTPError, match="400"):
        ask(empty, "?after=noon")
    with pytest.raises(HTTPError, match="415"):
        report(empty, b'{"turn": 0, "idle": true}', "text/plain")


def test_a_workspace_that_closes_keeps_nobody_waiting() -> None:
    with Sandbox(MANIFEST, PEOPLE) as closing:
        asking = threading.Thread(target=ask, args=(closing, "?after=0"))
        asking.start()
        asking.join(0.2)
        assert asking.is_alive()
        began = time.monotonic()
    asking.join(2)

    assert not asking.is_alive()
    assert time.monotonic() - began < 2
