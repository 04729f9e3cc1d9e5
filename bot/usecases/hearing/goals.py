"""Answers to sentences about goals: what they say is read in a window, never in the chat."""

from bot.domain.errors import FieldProblem
from bot.domain.goal_words import read_goal
from bot.domain.messages import Kind
from bot.domain.sentences import AddGoal, ShowGoals
from bot.usecases.hearing.hearing import Hearing
from bot.usecases.keep_goal import add_goal_within


def show(hearing: Hearing, _: ShowGoals) -> None:
    hearing.say(Kind.GOALS)


def add(hearing: Hearing, sentence: AddGoal) -> None:
    """Done at once, and the speaker's alone until they share it."""
    if not sentence.said:
        hearing.say(Kind.GOALS)
        return
    try:
        aim = read_goal(sentence.said, hearing.today)
        goal = add_goal_within(hearing.uow, hearing.actor, aim, None, hearing.now)
    except FieldProblem as problem:
        hearing.refuse(problem)
    else:
        hearing.say(Kind.GOAL_CHANGED, goal.id)
