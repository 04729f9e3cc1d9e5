"""What two people can agree on: ends, one proposal out of two answers, and what cannot be."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import FieldProblem
from bot.domain.mentorship import SHORT_INTERVAL, USUAL_INTERVAL
from bot.domain.people import Format
from bot.domain.working_terms import (
    CONFIDENTIALITY,
    LONGEST_WORDS,
    Booker,
    Point,
    Reply,
    Rhythm,
    Terms,
    Until,
    differing,
    first_terms,
    put_together,
)
from tests.domain.situations import BEGAN, mentorship

TODAY = date(2026, 11, 23)
DAYS = st.dates(TODAY + timedelta(days=1), TODAY + timedelta(days=700))


def terms(until: Until, day: date) -> Terms:
    return Terms(until=until, day=day if until.needs_day else None)


SOME_TERMS = st.builds(
    lambda until, day, **rest: replace(terms(until, day), **rest),
    st.sampled_from(Until),
    DAYS,
    rhythm=st.sampled_from(Rhythm),
    format=st.sampled_from(Format),
    booker=st.sampled_from(Booker),
    reply=st.sampled_from(Reply),
    confidentiality=st.sampled_from([CONFIDENTIALITY, "Between us.", ""]),
)


@pytest.mark.parametrize(
    ("until", "today", "end"),
    [
        (Until.TWELVE_MONTHS, date(2026, 11, 23), date(2027, 11, 23)),
        (Until.TWELVE_MONTHS, date(2028, 2, 29), date(2029, 2, 28)),
        (Until.ACADEMIC_YEAR, date(2026, 11, 23), date(2027, 6, 30)),
        (Until.ACADEMIC_YEAR, date(2027, 6, 29), date(2027, 6, 30)),
        (Until.ACADEMIC_YEAR, date(2027, 6, 30), date(2028, 6, 30)),
        (Until.ACADEMIC_YEAR, date(2027, 7, 1), date(2028, 6, 30)),
    ],
)
def test_when_it_ends(until: Until, today: date, end: date) -> None:
    assert Terms(until=until).ends_on(today) == end


@pytest.mark.parametrize("until", [Until.ROTATION, Until.A_DAY])
@pytest.mark.parametrize(
    ("days", "problem"), [(None, "no_end"), (-1, "past"), (0, "past"), (731, "too_far")]
)
def test_an_end_that_is_named_lies_ahead(until: Until, days: int | None, problem: str) -> None:
    day = None if days is None else TODAY + timedelta(days=days)
    with pytest.raises(FieldProblem) as refused:
        Terms(until=until, day=day).checked(TODAY)
    assert (refused.value.field, refused.value.problem) == ("ends_on", problem)


def test_a_day_that_nobody_asked_for_is_let_go() -> None:
    assert Terms(day=date(2001, 1, 1)).checked(TODAY) == Terms()


@pytest.mark.parametrize("point", [Point.CONFIDENTIALITY, Point.OFF_LIMITS])
def test_five_hundred_characters_are_enough(point: Point) -> None:
    assert Terms(**{point: "x" * LONGEST_WORDS}).checked(TODAY)  # type: ignore[arg-type]
    with pytest.raises(FieldProblem) as refused:
        Terms(**{point: "x" * (LONGEST_WORDS + 1)}).checked(TODAY)  # type: ignore[arg-type]
    assert refused.value == FieldProblem(point, "too_long", LONGEST_WORDS)


def test_one_proposal_asks_less_of_either() -> None:
    mentor = Terms(
        Rhythm.QUARTERLY, Format.COFFEE, Booker.EITHER, Reply.SAME_DAY, Until.TWELVE_MONTHS
    )
    mentee = Terms(
        Rhythm.WEEKLY, Format.CALL, Booker.MENTEE, Reply.A_WEEK, Until.A_DAY, date(2027, 2, 1)
    )
    assert put_together(mentor, mentee, TODAY) == Terms(
        Rhythm.QUARTERLY,
        Format.COFFEE,
        Booker.MENTEE,
        Reply.A_WEEK,
        Until.A_DAY,
        date(2027, 2, 1),
    )


@pytest.mark.parametrize(
    ("mentor", "mentee", "booker"),
    [
        (Booker.MENTOR, Booker.MENTEE, Booker.MENTEE),
        (Booker.MENTEE, Booker.MENTOR, Booker.MENTEE),
        (Booker.MENTOR, Booker.EITHER, Booker.MENTOR),
        (Booker.EITHER, Booker.MENTOR, Booker.MENTOR),
        (Booker.MENTOR, Booker.MENTOR, Booker.MENTOR),
        (Booker.EITHER, Booker.EITHER, Booker.EITHER),
    ],
)
def test_somebody_books(mentor: Booker, mentee: Booker, booker: Booker) -> None:
    assert put_together(Terms(booker=mentor), Terms(booker=mentee), TODAY).booker is booker


@pytest.mark.parametrize(
    ("mentor", "mentee", "said"),
    [
        (CONFIDENTIALITY, "Hers.", "Hers."),
        ("His.", CONFIDENTIALITY, "His."),
        ("His.", "Hers.", "His."),
        (CONFIDENTIALITY, CONFIDENTIALITY, CONFIDENTIALITY),
    ],
)
def test_edited_words_win_over_standard_ones(mentor: str, mentee: str, said: str) -> None:
    answers = (Terms(confidentiality=mentor), Terms(confidentiality=mentee))
    assert put_together(*answers, TODAY).confidentiality == said


def test_an_end_that_has_passed_meanwhile_is_left_to_the_other() -> None:
    gone = Terms(until=Until.ROTATION, day=TODAY - timedelta(days=3))
    assert put_together(gone, Terms(), TODAY).until is Until.TWELVE_MONTHS
    assert put_together(Terms(), gone, TODAY).until is Until.TWELVE_MONTHS


@given(SOME_TERMS, SOME_TERMS)
def test_a_proposal_says_only_what_one_of_them_said(mentor: Terms, mentee: Terms) -> None:
    proposed = put_together(mentor, mentee, TODAY)
    assert proposed.checked(TODAY) == proposed
    for point in Point:
        assert proposed.said_of(point) in (mentor.said_of(point), mentee.said_of(point))
    ends = [each.ends_on(TODAY) for each in (mentor, mentee)]
    assert proposed.ends_on(TODAY) == min(ends)


@given(SOME_TERMS)
def test_two_who_say_the_same_get_just_that(both: Terms) -> None:
    assert put_together(both, both, TODAY) == both
    assert differing(both, both) == ()


@given(SOME_TERMS, SOME_TERMS)
def test_differing_is_seen_from_both_sides(one: Terms, other: Terms) -> None:
    assert differing(one, other) == differing(other, one)
    assert bool(differing(one, other)) == (one != other)


def test_a_form_starts_with_ones_usual_way_or_what_is_usual() -> None:
    usual = Terms(rhythm=Rhythm.QUARTERLY)
    assert first_terms(mentorship(), usual, Format.CALL) == usual
    assert first_terms(mentorship(), None, Format.CALL) == Terms(format=Format.CALL)
    assert first_terms(mentorship(), None, None) == Terms()


def test_what_is_to_end_within_three_months_meets_every_two_weeks() -> None:
    soon, late = (BEGAN.date() + timedelta(days=days) for days in (90, 91))
    assert mentorship().expecting(soon).interval == SHORT_INTERVAL
    assert mentorship().expecting(late).interval == USUAL_INTERVAL
    assert mentorship().expecting(soon).expecting(late).interval == USUAL_INTERVAL
    first = first_terms(mentorship().expecting(soon), None, None)
    assert first.rhythm is Rhythm.EVERY_2_WEEKS


def test_what_is_agreed_is_not_guessed_any_more() -> None:
    agreed = mentorship().agreed(Rhythm.QUARTERLY.interval, date(2027, 6, 30))
    assert agreed.expecting(BEGAN.date() + timedelta(days=10)) == agreed
