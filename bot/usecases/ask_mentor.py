"""A mentee asks one mentor."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.contents import RequestCard
from bot.domain.errors import AlreadyTogether, FieldProblem, NotYours
from bot.domain.messages import Kind
from bot.domain.people import Actor, MemberId, Role
from bot.domain.permissions import Policy, ensure_is
from bot.domain.request import LONGEST_HOPE, NewRequest, ReferralId, Request, RequestId
from bot.ports import Core, UnitOfWork
from bot.usecases.ending_waits import use_offer
from bot.usecases.expect_nudges import expect_nudges
from bot.usecases.prepare_ask import ensure_may_ask, open_referral
from bot.usecases.reading import request_card
from bot.usecases.telling import redraw, redraw_requests, tell


@dataclass(frozen=True, slots=True)
class Ask:
    mentor_id: MemberId
    role: Role
    hope: str
    first_yes: bool = False
    referral_id: ReferralId | None = None


def ask_mentor(core: Core, actor: Actor, ask: Ask, source_key: str) -> RequestCard:
    """Store the request and tell the mentor; the same input heard twice asks once."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        return ask_within(uow, actor, ask, source_key, core.policy, now)


def ask_within(  # noqa: PLR0913 - everything one ask is made of
    uow: UnitOfWork, actor: Actor, ask: Ask, source_key: str, policy: Policy, now: datetime
) -> RequestCard:
    _ensure_sayable(ask.hope)
    uow.members.lock(actor.id, ask.mentor_id)
    if earlier := uow.inbox.result_of(source_key):
        request = uow.requests.get(RequestId(earlier))
        ensure_is(actor, request.mentee_id)
        return request_card(uow, request)
    mentor = uow.members.get(ask.mentor_id)
    ensure_may_ask(uow, actor, mentor, policy, now)
    if uow.mentorships.is_running(mentor.id, actor.id, ask.role):
        raise AlreadyTogether(mentor.name, ask.role)
    referral = open_referral(uow, actor, ask.referral_id, now)
    if referral and referral.colleague_id != mentor.id:
        raise NotYours
    request = uow.requests.add(
        NewRequest(
            mentee_id=actor.id,
            mentor_id=mentor.id,
            role=ask.role,
            hope=ask.hope.strip(),
            first_yes=ask.first_yes,
            asked_at=now,
            referral_id=referral.id if referral else None,
            hops=uow.requests.get(referral.request_id).hops + 1 if referral else 0,
            is_from_list=use_offer(uow, actor.id, mentor.id, now),
        )
    )
    uow.inbox.note(source_key, now, request.id)
    uow.profiles.asked(mentor.id, now)
    for member in (actor.id, mentor.id):
        # Their card says what this is about; a welcome after it would come too late.
        uow.members.welcome(member, now)
    _use_suggestions(uow, request, now)
    expect_nudges(uow, now, actor.id, mentor.id)
    tell(uow, Kind.REQUEST_RECEIVED, mentor.id, request.id, now)
    tell(uow, Kind.REQUEST_SENT, actor.id, request.id, now)
    redraw_requests(uow, [request], now)
    return request_card(uow, request)


def _use_suggestions(uow: UnitOfWork, request: Request, now: datetime) -> None:
    """A suggestion followed is used, also where the colleague was asked by name."""
    for referral in uow.referrals.open_for(request.mentee_id, now):
        if referral.colleague_id == request.mentor_id:
            uow.referrals.use(referral.id, now)
            redraw(uow, [Kind.REQUEST_REFERRED], referral.request_id, now)


def _ensure_sayable(hope: str) -> None:
    if not hope.strip():
        raise FieldProblem("hope", "empty")
    if len(hope.strip()) > LONGEST_HOPE:
        raise FieldProblem("hope", "too_long", LONGEST_HOPE)
