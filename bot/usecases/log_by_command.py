"""`/logmeeting` with words behind it: as in the chat, answered in the chat."""

from bot.domain.errors import FieldProblem, NotYours
from bot.domain.people import Actor, Member
from bot.domain.sentences.meeting import LogMeeting, read_logging
from bot.ports import Core
from bot.usecases.hearing.hearing import Hearing
from bot.usecases.hearing.meetings import log_said
from bot.usecases.know_member import know_member


def log_by_command(core: Core, actor: Actor, text: str, source_key: str) -> None:
    """The same command heard twice is answered once. Raises FieldProblem."""
    sentence = read_logging(text, is_command=True)
    if sentence is None:
        raise FieldProblem("met_with", "no_such_partner")
    person = _person(core, actor, sentence)
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        if uow.inbox.note(source_key, now):
            log_said(Hearing(core, uow, actor, source_key, now, person), sentence)


def _person(core: Core, actor: Actor, sentence: LogMeeting) -> Member | None:
    try:
        return know_member(core, actor.workspace_id, sentence.who) if sentence.is_id else None
    except NotYours:
        return None
