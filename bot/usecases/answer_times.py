"""Times were offered: the partner picks one, or says that none fits."""

from datetime import datetime

from bot.domain.contents.planned import (
    PlanPage,
)
from bot.domain.errors import MeetingHasChanged
from bot.domain.people import Actor
from bot.domain.planned import PlannedId
from bot.ports import Core
from bot.usecases.planned_meetings import hold_planned, keep, plan_page


def pick_time(
    core: Core, actor: Actor, planned_id: PlannedId, version: int, time: datetime
) -> PlanPage:
    """Raises NotYours, NoMoreMeetings, MeetingHasChanged."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        mentorship, planned = hold_planned(uow, actor, planned_id, version)
        picked = planned.pick(time, actor.id, now)
        keep(uow, mentorship, planned, picked, now)
        return plan_page(uow, actor.member, mentorship, picked, now)


def say_none_fits(core: Core, actor: Actor, planned_id: PlannedId, version: int) -> None:
    """Raises NotYours, NoMoreMeetings, MeetingHasChanged."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        mentorship, planned = hold_planned(uow, actor, planned_id, version)
        if not planned.waits_for(actor.id):
            raise MeetingHasChanged(planned.state)
        keep(uow, mentorship, planned, planned.none_fits(actor.id, now), now)
