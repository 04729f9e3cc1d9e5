"""Times of day as people write them, and the one moment each means where they are."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.clock_times import A_TIME, moment_at, read_time
from bot.domain.errors import FieldProblem
from tests.faults.clock_changes import days_of_change

NEW_YORK = ZoneInfo("America/New_York")
ZONES = ("America/New_York", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC")
SPRING, AUTUMN = date(2026, 3, 8), date(2026, 11, 1)


def read(said: str) -> time:
    found = re.fullmatch(A_TIME, said, re.I)
    assert found, said
    return read_time(found)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("15:00", "15:00"),
        ("at 9:30", "09:30"),
        ("@ 9:30", "09:30"),
        ("3pm", "15:00"),
        ("3 p.m.", "15:00"),
        ("3:15 PM", "15:15"),
        ("3.15pm", "15:15"),
        ("12am", "00:00"),
        ("12 pm", "12:00"),
        ("11am", "11:00"),
        ("9h30", "09:30"),
        ("15h", "15:00"),
        ("15 Uhr", "15:00"),
        ("noon", "12:00"),
        ("at midnight", "00:00"),
        # Nobody meets at four in the morning without saying so.
        ("at 4", "16:00"),
        ("at 4.30", "16:30"),
        ("at 4:30", "16:30"),
        ("04:30", "04:30"),
        ("4 o'clock", "16:00"),
        ("at 7", "07:00"),
        ("at 11", "11:00"),
        ("4am", "04:00"),
        ("at 0", "00:00"),
        ("at 16.45", "16:45"),
    ],
)
def test_a_time_of_day(said: str, meant: str) -> None:
    assert read(said) == time.fromisoformat(meant)


@pytest.mark.parametrize("said", ["24:00", "9:60", "13pm", "0am", "at 25", "at 9.75", "99 uhr"])
def test_what_no_clock_shows_is_asked_about(said: str) -> None:
    with pytest.raises(FieldProblem, match="no_such_time"):
        read(said)


@pytest.mark.parametrize("said", ["15", "4", "2026", "3 dec", "at", "pm", "15:", "at 3/4"])
def test_a_number_alone_is_no_time(said: str) -> None:
    assert re.fullmatch(A_TIME, said, re.I) is None


@given(st.times(), st.sampled_from(["{:%H:%M}", "at {:%H:%M}", "{:%I:%M %p}", "{:%I.%M%p}"]))
def test_what_a_clock_shows_is_read_back(at: time, form: str) -> None:
    shown = at.replace(second=0, microsecond=0)
    assert read(form.format(shown)) == shown


def test_a_time_is_where_they_are() -> None:
    winter, summer = date(2026, 3, 7), date(2026, 3, 9)
    assert moment_at(winter, time(15), NEW_YORK) == datetime(2026, 3, 7, 20, tzinfo=UTC)
    assert moment_at(summer, time(15), NEW_YORK) == datetime(2026, 3, 9, 19, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "at", "problem"),
    [
        (SPRING, time(2), "skipped_time"),
        (SPRING, time(2, 59), "skipped_time"),
        (AUTUMN, time(1), "time_twice"),
        (AUTUMN, time(1, 59), "time_twice"),
    ],
)
def test_a_time_that_is_not_one_moment_is_asked_about(day: date, at: time, problem: str) -> None:
    with pytest.raises(FieldProblem, match=problem):
        moment_at(day, at, NEW_YORK)


@pytest.mark.parametrize(
    ("day", "at"),
    [(SPRING, time(1, 59)), (SPRING, time(3)), (AUTUMN, time(0, 59)), (AUTUMN, time(2))],
)
def test_and_the_times_around_it_are_not(day: date, at: time) -> None:
    assert moment_at(day, at, NEW_YORK).astimezone(NEW_YORK).time() == at


@given(
    st.sampled_from(days_of_change(ZONES)),
    st.integers(0, 24 * 60 - 1).map(lambda minute: time(*divmod(minute, 60))),
    st.sampled_from(ZONES).map(ZoneInfo),
)
def test_a_moment_is_given_only_where_there_is_exactly_one(
    day: datetime, at: time, zone: ZoneInfo
) -> None:
    """Held against every clock near it: which moments show this time there?"""
    wall = datetime.combine(day, at, tzinfo=UTC)
    near = [wall - timedelta(minutes=15) * number for number in range(-56, 61)]
    shows = [m for m in near if m.astimezone(zone).replace(tzinfo=UTC, fold=0) == wall]
    try:
        assert [moment_at(day.date(), at, zone)] == shows
    except FieldProblem as problem:
        assert len(shows) == (2 if problem.problem == "time_twice" else 0)
