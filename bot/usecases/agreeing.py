"""What every step of an agreement needs, inside a transaction someone else opened."""

from datetime import datetime

from bot.domain.agreement import Agreement, Version
from bot.domain.contents import AgreementPage
from bot.domain.errors import MentorshipIsOver
from bot.domain.local_time import local_day
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.messages import Kind
from bot.domain.people import Actor, Format
from bot.domain.permissions import ensure_is
from bot.domain.working_terms import first_terms
from bot.ports import UnitOfWork
from bot.usecases.telling import redraw, redraw_mentorship, tell, tell_pair


def hold_running(uow: UnitOfWork, actor: Actor, mentorship_id: MentorshipId) -> Mentorship:
    """Raises NotYours, or MentorshipIsOver."""
    mentorship = uow.mentorships.hold(mentorship_id)
    ensure_is(actor, mentorship.mentor_id, mentorship.mentee_id)
    if not mentorship.is_running:
        raise MentorshipIsOver
    return mentorship


def agreement_page(
    uow: UnitOfWork, actor: Actor, mentorship: Mentorship, now: datetime
) -> AgreementPage:
    agreement = uow.agreements.of(mentorship)
    mine = agreement.answers.get(actor.id)
    return AgreementPage(
        agreement,
        actor.member,
        uow.members.get(mentorship.partner_of(actor.id)),
        local_day(now, actor.member.zone),
        mine or first_terms(mentorship, uow.agreements.usual_way(actor.id), _likes(uow, actor)),
    )


def propose(
    uow: UnitOfWork, actor: Actor, agreement: Agreement, version: Version, now: datetime
) -> None:
    """A new version, and word to the partner, who has to confirm it."""
    kept = uow.agreements.add(version)
    mentorship = agreement.mentorship.expecting(kept.ends_on)
    if mentorship != agreement.mentorship:
        uow.mentorships.save(mentorship)
    tell(uow, Kind.AGREEMENT_TO_CONFIRM, mentorship.partner_of(actor.id), kept.id, now)
    if agreement.current:
        redraw(uow, [Kind.AGREEMENT_TO_CONFIRM], agreement.current.id, now)
    redraw_agreement(uow, mentorship, now)


def confirm(
    uow: UnitOfWork, actor: Actor, mentorship: Mentorship, version: Version, now: datetime
) -> None:
    """The second of the two makes it hold, and both hear of it; the first asks the other."""
    confirmed = version.confirmed(actor.id, mentorship, now)
    uow.agreements.confirm(confirmed)
    if confirmed.confirmed_at:
        agreed = mentorship.agreed(confirmed.terms.rhythm.interval, confirmed.ends_on)
        uow.mentorships.save(agreed)
        tell_pair(uow, Kind.AGREEMENT_CONFIRMED, mentorship.mentor_id, version.id, now)
    else:
        tell(uow, Kind.AGREEMENT_TO_CONFIRM, mentorship.partner_of(actor.id), version.id, now)
    redraw(uow, [Kind.AGREEMENT_TO_CONFIRM], version.id, now)
    redraw_agreement(uow, mentorship, now)


def redraw_agreement(uow: UnitOfWork, mentorship: Mentorship, now: datetime) -> None:
    redraw(uow, [Kind.AGREEMENT_ASKED], mentorship.id, now)
    redraw_mentorship(uow, mentorship, now)


def _likes(uow: UnitOfWork, actor: Actor) -> Format | None:
    """The first format a mentor named in their profile."""
    profile = uow.profiles.mentor(actor.id)
    return next((one for one in Format if profile and one in profile.formats), None)
