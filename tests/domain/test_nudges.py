"""What is said of a request because time passed; and nothing ever twice."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.absence import Absence
from bot.domain.mentorship import MentorshipId
from bot.domain.nudge_rules import due_nudges, has_expired, is_worth_saying
from bot.domain.nudges import NewNudge, Nudge, NudgeKind, NudgeState, Situation
from bot.domain.request import Request
from tests.domain.situations import (
    DAY,
    GRACE,
    kinds,
    mentorship,
    request,
    said,
    situation,
)

ASKED = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
NOTHING_ELSE: dict[str, Any] = {"mentorships": []}
FIRST = MentorshipId(1)
Away = list[Absence]


def of_mentor(day: float, away: Away | None = None, **rest: Any) -> Situation:
    absences = {GRACE: away or []}
    values = {**NOTHING_ELSE, "requests": [request(ASKED)], "absences": absences, **rest}
    return situation(ASKED + day * DAY, who=GRACE, **values)


def of_mentee(day: float, away: Away | None = None, **rest: Any) -> Situation:
    absences = {GRACE: away or []}
    values = {**NOTHING_ELSE, "requests": [request(ASKED)], "absences": absences, **rest}
    return situation(ASKED + day * DAY, **values)


def away(from_day: float, until_day: float) -> Absence:
    return Absence(ASKED + from_day * DAY, ASKED + until_day * DAY)


def periods(it: Situation) -> list[str]:
    return [nudge.period for nudge in due_nudges(it)]


def all_said(it: Situation) -> list[Nudge]:
    return [said(new, number=number) for number, new in enumerate(due_nudges(it), start=1)]


@pytest.mark.parametrize(
    ("day", "period"), [(2.9, []), (3, ["day 3"]), (6.9, ["day 3"]), (7, ["day 7"])]
)
def test_the_mentor_is_reminded_on_days_three_and_seven(day: float, period: list[str]) -> None:
    assert periods(of_mentor(day)) == period


def test_each_reminder_comes_once() -> None:
    third = all_said(of_mentor(3))
    assert periods(of_mentor(5, before=third)) == []
    seventh = all_said(of_mentor(7, before=third))
    assert [one.period for one in seventh] == ["day 7"]
    assert periods(of_mentor(13, before=[*third, *seventh])) == []


def test_where_both_are_due_there_is_one_reminder() -> None:
    """After a long weekend's outage the third day is never caught up with."""
    both = all_said(of_mentor(8))
    assert [one.period for one in both] == ["day 7"]
    assert periods(of_mentor(9, before=both)) == []


def test_days_away_do_not_count_and_nobody_is_reminded_on_them() -> None:
    holiday = [away(1, 5)]
    assert periods(of_mentor(4, holiday)) == []
    assert periods(of_mentor(6.9, holiday)) == []
    assert periods(of_mentor(7, holiday)) == ["day 3"]
    assert periods(of_mentor(11, holiday)) == ["day 7"]
    assert periods(of_mentor(8, [away(7.5, 9)])) == []


@pytest.mark.parametrize(
    "answered", [lambda it: it.accept(ASKED + DAY), lambda it: it.withdraw(ASKED + DAY)]
)
def test_nobody_is_reminded_of_what_is_answered(answered: object) -> None:
    over = answered(request(ASKED))  # type: ignore[operator]
    assert periods(of_mentor(8, requests=[over])) == []
    assert periods(of_mentee(8, requests=[over])) == []


def test_the_mentee_hears_on_day_seven_that_no_answer_is_common() -> None:
    assert kinds(of_mentee(6.9)) == []
    assert kinds(of_mentee(7)) == [NudgeKind.NO_ANSWER_YET]
    assert kinds(of_mentee(9, before=all_said(of_mentee(7)))) == []
    assert kinds(of_mentee(8, [away(0, 2)])) == []
    assert kinds(of_mentee(9, [away(0, 2)])) == [NudgeKind.NO_ANSWER_YET]


@pytest.mark.parametrize(
    ("day", "absences", "is_over"),
    [(13.9, [], False), (14, [], True), (14, [away(2, 3)], False), (15, [away(2, 3)], True)],
)
def test_a_request_expires_on_its_fourteenth_day(day: float, absences: Away, is_over: bool) -> None:
    assert has_expired(request(ASKED), absences, ASKED + day * DAY) is is_over
    declined = request(ASKED).withdraw(ASKED)
    assert not has_expired(declined, absences, ASKED + day * DAY)


def expired() -> Request:
    return request(ASKED).expire(ASKED + 14 * DAY)


def test_both_are_told_of_an_expiry_as_long_as_it_is_news() -> None:
    for of_side in (of_mentor, of_mentee):
        told = of_side(14, requests=[expired()])
        assert kinds(told) == [NudgeKind.EXPIRY]
        assert kinds(of_side(20, requests=[expired()], before=all_said(told))) == []
        assert kinds(of_side(27.9, requests=[expired()])) == [NudgeKind.EXPIRY]
        assert kinds(of_side(28, requests=[expired()])) == []


def waiting(new: NewNudge) -> Nudge:
    return replace(said(new), state=NudgeState.WAITING)


def test_a_reminder_put_off_gives_way_to_the_next_and_to_an_answer() -> None:
    third = waiting(due_nudges(of_mentor(3))[0])
    assert is_worth_saying(third, of_mentor(5, before=[third]))
    assert not is_worth_saying(third, of_mentor(8, before=[third]))
    declined = [request(ASKED).withdraw(ASKED)]
    assert not is_worth_saying(third, of_mentor(5, before=[third], requests=declined))


def test_news_put_off_is_told_however_late() -> None:
    news = waiting(due_nudges(of_mentee(14, requests=[expired()]))[0])
    assert is_worth_saying(news, of_mentee(40, requests=[], before=[news]))


moments = st.lists(st.integers(0, 200 * 24), min_size=1, max_size=40)


@given(moments, st.lists(st.tuples(st.integers(0, 100), st.integers(1, 40)), max_size=3))
def test_nothing_is_ever_said_twice(hours: list[int], spans: list[tuple[int, int]]) -> None:
    """At any moments in any order, as a clock that jumps and is set back would have it."""
    absences = [away(began, began + lasts) for began, lasts in spans]
    met = {FIRST: (ASKED + 20 * DAY).date()}
    before: list[Nudge] = []
    for hour in hours:
        it = of_mentee(hour / 24, absences, before=before, mentorships=[mentorship(began=ASKED)])
        if hour > 20 * 24:
            it = replace(it, last_met=met)
        for new in due_nudges(it):
            before.append(said(new, number=len(before)))
    keys = [(one.kind, one.subject, one.period) for one in before]
    assert len(keys) == len(set(keys))
