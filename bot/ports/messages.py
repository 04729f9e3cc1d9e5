"""The outbox and inbox, and the voice that empties the one."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.contents import Content
from bot.domain.delivery import Address, Lane
from bot.domain.messages import Kind, Message, MessageId, NewMessage, Posted, Said, State
from bot.domain.people import MemberId, WorkspaceId


class Outbox(Protocol):
    def add(self, message: NewMessage, at: datetime) -> None:
        """Does nothing when the key exists, or when its coalesced twin still waits."""
        ...

    def take_back(self, keys: Collection[str]) -> set[str]:
        """Those of these messages that left too late, or still wait and are cancelled with this."""
        ...

    def count_since(self, member: MemberId, since: datetime) -> int:
        """How many messages reached this member since then; screens are none."""
        ...

    def add_all(self, messages: Sequence[NewMessage], at: datetime) -> None:
        """As `add`, in one statement; none of these coalesces."""
        ...

    def lately(self, member: MemberId, since: datetime) -> list[Said]:
        """What reached this member since then or is on its way, the newest first; no screens."""
        ...

    def about(self, kinds: Sequence[Kind], subject: int) -> list[Said]:
        """Messages already sent, or on their way, that show this record."""
        ...


class Screens(Protocol):
    """What shows a change, drawn anew once all else of that change is done."""

    def redraw(self, kinds: Sequence[Kind], subject: int, at: datetime, latest: int = 0) -> None:
        """Every message that shows this record, or only the `latest` few."""
        ...

    def draw_home(self, member: MemberId, at: datetime) -> None: ...

    def draw_open_homes(self, members: Collection[MemberId], since: datetime, at: datetime) -> None:
        """Of those of them who looked at it since then."""
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

    `now` is the domain clock; leases and pacing use the database's own time. It keeps the pace:
    what may not leave yet is not handed out.
    """

    def claim(self, now: datetime, lease: timedelta) -> Message | None:
        """The next message that may leave now, answers first; None where nothing may.

        Two to one person keep their order, unless the first is to be tried again. An update waits
        until its original was sent or given up.
        """
        ...

    def start(self, message: Message, lease: timedelta, channel: str | None = None) -> bool:
        """Commit *sending*; False when another fence has taken over, or it must wait again."""
        ...

    def sent(self, message: Message, posted: Posted | None) -> bool:
        """Also for a message meanwhile unknown; False when another fence has taken over."""
        ...

    def retry(
        self, message: Message, not_before: datetime | None, error: str, *, counts: bool = True
    ) -> None:
        """Let it wait again, None for as before; cancelled where a coalesced twin waits already."""
        ...

    def close(self, message: Message, state: State, error: str) -> None:
        """Any other end, or *unknown*; does nothing when another fence has taken over."""
        ...

    def pause(self, workspace: WorkspaceId, lane: Lane, lasts: timedelta, reason: str) -> None:
        """Hand out nothing of this lane for so long, then one message, then at the usual pace."""
        ...

    def unknown(self, settle: timedelta) -> Message | None:
        """One that nobody can tell of, once `settle` has passed: leased, to be looked up."""
        ...

    def posted(self, message_id: MessageId) -> tuple[State, Posted | None]:
        """What became of it and where it stands; cancelled where it is gone."""
        ...

    def is_idle(self, now: datetime) -> bool:
        """Whether nothing waits that is due or is to be tried again, and nothing is unknown."""
        ...

    def next_turn(self, now: datetime) -> timedelta | None:
        """How long until more of what is due may leave; None where nothing is held up."""
        ...

    def oldest_due(self, now: datetime) -> datetime | None:
        """Since when the message waits that has waited longest."""
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
