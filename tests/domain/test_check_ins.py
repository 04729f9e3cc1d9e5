"""The weekly check-in: when it comes, and when it is left out."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.mentorship import MentorshipId, MentorshipState
from bot.domain.nudge_rules import due_nudges, is_worth_saying
from bot.domain.nudges import Nudge, NudgeAnswer, NudgeKind, NudgeState, Situation
from bot.domain.reminders import Pace, Reminders
from tests.domain.situations import (
    DAY,
    HOUR,
    MIA,
    MONDAY,
    TUESDAY,
    WEEK,
    asked,
    mentorship,
    situation,
)

FIRST = MentorshipId(1)
THIS_MONDAY = MONDAY.date()
LAST_MONDAY = THIS_MONDAY - WEEK
FRIDAY = TUESDAY + 3 * DAY


def check_ins(it: Situation) -> list[tuple[str, NudgeState]]:
    """Week and what becomes of it."""
    return [(n.period, n.state) for n in due_nudges(it) if n.kind is NudgeKind.CHECK_IN]


def weeks(it: Situation) -> list[str]:
    return [week for week, state in check_ins(it) if state is NudgeState.SAID]


def answered(monday: date) -> Nudge:
    return asked(monday, NudgeAnswer.NOT_YET)


BEFORE = (answered(LAST_MONDAY),)
THIS_WEEK = [THIS_MONDAY.isoformat()]


def test_it_comes_on_tuesday_at_nine() -> None:
    assert weeks(situation(TUESDAY - timedelta(seconds=1), before=BEFORE)) == []
    assert weeks(situation(TUESDAY, before=BEFORE)) == THIS_WEEK


def test_it_comes_once_a_week() -> None:
    assert check_ins(situation(TUESDAY + DAY, before=[answered(THIS_MONDAY)])) == []


def test_one_message_asks_about_all_mentorships() -> None:
    two = [mentorship(1), mentorship(2)]
    assert weeks(situation(TUESDAY, mentorships=two, before=BEFORE)) == THIS_WEEK * 2


def test_a_mentorship_begun_after_this_weeks_hour_waits_for_the_next() -> None:
    new = [mentorship(began=TUESDAY + HOUR)]
    assert check_ins(situation(TUESDAY + DAY, mentorships=new)) == []
    assert weeks(situation(TUESDAY + WEEK, mentorships=new)) == [(MONDAY + WEEK).date().isoformat()]


def test_a_mentorship_that_rests_is_not_asked_about() -> None:
    resting = [replace(mentorship(), state=MentorshipState.PAUSED)]
    assert check_ins(situation(TUESDAY, mentorships=resting)) == []


@pytest.mark.parametrize(("days_ago", "state"), [(0, "left out"), (6, "left out"), (7, "said")])
def test_whoever_met_in_the_past_seven_days_is_left_out(days_ago: int, state: str) -> None:
    met = {FIRST: TUESDAY.date() - days_ago * DAY}
    it = situation(TUESDAY, last_met=met, before=BEFORE)
    assert check_ins(it) == [(THIS_WEEK[0], NudgeState(state))]


def test_a_planned_meeting_leaves_it_out() -> None:
    it = situation(TUESDAY, planned=frozenset([FIRST]), before=BEFORE)
    assert check_ins(it) == [(THIS_WEEK[0], NudgeState.LEFT_OUT)]


def test_only_the_one_who_met_is_left_out() -> None:
    it = situation(
        TUESDAY,
        mentorships=[mentorship(1), mentorship(2)],
        last_met={FIRST: TUESDAY.date()},
        before=BEFORE,
    )
    assert [state for _, state in check_ins(it)] == [NudgeState.LEFT_OUT, NudgeState.SAID]


def test_what_was_left_out_is_not_asked_later_that_week() -> None:
    left_out = asked(THIS_MONDAY, state=NudgeState.LEFT_OUT)
    met = {FIRST: TUESDAY.date() - 6 * DAY}
    assert check_ins(situation(TUESDAY + DAY, last_met=met, before=[*BEFORE, left_out])) == []


@pytest.mark.parametrize("hours_late", [0.1, 5, 24, 48, 48.2])
def test_up_to_two_days_late_it_is_still_said(hours_late: float) -> None:
    assert weeks(situation(TUESDAY + hours_late * HOUR, before=BEFORE)) == THIS_WEEK


@pytest.mark.parametrize("hours_late", [49, 72, 6 * 24])
def test_more_than_two_days_late_it_waits_for_its_next_week(hours_late: float) -> None:
    it = situation(TUESDAY + hours_late * HOUR, before=BEFORE)
    assert check_ins(it) == [(THIS_WEEK[0], NudgeState.LATE)]


def test_a_week_that_went_by_unnoticed_is_remembered_as_late() -> None:
    """On Monday, after an outage that began before Friday's hour."""
    fridays = Reminders(MIA, weekday=4)
    friday_before = replace(answered(LAST_MONDAY), due_at=FRIDAY - WEEK)
    it = situation(MONDAY + WEEK, reminders=fridays, before=[friday_before])
    assert check_ins(it) == [(THIS_WEEK[0], NudgeState.LATE)]


