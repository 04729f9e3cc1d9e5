"""Someone wrote to the app in plain words."""

from bot.domain.errors import NotYours
from bot.domain.people import Actor, Member
from bot.domain.sentences import (
    AcceptRequest,
    AskMentor,
    AssignTask,
    CancelMeeting,
    DeclineRequest,
    EndMentorship,
    Introduce,
    LogMeeting,
    MoveMeeting,
    PlanMeeting,
    Sentence,
    ShowAgreement,
    ShowMeetings,
    ShowReview,
    read_sentence,
)
from bot.ports import Core
from bot.usecases.hearing import Hearing, answer
from bot.usecases.know_member import know_member
from bot.usecases.show_home import is_first_visit

_NAMING = (
    AskMentor
    | AcceptRequest
    | DeclineRequest
    | AssignTask
    | LogMeeting
    | PlanMeeting
    | MoveMeeting
    | CancelMeeting
    | ShowMeetings
    | ShowAgreement
    | ShowReview
    | EndMentorship
    | Introduce
)


def hear_sentence(core: Core, actor: Actor, text: str, source_key: str) -> None:
    """Answer in the chat, through the outbox; the same event heard twice is answered once."""
    sentence = read_sentence(text)
    person, other = mentioned(core, actor, sentence), _mentioned_after(core, actor, sentence)
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        if uow.inbox.note(source_key, now):
            first = is_first_visit(uow, actor, now)
            hearing = Hearing(core, uow, actor, source_key, now, person, first, text, other)
            answer(hearing, sentence)


def mentioned(core: Core, actor: Actor, sentence: Sentence) -> Member | None:
    """Whom the sentence names by id, as the directory knows them; None where there is nobody."""
    if isinstance(sentence, _NAMING) and sentence.is_id:
        return _known(core, actor, sentence.who)
    return None


def _mentioned_after(core: Core, actor: Actor, sentence: Sentence) -> Member | None:
    """The second of two."""
    if isinstance(sentence, Introduce) and sentence.to_is_id:
        return _known(core, actor, sentence.to)
    return None


def _known(core: Core, actor: Actor, platform_id: str) -> Member | None:
    try:
        return know_member(core, actor.workspace_id, platform_id)
    except NotYours:
        return None
