"""The interactive elements of blocks, and what a person has put into them."""

import copy
from collections.abc import Iterator

from sandbox.ids import short_id
from sandbox.types import Json

STATE_KEYS = {
    "plain_text_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "number_input": "value",
    "rich_text_input": "rich_text_value",
    "static_select": "selected_option",
    "external_select": "selected_option",
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "multi_static_select": "selected_options",
    "multi_external_select": "selected_options",
    "multi_users_select": "selected_users",
    "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
    "checkboxes": "selected_options",
    "radio_buttons": "selected_option",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "file_input": "files",
}
"""Where each stateful element keeps its value in `state.values`."""

_PRESSED = {"button", "overflow", "feedback_buttons", "icon_button", "workflow_button"}
INTERACTIVE = _PRESSED | set(STATE_KEYS)


def elements(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Each interactive element with the block that holds it, in reading order."""
    for block in blocks:
        for element in _held_by(block):
            if element.get("type") in INTERACTIVE:
                yield block, element
        yield from elements(inner_blocks(block))


def inner_blocks(block: Json) -> list[Json]:
    match block["type"]:
        case "carousel":
            return list(block.get("elements", []))
        case "container":
            return list(block.get("child_blocks", []))
    return []


def _held_by(block: Json) -> list[Json]:
    match block["type"]:
        case "section":
            return [block["accessory"]] if "accessory" in block else []
        case "input":
            return [block["element"]]
        case "actions" | "context_actions":
            return list(block["elements"])
        case "card":
            return list(block.get("actions", []))
    return []


def with_ids(blocks: list[Json]) -> list[Json]:
    """A copy in which every block and every interactive element has an id, as Slack sends back."""
    blocks = copy.deepcopy(blocks)
    _name(blocks)
    return blocks


def _name(blocks: list[Json]) -> None:
    for block in blocks:
        block.setdefault("block_id", short_id())
        for element in _held_by(block):
            if element.get("type") in INTERACTIVE:
                element.setdefault("action_id", short_id())
        _name(inner_blocks(block))


def options(element: Json) -> list[Json]:
    """Everything one can pick in it, out of its groups."""
    found = list(element.get("options", []))
    for group in element.get("option_groups", []):
        found += group["options"]
    return found


def initial_value(element: Json) -> object:
    key = STATE_KEYS[element["type"]]
    if key in ("value", "rich_text_value"):
        return element.get("initial_value")
    empty: object = [] if is_plural(key) else None
    return element.get("initial_" + key.removeprefix("selected_"), empty)


def is_plural(key: str) -> bool:
    return key.endswith("s")


def state_values(blocks: list[Json], typed: Json) -> Json:
    """`state.values` as Slack sends it: every stateful element, null where nobody touched it.

    `typed` has the same shape and holds what the person changed.
    """
    values: Json = {}
    for block, element in elements(blocks):
        if element["type"] not in STATE_KEYS:
            continue
        key = STATE_KEYS[element["type"]]
        mine = typed.get(block["block_id"], {}).get(element["action_id"], {})
        value = mine.get(key) if key in mine else initial_value(element)
        entry = {"type": element["type"], key: picked(element, key, value)}
        values.setdefault(block["block_id"], {})[element["action_id"]] = entry
    return values


def picked(element: Json, key: str, value: object) -> object:
    """The value as the app defined it: a page sends back only what it knows of an option."""
    if value in (None, "", []):
        return [] if is_plural(key) else None
    if element["type"].endswith("external_select"):
        return value
    known = {option["value"]: option for option in options(element)}
    if key == "selected_option" and isinstance(value, dict):
        return known.get(value["value"])
    if key == "selected_options" and isinstance(value, list):
        return [known[option["value"]] for option in value if option["value"] in known]
    return value
