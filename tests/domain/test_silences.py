"""Three check-ins without an answer, and what counts as one."""

from bot.domain.check_ins import silences
from bot.domain.mentorship import MentorshipId
from bot.domain.nudge_rules import due_nudges
from bot.domain.nudges import Nudge, NudgeAnswer, NudgeKind, NudgeState, Situation
from bot.domain.reminders import Reminders
from tests.domain.situations import (
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


def questions(it: Situation) -> list[NudgeKind]:
    asks = (NudgeKind.CHECK_IN, NudgeKind.FADE)
    said = (n.kind for n in due_nudges(it) if n.state is NudgeState.SAID)
    return [kind for kind in said if kind in asks]


def silent(*mondays: int) -> list[Nudge]:
    """Asked in these weeks before the present one, never answered."""
    return [asked(THIS_MONDAY - number * WEEK) for number in mondays]


def test_after_three_silences_it_asks_how_often_instead() -> None:
    assert questions(situation(TUESDAY, before=silent(2, 1))) == [NudgeKind.CHECK_IN]
    assert questions(situation(TUESDAY, before=silent(3, 2, 1))) == [NudgeKind.FADE]


def test_asking_how_often_is_no_check_in_of_the_week_as_well() -> None:
    two = [mentorship(1), mentorship(2)]
    assert questions(situation(TUESDAY, mentorships=two, before=silent(3, 2, 1))) == [
        NudgeKind.FADE
    ]


def test_any_answer_begins_the_count_anew() -> None:
    before = [*silent(4, 3), asked(THIS_MONDAY - 2 * WEEK, NudgeAnswer.NOT_YET), *silent(1)]
    assert silences(situation(TUESDAY, before=before)) == 1


def test_one_answered_mentorship_of_two_is_no_silence() -> None:
    other = asked(LAST_MONDAY, NudgeAnswer.PLANNED, mentorship=2)
    assert silences(situation(TUESDAY, before=[*silent(3, 2, 1), other])) == 0


def test_where_the_partner_always_answers_first_there_is_no_silence() -> None:
    met = {FIRST: (TUESDAY - WEEK).date()}
    it = situation(TUESDAY, before=silent(3, 2, 1), last_met=met)
    assert silences(it) == 0
    assert questions(it) == [NudgeKind.CHECK_IN]


def test_a_meeting_before_the_first_silence_excuses_none() -> None:
    met = {FIRST: (TUESDAY - 4 * WEEK).date()}
    it = situation(TUESDAY, before=silent(3, 2, 1), last_met=met)
    assert silences(it) == 3


def test_weeks_left_out_or_put_off_are_no_silences() -> None:
    before = [
        *silent(5, 4),
        asked(THIS_MONDAY - 3 * WEEK, state=NudgeState.LEFT_OUT),
        asked(THIS_MONDAY - 2 * WEEK, state=NudgeState.WAITING),
        asked(LAST_MONDAY, state=NudgeState.LATE),
    ]
    assert silences(situation(TUESDAY, before=before)) == 2


def test_who_chose_weekly_again_is_asked_anew_after_three_more() -> None:
    faded_at = TUESDAY - 3 * WEEK
    again = Reminders(MIA, faded_at=faded_at)
    assert questions(situation(TUESDAY, reminders=again, before=silent(6, 5, 4, 2, 1))) == [
        NudgeKind.CHECK_IN
    ]
    before = [*silent(6, 5, 4, 3), *silent(2, 1)]
    assert silences(situation(TUESDAY, reminders=again, before=before)) == 2


def test_three_silences_are_not_asked_about_where_there_is_nothing_to_ask() -> None:
    """They met this week after all."""
    it = situation(TUESDAY, before=silent(4, 3, 2), last_met={FIRST: TUESDAY.date()})
    assert questions(it) == []
