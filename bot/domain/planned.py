"""A meeting before it happens: times offered, one picked, moved or cancelled; and what came of it.

proposed → scheduled → held or missed; cancelled from either of the first two.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.errors import FieldProblem, MeetingHasChanged
from bot.domain.meeting import MINUTES, MeetingId, MeetingState
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Format, MemberId

PlannedId = NewType("PlannedId", int)

USUAL_MINUTES = 30
MOST_TIMES = 3
MOST_OPEN = 10
FURTHEST = timedelta(days=366)
REMINDED_BEFORE = timedelta(hours=1)
ASKED_AFTER = timedelta(hours=1)
# What nobody answered stays to be answered in Home.
ASKED_FOR = timedelta(days=14)
LONGEST_AGENDA = 3000
# Nothing is said by itself from 20:00 to 7:00.
AWAKE = range(7, 20)


class Act(StrEnum):
    """What was done to it last; *lapsed*: nobody picked in time; *off*: its mentorship stopped."""

    PROPOSED = "proposed"
    PICKED = "picked"
    NONE_FITS = "none fits"
    LAPSED = "lapsed"
    SCHEDULED = "scheduled"
    MOVED = "moved"
    CANCELLED = "cancelled"
    OFF = "off"
    MET = "met"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Offer:
    """Times of which one is to be picked, or the one that was agreed on already; all in UTC."""

    times: tuple[datetime, ...]
    is_agreed: bool = False

    def checked(self, now: datetime) -> "Offer":
        """In order, each once. Raises FieldProblem for the first thing that cannot be."""
        if not self.times:
            raise FieldProblem("time_1", "no_time")
        for number, time in enumerate(self.times, start=1):
            if time <= now:
                raise FieldProblem(f"time_{number}", "time_is_over")
            if time > now + FURTHEST:
                raise FieldProblem(f"time_{number}", "time_too_far")
        times = tuple(sorted(set(self.times)))
        if len(times) > MOST_TIMES:
            raise FieldProblem("time_1", "three_times")
        if self.is_agreed and len(times) > 1:
            raise FieldProblem("agreed", "one_agreed")
        return Offer(times, self.is_agreed)


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """`times` wait for an answer by the partner of `offered_by`; `starts_at` once one is picked.

    `version` counts what was done to it, `sequence` what changed in the calendars. `next_due_at`
    is when there is something to say by itself; `meeting_id` what was logged of it.
    """

    id: PlannedId
    mentorship_id: MentorshipId
    uid: str
    state: MeetingState
    minutes: int
    format: Format
    offered_by: MemberId
    times: tuple[datetime, ...]
    act: Act
    acted_at: datetime
    acted_by: MemberId | None
    starts_at: datetime | None = None
    version: int = 1
    sequence: int = 0
    next_due_at: datetime | None = None
    meeting_id: MeetingId | None = None

    @property
    def length(self) -> timedelta:
        return timedelta(minutes=self.minutes)

    @property
    def is_scheduled(self) -> bool:
        return self.state is MeetingState.SCHEDULED

    @property
    def is_open(self) -> bool:
        return self.state in (MeetingState.PROPOSED, MeetingState.SCHEDULED)

    def is_ahead(self, now: datetime) -> bool:
        """Whether it is yet to begin."""
        return self.is_open and (self.starts_at is None or self.starts_at > now)

    def is_to_come(self, now: datetime) -> bool:
        """Whether it stands in a calendar and is not over."""
        return bool(self.is_scheduled and self.starts_at and self.starts_at + self.length > now)

    def waits_for(self, member: MemberId) -> bool:
        return self.is_open and bool(self.times) and self.offered_by != member

    def offer(self, offer: Offer, by: MemberId, at: datetime) -> "PlannedMeeting":
        """Other times: an agreed one counts at once, of others the partner picks."""
        self._ensure_open()
        if offer.is_agreed:
            act = Act.MOVED if self.is_scheduled else Act.SCHEDULED
            return self._on(offer.times[0], act, by, at)
        changed = replace(self, times=offer.times, offered_by=by)
        return changed._done(Act.PROPOSED, by, at)

    def pick(self, time: datetime, by: MemberId, at: datetime) -> "PlannedMeeting":
        """Raises MeetingHasChanged where it is no longer offered, or over by now."""
        self._ensure_open()
        if time not in self.times or by == self.offered_by:
            raise MeetingHasChanged(self.state)
        if time <= at:
            raise MeetingHasChanged("over")
        return self._on(time, Act.MOVED if self.is_scheduled else Act.PICKED, by, at)

    def none_fits(
        self, by: MemberId | None, at: datetime, act: Act = Act.NONE_FITS
    ) -> "PlannedMeeting":
        """What was scheduled before stays; without it there is nothing left of the meeting."""
        self._ensure_open()
        changed = replace(self, times=())
        if not self.is_scheduled:
            changed = replace(changed, state=MeetingState.CANCELLED)
        return changed._done(act, by, at)

    def cancel(
        self, by: MemberId | None, at: datetime, act: Act = Act.CANCELLED
    ) -> "PlannedMeeting":
        self._ensure_open()
        sequence = self.sequence + 1 if self.is_scheduled else self.sequence
        changed = replace(self, times=(), state=MeetingState.CANCELLED, sequence=sequence)
        return changed._done(act, by, at)

    def hold(self, meeting: MeetingId, by: MemberId | None, at: datetime) -> "PlannedMeeting":
        changed = replace(self, state=MeetingState.HELD, times=(), meeting_id=meeting)
        return changed._done(Act.MET, by, at)

    def miss(self, by: MemberId, at: datetime) -> "PlannedMeeting":
        changed = replace(self, state=MeetingState.MISSED, times=())
        return changed._done(Act.MISSED, by, at)

    def reopen(self, at: datetime) -> "PlannedMeeting":
        """What was logged of it is taken back: nobody has said what came of it."""
        changed = replace(self, state=MeetingState.SCHEDULED, meeting_id=None)
        changed = changed._done(Act.SCHEDULED, None, at)
        is_long_ago = changed.starts_at is None or at - changed.starts_at >= ASKED_FOR
        return changed.looked_at_next(None) if is_long_ago else changed

    def looked_at_next(self, due: datetime | None) -> "PlannedMeeting":
        return replace(self, next_due_at=due)

    def _on(self, time: datetime, act: Act, by: MemberId, at: datetime) -> "PlannedMeeting":
        sequence = self.sequence + 1 if self.is_scheduled else self.sequence
        changed = replace(
            self, state=MeetingState.SCHEDULED, starts_at=time, times=(), sequence=sequence
        )
        return changed._done(act, by, at)

    def _done(self, act: Act, by: MemberId | None, at: datetime) -> "PlannedMeeting":
        changed = replace(self, act=act, acted_by=by, acted_at=at, version=self.version + 1)
        return changed.looked_at_next(next_due(changed, at))

    def _ensure_open(self) -> None:
        if not self.is_open:
            raise MeetingHasChanged(self.state)


@dataclass(frozen=True, slots=True)
class NewPlan:
    """A meeting as one of the two would plan it."""

    mentorship_id: MentorshipId
    offer: Offer
    minutes: int = USUAL_MINUTES
    format: Format = Format.FORMAL_MEETING

    def checked(self, now: datetime) -> "NewPlan":
        """Raises FieldProblem for a length or times that cannot be."""
        if self.minutes not in MINUTES:
            raise FieldProblem("minutes", "minutes")
        return replace(self, offer=self.offer.checked(now))


@dataclass(frozen=True, slots=True)
class Agenda:
    """What the two want to talk about, as both may change it; `version` 0 for none yet."""

    text: str = ""
    version: int = 0
    author: MemberId | None = None


def next_due(planned: PlannedMeeting, now: datetime) -> datetime | None:
    """The next moment at which time alone has something to do with it."""
    if planned.is_scheduled and planned.starts_at:
        reminder = planned.starts_at - REMINDED_BEFORE
        return reminder if reminder > now else planned.starts_at + planned.length + ASKED_AFTER
    return max(planned.times) if planned.is_open and planned.times else None


def next_of(meetings: Sequence[PlannedMeeting], now: datetime) -> PlannedMeeting | None:
    """Of open ones, the one to show: the next that stands in the calendars, else one that waits.

    Else one of which nobody has said what came of it.
    """
    to_come = [one for one in meetings if one.is_to_come(now)]
    if to_come:
        return min(to_come, key=lambda one: (one.starts_at or now, one.id))
    proposed = [one for one in meetings if one.starts_at is None]
    lately = [one for one in meetings if one.starts_at and now - one.starts_at < ASKED_FOR]
    return next(iter([*proposed, *lately]), None)
