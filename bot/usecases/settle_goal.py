"""A goal is achieved, dropped, taken up again, shared or kept to oneself, with one tap."""

from bot.domain.contents import GoalPage
from bot.domain.errors import FieldProblem
from bot.domain.goal import GoalId, GoalState
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Actor
from bot.ports import Core
from bot.usecases.keep_goal import ensure_may_share, ensure_room, hold_own_goal, keep
from bot.usecases.reading_goals import goal_page


def settle_goal(core: Core, actor: Actor, goal_id: GoalId, state: GoalState) -> GoalPage:
    """By its owner; what is so already stays. Raises NotYours, and FieldProblem for too many."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        goal = hold_own_goal(uow, actor, goal_id)
        if state is GoalState.ACTIVE and not goal.is_active:
            ensure_room(uow, actor.id)
            keep(uow, goal, goal.reopened(), now)
        elif state is not GoalState.ACTIVE and goal.is_active:
            keep(uow, goal, goal.closed(state, actor.id, now), now)
        return goal_page(uow, actor, goal_id, now)


def share_goal(
    core: Core, actor: Actor, goal_id: GoalId, mentorship: MentorshipId | None
) -> GoalPage:
    """With one running mentorship, or with nobody. Raises NotYours, FieldProblem."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        goal = hold_own_goal(uow, actor, goal_id)
        ensure_may_share(uow, actor, mentorship)
        if goal.mentorship_id != mentorship:
            if not goal.is_active:
                raise FieldProblem("goal_shared", "goal_closed")
            keep(uow, goal, goal.shared_with(mentorship), now)
        return goal_page(uow, actor, goal_id, now)
