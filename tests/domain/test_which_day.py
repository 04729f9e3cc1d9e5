"""A day that could be two is offered both ways, and each way is then sure."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import day_meant
from bot.domain.errors import FieldProblem
from bot.domain.past_days import read_past_day
from bot.domain.sentences.which_day import readings

TODAY = date(2026, 11, 25)  # a Wednesday


@given(st.integers(1, 12), st.integers(1, 12), st.sampled_from("/.-"))
def test_numbers_are_offered_as_day_and_month_both_ways(day: int, month: int, mark: str) -> None:
    both = readings(f"add task call Lee by {day}{mark}{month}", "due_which_month", TODAY)
    read = [day_meant(one.said.partition(" by ")[2], TODAY) for one in both]
    assert [(one.day, one.month) for one in read] == [(day, month), (month, day)]
    assert all(one.said == f"add task call Lee by {one.day}" for one in both)


def test_a_year_stays_as_it_was_said() -> None:
    both = readings("pause until 3/4/27 please", "which_month", TODAY)
    assert [one.said for one in both] == [
        "pause until 3 April 2027 please",
        "pause until 4 March 2027 please",
    ]


@given(st.integers(0, 6))
def test_next_friday_is_the_coming_one_or_the_one_after(days: int) -> None:
    today = TODAY + timedelta(days=days)
    coming, after = readings("pause until next friday", "which_week", today)
    first = day_meant(coming.day, today)
    assert first.weekday() == 4
    assert 0 < (first - today).days <= 7
    assert day_meant(after.day, today) - first == timedelta(days=7)


def test_the_weekday_that_is_today_may_be_a_week_ago() -> None:
    both = readings("met chen on wednesday 45 min", "today_or_a_week_ago", TODAY)
    assert [read_past_day(one.day, TODAY) for one in both] == [TODAY, date(2026, 11, 18)]
    assert both[1].said == "met chen on 18 November 2026 45 min"


def test_a_weekday_said_on_that_day_may_be_a_week_ahead() -> None:
    both = readings("meet @chen wednesday 15:00", "meet_today_or_next", TODAY)
    assert [one.said for one in both] == [
        "meet @chen 25 November 2026 15:00",
        "meet @chen 2 December 2026 15:00",
    ]


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("pause", "which_day"),
        ("add task read 1/2 by 3/4", "due_which_month"),
        ("snooze until 0/5", "which_month"),
        ("snooze until they come", "which_month"),
    ],
)
def test_where_two_buttons_cannot_tell_none_are_offered(said: str, problem: str) -> None:
    assert readings(said, problem, TODAY) == ()


@given(
    st.text(max_size=80),
    st.sampled_from(["which_month", "which_week", "today_or_a_week_ago", "today_or_next"]),
)
def test_no_text_is_too_odd_to_offer_days_for(said: str, problem: str) -> None:
    for one in readings(said, problem, TODAY):
        try:
            day_meant(one.day, TODAY)
        except FieldProblem as asked:
            assert asked.problem == "no_such_day"
