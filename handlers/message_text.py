"""What somebody typed, out of the marks it is sent with: people, channels and links by name."""

import re
from collections.abc import Mapping

from handlers.payload import unescaped

_LINK = re.compile(r"<[#!]?(?:mailto:)?([^|<>]*)(?:\|([^<>]*))?>")
_MENTION = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")


def mentioned(text: str) -> list[str]:
    """The platform ids of everybody mentioned in a message."""
    return _MENTION.findall(text)


def as_words(text: str, names: Mapping[str, str]) -> str:
    """A message as it is read: people by name, channels and links by theirs."""

    def named(found: re.Match[str]) -> str:
        return f"@{names.get(found[1], 'someone')}"

    return unescaped(_LINK.sub(lambda found: found[2] or found[1], _MENTION.sub(named, text)))


def leading_mention(text: str) -> tuple[str | None, str]:
    """The platform id a command's text begins with, and the words after it."""
    found = _MENTION.match(text)
    return (found.group(1), text[found.end() :].strip()) if found else (None, text)
