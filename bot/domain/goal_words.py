"""A goal and its day out of one line: "first-author paper by June"."""

import re
from datetime import date

from bot.domain.dates import MONTH
from bot.domain.goal import Aim
from bot.domain.task_words import with_day

_BARE_MONTH = re.compile(rf"(?P<month>{MONTH})\.?(?:\s+(?P<year>\d{{4}}))?", re.I)


def read_goal(said: str, today: date) -> Aim:
    """The last words after "by" or "until" are its day if they are one; else they stay.

    A month without a day is meant to its end. Raises FieldProblem for a day nobody can be sure of.
    """
    what, by = with_day(said, today, "goal_by", _to_the_end)
    return Aim(what, by=by)


def _to_the_end(phrase: str) -> str:
    is_month = _BARE_MONTH.fullmatch(phrase)
    return f"end of {phrase.rstrip('.')}" if is_month else phrase
