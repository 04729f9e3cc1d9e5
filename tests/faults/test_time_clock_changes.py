"""Through every change of clocks: each check-in once, at nine o'clock there."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine

from bot.domain.local_time import at_local, local_day
from bot.domain.nudges import NudgeKind
from bot.domain.people import MemberId
from bot.usecases.plan_digests import plan_digests
from storage.database import make_engine
from tests.faults.clock_changes import DAY, ZONES, days_of_change
from tests.faults.figures import Figures
from tests.nudging.practice import Practice, every, open_practice
from tests.support.size import FULL_SIZE

STEP = timedelta(minutes=5)
AROUND = 4 * DAY
NINE = 9
SPRING, AUTUMN = range(2, 6), range(8, 13)


@pytest.fixture
def engine(sqlite_url: str) -> Iterator[Engine]:
    engine = make_engine(sqlite_url)
    yield engine
    engine.dispose()


def test_each_check_in_comes_once_at_nine_there(engine: Engine) -> None:
    due = on_time = 0
    days = _days()
    for day in days:
        begin, end = day - AROUND, day + AROUND
        practice = open_practice(engine, begin, f"{day:%Y-%m-%d}")
        weekdays = _everybody(practice)
        heard = Counter(_heard(practice, begin, end))
        expected = Counter(_expected(practice, weekdays, begin, end))
        assert heard == expected
        due, on_time = due + expected.total(), on_time + heard.total()
    assert due >= len(days) * len(ZONES) * 5
    Figures("sqlite").add(
        "clock changes", f"{len(days)} weeks x {len(ZONES)} zones: {on_time} of {due} once at 9:00"
    )


def _days() -> list[datetime]:
    """All of them, or another one of spring and of autumn each time."""
    days = days_of_change()
    if FULL_SIZE:
        return days
    return [random.choice([day for day in days if day.month in half]) for half in (SPRING, AUTUMN)]


def _everybody(practice: Practice) -> dict[MemberId, int]:
    """In each zone a person for each weekday; each has a mentor from the next zone."""
    people = {tz: [practice.person(tz) for _ in range(5)] for tz in ZONES}
    weekdays = {}
    for number, tz in enumerate(ZONES):
        mentors = people[ZONES[number - 1]]
        for weekday, (mentee, mentor) in enumerate(zip(people[tz], mentors, strict=True)):
            practice.pair(mentee, mentor)
            weekdays[mentee.id] = weekday
    for member, weekday in weekdays.items():
        _has_always_liked(practice, member, weekday)
    return weekdays


def _has_always_liked(practice: Practice, member: MemberId, weekday: int) -> None:
    with practice.core.store.change(practice.workspace) as uow:
        choice = uow.reminders.get(member)
        uow.reminders.save(replace(choice, weekday=weekday), at=practice.clock.at)


def _heard(practice: Practice, begin: datetime, end: datetime) -> Iterator[tuple[MemberId, str]]:
    for moment in every(STEP, begin, end):
        practice.clock.at = moment
        if plan_digests(practice.core, practice.workspace):
            for heard in practice.deliver():
                assert heard.about(NudgeKind.CHECK_IN)
                yield heard.member, f"{practice.local(heard):%a %d %b %H:%M}"


def _expected(
    practice: Practice, weekdays: dict[MemberId, int], begin: datetime, end: datetime
) -> Iterator[tuple[MemberId, str]]:
    for member, weekday in weekdays.items():
        zone = practice.zones[member]
        for day in _days_between(begin, end, zone):
            if day.weekday() == weekday and begin <= at_local(day, NINE, zone) < end:
                yield member, f"{day:%a %d %b} 09:00"


def _days_between(begin: datetime, end: datetime, zone: ZoneInfo) -> Iterator[date]:
    for number in range((local_day(end, zone) - local_day(begin, zone)).days + 1):
        yield local_day(begin, zone) + number * DAY
