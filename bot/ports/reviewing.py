"""Reviews, as the core asks storage for them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId
from bot.domain.review import Chosen, Review, ReviewId, Tap


class Reviews(Protocol):
    def begin(self, mentorship: MentorshipId, by: MemberId, at: datetime) -> Review: ...
    def of(self, mentorship: MentorshipId) -> list[Review]:
        """The latest first."""
        ...

    def latest(self, mentorships: Collection[MentorshipId]) -> dict[MentorshipId, Review]: ...
    def choose(self, chosen: Chosen, at: datetime) -> None:
        """The last choice of a goal in a review counts."""
        ...

    def choices(self, reviews: Sequence[ReviewId]) -> list[Chosen]: ...
    def tap(self, review: ReviewId, member: MemberId, tap: Tap, at: datetime) -> None: ...
    def own_tap(self, review: ReviewId, member: MemberId) -> Tap | None:
        """Only for its author's own screen."""
        ...

    def done_at(
        self, mentorships: Collection[MentorshipId]
    ) -> dict[tuple[MentorshipId, MemberId], datetime]:
        """When each of the two last did their part; never what they tapped."""
        ...
