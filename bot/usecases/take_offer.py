"""A mentee wants the place that was offered: the form to ask for it."""

from bot.domain.contents import AskForm
from bot.domain.errors import OfferIsOver
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.domain.waiting_list import WaitId
from bot.ports import Core
from bot.usecases.prepare_ask import ask_form, ensure_may_ask


def take_offer(core: Core, actor: Actor, wait_id: WaitId) -> AskForm:
    """The place is held until they send it or the offer ends; raises OfferIsOver."""
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        wait = uow.waits.get(wait_id)
        ensure_is(actor, wait.mentee_id)
        if not wait.is_offered or wait.is_past(now) or wait.offered_by is None:
            raise OfferIsOver
        mentor = uow.members.get(wait.offered_by)
        ensure_may_ask(uow, actor, mentor, core.policy, now)
        return ask_form(uow, mentor)
