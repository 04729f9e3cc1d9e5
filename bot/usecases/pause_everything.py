"""A member is away until a day: no nudges, no new requests, and their mentorships rest."""

from dataclasses import replace
from datetime import date, datetime

from bot.domain.contents import PausePreview
from bot.domain.local_time import local_day
from bot.domain.mentorship import Mentorship
from bot.domain.messages import Kind
from bot.domain.people import Actor, Member
from bot.domain.reminders import Reminders, ensure_ahead
from bot.ports import Core, UnitOfWork
from bot.usecases.change_reminders import change_within
from bot.usecases.pause_mentorship import tell_partner
from bot.usecases.pause_requests import counts_as_not_now, stop_accepting_now
from bot.usecases.reading import request_cards
from bot.usecases.telling import redraw, redraw_mentorship


def preview_pause(uow: UnitOfWork, member: Member, until: date, now: datetime) -> PausePreview:
    """What would rest and who would hear of it; raises FieldProblem for a day that is not ahead."""
    ensure_ahead("pause_until", until, local_day(now, member.zone))
    active = _active(uow, member)
    partners = uow.members.several([one.partner_of(member.id) for one in active])
    waiting = uow.requests.pending_to_mentor(member.id)
    return PausePreview(
        until,
        tuple(partners.values()),
        request_cards(uow, waiting),
        counts_as_not_now=counts_as_not_now(until, member, now),
    )


def look_at_pause(core: Core, actor: Actor, until: date) -> PausePreview:
    """Raises FieldProblem for a day that is not ahead."""
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        return preview_pause(uow, actor.member, until, now)


def pause_everything(core: Core, actor: Actor, until: date) -> PausePreview:
    """Partners and those waiting hear the day, not the reason; twice is once."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        uow.members.lock(actor.id)
        shown = preview_pause(uow, actor.member, until, now)
        if uow.reminders.get(actor.id).paused_until == until:
            return replace(shown, done=True)
        change_within(uow, actor, lambda before: _paused(before, until, actor, now), now)
        for mentorship in _active(uow, actor.member):
            rests = uow.mentorships.hold(mentorship.id).pause(until, by=actor.id)
            uow.mentorships.save(rests)
            tell_partner(uow, Kind.MENTORSHIP_PAUSED, actor, rests, now)
            redraw_mentorship(uow, rests, now)
        if shown.waiting or uow.profiles.mentor(actor.id):
            stop_accepting_now(uow, actor.member, until, now)
        redraw(uow, [Kind.PAUSE_PREVIEW], actor.id, now)
        return replace(shown, done=True)


def resume_everything(core: Core, actor: Actor) -> None:
    """Back before the day: nudges come again, and whatever rested for it goes on."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        resume_within(uow, actor, now)


def resume_within(uow: UnitOfWork, actor: Actor, now: datetime) -> None:
    change_within(uow, actor, lambda before: replace(before, paused_until=None), now)
    for mentorship in uow.mentorships.running_of(actor.id):
        if not mentorship.is_active and mentorship.paused_by == actor.id:
            resumed = uow.mentorships.hold(mentorship.id).resume(now)
            uow.mentorships.save(resumed)
            tell_partner(uow, Kind.MENTORSHIP_RESUMED, actor, resumed, now)
            redraw_mentorship(uow, resumed, now)
    redraw(uow, [Kind.PAUSE_PREVIEW], actor.id, now)


def _paused(before: Reminders, until: date, actor: Actor, now: datetime) -> Reminders:
    return before.paused(until, local_day(now, actor.member.zone))


def _active(uow: UnitOfWork, member: Member) -> list[Mentorship]:
    return [one for one in uow.mentorships.running_of(member.id) if one.is_active]
