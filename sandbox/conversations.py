"""Channels, direct messages and group direct messages."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field

from sandbox.app import BOT_USER_ID
from sandbox.ids import lasting_id
from sandbox.store import Store
from sandbox.types import Json


@dataclass
class Conversation:
    """`kind` is Slack's word: channel, im or mpim. A channel may hold everybody but the app."""

    id: str
    kind: str
    name: str
    members: list[str] = field(default_factory=list)
    everybody: bool = False

    def has(self, person: str) -> bool:
        return person in self.members or (self.everybody and person != BOT_USER_ID)

    def others(self, person: str) -> list[str]:
        return [member for member in self.members if member != person]

    @property
    def event(self) -> str:
        """The event an app subscribes to in order to read along."""
        return {"im": "message.im", "mpim": "message.mpim"}.get(self.kind, "message.channels")

    @property
    def scope_family(self) -> str:
        """The first half of the scopes about it, such as im in im:history."""
        return {"im": "im", "mpim": "mpim"}.get(self.kind, "channels")


class Conversations:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._by_id = {row["id"]: Conversation(**row) for row in store.all("conversation")}
        self._read = {(row["person"], row["channel"]): str(row["ts"]) for row in store.all("read")}

    def __iter__(self) -> Iterator[Conversation]:
        return iter(self._by_id.values())

    def get(self, id: str) -> Conversation | None:
        return self._by_id.get(id)

    def named(self, name: str) -> Conversation | None:
        wanted = name.removeprefix("#")
        return next((c for c in self if c.kind == "channel" and c.name == wanted), None)

    def add_channel(self, id: str, name: str, members: Iterable[str] | str) -> Conversation:
        if members == "all":
            return self._keep(Conversation(id, "channel", name, everybody=True))
        return self._keep(Conversation(id, "channel", name, list(members)))

    def dm(self, one: str, other: str) -> Conversation:
        """The direct messages of two, opened if they were not."""
        pair = sorted({one, other})
        id = lasting_id("D", *pair)
        return self._by_id.get(id) or self._keep(Conversation(id, "im", "", pair))

    def group_dm(self, handles: dict[str, str]) -> Conversation:
        """The group direct messages of these people (id to handle), opened if they were not."""
        people = sorted(handles)
        id = lasting_id("G", *people)
        name = "mpdm-" + "--".join(sorted(handles.values())) + "-1"
        return self._by_id.get(id) or self._keep(Conversation(id, "mpim", name, people))

    def mark_read(self, person: str, channel: str, ts: str) -> None:
        if ts > self.read_until(person, channel):
            self._read[person, channel] = ts
            mark: Json = {"person": person, "channel": channel, "ts": ts}
            self._store.put("read", f"{person}:{channel}", mark)

    def read_until(self, person: str, channel: str) -> str:
        return self._read.get((person, channel), "0")

    def _keep(self, conversation: Conversation) -> Conversation:
        self._by_id[conversation.id] = conversation
        self._store.put("conversation", conversation.id, asdict(conversation))
        return conversation
