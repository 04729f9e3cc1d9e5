"""A meeting as a file that any calendar reads: one identity, a higher number at each change.

People have no e-mail address here, so nobody is invited: the file is published to who opens it.
"""

from bot.domain.contents.planned import (
    CalendarFile,
)
from bot.views import parts
from bot.views.copy import planned as copy
from bot.views.copy import words
from bot.views.files import File, Files


def calendar_file(content: CalendarFile) -> Files:
    """Times in UTC, which every calendar shows in its own zone."""
    # Imported here: the app starts sooner, and few messages are files.
    from icalendar import Calendar, Event, vCalAddress

    meeting = content.meeting
    assert meeting.starts_at
    is_off = not meeting.is_scheduled
    event = Event()
    event.add("uid", f"{meeting.uid}@preceptor")
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", meeting.acted_at)
    event.add("last-modified", meeting.acted_at)
    event.add("dtstart", meeting.starts_at)
    event.add("dtend", meeting.starts_at + meeting.length)
    event.add("summary", copy.event(parts.name(content.mentor), parts.name(content.mentee)))
    event.add("description", copy.event_about(words.meeting(meeting.format)))
    event.add("status", "CANCELLED" if is_off else "CONFIRMED")
    event.add("transp", "OPAQUE")
    event.add("class", "PRIVATE")
    # How calendars write someone without an address.
    organizer = vCalAddress("invalid:nomail")
    organizer.params["CN"] = parts.name(content.mentor)
    event.add("organizer", organizer, encode=False)
    calendar = Calendar()
    calendar.add("prodid", copy.PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "CANCEL" if is_off else "PUBLISH")
    calendar.add_component(event)
    day = meeting.starts_at.date().isoformat()
    file = File(f"mentorship-meeting-{day}.ics", _title(content), calendar.to_ical())
    return Files(_comment(content, is_off=is_off), (file,))


def _title(content: CalendarFile) -> str:
    return copy.event(parts.name(content.mentor), parts.name(content.mentee))


def _comment(content: CalendarFile, *, is_off: bool) -> str:
    if is_off:
        return copy.OPENING_REMOVES
    return copy.OPENING_MOVES if content.meeting.sequence else copy.OPENING_ADDS
