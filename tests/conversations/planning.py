"""What two people do to plan a meeting, in one step each."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar

from sandbox import Actor
from tests.support.hospital import Hospital

PROPOSES = "proposes to meet"
YOUR_MEETING = "Your meeting is on"
NEW_YORK = ZoneInfo("America/New_York")
DAY = timedelta(days=1)


def new_york(hospital: Hospital, days: int, at: str) -> datetime:
    """That time in New York, so many days from today."""
    day = hospital.sandbox.clock.now().astimezone(NEW_YORK).date() + days * DAY
    return datetime.combine(day, time.fromisoformat(at), tzinfo=NEW_YORK)


def propose(
    person: Actor, *times: datetime, agreed: bool = False, **fields: object
) -> dict[str, str]:
    """In the open form; what is beside its fields afterwards."""
    for number, moment in enumerate(times, start=1):
        person.fill(f"time_{number}", moment)
    for name, value in fields.items():
        person.fill(name, value)
    if agreed:
        person.fill("agreed", ["Put it in both calendars at once"])
    return person.submit()


def event_of(data: bytes) -> dict[str, str]:
    """What a calendar reads in the file, in words to compare."""
    calendar = Calendar.from_ical(data)
    [event] = calendar.walk("VEVENT")
    return {
        "method": str(calendar["METHOD"]),
        "uid": str(event["UID"]),
        "sequence": str(event["SEQUENCE"]),
        "status": str(event["STATUS"]),
        "starts": event.decoded("DTSTART").astimezone(UTC).isoformat(),
        "minutes": str(
            int((event.decoded("DTEND") - event.decoded("DTSTART")).total_seconds()) // 60
        ),
    }
