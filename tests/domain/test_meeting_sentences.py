"""A meeting in one sentence: with whom, which day, how long, and what about to the letter."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import FieldProblem
from bot.domain.meeting import Facts
from bot.domain.past_days import read_past_day
from bot.domain.people import Format
from bot.domain.sentences import LogMeeting, read_sentence
from bot.domain.sentences.meeting import read_log, read_logging

TODAY = date(2026, 11, 25)  # a Wednesday
DAY = timedelta(days=1)
CALL, COFFEE = Format.CALL, Format.COFFEE

SAID = [
    ("met @chen yesterday 45 min, talked about fellowship letters", "chen", 1, 45, None,
     "talked about fellowship letters"),
    ("Met <@U0CHEN> yesterday 45 min talked about letters", "U0CHEN", 1, 45, None,
     "talked about letters"),
    ("met dr. chen last friday for an hour", "dr. chen", 5, 60, None, ""),
    ("I met with Grace Chen on 3 Nov, half an hour over coffee: the grant", "Grace Chen", 22, 30,
     COFFEE, "the grant"),
    ("had coffee with chen today", "chen", 0, None, COFFEE, ""),
    ("we just met chen", "chen", 0, None, None, ""),
    ("met chen about letters for 45 min yesterday", "chen", 1, 45, None,
     "about letters for 45 min yesterday"),
    ("met chen 2 days ago 1h30", "chen", 2, 90, None, ""),
    ("log a meeting with sam lee, 20.11., 30m", "sam lee", 5, 30, None, ""),
    ("spoke to chen this morning 20 mins re: R01", "chen", 0, 20, None, "re: R01"),
    ("Had a call with chen on monday, 15 minutes", "chen", 2, 15, CALL, ""),
    ("met chen. Good talk!", "chen", 0, None, None, "Good talk!"),
    ("met chen 1.5 hours yesterday and talked about x", "chen", 1, 90, None,
     "and talked about x"),
    ("met chen the day before yesterday by phone 10 min", "chen", 2, 10, CALL, ""),
    ("met my mentor today, 30 min", "my mentor", 0, 30, None, ""),
    ("hi, met chen 2026-11-20 an hour and a half", "chen", 5, 90, None, ""),
    ("met chen on the 20th, 25 min: “Rest” & שלום 😀", "chen", 5, 25, None, "“Rest” & שלום 😀"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "who", "ago", "minutes", "format", "notes"), SAID)
def test_what_people_write(  # noqa: PLR0913 - a row of the table
    said: str, who: str, ago: int, minutes: int | None, format: Format | None, notes: str
) -> None:
    found = read_sentence(said)
    assert isinstance(found, LogMeeting)
    assert (found.who, found.is_id) == (who, who.isupper())
    log = read_log(found.said, TODAY)
    assert log.facts == Facts(TODAY - ago * DAY, minutes, format)
    assert log.notes.shared == notes
    assert not log.notes.private


@pytest.mark.parametrize(
    "said",
    [
        "meet chen tuesday",
        "have I met everyone?",
        "meeting notes",
        "we met at a conference",
        "add task meet chen",
    ],
)
def test_what_tells_of_no_meeting(said: str) -> None:
    assert not isinstance(read_sentence(said), LogMeeting)


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("wednesday", "today_or_a_week_ago"),
        ("30 february", "no_such_day"),
        ("3/4/2026", "met_which_month"),
        ("friday 3 november", "met_other_weekday"),
    ],
)
def test_a_day_that_could_be_two_or_none_is_asked_about(said: str, problem: str) -> None:
    with pytest.raises(FieldProblem) as found:
        read_past_day(said, TODAY)
    assert (found.value.field, found.value.problem) == ("met_on", problem)


@given(st.dates(date(2026, 1, 1), date(2028, 12, 31)), st.integers(0, 364))
def test_a_written_day_without_a_year_is_the_latest(today: date, ago: int) -> None:
    day = today - ago * DAY
    if (day.month, day.day) != (2, 29):
        assert read_past_day(f"{day.day} {day:%B}", today) == day


@given(st.dates(date(2026, 1, 1), date(2028, 12, 31)), st.integers(1, 6))
def test_a_weekday_is_the_latest_gone_by(today: date, ago: int) -> None:
    day = today - ago * DAY
    assert read_past_day(f"on {day:%A}", today) == day


@given(st.text(max_size=300))
def test_any_words_behind_a_name_are_a_log_or_a_clear_question(words: str) -> None:
    found = read_logging(f"<@U0CHEN> {words}", is_command=True)
    if found:
        try:
            read_log(found.said, TODAY)
        except FieldProblem as problem:
            assert problem.field == "met_on"
