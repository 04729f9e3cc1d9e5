"""What was logged is read by the two, and changed by whoever logged or wrote it."""

from dataclasses import replace

from bot.domain.contents import MeetingEdit, MeetingLog
from bot.domain.meeting import Change, Facts, Meeting, MeetingId, Notes
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.patient_identifiers import identifiers_in
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.ports import Core, UnitOfWork
from bot.usecases.following import add_steps, next_after, plan_next
from bot.usecases.keeping_meetings import (
    hold_mentorship,
    lock_mentee,
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
    core: Core, actor: Actor, meeting_id: MeetingId, change: Change, key: str
) -> MeetingEdit | MeetingLog:
    """The form again where it asks about the words first; a key counts once.

    Raises FieldProblem, NotYours, NoMoreMeetings.
    """
    now, notes, facts, following = core.clock.now(), change.notes, change.facts, change.following
    with core.store.change(actor.workspace_id) as uow:
        if following.steps:
            lock_mentee(uow, actor, uow.meetings.get(meeting_id).mentorship_id)
        meeting, mentorship = _held(uow, actor, meeting_id)
        if uow.inbox.result_of(key) is not None:
            return meeting_log(uow, actor, mentorship)
        notes.checked()
        if facts:
            ensure_is(actor, meeting.logged_by)
            facts.checked(actor.member, mentorship, now)
        before = own_notes(uow, actor, meeting_id)
        written = () if notes == before else (notes.shared, notes.private)
        doubts = () if change.is_sure else identifiers_in(*written, *following.steps)
        if doubts:
            edit = _edit(uow, actor, mentorship, meeting, notes)
            return replace(edit, facts=facts, doubts=doubts, following=following)
        if facts:
            uow.meetings.save(meeting.with_facts(facts))
        uow.meetings.write(meeting_id, actor.id, notes, now)
        held = facts or Facts(meeting.held_on, meeting.minutes, meeting.format)
        add_steps(uow, actor, mentorship, following.steps, now)
        if following.next_at:
            plan_next(uow, actor, next_after(mentorship, held, following.next_at), key, now)
        redraw_meeting(uow, mentorship, meeting_id, now)
        uow.inbox.note(key, now, meeting_id)
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
