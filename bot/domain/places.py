"""A place that became free when a mentorship ended: closed until its mentor opens it again.

asked → opened or given up; or *not now*, which may still become either.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId

ClosedPlaceId = NewType("ClosedPlaceId", int)


class PlaceState(StrEnum):
    ASKED = "asked"
    NOT_NOW = "not now"
    OPENED = "opened"
    GIVEN_UP = "given up"


@dataclass(frozen=True, slots=True)
class ClosedPlace:
    id: ClosedPlaceId
    mentor_id: MemberId
    mentorship_id: MentorshipId
    closed_at: datetime
    state: PlaceState = PlaceState.ASKED

    @property
    def is_asked(self) -> bool:
        return self.state is PlaceState.ASKED

    @property
    def is_closed(self) -> bool:
        """Whether it may still be opened."""
        return self.state in (PlaceState.ASKED, PlaceState.NOT_NOW)

    def answered(self, answer: PlaceState) -> "ClosedPlace":
        """As it is after this answer; one that was opened or given up stays so."""
        return replace(self, state=answer) if self.is_closed else self
