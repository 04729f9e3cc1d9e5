"""A meeting is planned: up to three times are offered, or one that was agreed on is set down."""

from datetime import datetime

from bot.domain.contents.planned import PlanForm, PlanPage
from bot.domain.errors import FieldProblem
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Actor
from bot.domain.planned import MOST_OPEN, NewPlan, Offer, PlannedId
from bot.ports import Core, UnitOfWork
from bot.usecases.keeping_meetings import people_of
from bot.usecases.planned_meetings import (
    hold_active,
    hold_planned,
    keep,
    plan_page,
    seen_planned,
)


def look_at_plan(core: Core, actor: Actor, chosen: MentorshipId | None = None) -> PlanForm:
    """Raises NotYours, NoMoreMeetings, MentorshipRests; FieldProblem where there is nobody."""
    with core.store.change(actor.workspace_id) as uow:
        if chosen:
            hold_active(uow, actor, chosen)
        people = tuple(one for one in people_of(uow, actor) if one.mentorship.is_active)
    if not people:
        raise FieldProblem("met_with", "nobody_to_meet")
    if len(people) == 1:
        chosen = people[0].mentorship.id
    return PlanForm(actor.member, people, chosen)


def look_at_move(core: Core, actor: Actor, planned_id: PlannedId) -> PlanForm:
    """Raises NotYours, NoMoreMeetings, MentorshipRests, MeetingHasChanged."""
    with core.store.change(actor.workspace_id) as uow:
        mentorship, planned = hold_planned(uow, actor, planned_id)
        hold_active(uow, actor, mentorship.id)
        people = tuple(one for one in people_of(uow, actor) if one.mentorship == mentorship)
    return PlanForm(actor.member, people, mentorship.id, planned)


def plan_meeting(core: Core, actor: Actor, plan: NewPlan, key: str) -> PlanPage:
    """A key counts once. Raises FieldProblem, NotYours, NoMoreMeetings, MentorshipRests."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        return plan_within(uow, actor, plan, key, now)


def plan_within(uow: UnitOfWork, actor: Actor, plan: NewPlan, key: str, now: datetime) -> PlanPage:
    mentorship = hold_active(uow, actor, plan.mentorship_id)
    if earlier := uow.inbox.result_of(key):
        _, planned = seen_planned(uow, actor, PlannedId(earlier))
        return plan_page(uow, actor.member, mentorship, planned, now)
    checked = plan.checked(now)
    if len([one for one in uow.planned.open_of([mentorship.id]) if one.is_ahead(now)]) >= MOST_OPEN:
        raise FieldProblem("time_1", "enough_planned")
    planned = uow.planned.add(checked, actor.id, now)
    uow.inbox.note(key, now, planned.id)
    keep(uow, mentorship, None, planned, now)
    return plan_page(uow, actor.member, mentorship, planned, now)


def move_meeting(
    core: Core, actor: Actor, planned_id: PlannedId, version: int, offer: Offer
) -> PlanPage:
    """Other times for it; what stands in the calendars stands until one is picked.

    Raises FieldProblem, NotYours, NoMoreMeetings, MentorshipRests, MeetingHasChanged.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        mentorship, planned = hold_planned(uow, actor, planned_id, version)
        hold_active(uow, actor, mentorship.id)
        moved = planned.offer(offer.checked(now), actor.id, now)
        keep(uow, mentorship, planned, moved, now)
        return plan_page(uow, actor.member, mentorship, moved, now)
