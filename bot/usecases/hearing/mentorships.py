"""Answers to sentences about a mentorship: what belongs to it to open, its end shown first."""

from bot.domain.errors import FieldProblem
from bot.domain.messages import Kind
from bot.domain.sentences import EndMentorship, ShowAgreement, ShowMeetings, ShowReview
from bot.usecases.hearing.hearing import Hearing
from bot.usecases.hearing.partners import partners_meant
from bot.usecases.telling import numbers


def show_agreement(hearing: Hearing, sentence: ShowAgreement) -> None:
    _answer(hearing, Kind.AGREEMENTS, sentence)


def show_review(hearing: Hearing, sentence: ShowReview) -> None:
    _answer(hearing, Kind.REVIEWS, sentence)


def show_meetings(hearing: Hearing, sentence: ShowMeetings) -> None:
    _answer(hearing, Kind.MEETINGS, sentence)


def end(hearing: Hearing, sentence: EndMentorship) -> None:
    _answer(hearing, Kind.END_PREVIEW, sentence)


def _answer(
    hearing: Hearing,
    kind: Kind,
    sentence: ShowAgreement | ShowReview | ShowMeetings | EndMentorship,
) -> None:
    meant = partners_meant(hearing, sentence.who, is_id=sentence.is_id)
    if sentence.who and not meant:
        hearing.refuse(FieldProblem("partner", "not_your_partner"))
        return
    ids = [one.mentorship.id for one in meant]
    # Under the one mentorship that is meant, so that the answer is drawn anew with it.
    hearing.say(kind, ids[0] if len(ids) == 1 else 0, numbers(ids))
