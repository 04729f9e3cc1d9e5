"""A meeting told in plain words: logged at once, with *Undo*, or asked about first."""

from bot.domain.errors import FieldProblem
from bot.domain.messages import Kind
from bot.domain.sentences.meeting import LogMeeting, read_log
from bot.usecases.hearing.hearing import Hearing
from bot.usecases.hearing.partners import partners_meant
from bot.usecases.tell_meeting import keep_told


def log(hearing: Hearing, sentence: LogMeeting) -> None:
    try:
        log_said(hearing, sentence)
    except FieldProblem as problem:
        hearing.refuse(problem)


def log_said(hearing: Hearing, sentence: LogMeeting) -> None:
    """Raises FieldProblem."""
    meant = partners_meant(hearing, sentence.who, is_id=sentence.is_id) if sentence.who else []
    if not meant:
        raise FieldProblem("met_with", "no_such_partner")
    said = read_log(sentence.said, hearing.today)
    draft = keep_told(hearing.uow, hearing.actor, meant, said, hearing.now)
    hearing.say(Kind.MEETING_TOLD, draft)
