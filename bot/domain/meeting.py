"""A meeting of one mentorship: the day two people met."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.errors import FieldProblem
from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId

MeetingId = NewType("MeetingId", int)

LONGEST_AGO = timedelta(days=365)


class MeetingState(StrEnum):
    PROPOSED = "proposed"
    SCHEDULED = "scheduled"
    HELD = "held"
    MISSED = "missed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Meeting:
    """`held_on` is a day where the member who logged it lives."""

    id: MeetingId
    mentorship_id: MentorshipId
    state: MeetingState
    held_on: date
    logged_by: MemberId
    logged_at: datetime


def ensure_may_have_met(day: date, today: date) -> None:
    """Raises FieldProblem for a day still to come, or more than a year ago."""
    if day > today:
        raise FieldProblem("met_on", "to_come")
    if day < today - LONGEST_AGO:
        raise FieldProblem("met_on", "too_long_ago")
