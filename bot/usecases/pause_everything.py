"""A member is away until a day: no nudges, no new requests, and their mentorships rest."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from bot.domain.contents import PausePreview
from bot.domain.local_time import local_day
from bot.domain.mentorship import Mentorship
from bot.domain.messages import Kind
from bot.domain.people import Actor, Member
from bot.domain.reminders import ensure_ahead
from bot.ports import Core, UnitOfWork
from bot.usecases.change_reminders import change_within
from bot.usecases.pause_mentorship import tell_partner
from bot.usecases.pause_requests import accept_again, counts_as_not_now, stop_accepting_now
from bot.usecases.planned_meetings import cancel_open
from bot.usecases.reading import request_cards
from bot.usecases.telling import redraw, redraw_mentorship


def preview_pause(uow: UnitOfWork, member: Member, until: date, now: datetime) -> PausePreview:
    """What would rest and who would hear of it; raises FieldProblem for a day that is not ahead."""
    ensure_ahead("pause_until", until, local_day(now, member.zone))
    former = uow.reminders.get(member.id).paused_until
    running = uow.mentorships.running_of(member.id)
    resting = [one for one in running if one.is_active or _rests_for(one, member, former)]
    partners = uow.members.several([one.partner_of(member.id) for one in resting])
    waiting = uow.requests.pending_to_mentor(member.id)
    return PausePreview(
        until,
        tuple(partners.values()),
        request_cards(uow, waiting),
        counts_as_not_now=counts_as_not_now(until, member, now),
        takes_requests=bool(waiting) or uow.profiles.mentor(member.id) is not None,
    )


def look_at_pause(core: Core, actor: Actor, until: date) -> PausePreview:
    """Raises FieldProblem for a day that is not ahead."""
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        return preview_pause(uow, actor.member, until, now)


def pause_everything(core: Core, actor: Actor, until: date) -> PausePreview:
    """Partners and those waiting hear the day, not the reason; twice is once.

    Another day takes the place of the one before. No *Undo*: others hear of it.
    """
    now = core.clock.now()
    today = local_day(now, actor.member.zone)
    with core.store.change(actor.workspace_id) as uow:
        uow.members.lock(actor.id)
        shown = preview_pause(uow, actor.member, until, now)
        former = uow.reminders.get(actor.id).paused_until
        if former == until:
            return replace(shown, done=True)
        rests = [
            one.pause(until, by=actor.id)
            for one in _held(uow, actor)
            if one.is_active or _rests_for(one, actor.member, former)
        ]
        change_within(uow, actor, lambda before: before.paused(until, today), now, undoable=False)
        _keep(uow, actor, rests, Kind.MENTORSHIP_PAUSED, now)
        if shown.takes_requests:
            stop_accepting_now(uow, actor.member, _closed_until(uow, actor, until, former), now)
        redraw(uow, [Kind.PAUSE_PREVIEW], actor.id, now)
        return replace(shown, done=True)


def resume_everything(core: Core, actor: Actor) -> None:
    """Back before the day: nudges and requests come again, and whatever rested for it goes on."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        resume_within(uow, actor, now)


def resume_within(uow: UnitOfWork, actor: Actor, now: datetime) -> None:
    """What they paused by itself, or closed for longer, stays as they chose."""
    uow.members.lock(actor.id)
    until = uow.reminders.get(actor.id).paused_until
    goes_on = [one.resume(now) for one in _held(uow, actor) if _rests_for(one, actor.member, until)]
    change_within(
        uow, actor, lambda before: replace(before, paused_until=None), now, undoable=False
    )
    _keep(uow, actor, goes_on, Kind.MENTORSHIP_RESUMED, now)
    if until:
        accept_again(uow, actor.member, until, now)
    redraw(uow, [Kind.PAUSE_PREVIEW], actor.id, now)


def _keep(
    uow: UnitOfWork, actor: Actor, changed: Iterable[Mentorship], kind: Kind, now: datetime
) -> None:
    """Whoever has this member in two roles hears it once."""
    told = set()
    for mentorship in changed:
        uow.mentorships.save(mentorship)
        if not mentorship.is_active:
            cancel_open(uow, mentorship, now, mentorship.paused_until)
        partner = mentorship.partner_of(actor.id)
        if partner not in told:
            tell_partner(uow, kind, actor, mentorship, now)
            told.add(partner)
        redraw_mentorship(uow, mentorship, now)


def _held(uow: UnitOfWork, actor: Actor) -> list[Mentorship]:
    """As they are once held: the partner may have ended one a moment ago."""
    running = sorted(one.id for one in uow.mentorships.running_of(actor.id))
    return [uow.mentorships.hold(one) for one in running]


def _rests_for(mentorship: Mentorship, member: Member, until: date | None) -> bool:
    """Whether it rests for this pause of everything; what was paused by itself has no such day."""
    is_theirs = mentorship.paused_by == member.id
    return is_theirs and until is not None and mentorship.paused_until == until


def _closed_until(uow: UnitOfWork, actor: Actor, until: date, former: date | None) -> date:
    """A day they named themself for new requests counts, where it is later."""
    profile = uow.profiles.mentor(actor.id)
    named = profile.not_accepting_until if profile else None
    return max(until, named) if named and named != former else until
