"""Lists in pages, each ending with a cursor for the next."""

import base64
import binascii
from typing import TypeVar

from sandbox.errors import Refused
from sandbox.types import Json

T = TypeVar("T")


def page(items: list[T], args: Json, default: int, most: int = 1000) -> tuple[list[T], str]:
    """One page of the items and the cursor after it, "" at the end."""
    limit = _limit(args.get("limit"), default, most)
    start = _start(args.get("cursor"))
    more = start + limit < len(items)
    cursor = base64.b64encode(f"next:{start + limit}".encode()).decode() if more else ""
    return items[start : start + limit], cursor


def _limit(limit: object, default: int, most: int) -> int:
    try:
        number = int(str(limit or default))
    except ValueError:
        number = 0
    if number < 1:
        raise Refused("invalid_limit")
    return min(number, most)


def _start(cursor: object) -> int:
    if not cursor:
        return 0
    try:
        word, _, number = base64.b64decode(str(cursor), validate=True).decode().partition(":")
        if word != "next":
            raise ValueError(word)
        return int(number)
    except (binascii.Error, ValueError):
        raise Refused("invalid_cursor") from None
