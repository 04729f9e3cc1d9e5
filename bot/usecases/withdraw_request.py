"""A mentee takes a request back before it is answered."""

from bot.domain.contents import RequestCard
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.domain.request import RequestId
from bot.ports import Core
from bot.usecases.answering import hold
from bot.usecases.reading import request_card
from bot.usecases.telling import redraw_requests


def withdraw_request(core: Core, actor: Actor, request_id: RequestId) -> RequestCard:
    """The card as it is afterwards; an answered request stays as it was."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        request = hold(uow, request_id)
        ensure_is(actor, request.mentee_id)
        if not request.is_pending:
            return request_card(uow, request, already=True)
        request = request.withdraw(now)
        uow.requests.save(request)
        redraw_requests(uow, [request], now)
        return request_card(uow, request)
