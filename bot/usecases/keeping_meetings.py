"""Holding, logging and telling of meetings, inside a transaction someone else opened."""

from datetime import date, datetime

from bot.domain.contents import MeetingEntry, MeetingLog, MentorshipLine
from bot.domain.errors import NoMoreMeetings
from bot.domain.local_time import local_day
from bot.domain.meeting import Log, Meeting, MeetingId, Notes
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.nudges import NudgeKind
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.domain.planned import PlannedMeeting
from bot.ports import UnitOfWork
from bot.usecases.telling import redraw_digests, redraw_mentorship, redraw_planned

ON_ONE_PAGE = 10


def seen_mentorship(uow: UnitOfWork, actor: Actor, mentorship_id: MentorshipId) -> Mentorship:
    """Raises NotYours; one that has ended is still to be read."""
    mentorship = uow.mentorships.get(mentorship_id)
    ensure_is(actor, mentorship.mentor_id, mentorship.mentee_id)
    return mentorship


def hold_mentorship(uow: UnitOfWork, actor: Actor, mentorship_id: MentorshipId) -> Mentorship:
    """Held until the transaction ends. Raises NotYours, NoMoreMeetings."""
    seen_mentorship(uow, actor, mentorship_id)
    mentorship = uow.mentorships.hold(mentorship_id)
    if not mentorship.is_running:
        raise NoMoreMeetings
    return mentorship


def lock_mentee(uow: UnitOfWork, actor: Actor, mentorship_id: MentorshipId) -> None:
    """People before their records: a next step is a task, and its owner's. Raises NotYours."""
    uow.members.lock(seen_mentorship(uow, actor, mentorship_id).mentee_id)


def people_of(uow: UnitOfWork, actor: Actor) -> tuple[MentorshipLine, ...]:
    """With whom a meeting may be logged: every running mentorship."""
    running = uow.mentorships.running_of(actor.id)
    partners = uow.members.several([one.partner_of(actor.id) for one in running])
    return tuple(MentorshipLine(one, partners[one.partner_of(actor.id)]) for one in running)


def held_on(uow: UnitOfWork, mentorship: Mentorship, day: date) -> Meeting | None:
    """The latest meeting logged for that day."""
    return next(
        (one for one in uow.meetings.held_since(mentorship.id, day) if one.held_on == day), None
    )


def own_notes(uow: UnitOfWork, actor: Actor, meeting: MeetingId) -> Notes:
    return uow.meetings.written([meeting], actor.id).get(meeting, {}).get(actor.id, Notes())


def log_within(
    uow: UnitOfWork, actor: Actor, mentorship: Mentorship, log: Log, now: datetime
) -> Meeting:
    """The mentorship is held, the log checked."""
    facts = log.facts
    meeting = uow.meetings.log(
        mentorship.id, facts.held_on, actor.id, now, facts.minutes, facts.format
    )
    uow.meetings.write(meeting.id, actor.id, log.notes, now)
    settle_planned(uow, actor, mentorship, meeting, now)
    redraw_meeting(uow, mentorship, meeting.id, now)
    return meeting


def settle_planned(
    uow: UnitOfWork, actor: Actor, mentorship: Mentorship, meeting: Meeting, now: datetime
) -> None:
    """What was planned for the day of a logged meeting has been held: nobody is asked about it."""
    for day, planned in planned_days(uow, actor, mentorship, now):
        if day == meeting.held_on:
            uow.planned.save(planned.hold(meeting.id, actor.id, now))
            redraw_planned(uow, mentorship, planned, now)


def planned_days(
    uow: UnitOfWork, actor: Actor, mentorship: Mentorship, now: datetime
) -> list[tuple[date, PlannedMeeting]]:
    """What was planned, has begun, and is not logged yet; each with its day where they live."""
    zone = actor.member.zone
    return [
        (local_day(planned.starts_at, zone), planned)
        for planned in uow.planned.open_of([mentorship.id])
        if planned.starts_at and planned.starts_at <= now
    ]


def join_within(  # noqa: PLR0913 - one meeting told twice
    uow: UnitOfWork,
    actor: Actor,
    mentorship: Mentorship,
    meeting: Meeting,
    log: Log,
    now: datetime,
) -> Meeting:
    """The same meeting, told again: its facts stay, notes are added. Raises FieldProblem."""
    notes = log.notes.added_to(own_notes(uow, actor, meeting.id)).checked()
    joined = meeting.filled_in(log.facts)
    uow.meetings.save(joined)
    uow.meetings.write(meeting.id, actor.id, notes, now)
    redraw_meeting(uow, mentorship, meeting.id, now)
    return joined


def remove_within(
    uow: UnitOfWork, actor: Actor, mentorship: Mentorship, meeting: Meeting, now: datetime
) -> None:
    """With one's own notes; where the partner wrote about it too it stays, and becomes theirs."""
    partner = mentorship.partner_of(actor.id)
    if partner in uow.meetings.authors(meeting.id):
        uow.meetings.write(meeting.id, actor.id, Notes(), now)
        uow.meetings.save(meeting.of(partner))
    else:
        unlog_within(uow, mentorship, meeting, now)
    redraw_meeting(uow, mentorship, meeting.id, now)


def unlog_within(uow: UnitOfWork, mentorship: Mentorship, meeting: Meeting, now: datetime) -> None:
    """Of what was planned for it nobody has said what came of it: that is asked again."""
    uow.meetings.remove(meeting.id)
    for planned in uow.planned.held_as(mentorship.id, meeting.id):
        uow.planned.save(planned.reopen(now))
        redraw_planned(uow, mentorship, planned, now)


def redraw_meeting(
    uow: UnitOfWork, mentorship: Mentorship, meeting: MeetingId, now: datetime
) -> None:
    redraw_mentorship(uow, mentorship, now)
    redraw_digests(uow, uow.nudges.about([NudgeKind.MEETING_NEWS], meeting), now)


def meeting_log(
    uow: UnitOfWork, actor: Actor, mentorship: Mentorship, offset: int = 0
) -> MeetingLog:
    held = uow.meetings.held_since(mentorship.id, date.min)
    page = held[offset : offset + ON_ONE_PAGE]
    written = uow.meetings.written([one.id for one in page], actor.id)
    return MeetingLog(
        actor.member,
        uow.members.get(mentorship.partner_of(actor.id)),
        mentorship,
        tuple(MeetingEntry(one, written.get(one.id, {})) for one in page),
        offset,
        len(held),
    )
