"""A mentor looks at a request before answering it."""

from bot.domain.contents import RequestCard
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.domain.request import RequestId
from bot.ports import Core
from bot.usecases.reading import request_card


def look_at_request(core: Core, actor: Actor, request_id: RequestId) -> RequestCard:
    with core.store.read(actor.workspace_id) as uow:
        request = uow.requests.get(request_id)
        ensure_is(actor, request.mentor_id)
        return request_card(uow, request, already=not request.is_pending)
