"""A time of day as people write it, and the one moment it means where they are."""

import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.errors import FieldProblem

# With "am" or a colon it is a time anywhere; bare or dotted digits only behind "at".
A_TIME = (
    r"(?:(?:at|@)\s+)?(?:(?P<word>noon|midday|midnight)"
    r"|(?P<hour>\d{1,2})(?::|h)(?P<minute>\d\d)(?:\s*(?P<half>[ap]\.?m\b\.?))?"
    r"|(?P<hour_12>\d{1,2})(?:[.](?P<minute_12>\d\d))?\s*(?P<half_12>[ap]\.?m\b\.?)"
    r"|(?P<hour_h>\d{1,2})\s*(?:h|uhr|o'?\s?clock)\b)"
    r"|(?:at|@)\s+(?P<bare>\d{1,2})(?:[.](?P<bare_minute>\d\d))?(?![\d:/])"
)
_WORDS = {"noon": time(12), "midday": time(12), "midnight": time(0)}
# People meet by day: 1 to 6 are in the afternoon, unless written as on a clock, 04:30.
_AFTERNOON = range(1, 7)


def read_time(found: "re.Match[str]") -> time:
    """Of a match of A_TIME. Raises FieldProblem where no clock shows it."""
    if word := found["word"]:
        return _WORDS[word.casefold()]
    written = found["hour"] or found["hour_12"] or found["hour_h"] or found["bare"]
    hour = int(written)
    minute = int(found["minute"] or found["minute_12"] or found["bare_minute"] or 0)
    half = (found["half"] or found["half_12"] or "").casefold()
    if half:
        if not 1 <= hour <= 12:
            raise FieldProblem("meet_at", "no_such_time")
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    elif hour in _AFTERNOON and len(written) == 1:
        hour += 12
    if hour > 23 or minute > 59:
        raise FieldProblem("meet_at", "no_such_time")
    return time(hour, minute)


def moment_at(day: date, at: time, zone: ZoneInfo) -> datetime:
    """In UTC. Raises FieldProblem for a time the clocks skip, or show twice, on that night."""
    first = datetime.combine(day, at, tzinfo=zone)
    second = first.replace(fold=1)
    if first.utcoffset() != second.utcoffset():
        is_shown = first.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0)
        skipped = is_shown != first.replace(tzinfo=None)
        raise FieldProblem("meet_at", "skipped_time" if skipped else "time_twice")
    return first.astimezone(UTC)
