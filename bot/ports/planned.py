"""Meetings before they happen, as the core asks storage for them."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from bot.domain.meeting import MeetingId
from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId
from bot.domain.planned import Agenda, NewPlan, PlannedId, PlannedMeeting


class Planned(Protocol):
    """Changed only while its mentorship is held."""

    def get(self, planned_id: PlannedId) -> PlannedMeeting:
        """Raises NotYours when there is none."""
        ...

    def add(self, plan: NewPlan, by: MemberId, at: datetime) -> PlannedMeeting: ...
    def save(self, meeting: PlannedMeeting) -> None: ...
    def open_of(self, mentorships: Collection[MentorshipId]) -> list[PlannedMeeting]:
        """Proposed or scheduled, those that are over and unlogged among them; oldest first."""
        ...

    def held_as(self, mentorship: MentorshipId, meeting: MeetingId) -> list[PlannedMeeting]:
        """Those of which this meeting was logged."""
        ...

    def due(self, now: datetime, most: int) -> list[PlannedId]:
        """Those of which time alone has something to say, the longest due first."""
        ...

    def next_due(self, now: datetime) -> datetime | None:
        """The first moment after this at which one falls due."""
        ...

    def agenda(self, planned_id: PlannedId) -> Agenda:
        """Raises Unreadable."""
        ...

    def write_agenda(self, planned_id: PlannedId, agenda: Agenda) -> None:
        """Instead of what stood there, under the next version; encrypted at rest."""
        ...
