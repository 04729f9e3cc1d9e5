"""Holding planned meetings and telling of them, inside a transaction someone else opened."""

from datetime import date, datetime

from bot.domain.contents.planned import (
    PlanPage,
)
from bot.domain.errors import MeetingHasChanged, MentorshipRests
from bot.domain.local_time import local_day
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.messages import Kind, NewMessage, Repeat
from bot.domain.people import Actor, Member, MemberId
from bot.domain.permissions import ensure_is
from bot.domain.planned import Act, PlannedId, PlannedMeeting
from bot.domain.request import EXPIRES_AFTER
from bot.ports import UnitOfWork
from bot.usecases.keeping_meetings import hold_mentorship
from bot.usecases.telling import redraw_planned


def hold_active(uow: UnitOfWork, actor: Actor, mentorship_id: MentorshipId) -> Mentorship:
    """Held until the transaction ends. Raises NotYours, NoMoreMeetings, MentorshipRests."""
    mentorship = hold_mentorship(uow, actor, mentorship_id)
    if not mentorship.is_active:
        raise MentorshipRests
    return mentorship


def hold_planned(
    uow: UnitOfWork, actor: Actor, planned_id: PlannedId, version: int | None = None
) -> tuple[Mentorship, PlannedMeeting]:
    """As it is once its mentorship is held; `version` is the one they saw.

    Raises NotYours, NoMoreMeetings, MeetingHasChanged.
    """
    mentorship = hold_mentorship(uow, actor, uow.planned.get(planned_id).mentorship_id)
    planned = uow.planned.get(planned_id)
    if not planned.is_open or version not in (None, planned.version):
        raise MeetingHasChanged(planned.state)
    return mentorship, planned


def seen_planned(
    uow: UnitOfWork, actor: Actor, planned_id: PlannedId
) -> tuple[Mentorship, PlannedMeeting]:
    """Raises NotYours."""
    planned = uow.planned.get(planned_id)
    mentorship = uow.mentorships.get(planned.mentorship_id)
    ensure_is(actor, mentorship.mentor_id, mentorship.mentee_id)
    return mentorship, planned


def plan_page(
    uow: UnitOfWork, reader: Member, mentorship: Mentorship, planned: PlannedMeeting, now: datetime
) -> PlanPage:
    partner = uow.members.get(mentorship.partner_of(reader.id))
    return PlanPage(planned, mentorship, reader, partner, now)


def keep(
    uow: UnitOfWork,
    mentorship: Mentorship,
    before: PlannedMeeting | None,
    planned: PlannedMeeting,
    now: datetime,
) -> None:
    """Save a change and say what follows from it: to the partner, or to both."""
    if before:
        uow.planned.save(planned)
    redraw_planned(uow, mentorship, planned, now)
    was_scheduled = before is not None and before.is_scheduled
    if planned.is_scheduled and not (
        was_scheduled and before and before.sequence == planned.sequence
    ):
        announce(uow, mentorship, planned, now)
    elif was_scheduled and not planned.is_open and planned.act in (Act.CANCELLED, Act.OFF):
        announce(uow, mentorship, planned, now)
    if planned.times and planned.act is Act.PROPOSED:
        _tell_one(uow, Kind.TIMES_OFFERED, mentorship.partner_of(planned.offered_by), planned, now)
    elif planned.act in (Act.NONE_FITS, Act.LAPSED):
        _tell_one(uow, Kind.NONE_FITS, planned.offered_by, planned, now)


def announce(
    uow: UnitOfWork, mentorship: Mentorship, planned: PlannedMeeting, now: datetime
) -> None:
    """To both at once, with the file for their calendars."""
    for kind in (Kind.MEETING_NEWS, Kind.MEETING_FILE):
        detail = str(planned.sequence)
        uow.outbox.add(
            NewMessage(
                kind,
                mentorship.mentor_id,
                planned.id,
                f"{kind}:{planned.id}:{detail}",
                detail,
                repeat=Repeat.AT_LEAST_ONCE,
                lasts=EXPIRES_AFTER,
            ),
            now,
        )


def cancel_open(
    uow: UnitOfWork, mentorship: Mentorship, now: datetime, until: date | None = None
) -> None:
    """Its mentorship, held, ends or rests: what lies ahead is off, or only what is before a day.

    That day is the mentee's.
    """
    mentee = uow.members.get(mentorship.mentee_id)
    for planned in uow.planned.open_of([mentorship.id]):
        starts = planned.starts_at
        if starts and (starts <= now or (until and local_day(starts, mentee.zone) >= until)):
            continue
        keep(uow, mentorship, planned, planned.cancel(None, now, Act.OFF), now)


def _tell_one(
    uow: UnitOfWork, kind: Kind, to: MemberId, planned: PlannedMeeting, now: datetime
) -> None:
    key = f"{kind}:{planned.id}:{planned.version}"
    said = NewMessage(kind, to, planned.id, key, str(planned.version), lasts=EXPIRES_AFTER)
    uow.outbox.add(said, now)
