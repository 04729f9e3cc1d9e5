"""A request nobody answered for 14 days ends by itself."""

from bot.domain.nudge_rules import has_expired
from bot.domain.people import WorkspaceId
from bot.domain.request import EXPIRES_AFTER, RequestId
from bot.ports import Core
from bot.usecases.answering import hold
from bot.usecases.telling import redraw_requests


def expire_requests(core: Core, workspace: WorkspaceId) -> int:
    """How many ended; both hear of it in their next digest."""
    now = core.clock.now()
    with core.store.read(workspace) as uow:
        waiting = uow.requests.asked_before(now - EXPIRES_AFTER)
        absences = uow.absences.of({request.mentor_id for request in waiting})
    over = [
        request.id
        for request in waiting
        if has_expired(request, absences.get(request.mentor_id, ()), now)
    ]
    return sum(_expire(core, workspace, request_id) for request_id in over)


def _expire(core: Core, workspace: WorkspaceId, request_id: RequestId) -> bool:
    now = core.clock.now()
    with core.store.change(workspace) as uow:
        request = hold(uow, request_id)
        if not request.is_pending:
            return False
        expired = request.expire(now)
        uow.requests.save(expired)
        redraw_requests(uow, [expired], now)
        return True
