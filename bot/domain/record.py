"""My record: what someone did here as a mentee or a mentor, in tables that its owner trims."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.errors import FieldProblem

# A review looks at half a year, a promotion or a year of CPD at a whole one.
MENTEE_LOOKS_BACK = timedelta(days=182)
MENTOR_LOOKS_BACK = timedelta(days=365)
EARLIEST = date(2000, 1, 1)


class Side(StrEnum):
    """What its owner was."""

    MENTEE = "mentee"
    MENTOR = "mentor"


class Part(StrEnum):
    """One table of a record; a side has those of its own, in this order."""

    NUMBERS = "numbers"
    MENTORS = "mentors"
    GOALS = "goals"
    MEETINGS = "meetings"
    TASKS = "tasks"
    INTRODUCTIONS = "introductions"
    TOPICS = "topics"
    HELP = "help"


PARTS: Mapping[Side, tuple[Part, ...]] = {
    Side.MENTEE: (Part.MENTORS, Part.GOALS, Part.MEETINGS, Part.TASKS, Part.INTRODUCTIONS),
    Side.MENTOR: (Part.NUMBERS, Part.MEETINGS, Part.TOPICS, Part.HELP),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What its owner wants in it; `left_out` are keys of lines, both days count."""

    side: Side
    since: date
    until: date
    parts: frozenset[Part]
    left_out: frozenset[str] = frozenset()

    def checked(self, today: date) -> "Choice":
        """Raises FieldProblem for days that cannot be, and for a record of nothing."""
        if self.since < EARLIEST:
            raise FieldProblem("record_since", "too_early")
        if self.until > today:
            raise FieldProblem("record_until", "record_to_come")
        if self.until < self.since:
            raise FieldProblem("record_until", "ends_before_it_begins")
        if not self.parts:
            raise FieldProblem("record_parts", "no_parts")
        return self

    def sound(self, today: date) -> "Choice":
        """The nearest that can be looked at, while its owner is still choosing."""
        until = min(max(self.until, EARLIEST), today)
        since = min(max(self.since, EARLIEST), until)
        return replace(self, since=since, until=until)

    def for_side(self, side: Side, today: date) -> "Choice":
        return self if side is self.side else usual_choice(side, today)


def usual_choice(side: Side, today: date) -> Choice:
    """Everything of the time such a record is usually about."""
    back = MENTOR_LOOKS_BACK if side is Side.MENTOR else MENTEE_LOOKS_BACK
    return Choice(side, today - back, today, frozenset(PARTS[side]))


def to_text(choice: Choice) -> str:
    return json.dumps(
        [
            choice.side,
            choice.since.isoformat(),
            choice.until.isoformat(),
            sorted(choice.parts),
            sorted(choice.left_out),
        ]
    )


def from_text(text: str) -> Choice:
    side, since, until, parts, left_out = json.loads(text)
    return Choice(
        Side(side),
        date.fromisoformat(since),
        date.fromisoformat(until),
        frozenset(map(Part, parts)),
        frozenset(left_out),
    )
