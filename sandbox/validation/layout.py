"""What blocks must keep to together: where they may appear, ids told apart, totals."""

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from sandbox.validation.blocks import BLOCK
from sandbox.validation.checks import Fault, many, step

Surface = Literal["message", "modal", "home"]
Placed = tuple[dict[str, Any], str]

MOST_BLOCKS: dict[Surface, int] = {"message": 50, "modal": 100, "home": 100}
MOST_MARKDOWN = 12_000
MOST_TABLE_TEXT = 10_000

_ONLY_ON: dict[str, set[Surface]] = {
    "alert": {"modal"},
    "carousel": {"message", "home"},
    "markdown": {"message"},
    "table": {"message", "home"},
    "number_input": {"modal"},
    "datetimepicker": {"message", "modal"},
}


def layout_faults(blocks: Any, surface: Surface, at: str) -> list[Fault]:
    """Everything wrong with an array of blocks; `at` is its JSON pointer."""
    return list(many(BLOCK, MOST_BLOCKS[surface], least=0)(blocks, at)) or [
        # From here on every block is sound alone.
        *_misplaced(blocks, surface, at),
        *_repeated(_blocks_within(blocks, at), "block_id"),
        *_repeated_actions(blocks, at),
        *_second_focus(blocks, at),
        *_too_much_markdown(blocks, at),
        *_too_much_table(blocks, at),
    ]


def characters(node: Any) -> int:
    """How long all texts within sound blocks are together."""
    if isinstance(node, list):
        return sum(characters(each) for each in node)
    if not isinstance(node, dict):
        return 0
    own = node.get("text")
    return (len(own) if isinstance(own, str) else 0) + sum(map(characters, node.values()))


def _blocks_within(blocks: list[dict[str, Any]], at: str) -> Iterator[Placed]:
    for index, block in enumerate(blocks):
        here = step(at, index)
        yield block, here
        if block["type"] == "carousel":
            yield from _blocks_within(block["elements"], step(here, "elements"))


def _elements_within(block: dict[str, Any], at: str) -> Iterator[Placed]:
    for key in ("accessory", "element"):
        if key in block:
            yield block[key], step(at, key)
    list_key = {"actions": "elements", "card": "actions"}.get(block["type"], "")
    for index, element in enumerate(block.get(list_key, [])):
        yield element, step(step(at, list_key), index)


def _misplaced(blocks: list[dict[str, Any]], surface: Surface, at: str) -> Iterator[Fault]:
    for block, here in _blocks_within(blocks, at):
        for part, there in [(block, here), *_elements_within(block, here)]:
            if surface not in _ONLY_ON.get(part["type"], {surface}):
                yield Fault(step(there, "type"), f"{part['type']} is not allowed in a {surface}")
            if part.get("response_url_enabled") and (surface, block["type"]) != ("modal", "input"):
                yield Fault(
                    step(there, "response_url_enabled"), "only allowed in an input of a modal"
                )


def _repeated(parts: Iterable[Placed], key: str) -> Iterator[Fault]:
    seen = set()
    for part, here in parts:
        if key not in part:
            continue
        if part[key] in seen:
            yield Fault(step(here, key), f"{key} already exists: {part[key]}")
        seen.add(part[key])


def _repeated_actions(blocks: list[dict[str, Any]], at: str) -> Iterator[Fault]:
    for block, here in _blocks_within(blocks, at):
        yield from _repeated(_elements_within(block, here), "action_id")


def _second_focus(blocks: list[dict[str, Any]], at: str) -> Iterator[Fault]:
    focused = [
        there
        for block, here in _blocks_within(blocks, at)
        for element, there in _elements_within(block, here)
        if element.get("focus_on_load")
    ]
    for there in focused[1:]:
        yield Fault(step(there, "focus_on_load"), "only one element may have focus_on_load")


def _too_much_markdown(blocks: list[dict[str, Any]], at: str) -> Iterator[Fault]:
    if sum(len(block["text"]) for block in blocks if block["type"] == "markdown") > MOST_MARKDOWN:
        yield Fault(at, f"markdown blocks must have less than {MOST_MARKDOWN + 1} characters")


def _too_much_table(blocks: list[dict[str, Any]], at: str) -> Iterator[Fault]:
    tables = [(index, block) for index, block in enumerate(blocks) if block["type"] == "table"]
    for index, table in tables:
        if characters(table) > MOST_TABLE_TEXT:
            yield Fault(
                step(at, index), f"a table must have less than {MOST_TABLE_TEXT + 1} characters"
            )
    for index, _ in tables[1:]:
        yield Fault(step(at, index), "only_one_table_allowed")
