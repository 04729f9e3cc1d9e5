"""When and how often someone wants to be nudged."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import FieldProblem
from bot.domain.people import MemberId
from bot.domain.reminders import FURTHEST_DAYS, HOURS, Pace, Reminders

BERLIN = ZoneInfo("Europe/Berlin")
USUAL = Reminders(MemberId(1))
# A Tuesday, in winter: one hour ahead of UTC.
DAY = date(2026, 3, 17)
TODAY = DAY


def at(hour: float, day: date = DAY) -> datetime:
    """That hour in Berlin."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=BERLIN)
    return (midnight + timedelta(hours=hour)).astimezone(UTC)


@pytest.mark.parametrize("hour", [9, 9.5, 10, 15, 17.9])
def test_a_digest_comes_at_the_hour_or_late_by_daylight(hour: float) -> None:
    assert USUAL.may_hear_now(at(hour), BERLIN)


@pytest.mark.parametrize("hour", [0, 7, 8.99, 18, 20, 23.9])
def test_nothing_comes_before_the_hour_or_at_night(hour: float) -> None:
    assert not USUAL.may_hear_now(at(hour), BERLIN)


@pytest.mark.parametrize("chosen", [7, 18])
def test_the_hour_someone_chose_is_never_night(chosen: int) -> None:
    mine = replace(USUAL, hour=chosen)
    assert mine.may_hear_now(at(chosen + 0.5), BERLIN)
    assert not mine.may_hear_now(at(chosen - 0.5), BERLIN)
    assert not mine.may_hear_now(at(19), BERLIN)


@pytest.mark.parametrize("day", [date(2026, 3, 21), date(2026, 3, 22)])
def test_nothing_comes_on_a_weekend(day: date) -> None:
    assert not USUAL.may_hear_now(at(9, day), BERLIN)


def test_nothing_comes_before_a_snooze_or_a_pause_is_over() -> None:
    friday = date(2026, 3, 20)
    snoozed, paused = USUAL.snoozed(friday, TODAY), USUAL.paused(friday, TODAY)
    for choice in (snoozed, paused):
        assert not choice.may_hear_now(at(9, date(2026, 3, 19)), BERLIN)
        assert choice.may_hear_now(at(9, friday), BERLIN)
        assert choice.next_slot(at(9), BERLIN) == at(9, friday)
    both = replace(snoozed, paused_until=date(2026, 3, 24))
    assert both.next_slot(at(9), BERLIN) == at(9, date(2026, 3, 24))


def test_quiet_has_no_next_digest() -> None:
    assert USUAL.paced(Pace.QUIET).next_slot(at(9), BERLIN) is None
    assert USUAL.paced(Pace.WHEN_DUE).next_slot(at(9), BERLIN) == at(9, date(2026, 3, 18))


def test_less_is_every_two_then_every_four_weeks() -> None:
    paces = [Pace.WEEKLY]
    for _ in range(3):
        paces.append(paces[-1].less)
    assert [pace.weeks for pace in paces] == [1, 2, 4, 4]
    assert (Pace.QUIET.less, Pace.WHEN_DUE.less) == (Pace.QUIET, Pace.WHEN_DUE)


def test_another_day_or_hour_is_remembered_with_its_moment() -> None:
    assert USUAL.at(3, 16, at(12)) == replace(USUAL, weekday=3, hour=16, set_at=at(12))
    assert USUAL.at(USUAL.weekday, USUAL.hour, at(12)) is USUAL


@pytest.mark.parametrize("weekday", [-1, 5, 6])
def test_a_day_off_is_no_day_for_reminders(weekday: int) -> None:
    with pytest.raises(FieldProblem, match="weekday"):
        USUAL.at(weekday, 9, at(12))


@pytest.mark.parametrize("hour", [-1, 0, 6, 19, 24])
def test_the_night_is_no_hour_for_reminders(hour: int) -> None:
    with pytest.raises(FieldProblem, match="hour"):
        USUAL.at(1, hour, at(12))


def test_a_snooze_ends_on_a_day_on_which_something_can_come() -> None:
    saturday, monday = date(2026, 3, 21), date(2026, 3, 23)
    assert USUAL.snoozed(saturday, TODAY).snoozed_until == monday
    assert USUAL.snoozed(saturday + timedelta(days=1), TODAY).snoozed_until == monday
    assert USUAL.snoozed(monday, TODAY).snoozed_until == monday


def test_a_snooze_or_pause_ends_on_a_day_ahead_within_two_years() -> None:
    furthest = TODAY + timedelta(days=FURTHEST_DAYS)
    for put_off in (USUAL.snoozed, USUAL.paused):
        for day in (TODAY, TODAY - timedelta(days=1), furthest + timedelta(days=1)):
            with pytest.raises(FieldProblem):
                put_off(day, TODAY)
        assert put_off(furthest, TODAY).first_day() == furthest
        assert put_off(None, TODAY).first_day() is None


@given(st.sampled_from(HOURS), st.floats(0, 24, exclude_max=True))
def test_what_may_be_heard_is_always_humane(chosen: int, hour: float) -> None:
    if replace(USUAL, hour=chosen).may_hear_now(at(hour), BERLIN):
        assert hour >= chosen
        assert 8 <= hour < 18 or int(hour) == chosen
