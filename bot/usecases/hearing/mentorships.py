"""Answers to sentences about a mentorship: its agreement to open, its end shown first."""

from bot.domain.errors import FieldProblem
from bot.domain.messages import Kind
from bot.domain.sentences import EndMentorship, ShowAgreement
from bot.usecases.hearing.hearing import Hearing
from bot.usecases.hearing.partners import partners_meant


def show_agreement(hearing: Hearing, sentence: ShowAgreement) -> None:
    _answer(hearing, Kind.AGREEMENTS, sentence)


def end(hearing: Hearing, sentence: EndMentorship) -> None:
    _answer(hearing, Kind.END_PREVIEW, sentence)


def _answer(hearing: Hearing, kind: Kind, sentence: ShowAgreement | EndMentorship) -> None:
    meant = partners_meant(hearing, sentence.who, is_id=sentence.is_id)
    if sentence.who and not meant:
        hearing.refuse(FieldProblem("partner", "not_your_partner"))
        return
    ids = [one.mentorship.id for one in meant]
    # Under the one mentorship that is meant, so that the answer is drawn anew with it.
    hearing.say(kind, ids[0] if len(ids) == 1 else 0, " ".join(map(str, ids)))
    hearing.say(kind, ids[0] if len(ids) == 1 else 0, " ".join(map(str, ids)))
