"""What taking messages to the platform needs, whether they are said or looked up."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.contents import Content, ForThePair, Introduced
from bot.domain.delivery import Address, Step
from bot.domain.messages import ALONE, Message, State
from bot.domain.people import Member
from bot.ports import Messenger, Queue, UnitOfWork

POST_TIMEOUT = timedelta(seconds=10)
# Then something else has its turn: answers, and the looking up of what is unknown.
AT_A_TIME = 10


@dataclass(frozen=True, slots=True)
class Delivery:
    """What delivering needs beside the core; `goes_on` is False once the bot is stopping."""

    queue: Queue
    messenger: Messenger
    monotonic: Callable[[], float]
    goes_on: Callable[[], bool]
    chance: Callable[[], float] = random.random


def write_down(queue: Queue, message: Message, step: Step, code: str) -> None:
    if step.pause:
        # First, so that nobody speaks into it.
        queue.pause(message.workspace_id, step.pause.lane, step.pause.lasts, code)
    if step.state is State.PENDING:
        queue.retry(message, step.not_before, code, counts=step.counts)
    else:
        queue.close(message, step.state, code)


def brought_together(message: Message, content: Content | None) -> tuple[Member, ...]:
    """Those who hear it in one group DM; nobody where each hears it alone."""
    if message.kind in ALONE and isinstance(content, Introduced):
        return content.people
    if message.kind in ALONE and isinstance(content, ForThePair):
        return (content.mentor, content.mentee)
    return ()


def address_of(uow: UnitOfWork, message: Message, content: Content | None) -> Address:
    if people := brought_together(message, content):
        is_pair = isinstance(content, ForThePair)
        channel = uow.pairs.channel(*(one.id for one in people)) if is_pair else None
        return Address(tuple(one.platform_id for one in people), channel=channel)
    return Address((uow.members.get(message.recipient).platform_id,))
