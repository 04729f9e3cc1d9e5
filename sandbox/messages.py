"""What was said, where, by whom, and who may see it."""

from collections import defaultdict
from dataclasses import asdict, dataclass

from sandbox.app import APP_ID, BOT_ID, BOT_USER_ID
from sandbox.store import Store
from sandbox.types import Json


@dataclass
class Message:
    """`only_for` names the one person who sees an ephemeral message; `files` are ids."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Json] | None = None
    metadata: Json | None = None
    thread_ts: str | None = None
    edited: str | None = None
    files: list[str] | None = None
    only_for: str | None = None

    @property
    def is_ephemeral(self) -> bool:
        return self.only_for is not None

    @property
    def is_from_app(self) -> bool:
        return self.user == BOT_USER_ID

    def seen_by(self, person: str) -> bool:
        return self.only_for in (None, person)


class Messages:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._by_channel: dict[str, dict[str, Message]] = defaultdict(dict)
        for row in store.all("message"):
            self._by_channel[row["channel"]][row["ts"]] = Message(**row)

    def keep(self, message: Message) -> Message:
        self._by_channel[message.channel][message.ts] = message
        self._store.put("message", f"{message.channel}:{message.ts}", asdict(message))
        return message

    def remove(self, message: Message) -> None:
        del self._by_channel[message.channel][message.ts]
        self._store.delete("message", f"{message.channel}:{message.ts}")

    def get(self, channel: str, ts: str) -> Message | None:
        return self._by_channel[channel].get(ts)

    def seen_by(self, person: str, channel: str) -> list[Message]:
        """Oldest first, her own ephemeral messages among them."""
        return [m for m in self._by_channel[channel].values() if m.seen_by(person)]

    def public(self, channel: str) -> list[Message]:
        """Oldest first, without ephemeral messages: those are in no history."""
        return [m for m in self._by_channel[channel].values() if not m.is_ephemeral]

    def of_app(self) -> list[Message]:
        """Everything the app posted and did not take back, ephemeral messages left out."""
        channels = self._by_channel.values()
        said = [message for channel in channels for message in channel.values()]
        return [m for m in said if m.is_from_app and not m.is_ephemeral]

    @property
    def last_ts(self) -> str | None:
        return max((ts for channel in self._by_channel.values() for ts in channel), default=None)


def describe(message: Message, *, team: str, app_name: str, with_metadata: bool = False) -> Json:
    """A message as Slack shows it to the app."""
    told: Json = {
        "type": "message",
        "user": message.user,
        "ts": message.ts,
        "text": message.text,
        "team": team,
    }
    if message.is_from_app:
        told |= {
            "bot_id": BOT_ID,
            "app_id": APP_ID,
            "bot_profile": {
                "id": BOT_ID,
                "app_id": APP_ID,
                "name": app_name,
                "team_id": team,
                "deleted": False,
            },
        }
    if message.blocks is not None:
        told["blocks"] = message.blocks
    if message.thread_ts:
        told["thread_ts"] = message.thread_ts
    if message.edited:
        told["edited"] = {"user": message.user, "ts": message.edited}
    if with_metadata and message.metadata:
        told["metadata"] = message.metadata
    return told
