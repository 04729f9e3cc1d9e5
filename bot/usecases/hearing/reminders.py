"""Answers to sentences about reminders and pauses.

One's own is changed at once, with *Undo*; what partners hear of is shown first.
"""

from collections.abc import Callable

from bot.domain.dates import read_day, read_hour, read_weekday
from bot.domain.errors import FieldProblem
from bot.domain.messages import Kind
from bot.domain.reminders import Pace, Reminders
from bot.domain.sentences import (
    ChoosePace,
    EndSnooze,
    LessOften,
    PauseEverything,
    PauseLater,
    RemindAgain,
    RemindAt,
    Resume,
    ShowReminders,
    Snooze,
)
from bot.usecases.change_reminders import change_within, snooze_within
from bot.usecases.hearing.hearing import Hearing
from bot.usecases.pause_everything import resume_within

_NO_LESS = {
    Pace.EVERY_4_WEEKS: "no_less_than_every_4_weeks",
    Pace.WHEN_DUE: "no_less_than_when_due",
    Pace.QUIET: "no_less_than_quiet",
}


def show(hearing: Hearing, _: ShowReminders) -> None:
    hearing.say(Kind.REMINDERS)


def snooze(hearing: Hearing, sentence: Snooze) -> None:
    def until() -> Reminders:
        day = read_day(sentence.day, hearing.today)
        return snooze_within(hearing.uow, hearing.actor, day, hearing.now)

    _answer(hearing, until)


def end_snooze(hearing: Hearing, _: EndSnooze) -> None:
    _change(hearing, lambda before: before.snoozed(None, hearing.today))


def less_often(hearing: Hearing, _: LessOften) -> None:
    pace = hearing.uow.reminders.get(hearing.actor.id).pace
    if pace.less is pace:
        hearing.refuse(FieldProblem("pace", _NO_LESS[pace]))
    else:
        _change(hearing, lambda before: before.paced(before.pace.less))


def choose_pace(hearing: Hearing, sentence: ChoosePace) -> None:
    _change(hearing, lambda before: before.paced(sentence.pace))


def remind_again(hearing: Hearing, _: RemindAgain) -> None:
    _change(hearing, lambda before: before.paced(Pace.WEEKLY).snoozed(None, hearing.today))


def remind_at(hearing: Hearing, sentence: RemindAt) -> None:
    """A weekday is a check-in's, so naming one asks for check-ins."""

    def at(before: Reminders) -> Reminders:
        weekday = read_weekday(sentence.weekday) if sentence.weekday else before.weekday
        hour = read_hour(sentence.hour) if sentence.hour else before.hour
        after = before.at(weekday, hour, hearing.now)
        wants_check_ins = bool(sentence.weekday) or before.pace is Pace.QUIET
        return after.paced(Pace.WEEKLY) if wants_check_ins and not after.pace.weeks else after

    _change(hearing, at)


def pause(hearing: Hearing, sentence: PauseEverything) -> None:
    try:
        until = read_day(sentence.day, hearing.today)
    except FieldProblem as problem:
        hearing.refuse(problem)
    else:
        hearing.say(Kind.PAUSE_PREVIEW, detail=until.isoformat())


def pause_later(hearing: Hearing, _: PauseLater) -> None:
    hearing.refuse(FieldProblem("day", "pause_begins_now"))


def resume(hearing: Hearing, _: Resume) -> None:
    """Partners may have heard of it, which nobody can take back: no *Undo*."""
    resume_within(hearing.uow, hearing.actor, hearing.now)
    hearing.say(Kind.REMINDERS)


def _change(hearing: Hearing, change: Callable[[Reminders], Reminders]) -> None:
    _answer(hearing, lambda: change_within(hearing.uow, hearing.actor, change, hearing.now))


def _answer(hearing: Hearing, change: Callable[[], Reminders]) -> None:
    before = hearing.uow.reminders.get(hearing.actor.id)
    try:
        kept = change()
    except FieldProblem as problem:
        hearing.refuse(problem)
    else:
        if kept.version == before.version:
            # It was so already: there is nothing to take back.
            hearing.say(Kind.REMINDERS)
        else:
            hearing.say(Kind.REMINDERS_CHANGED, detail=str(kept.version))
