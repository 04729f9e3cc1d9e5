"""Someone wrote to the app in plain words."""

from bot.domain.errors import NotYours
from bot.domain.people import Actor, Member
from bot.domain.sentences import (
    AcceptRequest,
    AskMentor,
    AssignTask,
    EndMentorship,
    LogMeeting,
    Sentence,
    ShowAgreement,
    read_sentence,
)
from bot.ports import Core
from bot.usecases.hearing import Hearing, answer
from bot.usecases.know_member import know_member
from bot.usecases.show_home import is_first_visit

_NAMING = AskMentor | AcceptRequest | AssignTask | LogMeeting | ShowAgreement | EndMentorship


def hear_sentence(core: Core, actor: Actor, text: str, source_key: str) -> None:
    """Answer in the chat, through the outbox; the same event heard twice is answered once."""
    sentence = read_sentence(text)
    person = mentioned(core, actor, sentence)
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        if uow.inbox.note(source_key, now):
            first = is_first_visit(uow, actor, now)
            answer(Hearing(core, uow, actor, source_key, now, person, first, text), sentence)


def mentioned(core: Core, actor: Actor, sentence: Sentence) -> Member | None:
    """Whom the sentence names by id, as the directory knows them; None where there is nobody."""
    if isinstance(sentence, _NAMING) and sentence.is_id:
        try:
            return know_member(core, actor.workspace_id, sentence.who)
        except NotYours:
            return None
    return None
