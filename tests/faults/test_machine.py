"""People, time, Slack and deaths in any order: whatever happens, every promise is kept.

In full: FULL_SIZE=1 .venv/bin/python -m pytest tests/faults/test_machine.py --timeout 36000
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from bot.domain.people import Role
from bot.domain.reminders import Pace
from tests.faults.figures import Figures
from tests.faults.machine_bugs import BUGS
from tests.faults.machine_ground import Ground, open_ground
from tests.faults.machine_stories import STORIES, Hospital
from tests.support.size import FULL_SIZE, at_size

RUNS = at_size(4, 2000)
STEPS = at_size(25, 60)
# How many runs a mistake may hide in.
MOST_RUNS = 2000
# Only a second copy can be overtaken, and SQLite has one.
NEEDS_TWO = "the fence is ignored"


@pytest.fixture
def ground(database_url: str) -> Iterator[Ground]:
    with open_ground(database_url) as opened:
        yield opened


@pytest.fixture
def begin(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Hospital]:
    def fresh() -> Hospital:
        hospital = Hospital(ground)
        for module in ("queue", "pacer", "waiting"):
            here = hospital.world.moments.database_now
            monkeypatch.setattr(f"storage.{module}.database_now", here)
        return hospital

    return fresh


@pytest.fixture
def hospital(begin: Callable[[], Hospital]) -> Iterator[Hospital]:
    """One in which a test itself says what happens."""
    opened = begin()
    yield opened
    opened.teardown()


def test_whatever_happens_every_promise_is_kept(
    begin: Callable[[], Hospital], figures: Figures
) -> None:
    count = run(begin, RUNS)
    figures.add("stateful property test", f"{count} runs of {STEPS} steps, violations 0")


@pytest.mark.parametrize("bug", BUGS)
def test_a_mistake_shows(
    begin: Callable[[], Hospital], monkeypatch: pytest.MonkeyPatch, bug: str
) -> None:
    """The same story ends well without it, on whatever database that has it."""
    told = begin()
    tell(told, bug)
    if bug == NEEDS_TWO and told.world.ground.is_sqlite:
        return
    BUGS[bug](monkeypatch)
    with pytest.raises(AssertionError):
        tell(begin(), bug)


@pytest.mark.skipif(not FULL_SIZE, reason="found by chance, which takes its time: make faults")
@pytest.mark.parametrize("bug", BUGS)
def test_a_mistake_is_found_by_chance(
    begin: Callable[[], Hospital],
    monkeypatch: pytest.MonkeyPatch,
    bug: str,
    figures: Figures,
    ground: Ground,
) -> None:
    if bug == NEEDS_TWO and ground.is_sqlite:
        pytest.skip("one process alone has nobody to disturb")
    BUGS[bug](monkeypatch)
    with pytest.raises(AssertionError) as found:
        run(begin, MOST_RUNS, find=True)
    figures.add(f"seeded: {bug}", str(found.value).partition("\n")[0])


def test_someone_away_takes_no_requests_though_one_waits(hospital: Hospital) -> None:
    hospital.ask(0, 2, Role.ADVISOR, first_yes=False)
    hospital.pause_everything(2, 5)
    hospital.promises_are_kept()


def test_someone_away_without_a_profile_takes_no_requests_either(hospital: Hospital) -> None:
    hospital.ask(0, 1, Role.ADVISOR, first_yes=False)
    hospital.pause_everything(1, 20)
    hospital.promises_are_kept()


def test_quiet_holds_for_a_digest_that_waits(hospital: Hospital) -> None:
    hospital.find_each_other(0, 2, Role.ADVISOR)
    hospital.somebodys_hour_comes(0, timedelta(0))
    hospital.somebodys_hour_comes(0, timedelta(0))
    for who in (0, 2):
        hospital.choose_reminders(who, 1, 9, Pace.QUIET, None)
    hospital.deliver(8)
    hospital.promises_are_kept()


def tell(hospital: Hospital, bug: str) -> None:
    STORIES[bug](hospital)
    hospital.promises_are_kept()
    hospital.teardown()


def run(begin: Callable[[], Hospital], runs: int, *, find: bool = False) -> int:
    """How many runs there were; raises what broke first, as soon as it breaks where we `find`."""
    count = 0

    def counted() -> Hospital:
        nonlocal count
        count += 1
        return begin()

    # Hypothesis only calls it, and a hospital needs its ground.
    machine: Any = counted
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=runs,
            stateful_step_count=STEPS,
            deadline=None,
            database=None,
            derandomize=not FULL_SIZE,
            phases=[Phase.generate] if find else [Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        ),
    )
    return count
