"""What Slack's client checks in a form before it bothers the app."""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from sandbox.surface import STATE_KEYS
from sandbox.types import Json

REQUIRED = "Please complete this required field."


def field_errors(blocks: list[Json], values: Json) -> dict[str, str]:
    """A sentence for each input block that cannot be sent as it is, by block_id."""
    errors: dict[str, str] = {}
    for block in blocks:
        if block["type"] != "input":
            continue
        element = block["element"]
        value = values[block["block_id"]][element["action_id"]][STATE_KEYS[element["type"]]]
        sentence = next(_complaints(block, element, value), None)
        if sentence:
            errors[block["block_id"]] = sentence
    return errors


def _complaints(block: Json, element: Json, value: object) -> Iterator[str]:
    if value in (None, "", []):
        if not block.get("optional"):
            yield REQUIRED
        return
    if isinstance(value, list):
        most = element.get("max_selected_items")
        if most and len(value) > most:
            yield f"Please choose no more than {most}."
    elif isinstance(value, str):
        yield from _text_complaints(element, value)


def _text_complaints(element: Json, text: str) -> Iterator[str]:
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    match element["type"]:
        case "plain_text_input" if len(text) < least:
            yield f"Please enter at least {least} characters."
        case "plain_text_input" if len(text) > most:
            yield f"Please enter no more than {most} characters."
        case "email_text_input" if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text):
            yield "Please enter a valid email address."
        case "url_text_input" if not re.fullmatch(r"https?://\S+", text):
            yield "Please enter a valid URL."
        case "number_input":
            yield from _number_complaints(element, text)


def _number_complaints(element: Json, text: str) -> Iterator[str]:
    try:
        number = Decimal(text)
    except InvalidOperation:
        yield "Please enter a number."
        return
    if not element["is_decimal_allowed"] and number != int(number):
        yield "Please enter a whole number."
    elif "min_value" in element and number < Decimal(element["min_value"]):
        yield f"Please enter a number of at least {element['min_value']}."
    elif "max_value" in element and number > Decimal(element["max_value"]):
        yield f"Please enter a number of at most {element['max_value']}."
