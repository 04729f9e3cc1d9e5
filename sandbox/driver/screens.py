"""What a person has before her eyes: messages and views, as values to compare and read."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sandbox.surface import STATE_KEYS, elements, initial_value
from sandbox.types import Json


@dataclass(frozen=True)
class Confirm:
    """A dialog she was asked to confirm, word for word."""

    title: str
    text: str
    confirm: str
    deny: str


@dataclass(frozen=True)
class File:
    """A file somebody shared with her, as she would download it."""

    name: str
    title: str
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Message:
    """`text` is what notifications and screen readers say, `words` what the eye reads."""

    channel: str
    ts: str
    user: str
    text: str
    words: str
    ephemeral: bool = False
    blocks: list[Json] = field(default_factory=list, repr=False)
    files: list[File] = field(default_factory=list)

    @property
    def buttons(self) -> list[str]:
        return list(button_labels(self.blocks))

    @property
    def surface(self) -> Json:
        """The container as the page names it when something in it is pressed."""
        kind = "ephemeral" if self.ephemeral else "message"
        return {"type": kind, "channel": self.channel, "ts": self.ts}

    @property
    def key(self) -> str:
        return f"{self.channel}:{self.ts}"


@dataclass(frozen=True)
class View:
    """A modal or a Home. `values` holds, by label, what the fields show."""

    id: str
    kind: str
    title: str
    words: str
    callback_id: str
    private_metadata: str
    submit_label: str | None
    close_label: str | None
    errors: dict[str, str] = field(default_factory=dict)
    typed: Json = field(default_factory=dict, repr=False)
    blocks: list[Json] = field(default_factory=list, repr=False)

    @property
    def text(self) -> str:
        return self.words

    @property
    def buttons(self) -> list[str]:
        return list(button_labels(self.blocks))

    @property
    def labels(self) -> list[str]:
        return [block["label"]["text"] for block in self.blocks if block["type"] == "input"]

    @property
    def values(self) -> dict[str, object]:
        """What each field shows: text, an option's label, a list of labels, an id or a date."""
        shown: dict[str, object] = {}
        for block, element in elements(self.blocks):
            if block["type"] == "input" and element["type"] in STATE_KEYS:
                shown[block["label"]["text"]] = _shown(self.typed, block, element)
        return shown

    @property
    def surface(self) -> Json:
        return {"type": "view", "view_id": self.id}

    @property
    def key(self) -> str:
        return self.id


Screen = Message | View


def _shown(typed: Json, block: Json, element: Json) -> object:
    key = STATE_KEYS[element["type"]]
    entry = typed.get(block["block_id"], {}).get(element["action_id"], {})
    value = entry[key] if key in entry else initial_value(element)
    if isinstance(value, dict) and "text" in value:
        return value["text"]["text"]
    if isinstance(value, list):
        return [each["text"]["text"] if isinstance(each, dict) else each for each in value]
    return value


def button_labels(blocks: list[Json]) -> Iterator[str]:
    """What can be pressed, by its label; the entries of overflow menus too."""
    for _, element in elements(blocks):
        if element["type"] == "button":
            yield element["text"]["text"]
        elif element["type"] == "overflow":
            yield from (option["text"]["text"] for option in element["options"])
