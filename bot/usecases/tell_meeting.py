"""A meeting is told in one sentence, or behind `/logmeeting`, and logged at once.

The draft keeps what was said, encrypted, until all that is to be asked is answered; then, for a
day, what is needed to take it back.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.contents import MentorshipLine, Stage
from bot.domain.errors import NotYours, TooLateForMeeting
from bot.domain.meeting import UNDO_WITHIN, Log, MeetingId
from bot.domain.mentorship import MentorshipId
from bot.domain.messages import Kind
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.ports import Core, UnitOfWork
from bot.usecases.drafts import DRAFT_LASTS, draft_key
from bot.usecases.keeping_meetings import (
    held_on,
    hold_mentorship,
    join_within,
    log_within,
    own_notes,
    redraw_meeting,
    remove_within,
)
from bot.usecases.telling import redraw
from bot.usecases.told_meeting import Told, from_text, stage_of, to_text


def keep_told(
    uow: UnitOfWork, actor: Actor, people: Sequence[MentorshipLine], log: Log, now: datetime
) -> int:
    """In a draft; logged at once where nothing is to be asked. Raises FieldProblem."""
    for line in people[:1]:
        log.facts.checked(actor.member, line.mentorship, now)
    log.notes.checked()
    told = Told(tuple(line.mentorship.id for line in people), log)
    lasts_until = now + DRAFT_LASTS
    draft_id = uow.drafts.add(actor.id, Kind.MEETING_TOLD, None, to_text(told), lasts_until)
    _go_on(uow, actor, draft_id, told, now)
    return draft_id


def answer_told(  # noqa: PLR0913 - one of the answers there are
    core: Core,
    actor: Actor,
    draft_id: int,
    *,
    meant: MentorshipId | None = None,
    is_sure: bool = False,
    is_same: bool | None = None,
) -> None:
    """One answer to one question; where all are answered the meeting is logged, once.

    Raises NotYours, NoMoreMeetings, FieldProblem.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        told = _told(uow, actor, draft_id, now)
        if uow.inbox.result_of(draft_key(draft_id)) is None:
            if meant:
                if meant not in told.meant:
                    raise NotYours
                told = replace(told, meant=(meant,))
            told = replace(told, is_sure=told.is_sure or is_sure)
            told = replace(told, is_same=told.is_same if is_same is None else is_same)
            _go_on(uow, actor, draft_id, told, now)
        redraw(uow, [Kind.MEETING_TOLD], draft_id, now)


def drop_told(core: Core, actor: Actor, draft_id: int) -> None:
    """It is not to be logged. Nothing changes where it has been."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        _told(uow, actor, draft_id, now)
        uow.inbox.note(draft_key(draft_id), now)
        redraw(uow, [Kind.MEETING_TOLD], draft_id, now)


def undo_told(core: Core, actor: Actor, draft_id: int) -> None:
    """Within 10 minutes: the meeting is gone, or what was added to it. Raises TooLateForMeeting."""
    with core.store.change(actor.workspace_id) as uow:
        undo_told_within(uow, actor, draft_id, core.clock.now())


def undo_told_within(uow: UnitOfWork, actor: Actor, draft_id: int, now: datetime) -> bool:
    """False where it had been taken back. Raises TooLateForMeeting, NotYours."""
    told = _told(uow, actor, draft_id, now)
    result = uow.inbox.result_of(draft_key(draft_id))
    if told.taken_back:
        return False
    if not result or now - datetime.fromisoformat(told.at) > UNDO_WITHIN:
        raise TooLateForMeeting
    try:
        mentorship = hold_mentorship(uow, actor, told.meant[0])
        meeting = uow.meetings.get(MeetingId(result))
    except NotYours:
        raise TooLateForMeeting from None
    if told.before is None:
        ensure_is(actor, meeting.logged_by)
        remove_within(uow, actor, mentorship, meeting, now)
    else:
        uow.meetings.write(meeting.id, actor.id, told.before, now)
        uow.meetings.save(meeting.without(told.filled))
        redraw_meeting(uow, mentorship, meeting.id, now)
    uow.drafts.change(draft_id, to_text(replace(told, taken_back=True)))
    redraw(uow, [Kind.MEETING_TOLD], draft_id, now)
    return True


def _go_on(uow: UnitOfWork, actor: Actor, draft_id: int, told: Told, now: datetime) -> None:
    """Log it, if nothing is left to be asked."""
    result = 0
    if len(told.meant) == 1:
        mentorship = hold_mentorship(uow, actor, told.meant[0])
        told.log.facts.checked(actor.member, mentorship, now)
        if stage_of(uow, draft_id, told) is Stage.LOGGED:
            before = held_on(uow, mentorship, told.log.facts.held_on) if told.is_same else None
            told = replace(told, at=now.isoformat())
            if before:
                notes, filled = own_notes(uow, actor, before.id), before.filled_in(told.log.facts)
                names = ("minutes", "format")
                new = tuple(n for n in names if getattr(before, n) != getattr(filled, n))
                told = replace(told, before=notes, filled=new)
                result = join_within(uow, actor, mentorship, before, told.log, now).id
            else:
                result = log_within(uow, actor, mentorship, told.log, now).id
            uow.inbox.note(draft_key(draft_id), now, result)
    uow.drafts.change(draft_id, to_text(told))


def _told(uow: UnitOfWork, actor: Actor, draft_id: int, now: datetime) -> Told:
    draft = uow.drafts.find(draft_id)
    if draft is None or draft.expires_at <= now:
        raise NotYours
    ensure_is(actor, draft.member_id)
    # Two answers at once: the second reads what came of the first.
    uow.members.lock(actor.id)
    again = uow.drafts.find(draft_id)
    return from_text(again.text if again else "")
