"""A mentee waits for a place: with one mentor, or with any."""

from datetime import datetime

from bot.domain.contents import AskForm, WaitLine
from bot.domain.errors import TooManyWaits
from bot.domain.people import Actor, Member, MemberId
from bot.domain.permissions import Policy
from bot.domain.waiting_list import MOST_WAITS, Wait
from bot.ports import Core, UnitOfWork
from bot.usecases.expect_nudges import expect_nudges
from bot.usecases.prepare_ask import ask_form, ensure_may_ask, ensure_may_meet
from bot.usecases.reading_places import line_for, wait_line, who_waits, without_decliners
from bot.usecases.telling import redraw_homes


def join_waiting_list(core: Core, actor: Actor, mentor_id: MemberId | None) -> WaitLine | AskForm:
    """Where they stand; or the form to ask, where this mentor has a place for them by now.

    Raises the refusal that an ask would meet, TooManyWaits.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        uow.members.lock(actor.id, *([mentor_id] if mentor_id else []))
        waits = uow.waits.open_of(actor.id)
        if earlier := _same(waits, mentor_id):
            return wait_line(uow, earlier, actor.member, now, already=True)
        if mentor_id:
            mentor = uow.members.get(mentor_id)
            if form := _form_to_ask(uow, actor, mentor, core.policy, now):
                return form
        if len(waits) >= MOST_WAITS:
            raise TooManyWaits(MOST_WAITS)
        wait = uow.waits.add(actor.id, mentor_id, now)
        uow.members.welcome(actor.id, now)
        expect_nudges(uow, now, actor.id)
        seen_by = {actor.id, *who_waits(uow, [mentor_id]), *([mentor_id] if mentor_id else [])}
        redraw_homes(uow, seen_by, now)
        return wait_line(uow, wait, actor.member, now)


def _same(waits: list[Wait], mentor: MemberId | None) -> Wait | None:
    if mentor is None:
        return next((wait for wait in waits if wait.mentor_id is None), None)
    return next((wait for wait in waits if wait.is_for(mentor)), None)


def _form_to_ask(
    uow: UnitOfWork, actor: Actor, mentor: Member, policy: Policy, now: datetime
) -> AskForm | None:
    """None where every place is taken, or awaited by others."""
    ensure_may_meet(uow, actor, mentor, policy, now)
    has_place = uow.mentorships.share_place(mentor.id, actor.id)
    free = uow.mentorships.places(mentor.id).free
    opened_at = uow.profiles.opened_at(mentor.id)
    line = line_for(uow, mentor.id, opened_at or now)
    if not has_place and free <= len(without_decliners(uow, mentor.id, line, opened_at)):
        return None
    ensure_may_ask(uow, actor, mentor, policy, now)
    return ask_form(uow, mentor)
