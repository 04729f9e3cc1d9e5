"""What a person reads in blocks, top to bottom."""

from collections.abc import Iterator

from sandbox.driver.mrkdwn import Markup
from sandbox.types import Json

_TEXTS = ("title", "subtitle", "text", "body", "subtext", "label", "hint", "description")
_FIELD_TEXTS = ("placeholder", "initial_value", "initial_date", "initial_time")
_ONE_INSIDE = ("element", "accessory")
_MANY_INSIDE = ("fields", "elements", "actions", "child_blocks", "options", "rows", "tasks")
_MENUS = {"static_select", "multi_static_select", "overflow", "external_select"}


class Reader:
    def __init__(self, markup: Markup) -> None:
        self.markup = markup

    def words(self, blocks: list[Json]) -> str:
        """A line for each text, without markup."""
        return "\n".join(line for block in blocks for line in self._lines(block) if line)

    def text(self, text: Json | str | None) -> str:
        """A text object of either kind, or a bare string."""
        if not isinstance(text, dict):
            return text or ""
        if text.get("type") == "mrkdwn":
            return self.markup.read(text["text"])
        return str(text.get("text", ""))

    def _lines(self, part: Json) -> Iterator[str]:
        match part.get("type"):
            case "rich_text":
                yield self._rich(part)
            case "mrkdwn" | "plain_text":
                yield self.text(part)
            case "image":
                yield self.text(part.get("title"))
                yield part.get("alt_text", "")
            case kind if kind in _MENUS:
                yield from self._menu(part)
            case _:
                yield from (self.text(part.get(key)) for key in (*_TEXTS, *_FIELD_TEXTS))
                yield from self._inside(part)

    def _inside(self, part: Json) -> Iterator[str]:
        inside = [part[key] for key in _ONE_INSIDE if key in part]
        for key in _MANY_INSIDE:
            inside += part.get(key, [])
        for inner in inside:
            # A table's row is a bare list of cells.
            for cell in inner if isinstance(inner, list) else [inner]:
                yield from self._lines(cell)

    def _menu(self, menu: Json) -> Iterator[str]:
        """A closed menu shows what is picked, or its placeholder."""
        chosen = menu.get("initial_options") or [menu.get("initial_option")]
        for option in chosen:
            yield self.text(option["text"] if option else menu.get("placeholder"))

    def _rich(self, part: Json) -> str:
        match part["type"]:
            case "text":
                return str(part["text"])
            case "link":
                return str(part.get("text") or part["url"])
            case "user":
                return f"@{self.markup.name_of(part['user_id'])}"
            case "channel":
                return f"#{self.markup.name_of(part['channel_id'])}"
            case "emoji":
                return f":{part['name']}:"
            case "rich_text" | "rich_text_list":
                return "\n".join(self._rich(inner) for inner in part["elements"])
        return "".join(self._rich(inner) for inner in part.get("elements", []))
