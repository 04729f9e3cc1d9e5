"""How a wait comes to its end: left, asked, passed on, or over."""

from datetime import datetime

from bot.domain.messages import Kind
from bot.domain.nudges import NudgeKind
from bot.domain.people import MemberId
from bot.domain.waiting_list import Wait, WaitId, WaitState
from bot.ports import UnitOfWork
from bot.usecases.reading_places import who_waits
from bot.usecases.telling import redraw, redraw_digests, redraw_homes

WAIT_NUDGES = (NudgeKind.OFFER_ENDING, NudgeKind.WAIT_OVER)


def hold(uow: UnitOfWork, wait_id: WaitId) -> Wait:
    """Read a wait that neither its mentee nor the mentor of its offer can change meanwhile."""
    seen = uow.waits.get(wait_id)
    uow.members.lock(seen.mentee_id, *([seen.offered_by] if seen.offered_by else []))
    return uow.waits.get(wait_id)


def end_wait(uow: UnitOfWork, wait: Wait, now: datetime) -> bool:
    """Keep its end, and draw anew whatever showed it; False when it had ended before."""
    if not uow.waits.close(wait):
        return False
    redraw_wait(uow, wait, now)
    return True


def redraw_wait(uow: UnitOfWork, wait: Wait, now: datetime) -> None:
    redraw(uow, [Kind.PLACE_OFFERED], wait.id, now)
    redraw_digests(uow, uow.nudges.about(WAIT_NUDGES, wait.id), now)
    concerned = {one for one in (wait.mentee_id, wait.mentor_id, wait.offered_by) if one}
    redraw_homes(uow, concerned | who_waits(uow, [wait.mentor_id]), now)


def use_offer(uow: UnitOfWork, mentee: MemberId, mentor: MemberId, now: datetime) -> bool:
    """Whether this mentor offered them a place, which is theirs to ask for now."""
    offers = [
        wait
        for wait in uow.waits.open_of(mentee)
        if wait.is_offered and wait.offered_by == mentor and not wait.is_past(now)
    ]
    return any([end_wait(uow, wait.close(WaitState.ASKED, now), now) for wait in offers])


def need_no_more(uow: UnitOfWork, mentee: MemberId, mentor: MemberId, now: datetime) -> None:
    """This mentor said yes: they wait for them no longer, nor for just any."""
    ended = [
        wait.close(WaitState.LEFT, now)
        for wait in uow.waits.open_of(mentee)
        if wait.mentor_id is None or wait.is_for(mentor)
    ]
    # All at once before any screen: an offer made meanwhile waits for the one or the other.
    for wait in [one for one in ended if uow.waits.close(one)]:
        redraw_wait(uow, wait, now)
