"""Reminders, nudges, meetings and absences, as the core asks storage for them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from bot.domain.absence import Absence
from bot.domain.meeting import Meeting, MeetingId, Notes, Word
from bot.domain.mentorship import MentorshipId
from bot.domain.nudges import (
    Digest,
    DigestId,
    NewNudge,
    Nudge,
    NudgeAnswer,
    NudgeId,
    NudgeKind,
)
from bot.domain.people import Format, MemberId
from bot.domain.reminders import Reminders


class ReminderChoices(Protocol):
    """Each member's own; whoever never chose has the usual ones."""

    def get(self, member: MemberId) -> Reminders: ...
    def begin(self, due: Mapping[MemberId, datetime]) -> None:
        """From now on look at these members from that moment on; nothing for those known."""
        ...

    def save(self, reminders: Reminders, *, at: datetime, undoable: bool = True) -> Reminders:
        """Keep a change, under a new version; the former choice stays for taking it back.

        A change that is not `undoable` leaves nothing to be taken back.
        """
        ...

    def undo(self, member: MemberId, version: int, since: datetime) -> Reminders | None:
        """The choice before this version, kept again; None where there is a later one by now.

        None, too, where the change was made before `since`.
        """
        ...

    def take_due(self, now: datetime, most: int) -> list[Reminders]:
        """Those to look at, the longest due first, held until the transaction ends.

        What another copy of the bot holds is left to it.
        """
        ...

    def look_again(self, due: Mapping[MemberId, datetime | None]) -> None:
        """When to look at each of them next; None for never, until they choose again."""
        ...


class Nudges(Protocol):
    def before(self, members: Collection[MemberId], since: datetime) -> list[Nudge]:
        """Of these members: what is due since then, and what was never asked twice."""
        ...

    def last_digests(self, members: Collection[MemberId]) -> dict[MemberId, Digest]:
        """Each one's latest."""
        ...

    def add_digests(self, days: Mapping[MemberId, date], at: datetime) -> dict[MemberId, DigestId]:
        """One for each member; a member who has one for that day is left out."""
        ...

    def add(self, nudges: Sequence[tuple[NewNudge, DigestId | None]]) -> None:
        """Does nothing for a nudge that exists."""
        ...

    def say_again(self, nudges: Mapping[NudgeId, DigestId]) -> None:
        """What waited is said now, in another digest."""
        ...

    def snooze(self, digest: DigestId) -> None:
        """Whatever is not answered in it waits."""
        ...

    def unsnooze(self, digest: DigestId) -> None:
        """Whatever still waits is said where it was said."""
        ...

    def get(self, nudge_id: NudgeId) -> Nudge:
        """Raises NotYours when there is none."""
        ...

    def digest(self, digest_id: DigestId) -> Digest:
        """Raises NotYours when there is none."""
        ...

    def first_check_in(self, member: MemberId) -> DigestId | None:
        """The digest in which they were asked for the first time whether they met."""
        ...

    def in_digest(self, digest_id: DigestId) -> list[Nudge]:
        """In the order they were added, whatever their state."""
        ...

    def answer(self, nudge_id: NudgeId, answer: NudgeAnswer | None, at: datetime) -> None:
        """The last answer counts; None takes it back."""
        ...

    def about(self, kinds: Collection[NudgeKind], subject: int) -> list[Nudge]:
        """Every nudge said about this record that stands in a digest."""
        ...

    def unanswered(self, kind: NudgeKind, before: datetime) -> list[Nudge]:
        """Of this workspace: said, and due before then, in the order they fell due."""
        ...


class Meetings(Protocol):
    def get(self, meeting_id: MeetingId) -> Meeting:
        """Raises NotYours when there is none."""
        ...

    def log(  # noqa: PLR0913 - a meeting is all of these
        self,
        mentorship: MentorshipId,
        held_on: date,
        by: MemberId,
        at: datetime,
        minutes: int | None = None,
        format: Format | None = None,
    ) -> Meeting: ...
    def held_since(self, mentorship: MentorshipId, day: date) -> list[Meeting]:
        """The latest first."""
        ...

    def move(self, meeting_id: MeetingId, held_on: date) -> None: ...
    def save(self, meeting: Meeting) -> None:
        """Keep its facts, and whose it is."""
        ...

    def remove(self, meeting_id: MeetingId) -> None:
        """With all that was written about it."""
        ...

    def last_met(self, mentorships: Collection[MentorshipId]) -> dict[MentorshipId, date]: ...
    def write(self, meeting: MeetingId, author: MemberId, notes: Notes, at: datetime) -> None:
        """Instead of what this author wrote before; encrypted at rest."""
        ...

    def written(
        self, meetings: Collection[MeetingId], reader: MemberId
    ) -> dict[MeetingId, dict[MemberId, Notes]]:
        """By author; of private notes only the reader's own. Raises Unreadable."""
        ...

    def authors(self, meeting: MeetingId) -> set[MemberId]:
        """Who wrote anything about it."""
        ...

    def words_since(self, mentorships: Collection[MentorshipId], at: datetime) -> list[Word]:
        """Whoever logged more than a day, or wrote for both, since then."""
        ...


class Absences(Protocol):
    def of(self, members: Collection[MemberId]) -> dict[MemberId, list[Absence]]: ...
    def set(self, member: MemberId, ends_at: datetime | None, now: datetime) -> None:
        """Away from now on, or as before but until then; None for back again."""
        ...
