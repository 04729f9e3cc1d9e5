"""How two people agree to work, as the core asks storage for it."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from bot.domain.agreement import Agreement, AgreementVersionId, Version
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.people import MemberId
from bot.domain.working_terms import Terms


class Agreements(Protocol):
    def of(self, mentorship: Mentorship) -> Agreement: ...
    def of_all(self, mentorships: Collection[Mentorship]) -> dict[MentorshipId, Agreement]:
        """One for each, also where nothing was answered yet."""
        ...

    def answer(
        self, mentorship: MentorshipId, member: MemberId, terms: Terms, at: datetime
    ) -> None:
        """What one of the two would like; the last answer counts."""
        ...

    def add(self, version: Version) -> Version:
        """The same with its id; a Conflict where this number is taken: hold the mentorship."""
        ...

    def confirm(self, version: Version) -> None:
        """Keep who has confirmed it."""
        ...

    def version(self, version_id: AgreementVersionId) -> Version:
        """Raises NotYours when there is none."""
        ...

    def usual_way(self, member: MemberId) -> Terms | None: ...
    def keep_usual_way(self, member: MemberId, terms: Terms) -> None: ...
