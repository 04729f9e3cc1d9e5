"""Fitting a sentence to a table of forms, and the person it names."""

import re
from collections.abc import Iterable
from typing import TypeVar

Meaning = TypeVar("Meaning")

MENTION = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")
# Phones type these for ' and -; one for one, so that places in the text stay the same.
PLAIN = {0x2019: "'", 0x2018: "'", 0x2013: "-", 0x2014: "-"}


def first_fit(
    said: str, polite_start: re.Pattern[str], forms: Iterable[tuple[re.Pattern[str], Meaning]]
) -> tuple[Meaning, dict[str, str]] | None:
    """The first form that the whole sentence fits, with its named parts as they were typed.

    A part that took no place in it is empty.
    """
    plain = said.translate(PLAIN)
    start = found.end() if (found := polite_start.match(plain)) else 0
    for form, meaning in forms:
        if found := form.fullmatch(plain, start):
            return meaning, {name: said[slice(*found.span(name))] for name in form.groupindex}
    return None


def named(who: str) -> tuple[str, bool]:
    """A name, or a platform id and True."""
    mention = MENTION.fullmatch(who)
    return (mention.group(1), True) if mention else (who.lstrip("@").translate(PLAIN), False)
