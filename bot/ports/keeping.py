"""One's own: what a record is made of, all that is kept of someone, and forgetting it."""

from collections.abc import Collection
from datetime import date, datetime
from typing import NamedTuple, Protocol

from bot.domain.meeting import Meeting
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.people import Member, MemberId, Person
from bot.domain.task import Task

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


class Help(NamedTuple):
    """How often a mentor helped in a time."""

    answered: int
    accepted: int
    suggested: int
    tasks: int
    introductions: int


class Records(Protocol):
    """Reading for my record; moments are from `since`, before `until`."""

    def workspace_name(self) -> str: ...
    def mentorships(self, member: MemberId, since: datetime, until: datetime) -> list[Mentorship]:
        """Those of either side that ran at any moment of this time, ended ones too."""
        ...

    def meetings(
        self, mentorships: Collection[MentorshipId], since: date, until: date
    ) -> list[Meeting]:
        """Those held on these days, the first one first."""
        ...

    def tasks(self, owner: MemberId, since: datetime, until: datetime) -> list[Task]:
        """Those of this owner's that were there in this time."""
        ...

    def help_given(self, mentor: MemberId, since: datetime, until: datetime) -> Help: ...


class Keeping(Protocol):
    """All that is kept of one member, whatever it is."""

    def export(self, member: MemberId) -> dict[str, list[dict[str, Json]]]:
        """All that is their own, by documented keys."""
        ...

    def forget(self, member: MemberId, person: Person) -> Member:
        """Delete what is theirs, take their name from what a partner keeps, begin `person` anew.

        What was theirs and a partner's goes, too, where the partner is gone already. The caller
        has ended and withdrawn what ran, and holds the member.
        """
        ...
