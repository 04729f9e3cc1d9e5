"""Messages about how two people work together: never what they agreed on."""

from bot.domain.agreement import AgreementVersionId
from bot.domain.contents import AgreementAsked, AgreementConfirmed, AgreementToConfirm
from bot.domain.mentorship import MentorshipId
from bot.usecases.composing.composing import Composing


def asked(message: Composing) -> AgreementAsked | None:
    """None where they have answered meanwhile, or nobody waits for it any more."""
    uow, reader = message.uow, message.recipient
    mentorship = uow.mentorships.get(MentorshipId(message.subject))
    agreement = uow.agreements.of(mentorship)
    is_asked = mentorship.is_running and agreement.waits_for(reader.id)
    if message.is_new and not (is_asked and agreement.current is None):
        return None
    partner = uow.members.get(mentorship.partner_of(reader.id))
    return AgreementAsked(agreement, reader, partner)


def to_confirm(message: Composing) -> AgreementToConfirm | None:
    """None where it is confirmed by them, or no longer the newest."""
    uow, reader = message.uow, message.recipient
    version = uow.agreements.version(AgreementVersionId(message.subject))
    mentorship = uow.mentorships.get(version.mentorship_id)
    agreement = uow.agreements.of(mentorship)
    is_asked = mentorship.is_running and agreement.waits_for(reader.id)
    if message.is_new and not (is_asked and agreement.current == version):
        return None
    partner = uow.members.get(mentorship.partner_of(reader.id))
    return AgreementToConfirm(agreement, version, reader, partner)


def confirmed(message: Composing) -> AgreementConfirmed | None:
    """News for the pair; None once the mentorship has ended."""
    uow = message.uow
    version = uow.agreements.version(AgreementVersionId(message.subject))
    mentorship = uow.mentorships.get(version.mentorship_id)
    if message.is_new and not mentorship.is_running:
        return None
    people = uow.members.several([mentorship.mentor_id, mentorship.mentee_id])
    return AgreementConfirmed(
        mentorship, people[mentorship.mentor_id], people[mentorship.mentee_id]
    )
