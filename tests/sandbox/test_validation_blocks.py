"""A sound block is accepted; each unsound one is refused by name and place."""

from typing import Any

import pytest

from sandbox.validation import Problem, message_problem
from tests.sandbox.sound_blocks import (
    BUTTON,
    IMAGE,
    MENU,
    SOUND_BLOCKS,
    WORD,
    Json,
    actions,
    card,
    cell,
    mrkdwn,
    plain,
    rich_section,
    rich_text,
    section,
    table,
)


def refusal_of(*blocks: Any) -> Problem | None:
    return message_problem({"text": "Hello", "blocks": list(blocks)})


@pytest.mark.parametrize("block", [pytest.param(b, id=name) for name, b in SOUND_BLOCKS.items()])
def test_a_sound_block_is_accepted(block: Json) -> None:
    assert refusal_of(block) is None


def test_a_button_without_text_is_refused_where_the_text_is_missing() -> None:
    assert refusal_of(actions({"type": "button"})) == Problem(
        "invalid_blocks",
        ["[ERROR] missing required field: text [json-pointer:/blocks/0/elements/0]"],
    )


REFUSED: dict[str, tuple[Any, str, str]] = {
    "not an object": (7, "must provide an object", ""),
    "no type": ({}, "missing required field: type", ""),
    "null, as an unknown model becomes": (None, "must provide an object", ""),
    "unknown block": ({"type": "poll"}, "unsupported type: poll", "/type"),
    "type that is no string": ({"type": []}, "must provide a string", "/type"),
    "unknown field": (section(colour="red"), "invalid additional property: colour", ""),
    "field of another block": ({"type": "divider", "text": plain("x")}, "additional prop", ""),
    "empty section": ({"type": "section"}, "at least one of: text, fields", ""),
    "empty text": (section(text=mrkdwn("")), "must be more than 0 characters", "/text/text"),
    "long text": (section(text=mrkdwn("x" * 3001)), "less than 3001 characters", "/text/text"),
    "text that is no string": (section(text=mrkdwn("x") | {"text": 1}), "a string", "/text/text"),
    "emoji in mrkdwn": (section(text=mrkdwn("x", emoji=True)), "property: emoji", "/text"),
    "eleven fields": (section(fields=[plain("x")] * 11), "no more than 10 items", "/fields"),
    "no fields": (section(fields=[]), "no fewer than 1 items", "/fields"),
    "long field": (section(fields=[plain("x" * 2001)]), "less than 2001", "/fields/0/text"),
    "typed accessory": (
        section(accessory={"type": "plain_text_input"}),
        "unsupported type: plain_text_input",
        "/accessory/type",
    ),
    "long header": ({"type": "header", "text": plain("x" * 151)}, "than 151", "/text/text"),
    "mrkdwn header": ({"type": "header", "text": mrkdwn("x")}, "type: mrkdwn", "/text/type"),
    "26 elements": (actions(*[BUTTON] * 26), "no more than 25 items", "/elements"),
    "no elements": (actions(), "no fewer than 1 items", "/elements"),
    "repeated action_id": (actions(BUTTON, BUTTON), "already exists: a", "/elements/1/action_id"),
    "multi-select in actions": (
        actions({**MENU, "type": "multi_static_select"}),
        "unsupported type",
        "/elements/0/type",
    ),
    "image in actions": (actions(IMAGE), "unsupported type: image", "/elements/0/type"),
    "long button": (
        actions({**BUTTON, "text": plain("x" * 76)}),
        "less than 76 characters",
        "/elements/0/text/text",
    ),
    "mrkdwn button": (actions({**BUTTON, "text": mrkdwn("x")}), "mrkdwn", "/elements/0/text/type"),
    "button style": (actions({**BUTTON, "style": "green"}), "enum", "/elements/0/style"),
    "long value": (actions({**BUTTON, "value": "v" * 2001}), "than 2001", "/elements/0/value"),
    "long url": (
        actions({**BUTTON, "url": "https://" + "x" * 3000}),
        "less than 3001",
        "/elements/0/url",
    ),
    "no url": (actions({**BUTTON, "url": "example"}), "must match pattern", "/elements/0/url"),
    "long label": (
        actions({**BUTTON, "accessibility_label": "x" * 76}),
        "less than 76",
        "/elements/0/accessibility_label",
    ),
    "long action_id": (
        actions({**BUTTON, "action_id": "x" * 256}),
        "less than 256",
        "/elements/0/action_id",
    ),
    "empty block_id": (section(block_id=""), "more than 0 characters", "/block_id"),
    "long block_id": (section(block_id="x" * 256), "less than 256", "/block_id"),
    "confirm without text": (
        actions({**BUTTON, "confirm": {"title": plain("Sure?")}}),
        "missing required field: text",
        "/elements/0/confirm",
    ),
    "long confirm": (
        actions({**BUTTON, "confirm": {"text": plain("x"), "deny": plain("x" * 31)}}),
        "less than 31",
        "/elements/0/confirm/deny/text",
    ),
    "eleven in context": (
        {"type": "context", "elements": [plain("x")] * 11},
        "no more than 10",
        "/elements",
    ),
    "button in context": (
        {"type": "context", "elements": [BUTTON]},
        "unsupported type: button",
        "/elements/0/type",
    ),
    "image without alt_text": (
        {"type": "image", "image_url": "https://example.org/a"},
        "missing required field: alt_text",
        "",
    ),
    "image without source": ({"type": "image", "alt_text": "A cat"}, "exactly one of", ""),
    "image with two sources": ({**IMAGE, "slack_file": {"id": "F1"}}, "exactly one of", ""),
    "alert in a message": ({"type": "alert", "text": plain("x")}, "not allowed", "/type"),
    "number in a message": (
        {
            "type": "input",
            "label": plain("x"),
            "element": {"type": "number_input", "is_decimal_allowed": True},
        },
        "number_input is not allowed in a message",
        "/element/type",
    ),
    "rich text without parts": (rich_text(), "no fewer than 1", "/elements"),
    "bare piece of rich text": (rich_text(WORD), "unsupported type: text", "/elements/0/type"),
    "unknown style of text": (
        rich_text(rich_section({**WORD, "style": {"big": True}})),
        "property: big",
        "/elements/0/elements/0/style",
    ),
    "list without style": (
        rich_text({"type": "rich_text_list", "elements": [rich_section(WORD)]}),
        "missing required field: style",
        "/elements/0",
    ),
    "long markdown": ({"type": "markdown", "text": "x" * 12_001}, "than 12001", "/text"),
    "empty card": ({"type": "card", "icon": IMAGE}, "at least one of", ""),
    "plain card": (card(body=plain("x")), "unsupported type: plain_text", "/body/type"),
    "long card": (card(body=mrkdwn("x" * 201)), "less than 201", "/body/text"),
    "long title of a card": (card(title=mrkdwn("x" * 151)), "less than 151", "/title/text"),
    "four buttons on a card": (card(actions=[BUTTON] * 4), "no more than 3", "/actions"),
    "same button twice on a card": (
        card(actions=[BUTTON] * 2),
        "already exists: a",
        "/actions/1/action_id",
    ),
    "eleven cards": ({"type": "carousel", "elements": [card()] * 11}, "than 10", "/elements"),
    "carousel of sections": (
        {"type": "carousel", "elements": [section()]},
        "unsupported type: section",
        "/elements/0/type",
    ),
    "101 rows": (table(*[[cell("x")]] * 101), "no more than 100", "/rows"),
    "21 cells": (table([cell("x")] * 21), "no more than 20", "/rows/0"),
    "cell of plain text": (table([plain("x")]), "type: plain_text", "/rows/0/0/type"),
    "long table": (table([cell("x" * 5001)] * 2), "less than 10001", ""),
    "column setting": (
        table([cell("x")], column_settings=[{"align": "top"}]),
        "enum",
        "/column_settings/0/align",
    ),
}


@pytest.mark.parametrize(
    ("block", "words", "pointer"),
    [pytest.param(*case, id=name) for name, case in REFUSED.items()],
)
def test_an_unsound_block_is_refused_by_name_and_place(
    block: Any, words: str, pointer: str
) -> None:
    problem = refusal_of(block)

    assert problem is not None and problem.code == "invalid_blocks"
    [message] = problem.messages
    assert words in message
    assert message.endswith(f" [json-pointer:/blocks/0{pointer}]")
