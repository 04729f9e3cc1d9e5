"""How the delivery of messages is doing, for whoever keeps the bot running: ids, never words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.delivery import LASTING_REFUSALS, Lane
from bot.domain.messages import Kind, MessageId, State

# Longer than the morning's messages take, and than any outage should.
LATE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class GivenUp:
    """A message that will not be said by itself; `to` is the platform's id of a member."""

    id: MessageId
    kind: Kind
    state: State
    to: str
    error: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PausedLane:
    """A lane of a workspace in which nothing leaves until then, and the platform's word for it."""

    workspace: str
    lane: Lane
    reason: str
    until: datetime

    @property
    def needs_a_person(self) -> bool:
        return self.reason in LASTING_REFUSALS


@dataclass(frozen=True, slots=True)
class Checkup:
    """`given_up` are those that still matter; `database` says what holds all this."""

    at: datetime
    counts: Mapping[State, int]
    oldest_due: datetime | None
    given_up: Sequence[GivenUp]
    paused: Sequence[PausedLane]
    database: str

    @property
    def is_late(self) -> bool:
        return is_late(self.oldest_due, self.at)

    @property
    def needs_a_person(self) -> bool:
        return (
            self.is_late
            or any(one.state is State.DEAD for one in self.given_up)
            or any(paused.needs_a_person for paused in self.paused)
        )


def is_late(oldest_due: datetime | None, now: datetime) -> bool:
    return oldest_due is not None and now - oldest_due > LATE
