"""Planned meetings in words, in two time zones, and as a file that calendars read."""

from datetime import UTC, datetime

import pytest
from icalendar import Calendar

from bot.domain.contents.planned import (
    CalendarFile,
)
from bot.views import planned_times
from bot.views.calendar import calendar_file
from tests.views import arranged
from tests.views.cast import CHEN, MIA

AT = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)


def test_two_who_share_a_clock_read_one_time() -> None:
    assert planned_times.when(AT, 30, CHEN, CHEN).count(":") == 2


def test_who_lives_elsewhere_is_told_by_name() -> None:
    said = planned_times.when(AT, 45, MIA, arranged.FAR)
    assert said.endswith("(Wednesday 25 November 2026, 1:30 for Dr. Chen)")
    both = planned_times.when_for_both(AT, 45, arranged.FAR, MIA)
    assert both.startswith("*Wednesday 25 November 2026, 1:30 to 2:15* for Dr. Chen (")


@pytest.mark.parametrize("content", arranged.FILES, ids=lambda one: one.meeting.act)
def test_every_calendar_reads_the_file(content: CalendarFile) -> None:
    [file] = calendar_file(content).files
    lines = file.data.decode().split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    calendar = Calendar.from_ical(file.data)
    [event] = calendar.walk("VEVENT")
    is_on = content.meeting.is_scheduled
    assert calendar["METHOD"] == ("PUBLISH" if is_on else "CANCEL")
    assert event["STATUS"] == ("CONFIRMED" if is_on else "CANCELLED")
    assert event["UID"] == "0f8c@preceptor"
    assert str(event["SEQUENCE"]) == str(content.meeting.sequence)
    starts_at = content.meeting.starts_at
    assert starts_at and event["DTSTART"].to_ical() == f"{starts_at:%Y%m%dT%H%M%SZ}".encode()
    assert "mailto" not in file.data.decode().lower()


def test_a_cancelled_meeting_has_a_higher_number_than_it_had() -> None:
    assert arranged.SCHEDULED.cancel(MIA.id, AT).sequence > arranged.SCHEDULED.sequence