@pytest.mark.parametrize(
    ("pace", "due_weeks"),
    [
        (Pace.WEEKLY, [1, 2, 3, 4, 5]),
        (Pace.EVERY_2_WEEKS, [2, 3, 4, 5]),
        (Pace.EVERY_4_WEEKS, [4, 5]),
    ],
)
def test_a_slower_pace_leaves_out_the_weeks_between(pace: Pace, due_weeks: list[int]) -> None:
    """Each week is looked at as though nothing had been said since the first."""
    slow = Reminders(MIA, pace=pace)
    due = [
        number
        for number in range(1, 6)
        if weeks(situation(TUESDAY + number * WEEK, reminders=slow, before=[answered(THIS_MONDAY)]))
    ]
    assert due == due_weeks


@pytest.mark.parametrize("pace", [Pace.WHEN_DUE, Pace.QUIET])
def test_who_wants_only_what_is_due_is_not_asked(pace: Pace) -> None:
    assert check_ins(situation(TUESDAY, reminders=Reminders(MIA, pace=pace))) == []


def test_friday_moved_to_monday_on_a_wednesday_keeps_the_week() -> None:
    wednesday = TUESDAY + DAY + 3 * HOUR
    moved = Reminders(MIA, weekday=0, set_at=wednesday)
    before = [replace(answered(LAST_MONDAY), due_at=FRIDAY - WEEK)]
    assert check_ins(situation(wednesday, reminders=moved, before=before)) == []
    thursday = TUESDAY + 2 * DAY
    assert weeks(situation(thursday, reminders=moved, before=before)) == THIS_WEEK
    next_monday = situation(MONDAY + WEEK, reminders=moved, before=[answered(THIS_MONDAY)])
    assert weeks(next_monday) == [(MONDAY + WEEK).date().isoformat()]


def test_an_earlier_hour_chosen_on_the_day_itself_keeps_the_week() -> None:
    """At noon on Friday, from five o'clock to nine: nothing is left of the week but Monday."""
    noon = FRIDAY + 3 * HOUR
    moved = Reminders(MIA, weekday=4, hour=9, set_at=noon)
    before = [replace(answered(LAST_MONDAY), due_at=FRIDAY - WEEK)]
    assert check_ins(situation(noon, reminders=moved, before=before)) == []
    assert weeks(situation(MONDAY + WEEK, reminders=moved, before=before)) == THIS_WEEK
    then = [*before, answered(THIS_MONDAY)]
    assert check_ins(situation(TUESDAY + WEEK, reminders=moved, before=then)) == []
    assert weeks(situation(FRIDAY + WEEK, reminders=moved, before=then)) == [
        (MONDAY + WEEK).date().isoformat()
    ]


def test_a_later_day_chosen_after_asking_asks_no_second_time() -> None:
    moved = Reminders(MIA, weekday=4, set_at=TUESDAY + 3 * HOUR)
    before = [answered(THIS_MONDAY)]
    assert check_ins(situation(FRIDAY, reminders=moved, before=before)) == []


def test_a_week_snoozed_away_in_part_is_asked_on_the_day_the_snooze_ends() -> None:
    snoozed = Reminders(MIA, snoozed_until=FRIDAY.date())
    assert weeks(situation(FRIDAY, reminders=snoozed, before=BEFORE)) == THIS_WEEK


def test_an_old_snooze_moves_nothing() -> None:
    snoozed = Reminders(MIA, snoozed_until=MONDAY.date())
    assert weeks(situation(TUESDAY, reminders=snoozed, before=BEFORE)) == THIS_WEEK


def test_the_53rd_week_is_a_week_like_any_other() -> None:
    """28 December 2026 to 3 January 2027."""
    in_53 = datetime(2026, 12, 29, 14, tzinfo=UTC)
    assert weeks(situation(in_53, before=[answered(date(2026, 12, 21))])) == ["2026-12-28"]
    after = situation(in_53 + WEEK, before=[answered(date(2026, 12, 28))])
    assert weeks(after) == ["2027-01-04"]


@pytest.mark.parametrize(
    ("now", "state", "is_worth"),
    [
        (TUESDAY + DAY, NudgeState.SAID, True),
        (TUESDAY + 3 * DAY, NudgeState.SAID, False),
        (TUESDAY + 3 * DAY, NudgeState.WAITING, True),
        (MONDAY + WEEK, NudgeState.WAITING, False),
        (TUESDAY + WEEK, NudgeState.WAITING, False),
    ],
)
def test_a_check_in_is_said_again_in_its_own_week_only(
    now: datetime, state: NudgeState, is_worth: bool
) -> None:
    nudge = asked(THIS_MONDAY, state=state)
    assert is_worth_saying(nudge, situation(now, before=[nudge])) is is_worth
