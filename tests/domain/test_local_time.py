"""A person's own days and hours, through every change of their clocks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.local_time import at_local, is_weekday, local_day, monday_of, next_slot
from bot.domain.reminders import HOURS

ZONES = (
    "America/New_York",
    "America/St_Johns",
    "America/Sao_Paulo",
    "Europe/Berlin",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Tehran",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Apia",
)
BERLIN = ZoneInfo("Europe/Berlin")
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)

zones = st.sampled_from(ZONES).map(ZoneInfo)
quarters = st.integers(0, 5 * 366 * 24 * 4)
moments = quarters.map(lambda it: datetime(2024, 1, 1, tzinfo=UTC) + it * timedelta(minutes=15))
hours = st.sampled_from(HOURS)


def test_the_hour_stays_the_same_when_clocks_change() -> None:
    before, after = date(2026, 3, 27), date(2026, 3, 30)
    assert at_local(before, 9, BERLIN) == datetime(2026, 3, 27, 8, tzinfo=UTC)
    assert at_local(after, 9, BERLIN) == datetime(2026, 3, 30, 7, tzinfo=UTC)


def test_an_hour_that_does_not_exist_is_the_moment_the_clocks_change() -> None:
    assert at_local(SPRING, 2, BERLIN) == at_local(SPRING, 3, BERLIN)


def test_an_hour_that_comes_twice_is_the_first() -> None:
    assert at_local(AUTUMN, 2, BERLIN) == datetime(2026, 10, 25, 0, tzinfo=UTC)
    assert at_local(AUTUMN, 3, BERLIN) == datetime(2026, 10, 25, 2, tzinfo=UTC)


def test_midnight_may_not_exist_either() -> None:
    cairo = ZoneInfo("Africa/Cairo")
    assert at_local(date(2026, 4, 24), 0, cairo) == at_local(date(2026, 4, 24), 1, cairo)


@pytest.mark.parametrize(
    ("day", "monday"),
    [
        (date(2026, 3, 16), date(2026, 3, 16)),
        (date(2026, 3, 22), date(2026, 3, 16)),
        # The 53rd week of 2026 ends in 2027.
        (date(2027, 1, 3), date(2026, 12, 28)),
        (date(2027, 1, 4), date(2027, 1, 4)),
    ],
)
def test_a_week_is_named_by_its_monday(day: date, monday: date) -> None:
    assert monday_of(day) == monday


def test_friday_after_the_hour_waits_for_monday() -> None:
    friday = datetime(2026, 3, 20, 8, 0, tzinfo=UTC)
    assert next_slot(friday - timedelta(seconds=1), 9, BERLIN) == friday
    assert next_slot(friday, 9, BERLIN) == datetime(2026, 3, 23, 8, 0, tzinfo=UTC)


def test_nothing_comes_before_the_first_day() -> None:
    monday = datetime(2026, 3, 16, 7, 0, tzinfo=UTC)
    saturday = date(2026, 3, 21)
    assert next_slot(monday, 9, BERLIN, saturday) == datetime(2026, 3, 23, 8, 0, tzinfo=UTC)


@given(after=moments, hour=hours, zone=zones)
def test_the_next_slot_is_a_weekday_at_that_hour_soon(
    after: datetime, hour: int, zone: ZoneInfo
) -> None:
    slot = next_slot(after, hour, zone)
    local = slot.astimezone(zone)
    assert (local.hour, local.minute) == (hour, 0)
    assert is_weekday(local.date())
    # From Friday to Monday, and perhaps an hour of changed clocks.
    assert timedelta(0) < slot - after <= timedelta(days=3, hours=1)


@given(after=moments, hour=hours, zone=zones)
def test_no_weekday_is_passed_over(after: datetime, hour: int, zone: ZoneInfo) -> None:
    first = next_slot(after, hour, zone)
    second = next_slot(first, hour, zone)
    between = (local_day(second, zone) - local_day(first, zone)).days
    assert between == (3 if local_day(first, zone).weekday() == 4 else 1)
