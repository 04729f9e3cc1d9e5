"""Resting, resuming and ending one mentorship: the partner hears what, never why."""

from datetime import datetime

from bot.domain.errors import NotYours
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.messages import Kind, NewMessage
from bot.domain.nudges import NudgeAnswer, NudgeId, NudgeKind
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.ports import Core, UnitOfWork
from bot.usecases.introducing import withdraw_within
from bot.usecases.open_place import close_place
from bot.usecases.planned_meetings import cancel_open
from bot.usecases.telling import redraw_mentorship


def resume_mentorship(core: Core, actor: Actor, mentorship_id: MentorshipId) -> Mentorship:
    """Either of the two, with one tap; one that runs or has ended stays as it is."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        mentorship = _hold(uow, actor, mentorship_id)
        if mentorship.is_running and not mentorship.is_active:
            mentorship = mentorship.resume(now)
            uow.mentorships.save(mentorship)
            tell_partner(uow, Kind.MENTORSHIP_RESUMED, actor, mentorship, now)
        redraw_mentorship(uow, mentorship, now)
        return mentorship


def answer_drift(core: Core, actor: Actor, nudge_id: NudgeId, answer: NudgeAnswer) -> Mentorship:
    """After months without a meeting: *we meet*, *pause* or *end*; the first answer counts."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        nudge = uow.nudges.get(nudge_id)
        ensure_is(actor, nudge.member_id)
        if nudge.kind is not NudgeKind.DRIFT_CHOICE:
            raise NotYours
        mentorship = _hold(uow, actor, MentorshipId(nudge.subject))
        if mentorship.is_running and uow.nudges.get(nudge_id).answer is None:
            uow.nudges.answer(nudge_id, answer, now)
            mentorship = _act(uow, actor, mentorship, answer, now)
        redraw_mentorship(uow, mentorship, now, nudge)
        return mentorship


def tell_partner(
    uow: UnitOfWork, kind: Kind, actor: Actor, mentorship: Mentorship, now: datetime
) -> None:
    """At once: it changes a mentorship of theirs."""
    partner = mentorship.partner_of(actor.id)
    # It may happen again: the moment tells one time from another.
    key = f"{kind}:{mentorship.id}:{now:%Y%m%dT%H%M%S%f}"
    uow.outbox.add(NewMessage(kind, partner, mentorship.id, key), now)


def end_within(uow: UnitOfWork, actor: Actor, mentorship: Mentorship, now: datetime) -> Mentorship:
    """The caller's transaction, the mentorship held and running."""
    ended = close_within(uow, mentorship, now)
    tell_partner(uow, Kind.MENTORSHIP_ENDED, actor, ended, now)
    return ended


def close_within(uow: UnitOfWork, mentorship: Mentorship, now: datetime) -> Mentorship:
    """The same without the news, where the partner hears it in other words."""
    ended = mentorship.end(now)
    uow.mentorships.save(ended)
    close_place(uow, ended, now)
    withdraw_within(uow, uow.introductions.of(ended.id), now)
    cancel_open(uow, ended, now)
    return ended


def _act(
    uow: UnitOfWork, actor: Actor, mentorship: Mentorship, answer: NudgeAnswer, now: datetime
) -> Mentorship:
    match answer:
        case NudgeAnswer.PAUSE if mentorship.is_active:
            changed, kind = mentorship.pause(until=None, by=actor.id), Kind.MENTORSHIP_PAUSED
        case NudgeAnswer.END:
            return end_within(uow, actor, mentorship, now)
        case NudgeAnswer.WE_MEET | NudgeAnswer.PAUSE:
            return mentorship
        case _:
            raise NotYours
    uow.mentorships.save(changed)
    cancel_open(uow, changed, now)
    tell_partner(uow, kind, actor, changed, now)
    return changed


def _hold(uow: UnitOfWork, actor: Actor, mentorship_id: MentorshipId) -> Mentorship:
    mentorship = uow.mentorships.hold(mentorship_id)
    ensure_is(actor, mentorship.mentor_id, mentorship.mentee_id)
    return mentorship
