"""When the clocks of the world change."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

ZONES = (
    "America/New_York",
    "America/St_Johns",
    "America/Sao_Paulo",
    "Europe/London",
    "Europe/Berlin",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Asia/Tehran",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Chatham",
)
FROM, UNTIL = datetime(2024, 1, 1, tzinfo=UTC), datetime(2029, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)


def days_of_change(zones: tuple[str, ...] = ZONES) -> list[datetime]:
    """Midnight UTC of each day, in these five years, in which some clock there changes."""
    return sorted({day for zone in zones for day in _changes(ZoneInfo(zone))})


def _changes(zone: ZoneInfo) -> Iterator[datetime]:
    day = FROM
    while day < UNTIL:
        if day.astimezone(zone).utcoffset() != (day + DAY).astimezone(zone).utcoffset():
            yield day
        day += DAY
