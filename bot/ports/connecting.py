"""Introductions, and the roles someone is not to be reminded of, as the core asks for them."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from bot.domain.introduction import Introduction, IntroductionId
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.people import MemberId, Role


class Introductions(Protocol):
    def get(self, introduction_id: IntroductionId) -> Introduction:
        """Raises NotYours when there is none."""
        ...

    def add(
        self, mentorship: Mentorship, colleague: MemberId, why: str, at: datetime
    ) -> Introduction:
        """A Conflict where the same one is proposed: hold the mentorship."""
        ...

    def save(self, introduction: Introduction) -> bool:
        """Keep an answer; False, and nothing changed, when it had been answered already."""
        ...

    def between(self, mentor: MemberId, mentee: MemberId) -> list[Introduction]:
        """All this mentor ever proposed to this mentee, the newest first."""
        ...

    def of(self, mentorship: MentorshipId) -> list[Introduction]:
        """The newest first."""
        ...

    def proposed_to(self, mentee: MemberId) -> list[Introduction]: ...
    def proposed_about(self, member: MemberId) -> list[Introduction]:
        """Open ones in which this member is any of the three."""
        ...

    def agreed_by(self, mentee: MemberId) -> list[Introduction]:
        """Those that came about, the oldest first: the mentee's record keeps them."""
        ...

    def declined_since(self, mentors: Collection[MemberId], at: datetime) -> list[Introduction]: ...


class DismissedRoles(Protocol):
    """Roles that a member does not want Home to name as missing."""

    def of(self, member: MemberId) -> frozenset[Role]: ...
    def add(self, member: MemberId, role: Role, at: datetime) -> None:
        """Once is enough."""
        ...
