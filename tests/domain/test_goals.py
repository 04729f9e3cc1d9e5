"""Goals: what they may say, when one said is taken back, and who hears that one was achieved."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import FieldProblem
from bot.domain.goal import Achieved, Aim, Goal, GoalId, GoalState, checked
from bot.domain.goal_words import read_goal
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.nudges import NudgeKind
from bot.domain.sentences import (
    AddGoal,
    AddTask,
    FindMentor,
    Sentence,
    ShowGoals,
    Unknown,
    read_sentence,
)
from tests.domain.situations import GRACE, MIA, MONDAY, kinds, mentorship, situation

# A Wednesday.
TODAY = date(2026, 11, 25)
DAY = timedelta(days=1)
GOAL = Goal(GoalId(1), MIA, Aim("Teach"), MONDAY)

SAID: tuple[tuple[str, Sentence], ...] = (
    ("goals", ShowGoals()),
    ("Goals?", ShowGoals()),
    ("my goals pls", ShowGoals()),
    ("show me my goals", ShowGoals()),
    ("what are my goals?", ShowGoals()),
    ("can you list our goals please", ShowGoals()),
    ("gaols", ShowGoals()),
    ("goal: first-author paper by June", AddGoal("first-author paper by June")),
    ("Goal - pass the boards", AddGoal("pass the boards")),
    ("my goal is to teach at the bedside", AddGoal("teach at the bedside")),
    ("add goal place 10 arterial lines", AddGoal("place 10 arterial lines")),
    ("please add a goal: leave on time", AddGoal("leave on time")),
    ("set a new goal to publish", AddGoal("publish")),
    ("add pass the boards to my goals", AddGoal("pass the boards")),
    ("add a goal", AddGoal("")),
    ("add task goal setting talk", AddTask("goal setting talk")),
    ("find me a mentor for goal setting", FindMentor("goal setting")),
    ("back to the goals", Unknown()),
    ("the goals of care talk went well", Unknown()),
)


@pytest.mark.parametrize(("said", "meant"), SAID)
def test_what_people_write_of_goals(said: str, meant: Sentence) -> None:
    assert read_sentence(said) == meant


@given(st.text(max_size=80))
def test_any_words_after_goal_are_kept_to_the_letter(words: str) -> None:
    read = read_sentence(f"goal: x{words}x")
    assert isinstance(read, AddGoal)


@pytest.mark.parametrize(
    ("said", "what", "by"),
    [
        ("first-author paper by June", "first-author paper", date(2027, 6, 30)),
        ("first-author paper by June 2028", "first-author paper", date(2028, 6, 30)),
        ("first-author paper by 3 June", "first-author paper", date(2027, 6, 3)),
        ("first-author paper, until the end of the year", "first-author paper", date(2026, 12, 31)),
        ("stand by my patients", "stand by my patients", None),
        ("teach on Fridays", "teach on Fridays", None),
    ],
)
def test_the_last_words_of_a_goal_are_its_day_if_they_are_one(
    said: str, what: str, by: date | None
) -> None:
    assert read_goal(said, TODAY) == Aim(what, by=by)


@pytest.mark.parametrize(
    ("aim", "field", "problem"),
    [
        (Aim(" \n "), "goal_what", "no_goal"),
        (Aim("x" * 201), "goal_what", "too_long"),
        (Aim("x", "x" * 1001), "goal_measure", "too_long"),
        (Aim("x", by=TODAY - DAY), "goal_by", "due_past"),
        (Aim("x", by=TODAY + 3654 * DAY), "goal_by", "goal_too_far"),
    ],
)
def test_what_no_goal_can_say(aim: Aim, field: str, problem: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        checked(aim, TODAY)
    assert (refused.value.field, refused.value.problem) == (field, problem)


def test_a_day_gone_by_may_stay_where_only_words_change() -> None:
    before = Aim("Teach", by=TODAY - DAY)
    assert checked(Aim("Teach twice", by=before.by), TODAY, before).by == before.by


def test_only_other_words_make_another_version() -> None:
    assert GOAL.says(GOAL.aim) == GOAL
    assert GOAL.says(Aim("Teach twice")).version == 2


@pytest.mark.parametrize(
    ("goal", "after", "may"),
    [
        (GOAL, timedelta(minutes=10), True),
        (GOAL, timedelta(minutes=11), False),
        (GOAL.says(Aim("Teach twice")), timedelta(0), False),
        (GOAL.closed(GoalState.ACHIEVED, MIA, MONDAY), timedelta(0), False),
    ],
)
def test_a_goal_is_taken_back_as_it_was_said(goal: Goal, after: timedelta, may: bool) -> None:
    assert goal.may_be_undone(MONDAY + after) == may


@pytest.mark.parametrize(
    ("by", "at", "together", "told"),
    [
        (GRACE, MONDAY - DAY, mentorship(), True),
        (MIA, MONDAY - DAY, mentorship(), False),
        (GRACE, MONDAY - 15 * DAY, mentorship(), False),
        (GRACE, MONDAY - DAY, mentorship().pause(None, MIA), False),
        (GRACE, MONDAY - DAY, mentorship(2), False),
    ],
    ids=["the partner", "oneself", "long ago", "resting", "another mentorship"],
)
def test_a_goal_achieved_is_news_to_the_partner(
    by: int, at: datetime, together: Mentorship, told: bool
) -> None:
    news = Achieved(GOAL.id, MentorshipId(1), MIA if by == MIA else GRACE, at)
    it = situation(MONDAY, mentorships=[together], achieved=[news])
    assert (NudgeKind.GOAL_NEWS in kinds(it)) == told
