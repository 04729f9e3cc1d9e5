"""A day as people write it, seen from their own today: "friday", "3 Dec", "in 2 weeks"."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import NoReturn

from bot.domain.errors import FieldProblem
from bot.domain.local_time import DAY, monday_of
from bot.domain.reminders import ensure_ahead

LONGEST_DAY = 60
# Without a year, a day this lately gone is more likely a slip than next year's.
LATELY = 60 * DAY
YEARS_BETWEEN_LEAP_DAYS = 8

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = tuple(
    "january february march april may june july august september october november december".split()
)
WEEKDAY = (
    r"(?:mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?)?(?:day)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?)"
)
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_NUMBERS = {"a": 1, "an": 1, "another": 1, "one": 1, "a couple": 2, "a couple of": 2} | {
    word: number
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(), start=2
    )
}
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_UNIT = r"(?P<unit>d(?:ays?)?|w(?:ks?|eeks?)?|m(?:os?|onths?)|y(?:rs?|ears?))"
_HOUR = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minutes>\d\d))?"
    r"(?P<half> ?(?:am|pm|in the morning|in the afternoon|in the evening))?"
)
_TIME_OF_DAY = re.compile(r" (?:in the )?(?:morning|afternoon|evening)$")


def read_day(phrase: str, today: date) -> date:
    """The day ahead these words mean. Raises FieldProblem where they are none, or more than one."""
    day = day_meant(phrase, today)
    ensure_ahead("day", day, today)
    return day


def day_meant(phrase: str, today: date) -> date:
    """The same, also for today and for days gone by."""
    plain = " ".join(phrase.casefold().replace(",", " ").split()).rstrip(".!?")
    plain = _TIME_OF_DAY.sub("", plain)
    if len(plain) > LONGEST_DAY or not plain.isascii():
        _ask("which_day")
    for form, read in _FORMS:
        if found := form.fullmatch(plain):
            try:
                return read(found, today)
            except OverflowError:
                _ask("too_far")
    _ask("which_day")


def read_weekday(word: str) -> int:
    """0 is Monday; `word` fits WEEKDAY."""
    return next(at for at, name in enumerate(WEEKDAYS) if name.startswith(word[:3].casefold()))


def read_hour(phrase: str) -> int:
    """ "8", "8am", "17:00" or "noon"; a bare 1 to 6 is in the afternoon: nobody is nudged at night.

    Raises FieldProblem where it is no whole hour.
    """
    if phrase in ("noon", "midday"):
        return 12
    found = _HOUR.fullmatch(phrase)
    if not found or int(found["hour"]) > 23 or found["minutes"] not in (None, "00"):
        raise FieldProblem("hour", "whole_hour")
    hour, half = int(found["hour"]), found["half"] or ""
    if half.endswith("am") or half.endswith("morning"):
        return hour % 12 if hour <= 12 else hour
    if half or 1 <= hour <= 6:
        return hour + 12 if hour < 12 else hour
    return hour


def _after(found: re.Match[str], today: date) -> date:
    """So many days, weeks, months or years from today."""
    from dateutil.relativedelta import relativedelta

    said = found["count"]
    count = int(said) if said.isdigit() else _NUMBERS[said]
    unit = {"d": "days", "w": "weeks", "m": "months", "y": "years"}[found["unit"][0]]
    day: date = today + relativedelta(**{unit: count})
    return day


def _weekday(found: re.Match[str], today: date) -> date:
    """The next such day. "this" and "next" mean something only where it agrees with the week."""
    coming = _parse(found["weekday"], today + DAY)
    if not coming:
        _ask("which_day")
    is_this_week = monday_of(coming) == monday_of(today)
    if (found["which"] == "next" and is_this_week) or (found["which"] == "this") > is_this_week:
        _ask("which_week")
    return coming


def _weekend(found: re.Match[str], today: date) -> date:
    """Its Saturday, or the Monday after it."""
    monday = monday_of(today) + 7 * DAY
    return monday if found["after"] else monday - 2 * DAY


def _next(found: re.Match[str], today: date) -> date:
    """The first day of next week, month or year."""
    match found["unit"]:
        case "week":
            return monday_of(today) + 7 * DAY
        case "month":
            return (today.replace(day=28) + 4 * DAY).replace(day=1)
    return date(today.year + 1, 1, 1)


def _end_of(found: re.Match[str], today: date) -> date:
    """The last day of this month or year."""
    last_month = today.replace(month=12) if found["unit"] == "year" else today
    return (last_month.replace(day=28) + 4 * DAY).replace(day=1) - DAY


def _of_month(found: re.Match[str], today: date) -> date:
    """ "the 5th": the next month that has one."""
    first = today.replace(day=1)
    for _ in range(12):
        try:
            if (day := first.replace(day=int(found["day"]))) > today:
                return day
        except ValueError:
            pass
        first = (first + 31 * DAY).replace(day=1)
    _ask("no_such_day")


def _written_out(found: re.Match[str], today: date) -> date:
    """With the month as a word, in any order; an edge is the first or last day of a month."""
    # The library does not know these.
    phrase = re.sub(r"\b(?:the|of) ", "", found["date"])
    months = re.findall(rf"\b{MONTH}\b", phrase)
    numbers = [int(number) for number in re.findall(r"\b\d{1,2}(?!\d)", phrase)]
    year = re.search(r"\b\d{4}\b", phrase)
    if len(months) != 1 or len(numbers) > (1 if year else 2):
        _ask("which_day")
    at_edge = "edge" in found.groupdict() and found["edge"]
    if at_edge and numbers:
        _ask("which_day")
    day = numbers[0] if numbers else None
    at_end = at_edge == "end"
    has_year = bool(year) or len(numbers) == 2
    read = _in_its_year(phrase, today, has_year=has_year, day=day, at_end=at_end)
    weekday = re.search(rf"\b{WEEKDAY}\b", phrase)
    if weekday and not WEEKDAYS[read.weekday()].startswith(weekday[0][:3]):
        _ask("other_weekday")
    return read


def _in_numbers(found: re.Match[str], today: date) -> date:
    """Countries differ in which comes first: sure only where one of them can be no month."""
    first, second = int(found["first"]), int(found["second"])
    if first <= 12 and second <= 12 and first != second:
        _ask("which_month")
    day, month = (first, second) if first > 12 else (second, first)
    if not 1 <= month <= 12:
        _ask("no_such_day")
    phrase = f"{day} {MONTHS[month - 1]} {found['year'] or ''}"
    return _in_its_year(phrase, today, has_year=bool(found["year"]), day=day)


def _iso(found: re.Match[str], today: date) -> date:
    year, month, day = (int(part) for part in found.group("year", "month", "day"))
    try:
        return date(year, month, day)
    except ValueError:
        _ask("no_such_day")


def _in_its_year(
    phrase: str, today: date, *, has_year: bool, day: int | None, at_end: bool = False
) -> date:
    """The year that was said, or else the first in which the day lies ahead."""
    last = today.year if has_year else today.year + YEARS_BETWEEN_LEAP_DAYS
    for year in range(today.year, last + 1):
        read = _parse(phrase, date(year, 1, 31 if at_end else 1))
        # The library takes a number that cannot be a day for a year.
        if read is None or day not in (None, read.day):
            continue
        if has_year or read >= today - LATELY:
            return read
    _ask("no_such_day")


def _parse(phrase: str, otherwise: date) -> date | None:
    """By the library; what is not said is taken from `otherwise`."""
    # Imported here: most sentences hold no date, and the app starts sooner.
    from dateutil.parser import ParserError, parse

    try:
        found = parse(phrase, default=datetime.combine(otherwise, time()))
    except (ParserError, OverflowError):
        return None
    day: date = found.date()
    return day


def _ask(problem: str) -> NoReturn:
    raise FieldProblem("day", problem)


_Read = Callable[[re.Match[str], date], date]
_WORD = rf"(?:{WEEKDAY}|{MONTH}|the|of|\d{{1,2}}(?:st|nd|rd|th)?|\d{{4}})"
_DATE = rf"(?P<date>{_WORD}(?: {_WORD}){{0,6}})"
_NUMBER_PAIR = r"(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})"

_ROWS: tuple[tuple[str, _Read], ...] = (
    (r"today|tonight|now", lambda _, today: today),
    (r"yesterday", lambda _, today: today - DAY),
    (r"tomorrow|tmrw|tmr|tmw", lambda _, today: today + DAY),
    (r"(?:the )?day after tomorrow", lambda _, today: today + 2 * DAY),
    (rf"(?:in |after )?(?:the next )?{_COUNT} ?(?:more )?{_UNIT}(?: from now)?", _after),
    (r"(?:in )?(?:a )?fortnight", lambda _, today: today + 14 * DAY),
    (r"(?:(?P<after>after) )?(?:the |this )?weekend", _weekend),
    (r"(?:the )?next (?P<unit>week|month|year)", _next),
    (r"(?:the )?new (?P<unit>year)'?s?(?: day)?", _next),
    (rf"(?:on )?(?:(?P<which>this|next|coming) )?(?P<weekday>{WEEKDAY})", _weekday),
    (r"(?:on )?(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)", _of_month),
    (r"(?:on )?the (?P<day>\d{1,2})", _of_month),
    (r"(?:the )?end of (?:the|this) (?P<unit>month|year)", _end_of),
    (rf"(?:the )?(?P<edge>end|start|beginning) of {_DATE}", _written_out),
    (rf"(?:on )?{_DATE}", _written_out),
    (rf"(?:on )?{_NUMBER_PAIR}(?:(?P=mark)(?P<year>\d{{4}}|\d{{2}}))?", _in_numbers),
    (r"(?P<year>\d{4})[/.-](?P<month>\d{1,2})[/.-](?P<day>\d{1,2})", _iso),
)
_FORMS = tuple((re.compile(form), read) for form, read in _ROWS)
