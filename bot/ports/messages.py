"""The outbox and inbox, and the voice that empties the one."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.contents import Content
from bot.domain.delivery import Address
from bot.domain.messages import Kind, Message, MessageId, NewMessage, Posted, State
from bot.domain.people import MemberId, WorkspaceId


class Outbox(Protocol):
    def add(self, message: NewMessage, at: datetime) -> None:
        """Does nothing when the key exists, or when its coalesced twin still waits."""
        ...

    def about(self, kinds: Sequence[Kind], subject: int) -> list[tuple[MessageId, MemberId, Kind]]:
        """Messages already sent, or on their way, that show this record."""
        ...


class Inbox(Protocol):
    def result_of(self, source_key: str) -> int | None:
        """What came of this input the first time; 0 where it had no record of its own."""
        ...

    def note(self, source_key: str, at: datetime, result_id: int = 0) -> bool:
        """False when the same input was heard before."""
        ...


class Queue(Protocol):
    """The outbox as the messenger works it; each call is a transaction of its own.

    `now` is the domain clock; leases use the database's own time.
    """

    def claim(self, now: datetime, lease: timedelta, most: int) -> list[Message]:
        """What is due, in the order to send it in; nothing for someone who is just being sent to.

        An update waits until its original was sent or given up.
        """
        ...

    def start(self, message: Message, lease: timedelta, channel: str | None = None) -> bool:
        """Commit *sending*; False when another fence has taken over."""
        ...

    def sent(self, message: Message, posted: Posted | None) -> bool:
        """Also for a message meanwhile unknown; False when another fence has taken over."""
        ...

    def retry(
        self, message: Message, not_before: datetime, error: str, *, counts: bool = True
    ) -> None:
        """Let it wait again; cancelled where a coalesced twin waits already."""
        ...

    def close(self, message: Message, state: State, error: str) -> None:
        """Any other end, or *unknown*; does nothing when another fence has taken over."""
        ...

    def unknown(self, settle: timedelta) -> list[Message]:
        """Messages nobody can tell of, once `settle` has passed: leased, to be looked up."""
        ...

    def pace(self, workspace: WorkspaceId, bucket: str, every: timedelta) -> timedelta:
        """Take the bucket's next free moment; how long it is until then."""
        ...

    def posted(self, message_id: MessageId) -> tuple[State, Posted | None]: ...
    def is_idle(self, now: datetime) -> bool:
        """Whether nothing waits that is due or is to be tried again, and nothing is unknown."""
        ...


class Messenger(Protocol):
    """The bot's voice on one platform."""

    def reach(self, to: Address) -> str:
        """The channel of these people, opened if need be; raises DeliveryProblem."""
        ...

    def deliver(self, message: Message, content: Content, to: Address) -> Posted | None:
        """Post, update or publish; raises DeliveryProblem."""
        ...

    def find(self, message: Message, to: Address) -> Posted | None:
        """Whether it stands there after all; raises DeliveryProblem where that cannot be told."""
        ...
