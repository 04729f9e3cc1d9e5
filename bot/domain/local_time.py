"""A person's own days and hours, through every change of their clocks."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
SATURDAY = 5


def at_local(day: date, hour: int, zone: ZoneInfo) -> datetime:
    """That hour there, in UTC: the first of two, or the first moment after a gap."""
    return datetime.combine(day, time(hour), tzinfo=zone).astimezone(UTC)


def local_day(moment: datetime, zone: tzinfo) -> date:
    return moment.astimezone(zone).date()


def is_weekday(day: date) -> bool:
    """Monday to Friday."""
    return day.weekday() < SATURDAY


def first_weekday(day: date) -> date:
    """That day, or the Monday after it."""
    return day if is_weekday(day) else monday_of(day) + 7 * DAY


def monday_of(day: date) -> date:
    """The Monday of its ISO week."""
    return day - day.weekday() * DAY


def next_slot(
    after: datetime, hour: int, zone: ZoneInfo, first_day: date | None = None
) -> datetime:
    """The next weekday at that hour, later than `after` and not before `first_day`."""
    day = local_day(after, zone)
    if first_day:
        day = max(day, first_day)
    while not is_weekday(day) or at_local(day, hour, zone) <= after:
        day += DAY
    return at_local(day, hour, zone)


def after_weekday_hours(start: datetime, lasts: timedelta, zone: ZoneInfo) -> datetime:
    """So much later, Saturdays and Sundays there not counted."""
    at, left = start, lasts
    while left:
        day = local_day(at, zone)
        midnight = at_local(day + DAY, 0, zone)
        step = min(left, midnight - at) if is_weekday(day) else midnight - at
        left -= step if is_weekday(day) else timedelta(0)
        at += step
    return at
