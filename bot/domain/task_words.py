"""A task and its day out of one line: "revise CV by friday"."""

import re
from collections.abc import Callable
from datetime import date

from bot.domain.dates import day_meant
from bot.domain.errors import FieldProblem
from bot.domain.task import LONGEST_TITLE, Words

_NO_DAY = "which_day"
# What a date of a task or goal is answered with, where the usual words speak of something else.
_IN_TASKS = {"which_month", "which_week", "other_weekday"}
_BEFORE_A_DAY = re.compile(
    r"(?:^|[\s,;]+)(?:\(?\b(?:due(?:\s+(?:by|on))?|by|until|till?|before|on|no\s+later\s+than)\s+"
    r"|(?=(?:today|tonight|tomorrow|tmrw|tmr)\W*$))",
    re.I,
)


def read_task(said: str, today: date) -> Words:
    """The last words after "by", "due", "on" … are its day if they are one; else they stay.

    Raises FieldProblem for a day that nobody can be sure of.
    """
    title, due = with_day(said, today, "task_due")
    return Words(title, due=due)


def with_day(
    said: str, today: date, field: str, mended: Callable[[str], str] = str
) -> tuple[str, date | None]:
    """What is said and by when; the words of a day are `mended` before they are read.

    Raises FieldProblem in this field.
    """
    for found in reversed(list(_BEFORE_A_DAY.finditer(said))):
        what = said[: found.start()].strip(" ,;:-(")
        try:
            day = day_meant(mended(said[found.end() :].strip(" ()")), today)
        except FieldProblem as problem:
            if problem.problem == _NO_DAY:
                continue
            name = problem.problem
            raise FieldProblem(field, f"due_{name}" if name in _IN_TASKS else name) from None
        return what, day
    return said.strip(), None


def fitted(said: str) -> Words:
    """The same for a form: what is too long for a title stands whole in the detail."""
    line = " ".join(said.split())
    if len(line) <= LONGEST_TITLE and line == said.strip():
        return Words(line)
    if len(line) <= LONGEST_TITLE:
        return Words(line, said.strip())
    return Words(line[:LONGEST_TITLE].rsplit(" ", 1)[0], said.strip())
