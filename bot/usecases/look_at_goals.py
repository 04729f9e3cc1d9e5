"""Looking at goals: all of them, one alone, or the form for one."""

from bot.domain.contents import GoalForm, GoalList, GoalPage
from bot.domain.errors import FieldProblem
from bot.domain.goal import GoalId
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.ports import Core
from bot.usecases.reading_goals import goal_form, goal_list, goal_page


def look_at_goals(core: Core, actor: Actor) -> GoalList:
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        return goal_list(uow, actor.member, now)


def look_at_goal(core: Core, actor: Actor, goal_id: GoalId) -> GoalPage:
    """Raises NotYours."""
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        return goal_page(uow, actor, goal_id, now)


def prepare_goal(core: Core, actor: Actor, goal_id: GoalId | None = None) -> GoalForm:
    """To write a new one, or to change one's own. Raises NotYours, FieldProblem."""
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        goal = uow.goals.get(goal_id) if goal_id else None
        if goal:
            ensure_is(actor, goal.owner_id)
            if not goal.is_active:
                raise FieldProblem("goal_what", "goal_closed")
        return goal_form(uow, actor, now, goal)
