"""A mentor says not now with one tap; a reason may follow."""

from bot.domain.contents import RequestCard
from bot.domain.messages import Kind
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.domain.request import NOT_SAYING, RequestId
from bot.ports import Core
from bot.usecases.answering import hold
from bot.usecases.reading import request_card
from bot.usecases.telling import redraw_requests, tell


def decline_request(core: Core, actor: Actor, request_id: RequestId) -> RequestCard:
    """A request answered before stays as it was."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        request = hold(uow, request_id)
        ensure_is(actor, request.mentor_id)
        if not request.is_pending:
            return request_card(uow, request, already=True)
        request = request.decline(NOT_SAYING, now)
        uow.requests.save(request)
        tell(uow, Kind.REQUEST_DECLINED, request.mentee_id, request.id, now)
        redraw_requests(uow, [request], now)
        return request_card(uow, request)
