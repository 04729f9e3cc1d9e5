"""A mentor hands on: "I can't, but ask Dr Y". The mentee decides whether to use it."""

from collections.abc import Sequence

from bot.domain.contents import RequestCard
from bot.domain.errors import FieldProblem
from bot.domain.messages import Kind
from bot.domain.people import Actor, Member
from bot.domain.permissions import Policy, ensure_is, why_not_taking_part
from bot.domain.request import (
    LONGEST_NOTE,
    MOST_COLLEAGUES,
    REFERRAL_LASTS,
    Request,
    RequestId,
)
from bot.ports import Core, UnitOfWork
from bot.usecases.answering import hold
from bot.usecases.know_member import know_member
from bot.usecases.reading import request_card
from bot.usecases.telling import redraw_requests, tell


def refer_request(
    core: Core, actor: Actor, request_id: RequestId, colleagues: Sequence[str], line: str
) -> RequestCard:
    """Suggest one or two colleagues, by platform id; answered requests stay as they were."""
    if not 1 <= len(colleagues) <= MOST_COLLEAGUES:
        raise FieldProblem("colleagues", "how_many", MOST_COLLEAGUES)
    if len(line) > LONGEST_NOTE:
        raise FieldProblem("line", "too_long", LONGEST_NOTE)
    suggested = [know_member(core, actor.workspace_id, one) for one in dict.fromkeys(colleagues)]
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        request = hold(uow, request_id)
        ensure_is(actor, request.mentor_id)
        if not request.is_pending:
            return request_card(uow, request, already=True)
        for colleague in suggested:
            _ensure_suits(uow, colleague, request, core.policy)
        request = request.refer(now)
        uow.requests.save(request)
        ids = [colleague.id for colleague in suggested]
        uow.referrals.add(request, ids, line.strip(), now + REFERRAL_LASTS)
        tell(uow, Kind.REQUEST_REFERRED, request.mentee_id, request.id, now)
        redraw_requests(uow, [request], now)
        return request_card(uow, request)


def _ensure_suits(uow: UnitOfWork, colleague: Member, request: Request, policy: Policy) -> None:
    if colleague.id == request.mentor_id:
        raise FieldProblem("colleagues", "oneself")
    if colleague.id == request.mentee_id:
        raise FieldProblem("colleagues", "the_mentee")
    if why := why_not_taking_part(colleague.person, policy):
        raise FieldProblem("colleagues", f"cannot_be_asked_{why}")
    profile = uow.profiles.mentor(colleague.id)
    if profile and not profile.may_be_asked:
        raise FieldProblem("colleagues", "cannot_be_asked_silent")
