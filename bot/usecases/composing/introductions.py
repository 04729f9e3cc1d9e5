"""Messages about introductions."""

from bot.domain.contents import (
    Introduced,
    IntroductionCard,
    IntroductionChoice,
    IntroductionNewsLine,
    IntroductionPreview,
)
from bot.domain.introduction import IntroductionId, IntroductionState
from bot.domain.nudges import Nudge
from bot.domain.patient_identifiers import identifiers_in
from bot.usecases.composing.composing import Composing
from bot.usecases.drafts import draft_key
from bot.usecases.introduce import drafted
from bot.usecases.introducing import introduction_card


def proposed(message: Composing) -> IntroductionCard | None:
    """None where it was taken back before it was told."""
    card = _card(message, message.subject)
    return None if message.is_new and not card.introduction.is_proposed else card


def introduced(message: Composing) -> Introduced:
    return Introduced(_card(message, message.subject))


def introduced_alone(message: Composing) -> Introduced:
    return Introduced(_card(message, message.subject), message.recipient)


def preview(message: Composing) -> IntroductionPreview | None:
    """None once its day is over."""
    uow, draft_id = message.uow, message.subject
    if sent := uow.inbox.result_of(draft_key(draft_id)):
        card = _card(message, sent)
        return IntroductionPreview(draft_id, card.introduction.why, sent=card)
    draft = uow.drafts.find(draft_id)
    if draft is None:
        return None
    why, meant = drafted(draft.text)
    choices = []
    for mentorship_id, colleague_id in meant:
        mentorship = uow.mentorships.get(mentorship_id)
        people = uow.members.several([mentorship.mentee_id, colleague_id])
        mentee, colleague = people[mentorship.mentee_id], people[colleague_id]
        choices.append(IntroductionChoice(mentorship, mentee, colleague))
    return IntroductionPreview(draft_id, why, tuple(choices), doubts=identifiers_in(why))


def news_line(message: Composing, nudge: Nudge) -> IntroductionNewsLine | None:
    card = _card(message, nudge.subject)
    is_no = card.introduction.state is IntroductionState.DECLINED
    return IntroductionNewsLine(nudge, card) if is_no else None


def _card(message: Composing, introduction: int) -> IntroductionCard:
    found = message.uow.introductions.get(IntroductionId(introduction))
    return introduction_card(message.uow, found)
