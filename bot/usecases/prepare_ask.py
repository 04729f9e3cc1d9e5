"""A mentee is about to ask: whether they may, and what stands in the form."""

from datetime import datetime

from bot.domain.contents import AskForm
from bot.domain.errors import (
    AlreadyAsked,
    NotAccepting,
    NotAskedHere,
    ReferralIsOver,
    TooManyPending,
)
from bot.domain.people import Actor, Member, MemberId, Role
from bot.domain.permissions import Policy, ensure_is, ensure_may_be_asked
from bot.domain.request import Referral, ReferralId
from bot.ports import Core, UnitOfWork
from bot.usecases.reading import today_of


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
        referral = open_referral(uow, actor, referral_id, now)
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


def ensure_may_ask(
    uow: UnitOfWork, actor: Actor, mentor: Member, policy: Policy, now: datetime
) -> None:
    """Raises the refusal that an ask of this mentor would meet now, whatever its role."""
    ensure_may_meet(uow, actor, mentor, policy, now)
    if len(uow.requests.pending_of_mentee(actor.id)) >= policy.most_pending:
        raise TooManyPending(policy.most_pending)


def ensure_may_meet(
    uow: UnitOfWork, actor: Actor, mentor: Member, policy: Policy, now: datetime
) -> None:
    """The same, however many requests of theirs wait for an answer."""
    ensure_may_be_asked(actor, mentor, policy)
    profile = uow.profiles.mentor(mentor.id)
    if uow.pairs.is_blocked(actor.id, mentor.id) or (profile and not profile.may_be_asked):
        raise NotAskedHere(mentor.name)
    if uow.requests.pending_between(actor.id, mentor.id):
        raise AlreadyAsked(mentor.name)
    until = profile.not_accepting_until if profile else None
    if until and profile and not profile.is_accepting(today_of(mentor, now)):
        raise NotAccepting(mentor.name, until)


def open_referral(
    uow: UnitOfWork, actor: Actor, referral_id: ReferralId | None, now: datetime
) -> Referral | None:
    """None where none was named; raises ReferralIsOver."""
    if referral_id is None:
        return None
    referral = uow.referrals.get(referral_id)
    ensure_is(actor, referral.mentee_id)
    if not referral.is_open(now):
        raise ReferralIsOver
    return referral
