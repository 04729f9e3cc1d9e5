"""Slack's markup as a person reads it: names for ids, labels for links, no marks."""

import re
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from sandbox.writing import unescape

NameOf = Callable[[str], str]
"""From the id of a person or channel to its name."""

_REFERENCE = re.compile(r"<([^<>]+)>")
# A mark counts only around words, as in Slack: 2*3*4 stays what it is.
_MARK = re.compile(r"(?<![\w*_~`])(```|[*_~`])(?=\S)(.+?)(?<=\S)\1(?!\w)")


class Markup:
    """Reads for one person: times come out in her zone."""

    def __init__(self, name_of: NameOf, tz: str) -> None:
        self.name_of = name_of
        self._tz = ZoneInfo(tz)

    def read(self, text: str) -> str:
        text = _REFERENCE.sub(lambda found: self._reference(found[1]), text)
        return unescape("\n".join(_bare(line) for line in text.split("\n")))

    def _reference(self, reference: str) -> str:
        what, _, label = reference.partition("|")
        match what[0]:
            case "@":
                return f"@{self.name_of(what[1:])}"
            case "#":
                return f"#{label or self.name_of(what[1:])}"
            case "!" if what.startswith("!date^"):
                return self._date(what, label)
            case "!":
                return label or f"@{what[1:]}"
        return label or what

    def _date(self, reference: str, fallback: str) -> str:
        """`!date^seconds^pattern`, perhaps with `^link` after it."""
        _, seconds, pattern, *_ = reference.split("^")
        moment = datetime.fromtimestamp(int(seconds), self._tz)
        day = f"{moment:%B} {moment.day}"
        known = {
            "date_num": f"{moment:%Y-%m-%d}",
            "date_slash": f"{moment:%m/%d/%Y}",
            "date": f"{day}, {moment.year}",
            "date_short": f"{moment:%b} {moment.day}, {moment.year}",
            "date_long": f"{moment:%A}, {day}, {moment.year}",
            "time": f"{moment:%I:%M %p}".lstrip("0"),
            "time_secs": f"{moment:%I:%M:%S %p}".lstrip("0"),
        }
        try:
            return pattern.replace("_pretty}", "}").format(**known)
        except KeyError:
            return fallback


def _bare(line: str) -> str:
    while (bare := _MARK.sub(r"\2", line)) != line:
        line = bare
    return line
