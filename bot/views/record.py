"""My record before it is made: everything in it, to be trimmed; and the files themselves."""

from bot.domain.contents.record import Record, RecordLine, RecordPart
from bot.domain.errors import NotYours
from bot.domain.record import Part, Side
from bot.views import inputs, parts
from bot.views.carried import carried, carry
from bot.views.copy import labels
from bot.views.copy import record as copy
from bot.views.copy import words as in_copy
from bot.views.files import File, Files, file_name
from bot.views.ids import Button, Field, Form, Pick
from bot.views.parts import Block, Rendered, View
from bot.views.record_csv import record_csv
from bot.views.record_pdf import record_pdf
from bot.views.record_tables import in_a_line, shapes_of
from bot.views.text import BETWEEN, fitting, one_line, shown

# The platform's limits.
MOST_IN_A_MENU = 100
_LONGEST_OPTION = 75
_SHOWN = 12
_LONGEST_LINE = 200
_LONGEST_CELL = 60


def preview(record: Record) -> View:
    """Whatever is chosen in it is shown at once, as it will be in the files."""
    choice = record.choice
    titles = {part: copy.PART_TITLES[part] for part in record.all_parts}
    note = copy.NEVER_NOTES if choice.side is Side.MENTOR else copy.NEVER_NOTES_OF_MENTEE
    blocks = [
        parts.says(f"{copy.INTRO} {note}"),
        *([_side(record)] if len(record.sides) > 1 else []),
        _at_once(inputs.day(Field.RECORD_SINCE, copy.SINCE, choice.since)),
        _at_once(inputs.day(Field.RECORD_UNTIL, copy.UNTIL, choice.until)),
        _at_once(
            inputs.checkboxes(
                Field.RECORD_PARTS, copy.PARTS, inputs.named(titles), sorted(choice.parts)
            )
        ),
        *(block for one in record.parts for block in _part(one, record)),
    ]
    return parts.form(copy.TITLE, blocks, Form.RECORD, copy.MAKE, carry(side=choice.side))


def side_of(metadata: str | None) -> Side:
    """Which side a preview shows; raises NotYours for what is none."""
    try:
        return Side(str(carried(metadata).get("side")))
    except ValueError:
        raise NotYours from None


def made() -> View:
    return parts.information(copy.TITLE, [parts.says(copy.MADE)])


def offer() -> Rendered:
    return parts.rendered([parts.says(copy.OFFER), parts.actions(record_button())])


def record_button() -> Block:
    return parts.button(labels.MY_RECORD, Button.RECORD)


def files(record: Record) -> Files:
    choice = record.choice
    name = copy.file_name(choice.side, choice.since.isoformat(), choice.until.isoformat())
    title = f"{copy.HEADING[choice.side]}, {one_line(record.owner.name)}"
    return Files(
        copy.HERE,
        (
            File(file_name(name, "pdf"), title, record_pdf(record)),
            File(file_name(name, "csv"), title, record_csv(record)),
        ),
    )


def _side(record: Record) -> Block:
    sides = inputs.named({side: copy.AS[side] for side in record.sides})
    return _at_once(inputs.radio(Field.RECORD_SIDE, copy.SIDE, sides, record.choice.side))


def _at_once(block: Block) -> Block:
    """What is shown below changes with it."""
    return {**block, "dispatch_action": True}


def _part(part: RecordPart, record: Record) -> list[Block]:
    if part.part not in record.choice.parts:
        return []
    left = record.choice.left_out
    kept = [line for line in part.lines if line.key not in left]
    some = [f"• {_said(part.part, line, record, _LONGEST_LINE)}" for line in kept[:_SHOWN]]
    more = [in_copy.more(len(kept) - _SHOWN)] if len(kept) > _SHOWN else []
    return [
        parts.header(copy.PART_TITLES[part.part]),
        parts.says("\n".join([*some, *more]) or copy.NOTHING_YET),
        *([_to_leave_out(part, record)] if part.lines else []),
    ]


def _said(part: Part, line: RecordLine, record: Record, most: int) -> str:
    cells = (in_a_line(part, line, one.column) for one in shapes_of(part, record.choice.side))
    return fitting((shown(cell, _LONGEST_CELL) for cell in cells), most, BETWEEN)


def _to_leave_out(part: RecordPart, record: Record) -> Block:
    """The latest hundred: a menu holds no more, and the days narrow it down."""
    lines = part.lines[-MOST_IN_A_MENU:]
    said = [_said(part.part, line, record, _LONGEST_OPTION) or labels.SOMEONE for line in lines]
    options = [
        {"text": parts.plain(words, _LONGEST_OPTION), "value": line.key}
        for words, line in zip(said, lines, strict=True)
    ]
    chosen = [option for option in options if option["value"] in record.choice.left_out]
    return _at_once(inputs.several(Pick.LEAVE_OUT, part.part, copy.LEAVE_OUT, options, chosen))
