"""A day that could be two: the same sentence again, each way it may have been meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.domain.dates import MONTHS, WEEKDAY, read_weekday
from bot.domain.local_time import DAY

WHICH_MONTH, WHICH_WEEK = "which_month", "which_week"
TODAY_OR_A_WEEK_AGO = "today_or_a_week_ago"
TODAY_OR_NEXT = "today_or_next"

_NUMBERS = re.compile(
    r"(?<![\d/.-])(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})"
    r"(?:(?P=mark)(?P<year>\d{4}|\d\d))?(?![\d/-])"
)
_WEEKDAY = re.compile(rf"(?<!\w)(?:(?:this|next|coming)\s+)?(?P<weekday>{WEEKDAY})(?!\w)", re.I)


@dataclass(frozen=True, slots=True)
class Reading:
    """A day in words, and the sentence that says it so."""

    day: str
    said: str


def readings(said: str, problem: str, today: date) -> tuple[Reading, ...]:
    """Both; none where the question is another, or cannot be answered with two buttons."""
    asked = next((one for one in _ASKED if problem.endswith(one)), None)
    if asked is None:
        return ()
    found = list((_NUMBERS if asked == WHICH_MONTH else _WEEKDAY).finditer(said))
    if len(found) != 1:
        return ()
    [phrase] = found
    return tuple(
        Reading(day, f"{said[: phrase.start()]}{day}{said[phrase.end() :]}")
        for day in _ASKED[asked](phrase, today)
    )


def _months(phrase: re.Match[str], _: date) -> Iterator[str]:
    """The year stays as it was said, or unsaid."""
    first, second = int(phrase["first"]), int(phrase["second"])
    if not (1 <= first <= len(MONTHS) and 1 <= second <= len(MONTHS)):
        return
    year = phrase["year"] or ""
    full = f" 20{year}" if len(year) == 2 else f" {year}".rstrip()
    for day, month in ((first, second), (second, first)):
        yield f"{day} {MONTHS[month - 1].capitalize()}{full}"


def _weeks_ahead(phrase: re.Match[str], today: date) -> Iterator[str]:
    coming = today + ((read_weekday(phrase["weekday"]) - today.weekday() - 1) % 7 + 1) * DAY
    yield _in_words(coming)
    yield _in_words(coming + 7 * DAY)


def _today_or_before(_: re.Match[str], today: date) -> Iterator[str]:
    yield _in_words(today)
    yield _in_words(today - 7 * DAY)


def _today_or_after(_: re.Match[str], today: date) -> Iterator[str]:
    yield _in_words(today)
    yield _in_words(today + 7 * DAY)


def _in_words(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


_ASKED = {
    WHICH_MONTH: _months,
    WHICH_WEEK: _weeks_ahead,
    TODAY_OR_A_WEEK_AGO: _today_or_before,
    TODAY_OR_NEXT: _today_or_after,
}
