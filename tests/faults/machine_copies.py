"""Copies of the bot that die or fall asleep where they are told to, on real storage."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.contents import Content
from bot.domain.delivery import Address, Lane
from bot.domain.messages import Message, MessageId, Posted, State
from bot.domain.people import Person, WorkspaceId
from bot.domain.permissions import Policy
from bot.ports import Core
from bot.usecases.delivering import Delivery
from storage.queue import SqlQueue
from storage.store import SqlStore
from storage.unit_of_work import SqlUnitOfWork
from tests.faults.machine_ground import Ground
from tests.faults.machine_moments import Moments
from tests.faults.machine_slack import PretendSlack


class Died(BaseException):
    """Like SIGKILL: nothing in the bot catches it, and what was not committed is gone."""


class Where(StrEnum):
    """Where a copy may fall asleep with a message in its hands."""

    BEFORE_SENDING = "claimed, and not sending yet"
    SENDING = "sending, and nothing said yet"
    SAID = "said, and not written down yet"


@dataclass
class Fate:
    """What is to happen to whoever is at work: `dies_after` so many more commits and calls."""

    dies_after: int | None = None
    sleeps: Where | None = None
    sleep: Callable[[], None] = lambda: None
    has_slept: bool = False

    def reach(self) -> None:
        if self.dies_after is None:
            return
        self.dies_after -= 1
        if self.dies_after < 0:
            self.dies_after = None
            raise Died

    def may_sleep(self, where: Where) -> None:
        if self.sleeps is where:
            self.sleeps = None
            self.sleep()
            self.has_slept = True


class WatchedStore(SqlStore):
    """`commits` counts the changes kept since it was last set to 0."""

    def __init__(self, ground: Ground, fate: Fate) -> None:
        super().__init__(ground.engine, ground.vault, lambda: None)
        self._fate = fate
        self.commits = 0

    @contextmanager
    def change(self, workspace: WorkspaceId) -> Iterator[SqlUnitOfWork]:
        with super().change(workspace) as work:
            yield work
            self._fate.reach()
        self.commits += 1
        self._fate.reach()


class SeesLeases(Protocol):
    wrong: list[str]

    def fence_of(self, message_id: MessageId) -> int: ...
    def snapshot(self, message_id: MessageId) -> object: ...


@dataclass
class WatchedQueue:
    """The real queue; before and after each of its transactions its copy may die.

    Whoever comes with an old fence must change nothing.
    """

    queue: SqlQueue
    fate: Fate
    sees: SeesLeases

    def claim(self, now: datetime, lease: timedelta) -> Message | None:
        self.fate.reach()
        self.fate.has_slept = False
        message = self.queue.claim(now, lease)
        self.fate.reach()
        return message

    def start(self, message: Message, lease: timedelta, channel: str | None = None) -> bool:
        self.fate.reach()
        self.fate.may_sleep(Where.BEFORE_SENDING)
        with self._fenced(message):
            started = self.queue.start(message, lease, channel)
        self.fate.reach()
        if started:
            self.fate.may_sleep(Where.SENDING)
        return started

    def sent(self, message: Message, posted: Posted | None) -> bool:
        with self._fenced(message):
            return self.queue.sent(message, posted)

    def retry(
        self, message: Message, not_before: datetime | None, error: str, *, counts: bool = True
    ) -> None:
        with self._fenced(message):
            self.queue.retry(message, not_before, error, counts=counts)

    def close(self, message: Message, state: State, error: str) -> None:
        with self._fenced(message):
            self.queue.close(message, state, error)

    def pause(self, workspace: WorkspaceId, lane: Lane, lasts: timedelta, reason: str) -> None:
        self.fate.reach()
        self.queue.pause(workspace, lane, lasts, reason)

    def unknown(self, settle: timedelta) -> Message | None:
        self.fate.reach()
        return self.queue.unknown(settle)

    def posted(self, message_id: MessageId) -> tuple[State, Posted | None]:
        return self.queue.posted(message_id)

    def is_idle(self, now: datetime) -> bool:
        return self.queue.is_idle(now)

    def next_turn(self, now: datetime) -> timedelta | None:
        return self.queue.next_turn(now)

    def oldest_due(self, now: datetime) -> datetime | None:
        return self.queue.oldest_due(now)

    @contextmanager
    def _fenced(self, message: Message) -> Iterator[None]:
        self.fate.reach()
        is_stale = self.sees.fence_of(message.id) != message.fence
        before = self.sees.snapshot(message.id) if is_stale else None
        yield
        if is_stale and self.sees.snapshot(message.id) != before:
            self.sees.wrong.append("an old fence changed a message")
        self.fate.reach()


@dataclass
class Voice:
    """How a copy speaks to Slack; it may die before each call, and with the answer unread."""

    slack: PretendSlack
    fate: Fate

    def reach(self, to: Address) -> str:
        self.fate.reach()
        return to.channel or self.slack.channel_of(to.people)

    def deliver(self, message: Message, content: Content, to: Address) -> Posted | None:
        self.fate.reach()
        say = self.slack.post if to.channel else self.slack.draw
        try:
            return say(message, content, to)
        finally:
            self.fate.may_sleep(Where.SAID)
            self.fate.reach()

    def find(self, message: Message, to: Address) -> Posted | None:
        self.fate.reach()
        return self.slack.look_up(message, to.channel or self.slack.channel_of(to.people))


class NobodyElse:
    """Everyone is known already."""

    def look_up(self, platform_id: str) -> Person | None:
        return None


@dataclass
class Copy:
    """One process: everything in it is new after a restart, only the database stays."""

    ground: Ground
    moments: Moments
    slack: PretendSlack
    fate: Fate
    sees: SeesLeases
    store: WatchedStore = field(init=False)
    core: Core = field(init=False)
    delivery: Delivery = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        queue = SqlQueue(self.ground.engine)
        queue.recover()
        self.store = WatchedStore(self.ground, self.fate)
        self.core = Core(self.store, self.moments, NobodyElse(), Policy())
        self.delivery = Delivery(
            queue=WatchedQueue(queue, self.fate, self.sees),
            messenger=Voice(self.slack, self.fate),
            monotonic=self.moments.monotonic,
            goes_on=lambda: True,
            chance=lambda: 0.5,
        )
