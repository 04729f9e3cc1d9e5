"""A meeting told in plain words: logged at once, with *Undo*, or asked about first."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.contents import MentorshipLine
from bot.domain.errors import FieldProblem
from bot.domain.meeting import Facts, Log
from bot.domain.messages import Kind
from bot.domain.planned import PlannedMeeting
from bot.domain.sentences.meeting import LogMeeting, read_log
from bot.usecases.hearing.hearing import Hearing
from bot.usecases.hearing.partners import partners_meant
from bot.usecases.keeping_meetings import planned_days
from bot.usecases.tell_meeting import keep_told


def log(hearing: Hearing, sentence: LogMeeting) -> None:
    try:
        log_said(hearing, sentence)
    except FieldProblem as problem:
        hearing.refuse(problem)


def log_said(hearing: Hearing, sentence: LogMeeting) -> None:
    """Raises FieldProblem."""
    meant: Sequence[MentorshipLine] = partners_meant(hearing, sentence.who, is_id=sentence.is_id)
    if not meant:
        raise FieldProblem("met_with", "no_such_partner" if sentence.who else "nobody_to_meet")
    if sentence.who:
        said = read_log(sentence.said, hearing.today)
    else:
        meant, said = _with_nobody_named(hearing, sentence.said, meant)
    draft = keep_told(hearing.uow, hearing.actor, meant, said, hearing.now)
    hearing.say(Kind.MEETING_TOLD, draft)


def _with_nobody_named(
    hearing: Hearing, words: str, people: Sequence[MentorshipLine]
) -> tuple[Sequence[MentorshipLine], Log]:
    """The one meeting that was planned and is over is what they mean, its day said or not."""
    waiting = [
        (line, day, planned)
        for line in people
        for day, planned in planned_days(hearing.uow, hearing.actor, line.mentorship, hearing.now)
    ]
    if len(waiting) != 1:
        return people, read_log(words, hearing.today)
    [(line, day, planned)] = waiting
    said = read_log(words, hearing.today, day)
    return ([line], _as_planned(said, planned)) if said.facts.held_on == day else (people, said)


def _as_planned(said: Log, planned: PlannedMeeting) -> Log:
    facts = said.facts
    minutes, format = facts.minutes or planned.minutes, facts.format or planned.format
    return replace(said, facts=Facts(facts.held_on, minutes, format))
