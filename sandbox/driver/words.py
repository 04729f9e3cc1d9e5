"""What a person reads in blocks, top to bottom, without the markup."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from sandbox.types import Json
from sandbox.writing import unescape

NameOf = Callable[[str], str]
"""From the id of a person or channel to its name."""

_REFERENCE = re.compile(r"<(?P<what>[^<>]+)>")
# A mark counts only around words, as in Slack: 2*3*4 stays what it is.
_MARKS = re.compile(r"(?<![\w*_~`])([*_~`]+)(?=\S)(.+?)(?<=\S)\1(?![\w*_~`])")
_PARTS = ("title", "subtitle", "text", "body", "subtext", "label", "hint", "description")
_LISTS = ("fields", "elements", "actions", "child_blocks", "options", "rows", "tasks")
_MENUS = {"static_select", "multi_static_select", "overflow", "external_select"}


class Reader:
    """Reads as one person does: in her time zone, with names instead of ids."""

    def __init__(self, name_of: NameOf, tz: str) -> None:
        self._name_of = name_of
        self._tz = ZoneInfo(tz)

    def words(self, blocks: list[Json]) -> str:
        return "\n".join(line for block in blocks for line in self._lines(block) if line)

    def mrkdwn(self, text: str) -> str:
        text = _REFERENCE.sub(self._reference, text)
        text = "\n".join(_MARKS.sub(r"\2", line) for line in text.split("\n"))
        return unescape(text)

    def text(self, text: Json | str | None) -> str:
        """A text object, whichever kind."""
        if text is None or isinstance(text, str):
            return text or ""
        if text.get("type") == "mrkdwn":
            return self.mrkdwn(text["text"])
        return str(text.get("text", ""))

    def _lines(self, part: Json) -> Iterator[str]:
        match part.get("type"):
            case "rich_text":
                yield self._rich(part)
                return
            case "markdown":
                yield part["text"]
                return
            case "image":
                yield part.get("alt_text", "")
        for key in _PARTS:
            if part.get(key):
                yield self.text(part[key])
        if part.get("type") in _MENUS:
            yield from self._menu(part)
            return
        for key in ("placeholder", "initial_value", "initial_date"):
            if part.get(key):
                yield self.text(part[key])
        for key in ("element", "accessory"):
            if key in part:
                yield from self._lines(part[key])
        for key in _LISTS:
            for inner in part.get(key, []):
                yield from self._inner(inner)

    def _inner(self, inner: Json | list[Json]) -> Iterator[str]:
        if isinstance(inner, list):
            for cell in inner:
                yield from self._lines(cell)
        elif inner.get("type") in ("mrkdwn", "plain_text"):
            yield self.text(inner)
        else:
            yield from self._lines(inner)

    def _menu(self, menu: Json) -> Iterator[str]:
        """A closed menu shows what is picked, or its placeholder."""
        chosen = menu.get("initial_options", [])
        chosen = [menu["initial_option"]] if "initial_option" in menu else chosen
        for option in chosen:
            yield self.text(option["text"])
        if not chosen:
            yield self.text(menu.get("placeholder"))

    def _rich(self, part: Json) -> str:
        match part.get("type"):
            case "text":
                return str(part["text"])
            case "link":
                return str(part.get("text") or part["url"])
            case "user":
                return f"@{self._name_of(part['user_id'])}"
            case "channel":
                return f"#{self._name_of(part['channel_id'])}"
            case "emoji":
                return f":{part['name']}:"
            case "rich_text" | "rich_text_list":
                return "\n".join(self._rich(inner) for inner in part["elements"])
        return "".join(self._rich(inner) for inner in part.get("elements", []))

    def _reference(self, found: "re.Match[str]") -> str:
        what, _, label = found["what"].partition("|")
        if what.startswith("@"):
            return f"@{self._name_of(what[1:])}"
        if what.startswith("#"):
            return f"#{label or self._name_of(what[1:])}"
        if what.startswith("!date^"):
            return self._date(what, label)
        if what.startswith("!"):
            return label or f"@{what[1:]}"
        return label or what

    def _date(self, what: str, fallback: str) -> str:
        """`<!date^seconds^pattern|fallback>`, in the reader's own zone."""
        _, seconds, pattern, *_ = what.split("^")
        moment = datetime.fromtimestamp(int(seconds), self._tz)
        day, clock = moment.strftime("%A, %B"), moment.strftime("%I:%M %p").lstrip("0")
        month, short = moment.strftime("%B"), moment.strftime("%b")
        known = {
            "date_num": moment.strftime("%Y-%m-%d"),
            "date_slash": moment.strftime("%m/%d/%Y"),
            "date_long": f"{day} {moment.day}, {moment.year}",
            "date_short": f"{short} {moment.day}, {moment.year}",
            "date": f"{month} {moment.day}, {moment.year}",
            "time": clock,
            "time_secs": moment.strftime("%I:%M:%S %p").lstrip("0"),
        }
        try:
            return pattern.replace("_pretty}", "}").format(**known)
        except KeyError:
            return fallback
