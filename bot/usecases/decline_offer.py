"""A mentee lets the place that was offered go to the next in line, and waits on for another."""

from bot.domain.contents import WaitLine
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.domain.waiting_list import WaitId
from bot.ports import Core
from bot.usecases.ending_waits import hold, redraw_wait
from bot.usecases.offer_places import offer_place
from bot.usecases.reading_places import wait_line


def decline_offer(core: Core, actor: Actor, wait_id: WaitId, until: int) -> WaitLine:
    """The line as it is afterwards; any other offer than the one that holds `until`, in seconds
    since 1970, stays as it was.

    Of its mentor they are offered what opens from now on, and not what is open. Raises NotYours.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        wait = hold(uow, wait_id)
        ensure_is(actor, wait.mentee_id)
        if wait.offered_by and wait.held_until == until and uow.waits.decline(wait, now):
            redraw_wait(uow, wait, now)
            offer_place(uow, wait.offered_by, core.policy, now)
        return wait_line(uow, uow.waits.get(wait_id), actor.member, now)
