"""What chat.postMessage, chat.postEphemeral and chat.update refuse beyond single blocks."""

import json
from typing import Any

import pytest

from sandbox.validation import Problem, message_problem
from tests.sandbox.sound_blocks import SOUND_BLOCKS, Json, cell, plain, section, table

UPDATE: Json = {"channel": "D1", "ts": "1800000000.000100"}
METADATA: Json = {"event_type": "sent", "event_payload": {"id": "7"}}


def sections(count: int, characters: int) -> list[Json]:
    return [section(text=plain("x" * characters)) for _ in range(count)]


ACCEPTED: dict[str, Json] = {
    "text alone": {"text": "Hello"},
    "attachment alone": {"attachments": [{"fallback": "Hello", "color": "good"}]},
    "blocks packed in a string": {"text": "Hello", "blocks": json.dumps([section()])},
    "fifty blocks": {"text": "Hello", "blocks": [{"type": "divider"}] * 50},
    "blocks cleared": {**UPDATE, "text": "Hello", "blocks": []},
    "blocks alone in an update": {**UPDATE, "blocks": [section()]},
    "longest update": {**UPDATE, "text": "x" * 4_000},
    "longest post": {"text": "x" * 40_000},
    "longest blocks": {"text": "Hello", "blocks": [*sections(4, 3000), *sections(1, 1000)]},
    "metadata": {"text": "Hello", "metadata": METADATA},
    "metadata packed in a string": {"text": "Hello", "metadata": json.dumps(METADATA)},
    "blocks in an attachment": {"attachments": [{"blocks": list(SOUND_BLOCKS.values())[:3]}]},
}


@pytest.mark.parametrize("args", [pytest.param(a, id=name) for name, a in ACCEPTED.items()])
def test_a_sound_message_is_accepted(args: Json) -> None:
    assert message_problem(args) is None


REFUSED: dict[str, tuple[Any, str, list[str]]] = {
    "no text": ({"channel": "D1"}, "no_text", []),
    "blank text": ({"text": " \n"}, "no_text", []),
    "nothing in the blocks": ({"text": "", "blocks": "[]"}, "no_text", []),
    "blocks that nobody can be notified of": (
        {"blocks": [section()]},
        "no_text",
        ["blocks need a text beside them [json-pointer:/text]"],
    ),
    "text that is no string": (
        {"text": 7},
        "invalid_arguments",
        ["must provide a string [json-pointer:/text]"],
    ),
    "long update": (
        {**UPDATE, "text": "x" * 4_001},
        "msg_too_long",
        ["must be less than 4001 characters [json-pointer:/text]"],
    ),
    "long post": (
        {"text": "x" * 40_001},
        "msg_too_long",
        ["must be less than 40001 characters [json-pointer:/text]"],
    ),
    "long blocks": (
        {"text": "Hello", "blocks": [*sections(4, 3000), *sections(1, 1001)]},
        "msg_blocks_too_long",
        ["must be less than 13001 characters together [json-pointer:/blocks]"],
    ),
    "long blocks in attachments": (
        {"text": "Hello", "attachments": [{"blocks": sections(5, 3000)}]},
        "msg_blocks_too_long",
        ["must be less than 13001 characters together [json-pointer:/blocks]"],
    ),
    "blocks that are no JSON": (
        {"text": "Hello", "blocks": "[{"},
        "invalid_blocks_format",
        ["must provide an array [json-pointer:/blocks]"],
    ),
    "blocks that are no array": (
        {"text": "Hello", "blocks": {"type": "divider"}},
        "invalid_blocks_format",
        ["must provide an array [json-pointer:/blocks]"],
    ),
    "51 blocks": (
        {"text": "Hello", "blocks": [{"type": "divider"}] * 51},
        "invalid_blocks",
        ["no more than 50 items allowed [json-pointer:/blocks]"],
    ),
    "one block_id twice": (
        {"text": "Hello", "blocks": [section(block_id="a"), section(block_id="a")]},
        "invalid_blocks",
        ["block_id already exists: a [json-pointer:/blocks/1/block_id]"],
    ),
    "one block_id inside a carousel": (
        {
            "text": "Hello",
            "blocks": [
                section(block_id="a"),
                {"type": "carousel", "elements": [{**SOUND_BLOCKS["card"], "block_id": "a"}]},
            ],
        },
        "invalid_blocks",
        ["block_id already exists: a [json-pointer:/blocks/1/elements/0/block_id]"],
    ),
    "two tables": (
        {"text": "Hello", "blocks": [table([cell("x")]), table([cell("x")])]},
        "invalid_blocks",
        ["only_one_table_allowed [json-pointer:/blocks/1]"],
    ),
    "long markdown together": (
        {"text": "Hello", "blocks": [{"type": "markdown", "text": "x" * 6_001}] * 2},
        "invalid_blocks",
        ["markdown blocks must have less than 12001 characters [json-pointer:/blocks]"],
    ),
    "two faults": (
        {"text": "Hello", "blocks": [{"type": "poll"}, {"type": "header"}]},
        "invalid_blocks",
        [
            "unsupported type: poll [json-pointer:/blocks/0/type]",
            "missing required field: text [json-pointer:/blocks/1]",
        ],
    ),
    "101 attachments": (
        {"attachments": [{"text": "x"}] * 101},
        "too_many_attachments",
        ["no more than 100 items allowed [json-pointer:/attachments]"],
    ),
    "empty attachment": (
        {"text": "Hello", "attachments": [{}]},
        "invalid_attachments",
        [
            (
                "must provide at least one of: blocks, fallback, pretext, title, text, fields, "
                "image_url [json-pointer:/attachments/0]"
            )
        ],
    ),
    "unsound block in an attachment": (
        {"attachments": [{"blocks": [{"type": "poll"}]}]},
        "invalid_attachments",
        ["unsupported type: poll [json-pointer:/attachments/0/blocks/0/type]"],
    ),
    "metadata without payload": (
        {"text": "Hello", "metadata": {"event_type": "sent"}},
        "invalid_metadata_format",
        ["missing required field: event_payload [json-pointer:/metadata]"],
    ),
    "no arguments at all": ([], "invalid_arguments", ["must provide an object [json-pointer:]"]),
}


@pytest.mark.parametrize(
    ("args", "code", "messages"),
    [pytest.param(*case, id=name) for name, case in REFUSED.items()],
)
def test_an_unsound_message_is_refused(args: Any, code: str, messages: list[str]) -> None:
    assert message_problem(args) == Problem(code, [f"[ERROR] {each}" for each in messages])
