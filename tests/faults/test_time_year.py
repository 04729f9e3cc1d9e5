"""A year of many pairs in twelve zones: nobody is told twice, at night, or for nothing."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from statistics import median

import pytest
from sqlalchemy import Engine

from bot.domain.local_time import at_local, is_weekday, monday_of
from bot.domain.nudges import NudgeKind
from bot.domain.people import MemberId
from bot.domain.reminders import USUAL_HOUR, WAKING_HOURS
from storage.database import make_engine
from tests.faults.clock_changes import ZONES
from tests.faults.figures import Figures
from tests.nudging.people import Temper
from tests.nudging.practice import Heard, open_practice
from tests.nudging.year import STEP, Year, some_moments, some_outages
from tests.support.size import FULL_SIZE, at_size

TWELVE = ZONES[:12]
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
# A Monday; three weeks on, the clocks of America change.
BEGIN = datetime(2026, 2, 16, tzinfo=UTC)
PAIRS, WEEKS = at_size(24, 500), at_size(8, 52)
OUTAGES, SET_BACK = at_size(4, 37), at_size(4, 40)
END = BEGIN + WEEKS * WEEK
LATEST = timedelta(hours=48, minutes=15)
DATABASES = ["sqlite", "postgres"] if FULL_SIZE else ["sqlite"]


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    engine = make_engine(request.getfixturevalue(f"{request.param}_url"))
    yield engine
    engine.dispose()


@pytest.fixture
def year(engine: Engine) -> Year:
    return _year(engine, PAIRS, END, random.Random())


def test_a_year_of_nudges(year: Year, figures: Figures) -> None:
    year.run()
    _nothing_twice(year)
    _nothing_at_a_bad_hour(year)
    on_time, late, skipped = _steady_ones_are_asked_each_week(year)
    _nobody_loses_two_weeks(year)
    faded = _silent_ones_are_asked_how_often(year)
    expected = on_time + late + skipped
    people = len(year.people)
    figures.add(
        f"{WEEKS} weeks, {PAIRS} pairs",
        f"{len(TWELVE)} zones, {len(year.outages)} outages, {year.ticks} ticks: doubled 0,"
        f" outside hours 0; steady check-ins expected {expected}: {on_time} at the hour,"
        f" {late} late, {skipped} skipped (over 48 h); silent asked how often {faded}",
    )
    figures.add("messages a person and week", f"{people} people: {_how_many(year)}")


def test_nobody_who_moves_about_loses_two_weeks(engine: Engine, figures: Figures) -> None:
    """Other days, other hours, other zones, and never an outage to excuse anything."""
    year = Year(open_practice(engine, BEGIN), END, outages=[], set_back=[])
    year.populate(at_size(8, 50), TWELVE, 2, (Temper.RESTLESS, Temper.TRAVELS))
    year.run()
    _nothing_twice(year)
    _nothing_at_a_bad_hour(year)
    longest = _nobody_loses_two_weeks(year)
    figures.add("moving about", f"{len(year.people)} people, {WEEKS} weeks: {longest} days at most")


def test_ticking_only_where_somebody_is_due_changes_nothing(engine: Engine) -> None:
    end = BEGIN + 9 * DAY
    sparse = _year(engine, 8, end, random.Random(7), "sparse")
    dense = _year(engine, 8, end, random.Random(7), "dense")
    dense.dense = True
    for one in (sparse, dense):
        one.run()
    assert dense.ticks > 5 * sparse.ticks
    assert _story(dense) == _story(sparse)


def _story(year: Year) -> list[tuple[int, datetime, list[tuple[str, str]]]]:
    """Who heard what when, told apart by number and not by id."""
    first = min(year.people)
    return sorted(
        (heard.member - first, heard.at, sorted((n.kind, n.period) for n in heard.nudges))
        for heard in year.heard
    )


def _year(
    engine: Engine, pairs: int, end: datetime, chance: random.Random, name: str = "T1"
) -> Year:
    practice = open_practice(engine, BEGIN, name)
    outages = some_outages(chance, BEGIN, end, OUTAGES if pairs == PAIRS else 1)
    year = Year(practice, end, outages, some_moments(chance, BEGIN, end, SET_BACK))
    year.populate(pairs, TWELVE, seed=1)
    return year


def _nothing_twice(year: Year) -> None:
    """One digest a day, one check-in a week; what someone snoozed comes again because they said."""
    days = Counter((heard.member, local.date()) for heard, local in _heard(year))
    assert [day for day, times in days.items() if times > 1] == []
    heard = [one for one in year.heard if year.people[one.member].temper is not Temper.MOODY]
    nudges = Counter(
        (n.kind, n.subject, n.member_id, n.period) for one in heard for n in one.nudges
    )
    assert [nudge for nudge, times in nudges.items() if times > 1] == []
    asked = Counter((one.member, n.period) for one in heard for n in one.about(NudgeKind.CHECK_IN))
    assert [week for week, times in asked.items() if times > 1] == []


def _nothing_at_a_bad_hour(year: Year) -> None:
    for heard, local in _heard(year):
        assert is_weekday(local.date()), heard
        if year.people[heard.member].temper is Temper.RESTLESS:
            assert local.hour in range(7, 19), heard
        else:
            assert local.hour in WAKING_HOURS and local.hour >= USUAL_HOUR, heard
        if not _is_excused(year, heard):
            assert local.minute == 0, heard


def _is_excused(year: Year, heard: Heard) -> bool:
    """Late for an outage that ended just now, or for having come from elsewhere."""
    is_traveller = year.people[heard.member].temper is Temper.TRAVELS
    return is_traveller or any(ended <= heard.at < ended + STEP for _, ended in year.outages)


def _heard(year: Year) -> Iterator[tuple[Heard, datetime]]:
    return zip(year.heard, year.local, strict=True)


def _steady_ones_are_asked_each_week(year: Year) -> tuple[int, int, int]:
    """At the very moment an outside look at the calendar and the outages says."""
    asked = {
        (h.member, h.about(NudgeKind.CHECK_IN)[0].period): h.at
        for h in year.heard
        if h.about(NudgeKind.CHECK_IN)
    }
    on_time = late = skipped = 0
    for member, someone in year.people.items():
        if someone.temper is not Temper.STEADY:
            continue
        for due_at, week in _weeks(year, member):
            first = _first_chance(year, member, due_at)
            if first >= year.end:
                continue
            if first - due_at > LATEST:
                assert (member, week) not in asked
                skipped += 1
                continue
            assert asked[member, week] == first
            on_time, late = on_time + (first == due_at), late + (first != due_at)
    return on_time, late, skipped


def _nobody_loses_two_weeks(year: Year) -> int:
    """Whatever day, hour or zone they change to; the most days from one check-in to the next."""
    longest = timedelta(0)
    for member, someone in year.people.items():
        if someone.temper not in (Temper.RESTLESS, Temper.TRAVELS):
            continue
        asked = [h.at for h in year.heard if h.member == member and h.about(NudgeKind.CHECK_IN)]
        for before, after in pairwise([BEGIN, *asked, year.end]):
            was_down = any(before < began < after for began, _ in year.outages)
            assert was_down or after - before <= 2 * WEEK + DAY
            longest = longest if was_down else max(longest, after - before)
    return longest.days


def _weeks(year: Year, member: MemberId) -> Iterator[tuple[datetime, str]]:
    zone = year.practice.zones[member]
    monday = monday_of(BEGIN.astimezone(zone).date())
    while (due_at := at_local(monday + DAY, USUAL_HOUR, zone)) < year.end:
        if due_at > BEGIN:
            yield due_at, monday.isoformat()
        monday += WEEK


def _first_chance(year: Year, member: MemberId, due_at: datetime) -> datetime:
    zone = year.practice.zones[member]
    moment = due_at
    while True:
        local = moment.astimezone(zone)
        is_down = any(began <= moment < ended for began, ended in year.outages)
        if not is_down and is_weekday(local.date()) and USUAL_HOUR <= local.hour < 18:
            return moment
        moment += STEP


def _silent_ones_are_asked_how_often(year: Year) -> int:
    """After three check-ins once, and of check-ins no more."""
    faded = 0
    for member, someone in year.people.items():
        if someone.temper is Temper.SILENT:
            mine = [heard for heard in year.heard if heard.member == member]
            assert len([h for h in mine if h.about(NudgeKind.CHECK_IN)]) <= 3
            fades = len([h for h in mine if h.about(NudgeKind.FADE)])
            assert fades <= 1
            faded += fades
    assert faded
    return faded


def _how_many(year: Year) -> str:
    """Messages as they were, and as they would have been with one for each nudge."""
    digests, nudges = Counter[tuple[MemberId, int]](), Counter[tuple[MemberId, int]]()
    for heard in year.heard:
        week = heard.member, (heard.at - BEGIN) // WEEK
        digests[week] += 1
        nudges[week] += len(heard.nudges)
    weeks = [(member, week) for member in year.people for week in range(WEEKS)]

    def of(counted: Counter[tuple[MemberId, int]]) -> str:
        each = [counted[week] for week in weeks]
        return f"median {median(each):g}, mean {sum(each) / len(each):.2f}, max {max(each)}"

    return f"digests {of(digests)}; one message a nudge {of(nudges)}"
