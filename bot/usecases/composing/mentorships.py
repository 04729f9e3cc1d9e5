"""Answers about one's mentorships: what belongs to them to open, and an end before it is told.

`detail` names the mentorships that were meant.
"""

from bot.domain.contents import (
    AgreementAsked,
    Agreements,
    EndPreview,
    MentorshipLine,
    MentorshipNews,
)
from bot.domain.contents.planned import MeetingsOverview
from bot.domain.contents.sentences import Reviews
from bot.domain.mentorship import MentorshipId
from bot.usecases.composing.composing import Composing
from bot.usecases.reading import next_planned


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


def reviews(message: Composing) -> Reviews:
    return Reviews(tuple(_meant(message)))


def meetings(message: Composing) -> MeetingsOverview:
    uow, meant = message.uow, _meant(message)
    mentorships = [one.mentorship for one in meant]
    last_met = uow.meetings.last_met([one.id for one in mentorships])
    planned = next_planned(uow, mentorships, message.now)
    lines = (
        MentorshipLine(
            one.mentorship,
            one.partner,
            last_met.get(one.mentorship.id),
            planned=planned.get(one.mentorship.id),
        )
        for one in meant
    )
    return MeetingsOverview(message.recipient, message.now, tuple(lines))


def _meant(message: Composing) -> list[MentorshipNews]:
    uow, reader = message.uow, message.recipient
    ids = [MentorshipId(int(one)) for one in message.message.detail.split()]
    found = [uow.mentorships.get(one) for one in ids]
    partners = uow.members.several([one.partner_of(reader.id) for one in found])
    return [MentorshipNews(one, partners[one.partner_of(reader.id)]) for one in found]
