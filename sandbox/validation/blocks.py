"""What each block may hold."""

from sandbox.validation.checks import (
    Check,
    Fields,
    at_least_one_of,
    boolean,
    choice,
    many,
    number,
    one_of_types,
    record,
    string,
)
from sandbox.validation.composition import any_text, mrkdwn, plain_text
from sandbox.validation.elements import (
    ELEMENTS,
    IMAGE,
    IMAGE_FIELDS,
    IMAGE_SOURCE,
    IN_ACTIONS,
    IN_INPUT,
    IN_SECTION,
)
from sandbox.validation.rich_text import RICH_TEXT_PART


def _block(kind: str, required: Fields, optional: Fields | None = None, *rules: Check) -> Check:
    return record(
        {"type": choice(kind), **required}, {"block_id": string(255), **(optional or {})}, *rules
    )


_ONE_IMAGE = one_of_types({"image": IMAGE})
_CONTEXT_ITEM = one_of_types(
    {"image": IMAGE, "plain_text": plain_text(3000), "mrkdwn": mrkdwn(3000)}
)
_RICH_TEXT = _block("rich_text", {"elements": many(RICH_TEXT_PART)})
_CARD = _block(
    "card",
    {},
    {
        "hero_image": _ONE_IMAGE,
        "icon": _ONE_IMAGE,
        "title": mrkdwn(150),
        "subtitle": mrkdwn(150),
        "body": mrkdwn(200),
        "actions": many(one_of_types({"button": ELEMENTS["button"]}), 3),
    },
    at_least_one_of("hero_image", "title", "body", "actions"),
)
_CELL = one_of_types(
    {
        "rich_text": _RICH_TEXT,
        "raw_text": record({"type": choice("raw_text"), "text": string()}),
        "raw_number": record({"type": choice("raw_number"), "value": number, "text": string()}),
    }
)
_COLUMN = record({}, {"align": choice("left", "center", "right"), "is_wrapped": boolean})

BLOCK = one_of_types(
    {
        "section": _block(
            "section",
            {},
            {
                "text": any_text(3000),
                "fields": many(any_text(2000), 10),
                "accessory": IN_SECTION,
                "expand": boolean,
            },
            at_least_one_of("text", "fields"),
        ),
        "header": _block("header", {"text": plain_text(150)}),
        "divider": _block("divider", {}),
        "actions": _block("actions", {"elements": many(IN_ACTIONS, 25)}),
        "context": _block("context", {"elements": many(_CONTEXT_ITEM, 10)}),
        "input": _block(
            "input",
            {"label": plain_text(2000), "element": IN_INPUT},
            {"hint": plain_text(2000), "optional": boolean, "dispatch_action": boolean},
        ),
        "image": _block(
            "image",
            {"alt_text": string(2000)},
            {**IMAGE_FIELDS, "title": plain_text(2000)},
            IMAGE_SOURCE,
        ),
        "rich_text": _RICH_TEXT,
        "markdown": _block("markdown", {"text": string(12_000)}),
        "card": _CARD,
        "carousel": _block("carousel", {"elements": many(one_of_types({"card": _CARD}), 10)}),
        "alert": _block(
            "alert",
            {"text": any_text(200)},
            {"level": choice("default", "info", "warning", "error", "success")},
        ),
        "table": _block(
            "table",
            {"rows": many(many(_CELL, 20), 100)},
            {"column_settings": many(_COLUMN, 20)},
        ),
    }
)
