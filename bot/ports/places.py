"""The waiting list and closed places, as the core asks storage for them."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from bot.domain.mentorship import Mentorship
from bot.domain.people import MemberId
from bot.domain.places import ClosedPlace, ClosedPlaceId
from bot.domain.waiting_list import Wait, WaitId


class Waits(Protocol):
    def get(self, wait_id: WaitId) -> Wait:
        """Raises NotYours when there is none."""
        ...

    def add(self, mentee: MemberId, mentor: MemberId | None, at: datetime) -> Wait: ...
    def offer(self, wait: Wait) -> bool:
        """Keep an offer; False, and nothing changed, when it was not waiting any more."""
        ...

    def close(self, wait: Wait) -> bool:
        """Keep its end; False, and nothing changed, when it had ended before."""
        ...

    def decline(self, offered: Wait, at: datetime) -> bool:
        """They wait on, without this offer; False, and nothing changed, when it does not stand."""
        ...

    def decliners(self, mentor: MemberId, since: datetime | None) -> set[MemberId]:
        """Who let a place of this mentor's go, ever or since then."""
        ...

    def open_of(self, mentee: MemberId) -> list[Wait]:
        """Waiting or offered, the longest first."""
        ...

    def waiting_for(self, mentor: MemberId | None) -> list[Wait]:
        """For this mentor or for any, the longest first; with None, for any alone."""
        ...

    def waited_for(self) -> list[Wait]:
        """All of the workspace that wait for one mentor."""
        ...

    def offers_until(self, at: datetime) -> list[Wait]:
        """All of the workspace that have run out by then."""
        ...

    def news(self, mentees: Collection[MemberId], since: datetime) -> list[Wait]:
        """Of these: what is offered, and what came to nothing since then."""
        ...

    def mentors_with_room(self) -> list[MemberId]:
        """Those with a free place for whom someone might wait, in the order of their ids."""
        ...


class ClosedPlaces(Protocol):
    def get(self, place_id: ClosedPlaceId) -> ClosedPlace:
        """Raises NotYours when there is none."""
        ...

    def add(self, ended: Mentorship, at: datetime) -> None: ...
    def save(self, place: ClosedPlace) -> bool:
        """Keep an answer; False, and nothing changed, when it was opened or given up before."""
        ...

    def of(self, mentors: Collection[MemberId]) -> list[ClosedPlace]:
        """Those still closed, the longest first."""
        ...
