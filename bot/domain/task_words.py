"""A task and its day out of one line: "revise CV by friday"."""

import re
from datetime import date

from bot.domain.dates import day_meant
from bot.domain.errors import FieldProblem
from bot.domain.task import LONGEST_TITLE, Words

_NO_DAY = "which_day"
# What a date of a task is answered with, where the usual words speak of something else.
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
    for found in reversed(list(_BEFORE_A_DAY.finditer(said))):
        title = said[: found.start()].strip(" ,;:-(")
        try:
            day = day_meant(said[found.end() :].strip(" ()"), today)
        except FieldProblem as problem:
            if problem.problem == _NO_DAY:
                continue
            name = problem.problem
            raise FieldProblem("task_due", f"due_{name}" if name in _IN_TASKS else name) from None
        return Words(title, due=day)
    return Words(said.strip())


def fitted(said: str) -> Words:
    """The same for a form: what is too long for a title stands whole in the detail."""
    line = " ".join(said.split())
    if len(line) <= LONGEST_TITLE and line == said.strip():
        return Words(line)
    if len(line) <= LONGEST_TITLE:
        return Words(line, said.strip())
    return Words(line[:LONGEST_TITLE].rsplit(" ", 1)[0], said.strip())
