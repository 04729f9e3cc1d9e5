"""Form fields: each block goes by its field's name, and so does the element inside it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from bot.domain.people import Role
from bot.views.copy import words
from bot.views.ids import Pick
from bot.views.parts import Block, plain
from bot.views.text import clean, clip

T = TypeVar("T", bound=str)

TICKED = "yes"
_LONGEST_OPTION = 75
_LONGEST_HINT = 2000
_LONGEST_EXAMPLE = 150


def line(field: str, label: str, value: str, most: int) -> Block:
    return _input(field, label, _typed(value, most))


def paragraph(field: str, label: str, value: str, most: int) -> Block:
    return _input(field, label, {**_typed(value, most), "multiline": True})


def whole_number(field: str, label: str, value: int, most: int) -> Block:
    return _input(
        field,
        label,
        {
            "type": "number_input",
            "is_decimal_allowed": False,
            "min_value": "0",
            "max_value": str(most),
            "initial_value": str(min(max(value, 0), most)),
        },
    )


def any_number(field: str, label: str, value: int | None) -> Block:
    """A whole number of any size: what cannot be is told in our own words."""
    initial = {"initial_value": str(value)} if value is not None else {}
    element = {"type": "number_input", "is_decimal_allowed": False, **initial}
    return _input(field, label, element)


def day(field: str, label: str, value: date | None) -> Block:
    initial = {"initial_date": value.isoformat()} if value else {}
    return _input(field, label, {"type": "datepicker", **initial})


def moment(field: str, label: str, value: datetime | None) -> Block:
    """A day and a time, where whoever fills it in lives."""
    initial = {"initial_date_time": int(value.timestamp())} if value else {}
    return _input(field, label, {"type": "datetimepicker", **initial})


def people(field: str, label: str, most: int, chosen: Sequence[str] = ()) -> Block:
    """`chosen` by platform id."""
    menu = {"type": "multi_users_select", "max_selected_items": most}
    return _input(field, label, menu | ({"initial_users": list(chosen)} if chosen else {}))


def select(field: str, label: str, choices: Sequence[Block], chosen: str | None) -> Block:
    return _one_of("static_select", field, label, choices, chosen)


def radio(field: str, label: str, choices: Sequence[Block], chosen: str | None) -> Block:
    return _one_of("radio_buttons", field, label, choices, chosen)


def anew(block: Block, number: int) -> Block:
    """Another field with each `number`: a window drawn anew keeps what is typed in the same one."""
    return {**block, "block_id": f"{block['block_id']}:{number}"}


def checkboxes(
    field: str, label: str, choices: Sequence[Block], chosen: Iterable[StrEnum]
) -> Block:
    ticked = _chosen(choices, chosen)
    initial = {"initial_options": ticked} if ticked else {}
    element = {"type": "checkboxes", "options": list(choices), **initial}
    return optional(_input(field, label, element))


def several(
    action: Pick, about: str, label: str, choices: Sequence[Block], chosen: Sequence[Block]
) -> Block:
    """Any number of up to a hundred, in a menu; `about` tells it from others of its kind."""
    initial = {"initial_options": list(chosen)} if chosen else {}
    element = {"type": "multi_static_select", "action_id": action.value, "options": list(choices)}
    return optional(
        {
            "type": "input",
            "block_id": f"{action.value}:{about}",
            "label": plain(label),
            "element": {**element, **initial},
        }
    )


def tick(field: str, label: str, sentence: str, *, ticked: bool) -> Block:
    """One box; its value is TICKED."""
    choice = {"text": plain(sentence, _LONGEST_OPTION), "value": TICKED}
    initial = {"initial_options": [choice]} if ticked else {}
    element = {"type": "checkboxes", "options": [choice], **initial}
    return optional(_input(field, label, element))


def options(kinds: Iterable[StrEnum]) -> list[Block]:
    return [_option(kind, kind.value.capitalize()) for kind in kinds]


def roles() -> list[Block]:
    """Every role, each explained in a line."""
    return [
        {**_option(role, words.role(role)), "description": plain(words.ROLE_LINES[role], 75)}
        for role in Role
    ]


def named(names: Mapping[T, str]) -> list[Block]:
    return [_option(value, text) for value, text in names.items()]


def optional(block: Block) -> Block:
    return {**block, "optional": True}


def hinted(block: Block, hint: str) -> Block:
    return {**block, "hint": plain(hint, _LONGEST_HINT)}


def example(block: Block, text: str) -> Block:
    """What an empty field shows until something is typed."""
    return {**block, "element": {**block["element"], "placeholder": plain(text, _LONGEST_EXAMPLE)}}


def _typed(value: str, most: int) -> Block:
    typed = clip(clean(value), most)
    initial = {"initial_value": typed} if typed else {}
    return {"type": "plain_text_input", "max_length": most, **initial}


def _input(field: str, label: str, element: Block) -> Block:
    return {
        "type": "input",
        "block_id": str(field),
        "label": plain(label),
        "element": {**element, "action_id": str(field)},
    }


def _one_of(
    kind: str, field: str, label: str, choices: Sequence[Block], chosen: str | None
) -> Block:
    initial = {"initial_option": _chosen(choices, [chosen])[0]} if chosen else {}
    return _input(field, label, {"type": kind, "options": list(choices), **initial})


def _option(value: str, text: str) -> Block:
    return {"text": plain(text, _LONGEST_OPTION), "value": str(value)}


def _chosen(choices: Sequence[Block], kinds: Iterable[str]) -> list[Block]:
    values = set(map(str, kinds))
    return [choice for choice in choices if choice["value"] in values]
