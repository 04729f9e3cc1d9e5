"""A meeting of one mentorship: the day two people met, and what each wrote about it."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.errors import FieldProblem
from bot.domain.local_time import DAY, local_day
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.people import Format, Member, MemberId

MeetingId = NewType("MeetingId", int)

LONGEST_AGO = timedelta(days=365)
LONGEST_NOTES = 3000
MINUTES = range(5, 601)
UNDO_WITHIN = timedelta(minutes=10)


class MeetingState(StrEnum):
    PROPOSED = "proposed"
    SCHEDULED = "scheduled"
    HELD = "held"
    MISSED = "missed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Facts:
    """What one of the two says of a meeting; `held_on` is a day where they live."""

    held_on: date
    minutes: int | None = None
    format: Format | None = None

    def checked(self, member: Member, mentorship: Mentorship, now: datetime) -> "Facts":
        """Raises FieldProblem for the first thing that cannot be.

        Who has met before asking may say so: the day before the mentorship began counts.
        """
        began = local_day(mentorship.started_at, member.zone)
        ensure_may_have_met(self.held_on, local_day(now, member.zone))
        if self.held_on < began - DAY:
            raise FieldProblem("met_on", "before_it_began")
        if self.minutes is not None and self.minutes not in MINUTES:
            raise FieldProblem("minutes", "minutes")
        return self


@dataclass(frozen=True, slots=True)
class Meeting:
    """`held_on` is a day where the member who logged it lives.

    Of a meeting known from a tap alone, minutes and format are None.
    """

    id: MeetingId
    mentorship_id: MentorshipId
    state: MeetingState
    held_on: date
    logged_by: MemberId
    logged_at: datetime
    minutes: int | None = None
    format: Format | None = None

    @property
    def facts(self) -> Facts:
        return Facts(self.held_on, self.minutes, self.format)

    def with_facts(self, facts: Facts) -> "Meeting":
        return replace(self, held_on=facts.held_on, minutes=facts.minutes, format=facts.format)

    def without(self, left_out: Collection[str]) -> "Meeting":
        """With these of its minutes and format not said."""
        return replace(
            self,
            minutes=None if "minutes" in left_out else self.minutes,
            format=None if "format" in left_out else self.format,
        )

    def of(self, member: MemberId) -> "Meeting":
        """As if this member had logged it."""
        return replace(self, logged_by=member)

    def filled_in(self, facts: Facts) -> "Meeting":
        """What was logged first stays; only what was left out is taken from these."""
        return replace(
            self, minutes=self.minutes or facts.minutes, format=self.format or facts.format
        )


@dataclass(frozen=True, slots=True)
class Notes:
    """What one of the two wrote about a meeting: for both, and for themself alone."""

    shared: str = ""
    private: str = ""

    def checked(self) -> "Notes":
        """Raises FieldProblem for what is too long."""
        for name, text in (("meeting_notes", self.shared), ("private_notes", self.private)):
            if len(text) > LONGEST_NOTES:
                raise FieldProblem(name, "too_long", LONGEST_NOTES)
        return self

    def added_to(self, before: "Notes") -> "Notes":
        return Notes(_after(before.shared, self.shared), _after(before.private, self.private))


@dataclass(frozen=True, slots=True)
class Following:
    """What the two agreed on: each of the next `steps` becomes a task, `next_at` a meeting."""

    steps: tuple[str, ...] = ()
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Log:
    """A meeting about to be logged."""

    facts: Facts
    notes: Notes
    following: Following = Following()


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of a meeting that was logged; `facts` only from who logged it.

    `is_sure`: its words were asked about, and name no patient.
    """

    notes: Notes
    facts: Facts | None = None
    following: Following = Following()
    is_sure: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """That one of the two said something of a meeting which the other may want to know of."""

    meeting_id: MeetingId
    mentorship_id: MentorshipId
    author: MemberId
    at: datetime


def ensure_may_have_met(day: date, today: date) -> None:
    """Raises FieldProblem for a day still to come, or more than a year ago."""
    if day > today:
        raise FieldProblem("met_on", "to_come")
    if day < today - LONGEST_AGO:
        raise FieldProblem("met_on", "too_long_ago")


def _after(before: str, added: str) -> str:
    return "\n\n".join(filter(None, (before, added)))
