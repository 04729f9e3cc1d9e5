"""A record as one table for a spreadsheet."""

import csv
import io

from bot.domain.contents.record import Column, Count, Record, RecordLine
from bot.views.copy import record as copy
from bot.views.record_tables import plain
from bot.views.text import one_line

# A cell that begins so is a formula to a spreadsheet, whoever wrote it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_APOSTROPHE = "'"


def record_csv(record: Record) -> bytes:
    """UTF-8 with its mark, by which spreadsheets know it; days as 2026-11-27."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    writer.writerow([copy.CSV_PART, *(copy.COLUMNS[column] for column in Column)])
    for part in record.chosen:
        for line in part.lines:
            title = copy.PART_TITLES[part.part]
            writer.writerow(map(defused, [title, *(_cell(line, column) for column in Column)]))
    return sheet.getvalue().encode("utf-8-sig")


def defused(cell: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    text = one_line(cell)
    return f"{_APOSTROPHE}{text}" if text.startswith(_FORMULA) else text


def _cell(line: RecordLine, column: Column) -> str:
    """A sum of minutes stands among the minutes, where it can be added to."""
    if line.cells.get(Column.WHAT) is Count.MINUTES:
        if column is Column.MINUTES:
            return plain(line.cells[Column.NUMBER], column)
        if column is Column.NUMBER:
            return ""
    return plain(line.cells.get(column), column)
