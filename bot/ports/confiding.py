"""What people tell a coordinator in confidence, as the core asks storage for it."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from bot.domain.concern import Concern, ConcernId
from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId


class Concerns(Protocol):
    def get(self, concern_id: ConcernId) -> Concern:
        """Raises NotYours when there is none."""
        ...

    def words(self, concern_id: ConcernId) -> str:
        """What was written, "" once it is withdrawn; whether one may read it is asked before."""
        ...

    def written_by(self, author: MemberId) -> list[Concern]:
        """The newest first."""
        ...

    def unread_of(self, readers: Collection[MemberId]) -> list[Concern]:
        """Those that still wait to be read by one of them, the oldest first."""
        ...

    def add(
        self,
        author: MemberId,
        reader: MemberId,
        mentorship: MentorshipId | None,
        words: str,
        at: datetime,
    ) -> Concern: ...

    def note_read(self, concern_id: ConcernId, at: datetime) -> bool:
        """False, and nothing changed, where it was read or withdrawn before."""
        ...

    def withdraw(self, concern_id: ConcernId, at: datetime) -> bool:
        """Forget its words; False, and nothing changed, where it was read or withdrawn before."""
        ...
