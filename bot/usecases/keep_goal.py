"""A goal is written down, or what it says is changed, by its owner."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.contents import GoalChanged, GoalForm, GoalPage
from bot.domain.errors import FieldProblem, NotYours, TooLateForGoal
from bot.domain.goal import MOST_ACTIVE, Aim, Goal, GoalId, GoalState, checked
from bot.domain.local_time import local_day
from bot.domain.mentorship import MentorshipId
from bot.domain.messages import Kind
from bot.domain.nudges import NudgeKind
from bot.domain.people import Actor, MemberId
from bot.domain.permissions import ensure_is
from bot.ports import Core, UnitOfWork
from bot.usecases.reading_goals import goal_form, goal_page
from bot.usecases.seeing_goals import mentor_of
from bot.usecases.telling import redraw, redraw_digests, redraw_homes


def add_goal(
    core: Core, actor: Actor, aim: Aim, mentorship: MentorshipId | None, key: str
) -> GoalPage:
    """The page of it; the same form heard twice adds one. Raises FieldProblem, NotYours."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        earlier = uow.inbox.result_of(key)
        if earlier is None:
            earlier = add_goal_within(uow, actor, aim, mentorship, now).id
            uow.inbox.note(key, now, earlier)
        return goal_page(uow, actor, GoalId(earlier), now)


def add_goal_within(
    uow: UnitOfWork, actor: Actor, aim: Aim, mentorship: MentorshipId | None, now: datetime
) -> Goal:
    """Raises FieldProblem for what cannot be, NotYours for a mentorship that is not theirs."""
    uow.members.lock(actor.id)
    ensure_may_share(uow, actor, mentorship)
    made = checked(aim, local_day(now, actor.member.zone))
    ensure_room(uow, actor.id)
    goal = uow.goals.add(actor.id, made, mentorship, now)
    redraw_goal(uow, goal, now)
    return goal


def change_goal(  # noqa: PLR0913 - what the form holds, and the version it opened with
    core: Core,
    actor: Actor,
    goal_id: GoalId,
    version: int,
    aim: Aim,
    mentorship: MentorshipId | None,
) -> GoalPage | GoalForm:
    """The page of it, or the form with what they wrote where somebody changed it meanwhile.

    Raises FieldProblem, NotYours.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        goal = hold_own_goal(uow, actor, goal_id)
        if not goal.is_active:
            raise FieldProblem("goal_what", "goal_closed")
        if mentorship != goal.mentorship_id:
            ensure_may_share(uow, actor, mentorship)
        says = checked(aim, local_day(now, actor.member.zone), goal.aim)
        if goal.version != version and says != goal.aim:
            return goal_form(uow, actor, now, goal, says)
        changed = goal.says(says).shared_with(mentorship)
        if changed != goal:
            keep(uow, goal, changed, now)
        return goal_page(uow, actor, goal_id, now)


def undo_goal(core: Core, actor: Actor, goal_id: GoalId) -> GoalChanged:
    """Take back what was just said, within ten minutes; raises TooLateForGoal afterwards."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        goal = hold_own_goal(uow, actor, goal_id)
        if goal.state is GoalState.DROPPED:
            return GoalChanged(goal)
        return GoalChanged(undo_goal_within(uow, actor, goal_id, now))


def undo_goal_within(uow: UnitOfWork, actor: Actor, goal_id: GoalId, now: datetime) -> Goal:
    """Raises TooLateForGoal, NotYours."""
    goal = hold_own_goal(uow, actor, goal_id)
    if not goal.may_be_undone(now):
        raise TooLateForGoal
    dropped = goal.closed(GoalState.DROPPED, actor.id, now)
    keep(uow, goal, dropped, now)
    return dropped


def hold_own_goal(uow: UnitOfWork, actor: Actor, goal_id: GoalId) -> Goal:
    """Nobody else changes it until this transaction ends. Raises NotYours."""
    uow.members.lock(uow.goals.get(goal_id).owner_id)
    goal = uow.goals.get(goal_id)
    ensure_is(actor, goal.owner_id)
    return goal


def ensure_may_share(uow: UnitOfWork, actor: Actor, mentorship_id: MentorshipId | None) -> None:
    """With a mentorship in which they are the mentee, and which has not ended."""
    if mentorship_id is None:
        return
    mentorship = uow.mentorships.get(mentorship_id)
    if mentorship.mentee_id != actor.id:
        raise NotYours
    if not mentorship.is_running:
        raise FieldProblem("goal_shared", "goal_with_ended")


def ensure_room(uow: UnitOfWork, owner: MemberId) -> None:
    active = [goal for goal in uow.goals.seen_by(owner, []) if goal.is_active]
    if len(active) >= MOST_ACTIVE:
        raise FieldProblem("goal_what", "too_many_goals")


def keep(uow: UnitOfWork, before: Goal, after: Goal, now: datetime) -> None:
    uow.goals.save(after)
    redraw_goal(uow, after, now, also=[mentor_of(uow, before)])


def redraw_goal(
    uow: UnitOfWork, goal: Goal, now: datetime, also: Sequence[MemberId | None] = ()
) -> None:
    """Every message, digest and Home that speaks of it."""
    redraw(uow, [Kind.GOAL_CHANGED], goal.id, now)
    redraw_digests(uow, uow.nudges.about([NudgeKind.GOAL_NEWS], goal.id), now)
    readers = {goal.owner_id, mentor_of(uow, goal), *also} - {None}
    redraw_homes(uow, sorted(reader for reader in readers if reader), now)
