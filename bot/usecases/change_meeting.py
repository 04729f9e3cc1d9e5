"""What was logged is read by the two, and changed by whoever logged or wrote it."""

from bot.domain.contents import MeetingEdit, MeetingLog
from bot.domain.meeting import Change, Meeting, MeetingId, Notes
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.patient_identifiers import identifiers_in
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.ports import Core, UnitOfWork
from bot.usecases.keeping_meetings import (
    hold_mentorship,
    meeting_log,
    own_notes,
    redraw_meeting,
    remove_within,
    seen_mentorship,
)


def look_at_log(
    core: Core, actor: Actor, mentorship_id: MentorshipId, offset: int = 0
) -> MeetingLog:
    """Raises NotYours; it stays to be read after the mentorship has ended."""
    with core.store.read(actor.workspace_id) as uow:
        return meeting_log(uow, actor, seen_mentorship(uow, actor, mentorship_id), offset)


def look_at_meeting(core: Core, actor: Actor, meeting_id: MeetingId) -> MeetingEdit:
    """Raises NotYours, NoMoreMeetings."""
    with core.store.change(actor.workspace_id) as uow:
        meeting, mentorship = _held(uow, actor, meeting_id)
        return _edit(uow, actor, mentorship, meeting, own_notes(uow, actor, meeting.id))


def change_meeting(
    core: Core, actor: Actor, meeting_id: MeetingId, change: Change, *, is_sure: bool = False
) -> MeetingEdit | MeetingLog:
    """The form again where it asks about the notes first.

    Raises FieldProblem, NotYours, NoMoreMeetings.
    """
    now, notes, facts = core.clock.now(), change.notes, change.facts
    with core.store.change(actor.workspace_id) as uow:
        meeting, mentorship = _held(uow, actor, meeting_id)
        notes.checked()
        if facts:
            ensure_is(actor, meeting.logged_by)
            facts.checked(actor.member, mentorship, now)
        doubts = () if is_sure else identifiers_in(notes.shared, notes.private)
        if doubts and notes != own_notes(uow, actor, meeting_id):
            edit = _edit(uow, actor, mentorship, meeting, notes)
            return MeetingEdit(edit.reader, edit.partner, meeting, notes, facts, doubts)
        if facts:
            uow.meetings.save(meeting.with_facts(facts))
        uow.meetings.write(meeting_id, actor.id, notes, now)
        redraw_meeting(uow, mentorship, meeting_id, now)
        return meeting_log(uow, actor, mentorship)


def delete_meeting(core: Core, actor: Actor, meeting_id: MeetingId) -> MeetingLog:
    """By who logged it. Raises NotYours, NoMoreMeetings."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        meeting, mentorship = _held(uow, actor, meeting_id)
        ensure_is(actor, meeting.logged_by)
        remove_within(uow, actor, mentorship, meeting, now)
        return meeting_log(uow, actor, mentorship)


def _held(uow: UnitOfWork, actor: Actor, meeting_id: MeetingId) -> tuple[Meeting, Mentorship]:
    mentorship = hold_mentorship(uow, actor, uow.meetings.get(meeting_id).mentorship_id)
    return uow.meetings.get(meeting_id), mentorship


def _edit(
    uow: UnitOfWork, actor: Actor, mentorship: Mentorship, meeting: Meeting, notes: Notes
) -> MeetingEdit:
    partner = uow.members.get(mentorship.partner_of(actor.id))
    return MeetingEdit(actor.member, partner, meeting, notes)
