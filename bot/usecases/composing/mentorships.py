"""Answers about one's mentorships: the agreements to open, and an end before it is told.

`detail` names the mentorships that were meant.
"""

from bot.domain.contents import AgreementAsked, Agreements, EndPreview, MentorshipNews
from bot.domain.mentorship import MentorshipId
from bot.usecases.composing.composing import Composing


def agreements(message: Composing) -> Agreements:
    meant = _meant(message)
    kept = message.uow.agreements.of_all([one.mentorship for one in meant])
    return Agreements(
        tuple(
            AgreementAsked(kept[one.mentorship.id], message.recipient, one.partner) for one in meant
        )
    )


def end_preview(message: Composing) -> EndPreview:
    return EndPreview(tuple(_meant(message)))


def _meant(message: Composing) -> list[MentorshipNews]:
    uow, reader = message.uow, message.recipient
    ids = [MentorshipId(int(one)) for one in message.message.detail.split()]
    found = [uow.mentorships.get(one) for one in ids]
    partners = uow.members.several([one.partner_of(reader.id) for one in found])
    return [MentorshipNews(one, partners[one.partner_of(reader.id)]) for one in found]
