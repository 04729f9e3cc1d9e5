"""Blocks as words: what a screen reader or a notification says of a message."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.views.text import clip, escape

LONGEST = 4000
_MENTION = re.compile(r"<@([A-Z0-9]+)>")
_CUT_ENTITY = re.compile(r"&[a-z]{0,3}…$")


def aloud(blocks: list[dict[str, Any]], names: Mapping[str, str]) -> str:
    """Everything the blocks say, in order, escaped; `names` are those of mentioned people."""
    words = "\n".join(line for block in blocks for line in _lines(block, names) if line)
    return _CUT_ENTITY.sub("…", clip(words, LONGEST))


def _lines(block: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[str]:
    match block["type"]:
        case "section" | "header":
            yield _words(block["text"], names)
        case "context":
            yield from (_words(each, names) for each in block["elements"])
        case "card":
            parts = (block.get(part) for part in ("title", "subtitle", "body"))
            yield "\n".join(_words(part, names) for part in parts if part)
        case "actions":
            yield from (line for each in block["elements"] for line in _boxes(each))
        case "rich_text":
            yield from (line for part in block["elements"] for line in _rich(part))


def _boxes(element: Mapping[str, Any]) -> Iterator[str]:
    """What there is to tick; everything else that can be pressed is only a way to act."""
    ticked = element.get("initial_options", [])
    for box in element["options"] if element["type"] == "checkboxes" else []:
        said = [box[key]["text"] for key in ("text", "description") if key in box]
        yield escape(", ".join([*said, *(["done"] if box in ticked else [])]))


def _words(text: Mapping[str, Any], names: Mapping[str, str]) -> str:
    if text["type"] == "plain_text":
        return escape(text["text"])
    # Any asterisk left in mrkdwn is ours: people's own are shown by a sign that looks the same.
    return _MENTION.sub(lambda found: escape(names[found[1]]), text["text"]).replace("*", "")


def _rich(part: Mapping[str, Any]) -> Iterator[str]:
    if part["type"] == "rich_text_list":
        yield from (line for item in part["elements"] for line in _rich(item))
        return
    words = escape("".join(piece["text"] for piece in part["elements"]))
    yield f"“{words}”" if part["type"] == "rich_text_quote" else words
