"""The tables of a record: which columns each part has, and every cell in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bot.domain.contents.record import (
    Column,
    Count,
    Record,
    RecordLine,
    RecordPart,
    State,
    Value,
)
from bot.domain.people import Format, Role, Stage
from bot.domain.record import Part, Side
from bot.views.copy import labels, words
from bot.views.copy import record as copy


class Shape(NamedTuple):
    """A column and its share of the width."""

    column: Column
    share: int


_SHAPES: Mapping[Part, tuple[Shape, ...]] = {
    Part.NUMBERS: (Shape(Column.WHAT, 4), Shape(Column.NUMBER, 2)),
    Part.MENTORS: (
        Shape(Column.WITH, 26),
        Shape(Column.ROLE, 14),
        Shape(Column.DAY, 22),
        Shape(Column.UNTIL, 22),
        Shape(Column.MEETINGS, 13),
        Shape(Column.MINUTES, 13),
    ),
    Part.GOALS: (
        Shape(Column.WHAT, 25),
        Shape(Column.DETAIL, 23),
        Shape(Column.STATE, 13),
        Shape(Column.DAY, 22),
        Shape(Column.UNTIL, 22),
    ),
    Part.MEETINGS: (
        Shape(Column.DAY, 34),
        Shape(Column.WITH, 26),
        Shape(Column.ROLE, 14),
        Shape(Column.FORMAT, 18),
        Shape(Column.MINUTES, 13),
    ),
    Part.TASKS: (
        Shape(Column.WHAT, 40),
        Shape(Column.STATE, 14),
        Shape(Column.DAY, 22),
        Shape(Column.UNTIL, 22),
    ),
    Part.INTRODUCTIONS: (
        Shape(Column.DAY, 34),
        Shape(Column.WITH, 34),
        Shape(Column.BY, 34),
    ),
    Part.TOPICS: (Shape(Column.WHAT, 1),),
    Part.HELP: (Shape(Column.WHAT, 4), Shape(Column.NUMBER, 2)),
}
# These days stand in a table with room for the weekday.
_WITH_WEEKDAY = frozenset({(Part.MEETINGS, Column.DAY), (Part.INTRODUCTIONS, Column.DAY)})
NUMERIC = frozenset({Column.MINUTES, Column.MEETINGS, Column.NUMBER})


@dataclass(frozen=True, slots=True)
class RecordTable:
    """A part in words: a row of headings, then the lines."""

    title: str
    shapes: tuple[Shape, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(record: Record) -> list[RecordTable]:
    return [_table(one, record.choice.side) for one in record.chosen]


def _table(part: RecordPart, side: Side) -> RecordTable:
    # On paper, a column in which nothing stands only takes room from the others.
    shapes = tuple(
        shape
        for shape in shapes_of(part.part, side)
        if not part.lines or any(in_words(part.part, line, shape.column) for line in part.lines)
    )
    return RecordTable(
        copy.PART_TITLES[part.part],
        shapes,
        tuple(heading(part.part, shape.column) for shape in shapes),
        tuple(
            tuple(in_words(part.part, line, shape.column) for shape in shapes)
            for line in part.lines
        ),
    )


def shapes_of(part: Part, side: Side) -> tuple[Shape, ...]:
    """Whom a mentor met is never told, so there is no column for it."""
    return tuple(
        shape
        for shape in _SHAPES[part]
        if not (side is Side.MENTOR and shape.column is Column.WITH)
    )


def heading(part: Part, column: Column) -> str:
    return copy.COLUMNS_OF.get((part, column)) or copy.COLUMNS[column]


def in_words(part: Part, line: RecordLine, column: Column) -> str:
    value = line.cells.get(column)
    if isinstance(value, date):
        return words.day(value) if (part, column) in _WITH_WEEKDAY else words.short_day(value)
    if column is Column.NUMBER and line.cells.get(Column.WHAT) is Count.MINUTES:
        return copy.hours(int(str(value)))
    return plain(value, column)


def in_a_line(part: Part, line: RecordLine, column: Column) -> str:
    """As in its table, and what it is, since no heading stands above it."""
    said = in_words(part, line, column)
    if not said:
        return ""
    if column is Column.MINUTES:
        return copy.minutes(said)
    if column is Column.MEETINGS:
        return copy.meetings(said)
    return copy.IN_A_LINE.get((part, column), "{}").format(said)


def plain(value: Value, column: Column) -> str:
    """Without the shape of days, which differs from table to sheet."""
    if column in (Column.WITH, Column.BY) and value == "":
        return labels.GONE
    match value:
        case None:
            return ""
        case Role():
            role = words.role(value)
            return copy.in_role(role.lower()) if column is Column.WHAT else role
        case Stage():
            return copy.mentees_at(words.stage(value).lower())
        case Format():
            return value.value.capitalize()
        case Count():
            return copy.COUNTS[value]
        case State():
            return copy.STATES[value]
        case date():
            return value.isoformat()
    return str(value)
