"""What time says of planned meetings: in an hour, did you meet, and that nobody picked a time."""

from datetime import datetime, timedelta

from bot.domain.local_time import local_day, next_slot
from bot.domain.mentorship import Mentorship
from bot.domain.messages import Kind, NewMessage, Priority
from bot.domain.people import MemberId, WorkspaceId
from bot.domain.planned import ASKED_AFTER, AWAKE, Act, PlannedId, PlannedMeeting
from bot.ports import Core, UnitOfWork
from bot.usecases.after_meeting import logged_of
from bot.usecases.planned_meetings import keep
from bot.usecases.telling import redraw_planned

BATCH = 100
QUESTION_LASTS = timedelta(days=2)


def remind_meetings(core: Core, workspace: WorkspaceId) -> None:
    """Each step of each meeting once; any number of copies may do this at any time."""
    while True:
        with core.store.read(workspace) as uow:
            due = uow.planned.due(core.clock.now(), BATCH)
        for planned in due:
            _go_on(core, workspace, planned)
        if len(due) < BATCH:
            return


def next_moment(core: Core, workspace: WorkspaceId, now: datetime) -> datetime | None:
    """When there is something to say of a meeting next; None where none is planned."""
    with core.store.read(workspace) as uow:
        return uow.planned.next_due(now)


def _go_on(core: Core, workspace: WorkspaceId, planned_id: PlannedId) -> None:
    now = core.clock.now()
    with core.store.change(workspace) as uow:
        mentorship = uow.mentorships.hold(uow.planned.get(planned_id).mentorship_id)
        planned = uow.planned.get(planned_id)
        if planned.next_due_at is None or planned.next_due_at > now:
            return
        if planned.starts_at is None or not planned.is_scheduled:
            if planned.times:
                lapsed = planned.none_fits(None, now, Act.LAPSED)
                keep(uow, mentorship, planned, lapsed, now)
            return
        asked_at = planned.starts_at + planned.length + ASKED_AFTER
        if now < asked_at:
            _remind(uow, mentorship, planned, planned.starts_at, now)
            uow.planned.save(planned.looked_at_next(asked_at))
        else:
            _ask(uow, mentorship, planned, now)


def _remind(
    uow: UnitOfWork,
    mentorship: Mentorship,
    planned: PlannedMeeting,
    starts_at: datetime,
    now: datetime,
) -> None:
    """Who was away meanwhile hears nothing of a meeting that has begun."""
    for member in uow.members.several([mentorship.mentor_id, mentorship.mentee_id]).values():
        if now < starts_at and now.astimezone(member.zone).hour in AWAKE:
            _say(uow, Kind.MEETING_SOON, member.id, planned, now, starts_at - now)


def _ask(uow: UnitOfWork, mentorship: Mentorship, planned: PlannedMeeting, now: datetime) -> None:
    """The mentee, by day; whoever wants quiet finds it in Home."""
    mentee = uow.members.get(mentorship.mentee_id)
    reminders = uow.reminders.get(mentee.id)
    if now.astimezone(mentee.zone).hour not in AWAKE:
        morning = next_slot(now, reminders.hour, mentee.zone)
        uow.planned.save(planned.looked_at_next(morning))
        return
    if meeting := logged_of(uow, mentorship, planned, mentee):
        uow.planned.save(planned.hold(meeting.id, None, now))
        redraw_planned(uow, mentorship, planned, now)
        return
    uow.planned.save(planned.looked_at_next(None))
    if mentorship.is_active and not reminders.is_silent_on(local_day(now, mentee.zone)):
        _say(uow, Kind.DID_YOU_MEET, mentee.id, planned, now, QUESTION_LASTS)


def _say(  # noqa: PLR0913 - one message
    uow: UnitOfWork,
    kind: Kind,
    to: MemberId,
    planned: PlannedMeeting,
    now: datetime,
    lasts: timedelta,
) -> None:
    key = f"{kind}:{planned.id}:{planned.sequence}:{to}"
    detail = str(planned.sequence)
    said = NewMessage(kind, to, planned.id, key, detail, priority=Priority.NUDGE, lasts=lasts)
    uow.outbox.add(said, now)
