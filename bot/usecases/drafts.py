"""Words someone has written and not sent yet; kept encrypted for a day."""

import json
from collections.abc import Callable, Sequence
from dataclasses import astuple
from datetime import timedelta
from typing import Any, TypeVar

from bot.domain.errors import NotYours
from bot.domain.sentences.which_day import Reading

DRAFT_LASTS = timedelta(days=1)

T = TypeVar("T")


def draft_key(draft_id: int) -> str:
    """The inbox key under which a draft is sent once."""
    return f"draft:{draft_id}"


def read_draft(text: str, made: Callable[[Any], T]) -> T:
    """What `made` makes of its JSON. Raises NotYours for a draft of anything else.

    A draft may hold a person's own words: any text, and any JSON.
    """
    try:
        return made(json.loads(text))
    except (ValueError, TypeError, LookupError, ArithmeticError):
        raise NotYours from None


def join_words(who: str, hope: str) -> str:
    """A name and a hope as one text, for a draft whose mentor is not chosen yet."""
    return json.dumps([who, hope])


def words_of(text: str) -> tuple[str, str]:
    """Raises NotYours for a draft of anything else."""

    def made(found: Any) -> tuple[str, str]:
        who, hope = found
        return str(who), str(hope)

    return read_draft(text, made)


def join_readings(problem: str, offered: Sequence[Reading]) -> str:
    """A question about a day, and what would have been said with each answer."""
    return json.dumps([problem, [astuple(one) for one in offered]])


def readings_of(text: str) -> tuple[str, tuple[Reading, ...]]:
    """Raises NotYours for a draft of anything else."""

    def made(found: Any) -> tuple[str, tuple[Reading, ...]]:
        problem, offered = found
        return str(problem), tuple(Reading(str(day), str(said)) for day, said in offered)

    return read_draft(text, made)
