"""A mentee waits no longer, or does not need the place that was offered."""

from bot.domain.contents import WaitLine
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.domain.waiting_list import WaitId, WaitState
from bot.ports import Core
from bot.usecases.ending_waits import end_wait, hold
from bot.usecases.offer_places import offer_place
from bot.usecases.reading_places import wait_line


def leave_waiting_list(core: Core, actor: Actor, wait_id: WaitId) -> WaitLine:
    """The line as it is afterwards; one that ended before stays as it was.

    A place that was held for them is offered to the next in line at once.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        wait = hold(uow, wait_id)
        ensure_is(actor, wait.mentee_id)
        if wait.is_open:
            end_wait(uow, wait.close(WaitState.LEFT, now), now)
            if wait.is_offered and wait.offered_by:
                offer_place(uow, wait.offered_by, core.policy, now)
        return wait_line(uow, uow.waits.get(wait_id), actor.member, now)
