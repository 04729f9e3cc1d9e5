"""Days as people write them, on Wednesday 25 November 2026."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import MONTHS, WEEKDAYS, read_day, read_hour
from bot.domain.errors import FieldProblem
from bot.domain.reminders import FURTHEST_DAYS

TODAY = date(2026, 11, 25)
SUNDAY = date(2026, 11, 29)
SOON_SECONDS = 0.05
THIS_YEAR_ROUND = 300


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("tomorrow", "2026-11-26"),
        ("the day after tomorrow", "2026-11-27"),
        ("Friday", "2026-11-27"),
        ("fri", "2026-11-27"),
        ("this friday", "2026-11-27"),
        ("next monday", "2026-11-30"),
        ("monday morning", "2026-11-30"),
        ("Wednesday", "2026-12-02"),
        ("a week", "2026-12-02"),
        ("2 weeks", "2026-12-09"),
        ("2wks", "2026-12-09"),
        ("a couple of weeks", "2026-12-09"),
        ("in a fortnight", "2026-12-09"),
        ("10 days", "2026-12-05"),
        ("three months", "2027-02-25"),
        ("next week", "2026-11-30"),
        ("next month", "2026-12-01"),
        ("next year", "2027-01-01"),
        ("the new year", "2027-01-01"),
        ("the weekend", "2026-11-28"),
        ("after the weekend", "2026-11-30"),
        ("3 Dec", "2026-12-03"),
        ("Dec 3rd", "2026-12-03"),
        ("the 3rd of December", "2026-12-03"),
        ("December 3, 2027", "2027-12-03"),
        ("5 jan 27", "2027-01-05"),
        ("5 January", "2027-01-05"),
        ("Friday 27 November", "2026-11-27"),
        ("the 5th", "2026-12-05"),
        ("the 31st", "2026-12-31"),
        ("29 feb", "2028-02-29"),
        ("march", "2027-03-01"),
        ("end of november", "2026-11-30"),
        ("the end of the month", "2026-11-30"),
        ("end of june", "2027-06-30"),
        ("end of the year", "2026-12-31"),
        ("2027-01-05", "2027-01-05"),
        ("13/1", "2027-01-13"),
        ("1/13", "2027-01-13"),
        ("12.12.", "2026-12-12"),
        ("1/13/27", "2027-01-13"),
    ],
)
def test_a_day_ahead(phrase: str, day: str) -> None:
    assert str(read_day(phrase, TODAY)) == day


@pytest.mark.parametrize(
    ("phrase", "problem"),
    [
        ("", "which_day"),
        ("they", "which_day"),
        ("I feel better", "which_day"),
        ("a", "which_day"),
        ("5", "which_day"),
        ("2027", "which_day"),
        ("noon", "which_day"),
        ("a few days", "which_day"),
        ("3 may 4 june", "which_day"),
        ("12 december at 9", "which_day"),
        ("Fri fri", "which_day"),
        ("١٢ december", "which_day"),
        ("5/1", "which_month"),
        ("02/03/2027", "which_month"),
        ("next friday", "which_week"),
        ("this monday", "which_week"),
        ("fri 5 dec", "other_weekday"),
        ("31 February", "no_such_day"),
        ("feb 30", "no_such_day"),
        ("jan 32", "no_such_day"),
        ("13/13", "no_such_day"),
        ("0/0", "no_such_day"),
        ("2027-02-30", "no_such_day"),
        ("today", "past"),
        ("yesterday", "past"),
        ("12 nov", "past"),
        ("25 November", "past"),
        ("5 jan 2025", "past"),
        ("5 jan 2031", "too_far"),
        ("900 years", "too_far"),
    ],
)
def test_what_is_no_day_or_more_than_one_is_asked_about(phrase: str, problem: str) -> None:
    with pytest.raises(FieldProblem) as asked:
        read_day(phrase, TODAY)
    assert asked.value.problem == problem


@pytest.mark.parametrize(
    ("phrase", "day"),
    [("sunday", "2026-12-06"), ("monday", "2026-11-30"), ("next friday", "2026-12-04")],
)
def test_seen_from_a_sunday(phrase: str, day: str) -> None:
    assert str(read_day(phrase, SUNDAY)) == day


STYLES = (
    "{day} {month} {year}",
    "{weekday} {day} {month} {year}",
    "{month} {day}, {year}",
    "{day} {short} {year}",
    "{year}-{number:02}-{day:02}",
    "{Weekday}, {Month} {day} {year}",
    "the {day} of {month} {year}",
)
WITHOUT_YEAR = ("{day} {month}", "{Short} {day}", "{Weekday} {day} {Month}", "{day} of {month}.")


def printed(style: str, day: date) -> str:
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    return style.format(
        day=day.day,
        year=day.year,
        number=day.month,
        month=month,
        Month=month.title(),
        short=month[:3],
        Short=month[:3].title(),
        weekday=weekday,
        Weekday=weekday.title(),
    )


TODAYS = st.dates(date(2024, 1, 1), date(2040, 12, 31))


@given(TODAYS, st.integers(1, FURTHEST_DAYS), st.sampled_from(STYLES))
def test_every_printed_date_is_read_back(today: date, ahead: int, style: str) -> None:
    day = today + timedelta(days=ahead)
    assert read_day(printed(style, day), today) == day


@given(TODAYS, st.integers(1, THIS_YEAR_ROUND), st.sampled_from(WITHOUT_YEAR))
def test_a_date_without_a_year_is_the_next_one(today: date, ahead: int, style: str) -> None:
    day = today + timedelta(days=ahead)
    assert read_day(printed(style, day), today) == day


@given(TODAYS, st.integers(1, 7))
def test_a_weekday_is_the_next_such_day(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    assert read_day(WEEKDAYS[day.weekday()], today) == day


@given(TODAYS, st.integers(1, 12), st.integers(1, 12))
def test_two_numbers_that_could_both_be_the_month_are_asked_about(
    today: date, first: int, second: int
) -> None:
    if first != second:
        with pytest.raises(FieldProblem):
            read_day(f"{first}/{second}", today)


WORDS = (
    "the of on in end next this monday fri jan may december 3 31st 99 2027 a week weeks days 5/1"
    " 2027-13-45 after weekend year 0 and they".split()
)


@given(
    TODAYS,
    st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)),
)
def test_any_text_is_a_day_ahead_or_a_question_and_soon(today: date, phrase: str) -> None:
    read_day("3 december 2028", date(2027, 6, 1))
    began = time.thread_time()
    try:
        assert today < read_day(phrase, today) <= today + timedelta(days=FURTHEST_DAYS)
    except FieldProblem:
        pass
    assert time.thread_time() - began < SOON_SECONDS


@pytest.mark.parametrize(
    ("phrase", "hour"),
    [
        ("8", 8),
        ("8am", 8),
        ("8 am", 8),
        ("8:00", 8),
        ("17:00", 17),
        ("5pm", 17),
        ("5", 17),
        ("2", 14),
        ("12", 12),
        ("noon", 12),
        ("12am", 0),
        ("12pm", 12),
        ("11pm", 23),
        ("8 in the morning", 8),
        ("4 in the afternoon", 16),
    ],
)
def test_an_hour(phrase: str, hour: int) -> None:
    assert read_hour(phrase) == hour


@pytest.mark.parametrize("phrase", ["8:30", "25", "99:00", "soon", ""])
def test_no_whole_hour(phrase: str) -> None:
    with pytest.raises(FieldProblem):
        read_hour(phrase)
