"""A small pretend Slack in this process: it keeps what is posted, and troubles as it is told to.

Sockets have their own proofs; here thousands of runs must pass in minutes.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.contents import Content
from bot.domain.delivery import Address, DeliveryProblem, Lane, Trouble, lane_of
from bot.domain.messages import Kind, Message, MessageId, Posted
from tests.faults.machine_moments import Moments

RETRY_AFTER = timedelta(seconds=30)


class Fault(StrEnum):
    """What Slack does with one call."""

    NONE = "as it should"
    THROTTLED = "throttled"
    REFUSED = "refused"
    LOST_BEFORE = "unanswered and not done"
    LOST_AFTER = "unanswered but done"
    AWAY = "not reached"
    REVOKED = "workspace trouble"
    ACCIDENT = "an accident on our side"


@dataclass
class Post:
    """`shown` is what stands there now; history has it from `visible_at` on."""

    message: Message
    channel: str
    people: tuple[str, ...]
    ts: str
    at: datetime
    visible_at: datetime
    said: Content
    shown: Content


@dataclass
class Call:
    at: datetime
    lane: Lane
    channel: str


@dataclass
class PretendSlack:
    """`lag` is how late history shows a post; `watch` sees each post before it is taken."""

    moments: Moments
    watch: Callable[[Message, Content, Address], None] = lambda *_: None
    taken: Callable[[Post], None] = lambda _: None
    lag: timedelta = timedelta(0)
    faults: deque[Fault] = field(default_factory=deque)
    posts: dict[str, Post] = field(default_factory=dict)
    homes: dict[str, Content] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    refused: set[MessageId] = field(default_factory=set)
    throttled_until: dict[Lane, datetime] = field(default_factory=dict)
    suspended_until: datetime | None = None

    def post(self, message: Message, content: Content, to: Address) -> Posted:
        channel = to.channel or self.channel_of(to.people)
        fault = self._next_fault(message)
        self.calls.append(Call(self.moments.here, lane_of(message), channel))
        self.watch(message, content, to)
        self._refuse(fault, message, lane_of(message))
        if fault is Fault.LOST_BEFORE:
            raise DeliveryProblem(Trouble.AMBIGUOUS, "TimeoutError")
        here = self.moments.here
        ts = f"{here.timestamp():.0f}.{len(self.posts):06d}"
        post = Post(
            message, channel, to.people, ts, here, here + self.lag, said=content, shown=content
        )
        self.posts[ts] = post
        self.taken(post)
        if fault is Fault.LOST_AFTER:
            raise DeliveryProblem(Trouble.AMBIGUOUS, "ConnectionResetError")
        return Posted(channel, ts)

    def draw(self, message: Message, content: Content, to: Address) -> Posted | None:
        """A message anew, or a Home: doing it twice does no harm."""
        fault = self._next_fault(message)
        self.calls.append(Call(self.moments.here, lane_of(message), to.people[0]))
        self._refuse(fault, message, lane_of(message))
        if fault is not Fault.LOST_BEFORE:
            if message.kind is Kind.HOME:
                self.homes[to.people[0]] = content
            else:
                assert to.posted and self.posts[to.posted.ts].channel == to.posted.channel
                self.posts[to.posted.ts].shown = content
        if fault in (Fault.LOST_BEFORE, Fault.LOST_AFTER):
            raise DeliveryProblem(Trouble.NOT_SENT, "TimeoutError")
        return to.posted

    def look_up(self, message: Message, channel: str) -> Posted | None:
        fault = self._next_fault(message)
        if fault in (Fault.LOST_BEFORE, Fault.LOST_AFTER):
            raise DeliveryProblem(Trouble.NOT_SENT, "TimeoutError")
        if fault not in (Fault.REFUSED, Fault.ACCIDENT):
            self._refuse(fault, message, Lane.LOOK_UPS)
        for post in self.posts.values():
            is_seen = post.channel == channel and post.visible_at <= self.moments.here
            if is_seen and post.message.id == message.id:
                return Posted(channel, post.ts)
        return None

    def channel_of(self, people: tuple[str, ...]) -> str:
        return f"D-{people[0]}" if len(people) == 1 else "G-" + "-".join(sorted(people))

    def copies_of(self, message_id: str) -> int:
        return sum(post.message.id == message_id for post in self.posts.values())

    def _next_fault(self, message: Message) -> Fault | None:
        fault = self.faults.popleft() if self.faults else None
        if fault is Fault.REFUSED:
            self.refused.add(message.id)
        return fault

    def _refuse(self, fault: Fault | None, message: Message, lane: Lane) -> None:
        here = self.moments.here
        match fault:
            case Fault.THROTTLED:
                self.throttled_until[lane] = here + RETRY_AFTER
                raise DeliveryProblem(Trouble.THROTTLED, "ratelimited", RETRY_AFTER)
            case Fault.REFUSED:
                raise DeliveryProblem(Trouble.RECIPIENT, "channel_not_found")
            case Fault.AWAY:
                raise DeliveryProblem(Trouble.NOT_SENT, "ConnectionRefusedError")
            case Fault.REVOKED:
                self.suspended_until = here + timedelta(minutes=15)
                raise DeliveryProblem(Trouble.WORKSPACE, "token_revoked")
            case Fault.ACCIDENT:
                raise ValueError(f"nothing of {message.kind} could be written")
