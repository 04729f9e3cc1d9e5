"""A planned meeting is to be moved or called off: shown first, since the partner hears of it."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from bot.domain.dates import WEEKDAY, day_meant, read_weekday
from bot.domain.errors import FieldProblem
from bot.domain.local_time import local_day
from bot.domain.messages import Kind
from bot.domain.planned import Offer, PlannedMeeting
from bot.domain.sentences import CancelMeeting, MoveMeeting
from bot.domain.sentences.scheduling import read_when
from bot.usecases.hearing.hearing import Hearing
from bot.usecases.hearing.partners import partners_meant
from bot.usecases.say_change import SaidChange

# How a meeting's own day or time is written where a sentence leaves it out.
_STAYS = {"meet_which_day": "%Y-%m-%d", "no_time_said": "%H:%M"}


def move(hearing: Hearing, sentence: MoveMeeting) -> None:
    try:
        found = _meant(hearing, sentence)
        at = _new_time(hearing, sentence.said, found) if found and sentence.said else None
    except FieldProblem as problem:
        hearing.refuse(problem)
    else:
        _show(hearing, found, at, is_cancel=False)


def cancel(hearing: Hearing, sentence: CancelMeeting) -> None:
    try:
        found = _meant(hearing, sentence)
    except FieldProblem as problem:
        hearing.refuse(problem)
    else:
        _show(hearing, found, None, is_cancel=True)


def _show(
    hearing: Hearing, found: Sequence[PlannedMeeting], at: datetime | None, *, is_cancel: bool
) -> None:
    """Under the one meeting, where it is one, so that the answer is drawn anew with it."""
    if not found and not partners_meant(hearing, "", is_id=False):
        # Whoever has nobody to meet is led to a mentor, as by "meetings".
        hearing.say(Kind.MEETINGS)
        return
    said = SaidChange(tuple(one.id for one in found), at, is_cancel)
    subject = found[0].id if len(found) == 1 else 0
    hearing.say(Kind.MEETINGS_TO_CHANGE, subject, said.to_detail())


def _meant(hearing: Hearing, sentence: MoveMeeting | CancelMeeting) -> list[PlannedMeeting]:
    """Those ahead, the next first; of that day where one is, else all. Raises FieldProblem."""
    people = partners_meant(hearing, sentence.who, is_id=sentence.is_id)
    if sentence.who and not people:
        raise FieldProblem("partner", "not_your_partner")
    now = hearing.now
    ahead = [
        one
        for one in hearing.uow.planned.open_of([line.mentorship.id for line in people])
        if one.is_ahead(now)
    ]
    ahead.sort(key=lambda one: (one.starts_at or max(one.times, default=now), one.id))
    return [one for one in ahead if _is_on(hearing, one, sentence.day)] or ahead


def _is_on(hearing: Hearing, planned: PlannedMeeting, phrase: str) -> bool:
    """A weekday is any such day: only what is planned counts."""
    if not phrase:
        return True
    zone = hearing.actor.member.zone
    days = [local_day(at, zone) for at in (planned.starts_at, *planned.times) if at]
    return any(_fits(phrase, day, hearing.today) for day in days)


def _fits(phrase: str, day: date, today: date) -> bool:
    if weekday := re.search(WEEKDAY, phrase, re.I):
        return read_weekday(weekday[0]) == day.weekday()
    try:
        return day_meant(phrase, today) == day
    except FieldProblem:
        return False


def _new_time(hearing: Hearing, words: str, found: Sequence[PlannedMeeting]) -> datetime | None:
    """Day or time of the one meeting stay where only the other is said.

    None where the form is to ask. Raises FieldProblem.
    """
    zone = hearing.actor.member.zone
    try:
        at = read_when(words, hearing.now, zone).starts_at
    except FieldProblem as problem:
        if problem.problem not in _STAYS:
            raise
        before = found[0].starts_at if len(found) == 1 else None
        if before is None:
            return None
        stays = f"{before.astimezone(zone):{_STAYS[problem.problem]}}"
        try:
            at = read_when(f"{words} {stays}", hearing.now, zone).starts_at
        except FieldProblem:
            return None
    Offer((at,)).checked(hearing.now)
    return at
