"""A meeting is logged in the form, by either of the two."""

from bot.domain.contents import MeetingForm, MeetingLog
from bot.domain.errors import FieldProblem
from bot.domain.local_time import local_day
from bot.domain.meeting import Log
from bot.domain.mentorship import MentorshipId
from bot.domain.patient_identifiers import identifiers_in
from bot.domain.people import Actor
from bot.ports import Core
from bot.usecases.following import add_steps, next_after, plan_next
from bot.usecases.keeping_meetings import (
    held_on,
    hold_mentorship,
    join_within,
    lock_mentee,
    log_within,
    meeting_log,
    people_of,
)


def look_at_form(core: Core, actor: Actor, chosen: MentorshipId | None = None) -> MeetingForm:
    """With one partner that one is chosen. Raises FieldProblem where there is nobody."""
    with core.store.read(actor.workspace_id) as uow:
        people = people_of(uow, actor)
    if not people:
        raise FieldProblem("met_with", "nobody_to_meet")
    if len(people) == 1:
        chosen = people[0].mentorship.id
    today = local_day(core.clock.now(), actor.member.zone)
    return MeetingForm(actor.member, today, people, chosen)


def log_meeting(  # noqa: PLR0913 - what a form holds, and what was answered to its questions
    core: Core,
    actor: Actor,
    mentorship_id: MentorshipId,
    log: Log,
    key: str,
    *,
    is_sure: bool = False,
    is_same: bool | None = None,
) -> MeetingForm | MeetingLog:
    """The log with it, or the form where something is to be asked first; a key counts once.

    Raises FieldProblem, NotYours, NoMoreMeetings.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        if log.following.steps:
            lock_mentee(uow, actor, mentorship_id)
        mentorship = hold_mentorship(uow, actor, mentorship_id)
        if uow.inbox.result_of(key) is not None:
            return meeting_log(uow, actor, mentorship)
        log.notes.checked()
        facts = log.facts.checked(actor.member, mentorship, now)
        written = (log.notes.shared, log.notes.private, *log.following.steps)
        doubts = () if is_sure else identifiers_in(*written)
        before = held_on(uow, mentorship, facts.held_on)
        same_day = before if is_same is None else None
        if doubts or same_day:
            today = local_day(now, actor.member.zone)
            people = people_of(uow, actor)
            return MeetingForm(actor.member, today, people, mentorship_id, log, doubts, same_day)
        if before and is_same:
            meeting = join_within(uow, actor, mentorship, before, log, now)
        else:
            meeting = log_within(uow, actor, mentorship, log, now)
        add_steps(uow, actor, mentorship, log.following.steps, now)
        if next_at := log.following.next_at:
            plan_next(uow, actor, next_after(mentorship, facts, next_at), key, now)
        uow.inbox.note(key, now, meeting.id)
        return meeting_log(uow, actor, mentorship)
