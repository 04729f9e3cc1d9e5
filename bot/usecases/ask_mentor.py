"""A mentee asks one mentor."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.contents import AskForm, RequestCard
from bot.domain.errors import (
    AlreadyAsked,
    AlreadyTogether,
    FieldProblem,
    NotAccepting,
    NotAskedHere,
    NotYours,
    ReferralIsOver,
    TooManyPending,
)
from bot.domain.messages import Kind
from bot.domain.people import Actor, Member, MemberId, Role
from bot.domain.permissions import Policy, ensure_is, ensure_may_be_asked
from bot.domain.request import LONGEST_HOPE, NewRequest, Referral, ReferralId, RequestId
from bot.ports import Core, UnitOfWork
from bot.usecases.reading import request_card, today_of
from bot.usecases.telling import redraw, redraw_requests, tell


@dataclass(frozen=True, slots=True)
class Ask:
    mentor_id: MemberId
    role: Role
    hope: str
    first_yes: bool = False
    referral_id: ReferralId | None = None


def prepare_ask(
    core: Core,
    actor: Actor,
    mentor_id: MemberId | None,
    referral_id: ReferralId | None = None,
    hope: str = "",
) -> AskForm:
    """The form's contents, or the refusal that writing it would end in."""
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        referral = _open_referral(uow, actor, referral_id, now)
        mentor = uow.members.get(referral.colleague_id if referral else mentor_id or MemberId(0))
        ensure_may_ask(uow, actor, mentor, core.policy, now)
        return ask_form(uow, mentor, referral, hope)


def ask_form(
    uow: UnitOfWork, mentor: Member, referral: Referral | None = None, hope: str = ""
) -> AskForm:
    origin = uow.requests.get(referral.request_id) if referral else None
    return AskForm(
        mentor,
        role=origin.role if origin else Role.ADVISOR,
        hope=origin.hope if origin else hope,
        first_yes=origin.first_yes if origin else False,
        usual_days=uow.requests.usual_answer_days(mentor.id).get(mentor.id),
        referral=referral,
        referred_by=uow.members.get(origin.mentor_id) if origin else None,
        is_full=uow.mentorships.places(mentor.id).free == 0,
    )


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
    referral = _open_referral(uow, actor, ask.referral_id, now)
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
        )
    )
    uow.inbox.note(source_key, now, request.id)
    uow.profiles.asked(mentor.id, now)
    for member in (actor.id, mentor.id):
        # Their card says what this is about; a welcome after it would come too late.
        uow.members.welcome(member, now)
    if referral:
        uow.referrals.use(referral.id, now)
        redraw(uow, [Kind.REQUEST_REFERRED], referral.request_id, now)
    tell(uow, Kind.REQUEST_RECEIVED, mentor.id, request.id, now)
    tell(uow, Kind.REQUEST_SENT, actor.id, request.id, now)
    redraw_requests(uow, [request], now)
    return request_card(uow, request)


def ensure_may_ask(
    uow: UnitOfWork, actor: Actor, mentor: Member, policy: Policy, now: datetime
) -> None:
    ensure_may_be_asked(actor, mentor, policy)
    profile = uow.profiles.mentor(mentor.id)
    if uow.pairs.is_blocked(actor.id, mentor.id) or (profile and not profile.may_be_asked):
        raise NotAskedHere(mentor.name)
    if uow.requests.pending_between(actor.id, mentor.id):
        raise AlreadyAsked(mentor.name)
    until = profile.not_accepting_until if profile else None
    if until and profile and not profile.is_accepting(today_of(mentor, now)):
        raise NotAccepting(mentor.name, until)
    if len(uow.requests.pending_of_mentee(actor.id)) >= policy.most_pending:
        raise TooManyPending(policy.most_pending)


def _open_referral(
    uow: UnitOfWork, actor: Actor, referral_id: ReferralId | None, now: datetime
) -> Referral | None:
    if referral_id is None:
        return None
    referral = uow.referrals.get(referral_id)
    ensure_is(actor, referral.mentee_id)
    if not referral.is_open(now):
        raise ReferralIsOver
    return referral


def _ensure_sayable(hope: str) -> None:
    if not hope.strip():
        raise FieldProblem("hope", "empty")
    if len(hope.strip()) > LONGEST_HOPE:
        raise FieldProblem("hope", "too_long", LONGEST_HOPE)
