"""After a planned meeting its mentee says what came of it: *we met*, or *missed*."""

from datetime import datetime

from bot.domain.errors import MeetingHasChanged
from bot.domain.local_time import local_day
from bot.domain.meeting import Facts, Log, Meeting, Notes
from bot.domain.mentorship import Mentorship
from bot.domain.people import Actor, Member
from bot.domain.planned import PlannedId, PlannedMeeting
from bot.ports import Core, UnitOfWork
from bot.usecases.keeping_meetings import held_on, log_within
from bot.usecases.planned_meetings import hold_planned
from bot.usecases.telling import redraw_planned


def say_met(core: Core, actor: Actor, planned_id: PlannedId) -> None:
    """Logged with its day, length and way, unless one is logged for that day already.

    Raises NotYours, NoMoreMeetings, MeetingHasChanged.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        mentorship, planned = _over(uow, actor, planned_id, now)
        meeting = logged_of(uow, mentorship, planned, actor.member)
        if meeting is None:
            day = local_day(planned.starts_at or now, actor.member.zone)
            facts = Facts(day, planned.minutes, planned.format)
            meeting = log_within(uow, actor, mentorship, Log(facts, Notes()), now)
        uow.planned.save(planned.hold(meeting.id, actor.id, now))
        redraw_planned(uow, mentorship, planned, now)


def say_missed(core: Core, actor: Actor, planned_id: PlannedId) -> None:
    """Raises NotYours, NoMoreMeetings, MeetingHasChanged."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        mentorship, planned = _over(uow, actor, planned_id, now)
        uow.planned.save(planned.miss(actor.id, now))
        redraw_planned(uow, mentorship, planned, now)


def logged_of(
    uow: UnitOfWork, mentorship: Mentorship, planned: PlannedMeeting, reader: Member
) -> Meeting | None:
    """What one of the two has logged for its day, where the reader lives."""
    if planned.starts_at is None:
        return None
    return held_on(uow, mentorship, local_day(planned.starts_at, reader.zone))


def _over(
    uow: UnitOfWork, actor: Actor, planned_id: PlannedId, now: datetime
) -> tuple[Mentorship, PlannedMeeting]:
    mentorship, planned = hold_planned(uow, actor, planned_id)
    if planned.starts_at is None or planned.starts_at > now:
        raise MeetingHasChanged("to come")
    return mentorship, planned
