"""What people typed, made safe to show: nothing in it notifies, links, formats or reorders."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable

ELLIPSIS = "…"
LONGEST_NAME = 80
BETWEEN = " · "

_ISOLATE, _END_ISOLATE = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_RIGHT_TO_LEFT = {"R", "AL", "AN"}
_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Controls, halves of surrogate pairs, and marks that turn the text around them. Zero-width
# joiners stay: emoji and several scripts are spelled with them.
_REMOVED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# mrkdwn has no escape for these, so a sign that looks the same stands in, and a joiner that
# nobody sees keeps an address from becoming a link.
_LOOKALIKES = str.maketrans(
    {"*": "∗", "_": "＿", "~": "∼", "`": "ˋ", "@": "＠", "#": "＃"}  # noqa: RUF001
)
_ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)
_JOINER = "\N{WORD JOINER}"
_SKIN_TONES = map(chr, range(0x1F3FB, 0x1F400))
_NEVER_FIRST = {"\N{ZERO WIDTH JOINER}", "\N{VARIATION SELECTOR-16}", *_SKIN_TONES}


def clean(text: str) -> str:
    """Without control characters and direction overrides; every line break is `\\n`."""
    if text.isprintable():
        return text.strip()
    return _REMOVED.sub("", _BREAKS.sub("\n", text)).strip()


def one_line(text: str) -> str:
    return " ".join(clean(text).split())


def clip(text: str, most: int) -> str:
    """At most `most` characters, ending in an ellipsis where something was left out."""
    if len(text) <= most:
        return text
    end = max(0, most - len(ELLIPSIS))
    while end > 0 and _continues(text, end):
        end -= 1
    return text[:end].rstrip() + ELLIPSIS


def _continues(text: str, end: int) -> bool:
    """Whether a cut here would fall inside one visible sign."""
    after, before = text[end], text[end - 1]
    joined = after in _NEVER_FIRST or before == "\N{ZERO WIDTH JOINER}"
    return joined or unicodedata.combining(after) > 0


def isolated(text: str) -> str:
    """Text whose direction cannot spill over; left alone where it has only one direction."""
    if text.isascii():
        return text
    if any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in text):
        return f"{_ISOLATE}{text}{_END_ISOLATE}"
    return text


def escape(text: str) -> str:
    """For mrkdwn: no mention, link or entity of its own."""
    return clean(text).translate(_ESCAPES)


def shown(text: str, most: int = LONGEST_NAME) -> str:
    """One line of someone's words, for plain_text."""
    return isolated(clip(one_line(text), most))


def literal(text: str, most: int = LONGEST_NAME) -> str:
    """One line of someone's words, for mrkdwn: every sign is seen as it was typed."""
    line = one_line(text)
    safe = _inert(clip(line, most))
    if len(safe) <= most:
        return safe
    # Longer than typed once it is escaped: the most of it that fits.
    too_long = bisect_right(range(most), most, key=lambda room: len(_inert(clip(line, room))))
    return _inert(clip(line, too_long - 1))


def _inert(line: str) -> str:
    quoting = line.startswith(">")
    looks = f"›{line[1:]}" if quoting else line  # noqa: RUF001
    return isolated(escape(_ADDRESS.sub(_JOINER, looks.translate(_LOOKALIKES))))


def fitting(parts: Iterable[str], most: int, between: str = BETWEEN) -> str:
    """As many whole parts, from the first on, as fit in `most` characters."""
    line = ""
    for part in filter(None, parts):
        longer = f"{line}{between}{part}" if line else part
        if len(longer) <= most:
            line = longer
    return line


def listed(names: Iterable[str], last: str = "and") -> str:
    """As in "Ada, Bo and Cy"."""
    *others, final = list(names)
    return f"{', '.join(others)} {last} {final}" if others else final
