"""One engine for every table of forms, and what forms of typed text are put together from."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Generic, TypeVar

Meaning = TypeVar("Meaning")
Parts = Mapping[str, str]
# A form, or several of the same meaning, and what to make of its named parts.
Row = tuple[str | tuple[str, ...], Callable[[Parts], Meaning]]

MENTION = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")
# Phones type these for ' and -; one for one, so that places in the text stay the same.
PLAIN = {0x2019: "'", 0x2018: "'", 0x2013: "-", 0x2014: "-"}

# Said before and after whatever is meant; none of it changes anything.
THANKS = r"(?:please|pls|plz|thanks|thank\s+(?:you|u)|thx|ty)"
_EMOJI = r"(?::[a-z0-9_+-]+:|[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+)"
_MARKS = r"[\s,.!?]"
_END = rf"(?:{_MARKS}*(?:{THANKS}|{_EMOJI}))*[\s.!?]*"
_POLITE_START = re.compile(
    r"(?:(?:please|pls|plz|kindly|(?:hi(?:ya)?|hello|hey)(?:\s+there)?"
    r"|good\s+(?:morning|afternoon|evening)|ok(?:ay)?|so|just|also|bot|preceptor"
    r"|(?:can|could|would|will|may)\s+(?:you|u|i|we)"
    r"(?:\s+help(?:\s+me)?(?=\s+(?:find|look|search|ask|add|log|set|plan|schedule)\b))?"
    r"|i(?:'?d|\s+would)\s+(?:like|love)\s+(?:you\s+)?to"
    r"|i\s+(?:want|need|wish)\s+(?:you\s+)?to|let'?s"
    r")[\s,!.]+)+(?=\S)",
    re.I,
)

# A person: a mention, "my mentor", or a name of up to four words, none of them one of these.
_NO_NAME = (
    r"(?:(?:to|for|if|whether|as|because|about|that|with|tasks?|goals?|the|my|our|me|us|you|it)"
    r"(?![\w'.@-]))"
)
_WORD = rf"(?!{_NO_NAME})[^\s:,;<>!?]+"
NAMED = rf"(?:<@[A-Z0-9]+(?:\|[^>]*)?>|(?:my|the)\s+ment(?:or|ee)|@?{_WORD}(?:\s+{_WORD}){{0,3}}?)"
WHO = rf"(?P<who>{NAMED})"


class Table(Generic[Meaning]):
    """Forms in their order; the first that the whole sentence fits says what is meant."""

    def __init__(self, *rows: Row[Meaning], polite: bool = True) -> None:
        """Where not `polite`, the sentence is one that politeness was taken from."""
        self._rows, self._polite = rows, polite

    @cached_property
    def _forms(self) -> list[tuple[re.Pattern[str], Callable[[Parts], Meaning]]]:
        """Put together at the first sentence rather than at the start: it takes a while."""
        end = _END if self._polite else ""
        return [
            (re.compile(rf"(?:{form}){end}", re.I | re.S), meaning)
            for forms, meaning in self._rows
            for form in ([forms] if isinstance(forms, str) else forms)
        ]

    def read(self, said: str) -> Meaning | None:
        """Parts are given as they were typed; one that took no place is empty."""
        plain = said.translate(PLAIN)
        for start in _starts(plain) if self._polite else (0,):
            for form, meaning in self._forms:
                if found := form.fullmatch(plain, start):
                    return meaning(
                        {name: said[slice(*found.span(name))] for name in form.groupindex}
                    )
        return None


def named(who: str) -> tuple[str, bool]:
    """A name, or a platform id and True."""
    mention = MENTION.fullmatch(who.strip())
    if mention:
        return mention.group(1), True
    name = who.strip().lstrip("@").translate(PLAIN)
    return re.sub(r"('s)?[.!?]*$", "", name, flags=re.I), False


def _starts(plain: str) -> Iterator[int]:
    """Behind the politeness, and from its first word: it may be all there is."""
    if polite := _POLITE_START.match(plain):
        yield polite.end()
    yield 0
