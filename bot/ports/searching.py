"""The search index, searches worth keeping and words not sent yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.matching import Candidate, Filters
from bot.domain.people import MemberId
from bot.domain.terms import ProfileTerm, QueryTerm


@dataclass(frozen=True, slots=True)
class Search:
    """A search kept because a message speaks of it."""

    id: int
    member_id: MemberId
    text: str
    filters: Filters
    told_at: datetime | None = None


class Searches(Protocol):
    def get(self, search_id: int) -> Search: ...
    def add(self, member_id: MemberId, text: str, filters: Filters, at: datetime) -> int: ...
    def tell(self, search_id: int, at: datetime) -> None: ...


@dataclass(frozen=True, slots=True)
class Draft:
    """Words not sent yet; encrypted at rest, kept for a day."""

    id: int
    member_id: MemberId
    subject_id: int | None
    text: str
    expires_at: datetime


class Drafts(Protocol):
    def find(self, draft_id: int) -> Draft | None: ...
    def add(
        self,
        member_id: MemberId,
        kind: str,
        subject_id: int | None,
        text: str,
        expires_at: datetime,
    ) -> int: ...
    def change(self, draft_id: int, text: str) -> None: ...
    def drop(self, draft_id: int) -> None: ...
    def expire(self, now: datetime) -> int:
        """Delete those kept long enough; how many there were."""
        ...


class Index(Protocol):
    """The search index over mentor profiles."""

    def index(self, member_id: MemberId, terms: Sequence[ProfileTerm]) -> None: ...
    def forget(self, member_id: MemberId) -> None: ...
    def search(  # noqa: PLR0913 - a search is all of these
        self,
        terms: Sequence[QueryTerm],
        *,
        for_member: MemberId,
        filters: Filters,
        now: datetime,
        limit: int,
        offset: int = 0,
    ) -> list[Candidate]: ...
