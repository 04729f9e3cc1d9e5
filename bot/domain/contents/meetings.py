"""Logging a meeting, and what was logged: forms, answers in the chat, the log of the two."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.domain.contents.overview import MentorshipLine
from bot.domain.meeting import Facts, Following, Log, Meeting, Notes
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.nudges import Nudge
from bot.domain.patient_identifiers import Identifier
from bot.domain.people import Member, MemberId


@dataclass(frozen=True, slots=True)
class MeetingForm:
    """A meeting to be logged; nothing is saved as long as it asks anything.

    `doubts` are what the notes may hold of a patient, `same_day` one logged for that day already.
    """

    reader: Member
    today: date
    people: tuple[MentorshipLine, ...] = ()
    chosen: MentorshipId | None = None
    log: Log | None = None
    doubts: tuple[Identifier, ...] = ()
    same_day: Meeting | None = None

    @property
    def asks(self) -> bool:
        return bool(self.doubts or self.same_day)


@dataclass(frozen=True, slots=True)
class MeetingEdit:
    """One meeting and what its reader wrote about it; its facts are changed by who logged it."""

    reader: Member
    partner: Member
    meeting: Meeting
    notes: Notes
    facts: Facts | None = None
    doubts: tuple[Identifier, ...] = ()
    following: Following = field(default_factory=Following)

    @property
    def is_own(self) -> bool:
        return self.meeting.logged_by == self.reader.id


@dataclass(frozen=True, slots=True)
class MeetingEntry:
    """`notes` are by author: what both may read, and the reader's own."""

    meeting: Meeting
    notes: Mapping[MemberId, Notes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MeetingLog:
    """Some meetings of one mentorship, the latest first; `offset` were left out before them."""

    reader: Member
    partner: Member
    mentorship: Mentorship
    entries: tuple[MeetingEntry, ...] = ()
    offset: int = 0
    number: int = 0


class Stage(StrEnum):
    """Where the answer to a meeting told in the chat stands."""

    WHO = "who"
    DOUBTS = "doubts"
    SAME_DAY = "same day"
    LOGGED = "logged"
    ADDED = "added"
    NOT_LOGGED = "not logged"
    TAKEN_BACK = "taken back"


@dataclass(frozen=True, slots=True)
class MeetingAnswer:
    """To a meeting told in the chat; what was talked about is never part of it."""

    draft_id: int
    stage: Stage
    facts: Facts
    has_notes: bool
    people: tuple[MentorshipLine, ...]
    doubts: tuple[Identifier, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingNewsLine:
    """The partner logged a meeting, or wrote about one."""

    nudge: Nudge
    meeting: Meeting
    partner: Member


@dataclass(frozen=True, slots=True)
class FitLine:
    """After the first meeting, for one of the two alone: keep going, or not a fit?"""

    nudge: Nudge
    mentorship: Mentorship
    partner: Member
