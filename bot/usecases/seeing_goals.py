"""Who may see a goal, and which goals a task may be a step of."""

from collections.abc import Sequence

from bot.domain.contents import GoalChoice, TaskPair
from bot.domain.errors import FieldProblem, NotYours
from bot.domain.goal import Goal, GoalId
from bot.domain.people import Actor, Member, MemberId
from bot.ports import UnitOfWork


def seen_goal(uow: UnitOfWork, actor: Actor, goal_id: GoalId) -> Goal:
    """One's own, or one that a mentee shares in a running mentorship. Raises NotYours."""
    goal = uow.goals.get(goal_id)
    if actor.id not in (goal.owner_id, mentor_of(uow, goal)):
        raise NotYours
    return goal


def mentor_of(uow: UnitOfWork, goal: Goal) -> MemberId | None:
    """Who sees it beside its owner: nobody once the mentorship has ended."""
    mentorship = uow.mentorships.get(goal.mentorship_id) if goal.mentorship_id else None
    return mentorship.mentor_id if mentorship and mentorship.is_running else None


def ensure_step_of(uow: UnitOfWork, actor: Actor, owner: MemberId, goal_id: GoalId) -> None:
    """Whether a task of this owner may be for it. Raises NotYours, FieldProblem."""
    goal = seen_goal(uow, actor, goal_id)
    if goal.owner_id != owner:
        raise FieldProblem("task_goal", "goal_of_another")
    if not goal.is_active:
        raise FieldProblem("task_goal", "goal_is_closed")


def goals_to_choose(
    uow: UnitOfWork, reader: Member, pairs: Sequence[TaskPair]
) -> tuple[GoalChoice, ...]:
    """Active ones: one's own, and those that mentees share."""
    mentees = {pair.mentorship.id: pair.partner for pair in pairs if pair.is_mentee}
    return tuple(
        GoalChoice(goal, mentees.get(goal.mentorship_id) if goal.mentorship_id else None)
        for goal in uow.goals.seen_by(reader.id, list(mentees))
        if goal.is_active
    )
