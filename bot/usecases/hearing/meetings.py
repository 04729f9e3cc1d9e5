"""A meeting told in plain words: logged at once, with *Undo*, or asked about first."""

from bot.domain.contents import MentorshipLine
from bot.domain.errors import FieldProblem
from bot.domain.messages import Kind
from bot.domain.sentences.meeting import LogMeeting, read_log
from bot.usecases.hearing.hearing import Hearing
from bot.usecases.keeping_meetings import people_of
from bot.usecases.tell_meeting import keep_told

_TITLES = {"dr", "prof", "professor", "doctor", "mr", "ms", "mrs"}


def log(hearing: Hearing, sentence: LogMeeting) -> None:
    try:
        log_said(hearing, sentence)
    except FieldProblem as problem:
        hearing.refuse(problem)


def log_said(hearing: Hearing, sentence: LogMeeting) -> None:
    """Raises FieldProblem."""
    meant = _meant(hearing, sentence)
    if not meant:
        raise FieldProblem("met_with", "no_such_partner")
    said = read_log(sentence.said, hearing.today)
    draft = keep_told(hearing.uow, hearing.actor, meant, said, hearing.now)
    hearing.say(Kind.MEETING_TOLD, draft)


def _meant(hearing: Hearing, sentence: LogMeeting) -> list[MentorshipLine]:
    """Every running mentorship the words fit: a person's, or all with *my mentor*."""
    people = people_of(hearing.uow, hearing.actor)
    if sentence.is_id:
        return [one for one in people if one.partner == hearing.person]
    words = _words(sentence.who)
    if words and words[-1] in ("mentor", "mentee") and set(words[:-1]) <= {"my", "the"}:
        is_mentor = words[-1] == "mentor"
        return [m for m in people if (m.partner.id == m.mentorship.mentor_id) == is_mentor]
    return [one for one in people if words and set(words) <= set(_words(one.partner.name))]


def _words(name: str) -> list[str]:
    words = [word.strip(".") for word in name.casefold().replace("-", " ").split()]
    return [word for word in words if word and word not in _TITLES]
