"""A day gone by as people write it: "yesterday", "last tuesday", "3 days ago", "3 Nov"."""

import re
from datetime import date
from typing import NoReturn

from bot.domain.dates import MONTH, WEEKDAY, day_meant, read_weekday
from bot.domain.errors import FieldProblem
from bot.domain.local_time import DAY

_NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)
} | {"a": 1, "an": 1, "a couple of": 2, "couple": 2}
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_TODAY = (
    r"(?:earlier\s+)?today|just\s+now|tonight|this\s+(?:morning|afternoon|evening|noon)"
    r"|earlier(?:\s+on)?"
)
_YESTERDAY = r"yesterday(?:\s+(?:morning|afternoon|evening|night))?|last\s+night"
_TOMORROW = r"tomorrow|tmrw"
_BEFORE = r"(?:the\s+)?day\s+before\s+yesterday"
_AGO = rf"{_COUNT}\s+(?P<unit>days?|weeks?)\s+ago"
_ON = rf"(?:on\s+)?(?:(?P<which>last|past|this)\s+)?(?P<weekday>{WEEKDAY})"
_ORDINAL = r"(?:on\s+)?the\s+(?P<ordinal>\d{1,2})(?:st|nd|rd|th)?"
_WRITTEN = (
    rf"(?:on\s+)?(?:{WEEKDAY},?\s+)?(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}"
    rf"|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?)(?:,?\s+(?P<year>\d{{4}}))?"
)
_IN_NUMBERS = (
    r"(?:on\s+)?(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}(?:[/.](?:\d{4}|\d{2}))?)(?!\d|\.\d)"
)
A_DAY = "|".join(
    re.sub(r"\?P<\w+>", "?:", form)
    for form in (_TODAY, _YESTERDAY, _TOMORROW, _BEFORE, _AGO, _WRITTEN, _IN_NUMBERS, _ON, _ORDINAL)
)


def read_past_day(phrase: str, today: date) -> date:
    """`phrase` fits A_DAY. Raises FieldProblem where it is none, or more than one.

    A day still to come is given back as such: it is for the caller to refuse it.
    """
    plain = " ".join(phrase.split())
    if re.fullmatch(_TODAY, plain, re.I):
        return today
    if re.fullmatch(_YESTERDAY, plain, re.I):
        return today - DAY
    if re.fullmatch(_TOMORROW, plain, re.I):
        return today + DAY
    if re.fullmatch(_BEFORE, plain, re.I):
        return today - 2 * DAY
    if ago := re.fullmatch(_AGO, plain, re.I):
        said = ago["count"].casefold()
        count = int(said) if said.isdigit() else _NUMBERS[said]
        return today - count * (7 if ago["unit"].casefold().startswith("week") else 1) * DAY
    if weekday := re.fullmatch(_ON, plain, re.I):
        return _weekday(weekday, today)
    if ordinal := re.fullmatch(_ORDINAL, plain, re.I):
        return _of_month(int(ordinal["ordinal"]), today)
    return _written(plain, today)


def _weekday(found: re.Match[str], today: date) -> date:
    """The latest such day; on that very day it could be this one or the one a week ago."""
    back = (today.weekday() - read_weekday(found["weekday"])) % 7
    if back == 0 and (found["which"] or "").casefold() not in ("last", "past"):
        _ask("today_or_a_week_ago")
    return today - (back or 7) * DAY


def _of_month(day: int, today: date) -> date:
    first = today.replace(day=1)
    for _ in range(12):
        try:
            if (found := first.replace(day=day)) <= today:
                return found
        except ValueError:
            pass
        first = (first - DAY).replace(day=1)
    _ask("no_such_day")


def _written(plain: str, today: date) -> date:
    """Without a year, the latest such day."""
    try:
        day = day_meant(plain, today)
    except FieldProblem as problem:
        named = {"which_month": "met_which_month", "other_weekday": "met_other_weekday"}
        _ask(named.get(problem.problem, problem.problem))
    if day > today and not re.search(r"\d{4}|[/.]\d{1,2}[/.]\d", plain):
        try:
            return day.replace(year=day.year - 1)
        except ValueError:
            _ask("no_such_day")
    return day


def _ask(problem: str) -> NoReturn:
    raise FieldProblem("met_on", problem)
