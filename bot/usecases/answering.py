"""Holding a request while it is answered."""

from bot.domain.request import Request, RequestId
from bot.ports import UnitOfWork


def hold(uow: UnitOfWork, request_id: RequestId) -> Request:
    """Read a request that neither of its two can answer until this transaction ends.

    The people are locked first, always in the same order, so two answers never wait for each other.
    """
    seen = uow.requests.get(request_id)
    uow.members.lock(seen.mentee_id, seen.mentor_id)
    return uow.requests.get(request_id)
