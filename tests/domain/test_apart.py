"""What is said where two have not met, and when a pause is over."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.domain.meeting import MeetingId, Word
from bot.domain.mentorship import MentorshipId
from bot.domain.nudge_rules import due_nudges, is_worth_saying
from bot.domain.nudges import Nudge, NudgeAnswer, NudgeKind, NudgeState, Situation
from bot.domain.reminders import Reminders
from tests.domain.situations import (
    DAY,
    GRACE,
    MIA,
    asked,
    kinds,
    mentorship,
    said,
    situation,
    with_more,
)

BEGAN = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
NOTHING_ELSE: dict[str, Any] = {"mentorships": []}
FIRST = MentorshipId(1)


def all_said(it: Situation) -> list[Nudge]:
    return [said(new, number=number) for number, new in enumerate(due_nudges(it), start=1)]


def apart(days: float, **rest: Any) -> Situation:
    """So many days into a mentorship; the questions of the week are answered elsewhere."""
    return situation(BEGAN + days * DAY, mentorships=[mentorship(began=BEGAN)], **rest)


def without_check_ins(it: Situation) -> list[NudgeKind]:
    """Nor the question after the first meeting, which has stories of its own."""
    own = (NudgeKind.CHECK_IN, NudgeKind.FIT)
    return [kind for kind in kinds(it) if kind not in own]


def test_a_first_meeting_is_missed_from_day_ten() -> None:
    assert without_check_ins(apart(9.9)) == []
    for who in (MIA, GRACE):
        assert without_check_ins(apart(10, who=who)) == [NudgeKind.FIRST_MEETING]
    met = {FIRST: (BEGAN + 3 * DAY).date()}
    assert without_check_ins(apart(10, last_met=met)) == []
    assert without_check_ins(apart(10, planned=frozenset([FIRST]))) == []


def test_who_said_it_is_planned_is_not_told_it_is_missing() -> None:
    planned = asked(date(2026, 3, 9), NudgeAnswer.PLANNED)
    assert without_check_ins(apart(10, before=[planned])) == []
    not_yet = asked(date(2026, 3, 9), NudgeAnswer.NOT_YET)
    assert without_check_ins(apart(10, before=[not_yet])) == [NudgeKind.FIRST_MEETING]


@pytest.mark.parametrize(
    ("days", "kind"),
    [
        (44, []),
        (45, [NudgeKind.DRIFT]),
        (89, [NudgeKind.DRIFT]),
        (90, [NudgeKind.DRIFT_CHOICE]),
        (200, [NudgeKind.DRIFT_CHOICE]),
    ],
)
def test_drift_is_said_after_one_and_a_half_months_and_asked_about_after_three(
    days: int, kind: list[NudgeKind]
) -> None:
    assert without_check_ins(since_they_met(days)) == kind


def since_they_met(days: float, **rest: Any) -> Situation:
    met_on = (BEGAN + 5 * DAY).date()
    return apart(5 + days, last_met={FIRST: met_on}, **rest)


def test_drift_is_counted_from_the_last_meeting() -> None:
    met = {FIRST: (BEGAN + 40 * DAY).date()}
    assert without_check_ins(apart(84, last_met=met)) == []
    assert without_check_ins(apart(85, last_met=met)) == [NudgeKind.DRIFT]


def test_each_time_apart_is_spoken_of_once() -> None:
    drift = all_said(since_they_met(45))
    assert without_check_ins(since_they_met(60, before=drift)) == []
    choice = all_said(since_they_met(90, before=drift))
    assert NudgeKind.DRIFT_CHOICE in [one.kind for one in choice]
    assert without_check_ins(since_they_met(120, before=[*drift, *choice])) == []


def test_after_another_meeting_drift_is_a_new_one() -> None:
    drift = all_said(since_they_met(45))
    met = {FIRST: (BEGAN + 60 * DAY).date()}
    assert without_check_ins(apart(105, last_met=met, before=drift)) == [NudgeKind.DRIFT]


def test_a_mentorship_that_rests_for_silence_is_told_of_once() -> None:
    rests = [mentorship(began=BEGAN).pause(None, by=None)]
    told = situation(BEGAN + 100 * DAY, mentorships=rests)
    assert kinds(told) == [NudgeKind.SILENCE_PAUSE]
    assert kinds(with_more(told, *all_said(told))) == []
    by_someone = [mentorship(began=BEGAN).pause(None, by=MIA)]
    assert kinds(situation(BEGAN + 100 * DAY, mentorships=by_someone)) == []


def test_a_pause_is_over_on_its_day() -> None:
    day = (BEGAN + 4 * DAY).date()
    paused = Reminders(MIA, paused_until=day)
    for back in ({"reminders": paused}, {"accepts_again_on": day}):
        assert kinds(situation(BEGAN + 3 * DAY, **NOTHING_ELSE, **back)) == []
        it = situation(BEGAN + 4 * DAY, **NOTHING_ELSE, **back)
        assert kinds(it) == [NudgeKind.PAUSE_OVER]
        assert kinds(with_more(it, *all_said(it))) == []
        assert kinds(situation(BEGAN + 17 * DAY, **NOTHING_ELSE, **back)) == [NudgeKind.PAUSE_OVER]
        assert kinds(situation(BEGAN + 18 * DAY, **NOTHING_ELSE, **back)) == []


def test_one_pause_of_everything_is_over_once() -> None:
    day = (BEGAN + 4 * DAY).date()
    paused = Reminders(MIA, paused_until=day)
    it = situation(BEGAN + 4 * DAY, reminders=paused, accepts_again_on=day, **NOTHING_ELSE)
    assert kinds(it) == [NudgeKind.PAUSE_OVER]


def test_drift_put_off_is_not_said_once_they_met() -> None:
    [drift] = [one for one in all_said(since_they_met(45)) if one.kind is NudgeKind.DRIFT]
    drift = replace(drift, state=NudgeState.WAITING)
    assert is_worth_saying(drift, since_they_met(50, before=[drift]))
    assert not is_worth_saying(drift, since_they_met(95, before=[drift]))
    met = {FIRST: (BEGAN + 52 * DAY).date()}
    assert not is_worth_saying(drift, apart(55, last_met=met, before=[drift]))


def test_the_time_of_a_rest_counts_for_nobody() -> None:
    rested = replace(mentorship(began=BEGAN), resumed_at=BEGAN + 200 * DAY)

    def after(days: int) -> list[NudgeKind]:
        return without_check_ins(situation(BEGAN + days * DAY, mentorships=[rested]))

    assert after(209) == []
    assert after(210) == [NudgeKind.FIRST_MEETING]


def test_after_the_first_meeting_each_is_asked_once_whether_to_keep_going() -> None:
    met = {FIRST: (BEGAN + 3 * DAY).date()}
    for who in (MIA, GRACE):
        it = apart(4, who=who, last_met=met)
        assert NudgeKind.FIT in kinds(it)
        assert NudgeKind.FIT not in kinds(with_more(it, *all_said(it)))
        assert NudgeKind.FIT not in kinds(apart(4, who=who))


def test_what_the_partner_said_of_a_meeting_is_news_once_and_for_two_weeks() -> None:
    word = Word(MeetingId(4), FIRST, GRACE, BEGAN + 3 * DAY)
    assert NudgeKind.MEETING_NEWS in kinds(apart(4, words=[word]))
    assert NudgeKind.MEETING_NEWS not in kinds(apart(4, who=GRACE, words=[word]))
    assert NudgeKind.MEETING_NEWS not in kinds(apart(17.1, words=[word]))
    it = apart(4, words=[word])
    assert NudgeKind.MEETING_NEWS not in kinds(with_more(it, *all_said(it)))
