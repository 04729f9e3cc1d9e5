"""My record as tables of plain facts, for a window, a page to print and a spreadsheet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.people import Format, Member, Role, Stage
from bot.domain.record import PARTS, Choice, Part, Side


class Column(StrEnum):
    """A spreadsheet has all of these in this order, a table those of its part."""

    WHAT = "what"
    DETAIL = "detail"
    WITH = "with"
    BY = "by"
    ROLE = "role"
    DAY = "day"
    UNTIL = "until"
    STATE = "state"
    FORMAT = "format"
    MINUTES = "minutes"
    MEETINGS = "meetings"
    NUMBER = "number"


class Count(StrEnum):
    """What a mentor's record counts."""

    MENTEES = "mentees"
    MENTORSHIPS = "mentorships"
    MEETINGS = "meetings"
    MINUTES = "minutes"
    WITHOUT_MINUTES = "without minutes"
    ANSWERED = "answered"
    ACCEPTED = "accepted"
    SUGGESTED = "suggested"
    TASKS = "tasks"
    INTRODUCTIONS = "introductions"


class State(StrEnum):
    """How a goal or a task stood at the end of the record."""

    ACTIVE = "active"
    ACHIEVED = "achieved"
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


Value = str | int | date | Role | Format | Stage | Count | State | None


@dataclass(frozen=True, slots=True)
class RecordLine:
    """`key` names it for as long as its record is there."""

    key: str
    cells: Mapping[Column, Value]


@dataclass(frozen=True, slots=True)
class RecordPart:
    part: Part
    lines: tuple[RecordLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """Everything of the chosen days; what is left out is still here, for the preview.

    `sides` are those its owner may choose between.
    """

    owner: Member
    workspace: str
    made_on: date
    choice: Choice
    parts: tuple[RecordPart, ...]
    sides: tuple[Side, ...] = (Side.MENTEE,)

    @property
    def chosen(self) -> tuple[RecordPart, ...]:
        """What will be in the files."""
        return tuple(
            RecordPart(one.part, tuple(x for x in one.lines if x.key not in self.choice.left_out))
            for one in self.parts
            if one.part in self.choice.parts
        )

    @property
    def all_parts(self) -> tuple[Part, ...]:
        return PARTS[self.choice.side]


@dataclass(frozen=True, slots=True)
class RecordOffer:
    """The answer to the sentence: a button that opens the preview."""
