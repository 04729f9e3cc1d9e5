"""Messages about goals, and their line in a digest: that there are some, never what they say."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.domain.contents import GoalChanged, GoalCount, GoalNewsLine
from bot.domain.goal import GoalId
from bot.domain.nudges import Nudge, NudgeKind
from bot.domain.people import Actor, MemberId
from bot.usecases.composing.composing import Composing
from bot.usecases.reading_goals import goal_count
from bot.usecases.seeing_goals import mentor_of, seen_goal


def goals(message: Composing) -> GoalCount:
    return goal_count(message.uow, message.recipient)


def changed(message: Composing) -> GoalChanged:
    goal = seen_goal(message.uow, Actor(message.recipient), GoalId(message.subject))
    return GoalChanged(goal, goal.may_be_undone(message.now))


def goal_lines(message: Composing, nudges: Sequence[Nudge]) -> Iterator[GoalNewsLine]:
    """One for each partner who achieved some; nothing of a mentorship that has ended."""
    uow, reader = message.uow, message.recipient.id
    told = [nudge for nudge in nudges if nudge.kind is NudgeKind.GOAL_NEWS]
    by: Counter[MemberId] = Counter()
    for nudge in told:
        goal = uow.goals.get(GoalId(nudge.subject))
        mentor = mentor_of(uow, goal)
        if goal.is_achieved and mentor and reader in (goal.owner_id, mentor):
            by[goal.owner_id if reader == mentor else mentor] += 1
    people = uow.members.several(list(by))
    yield from (GoalNewsLine(told[0], people[one], number) for one, number in by.items())
