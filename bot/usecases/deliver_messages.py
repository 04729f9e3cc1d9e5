"""Take what is due out of the outbox and to the platform, one message at a time."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.contents import Content, ForThePair
from bot.domain.delivery import (
    Address,
    DeliveryProblem,
    Lane,
    Step,
    Trouble,
    lane_of,
    next_step,
)
from bot.domain.errors import Unavailable
from bot.domain.messages import ALONE, Message, State
from bot.ports import Core, Queue
from bot.usecases.composing import compose
from bot.usecases.delivering import (
    AT_A_TIME,
    POST_TIMEOUT,
    Delivery,
    address_of,
    brought_together,
    write_down,
)
from bot.usecases.telling import tell

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
# The last moment to begin: the post must be over while the message is still ours.
BEGIN_WITHIN = LEASE - POST_TIMEOUT - timedelta(seconds=5)


def deliver_due(core: Core, delivery: Delivery) -> int:
    """How many messages were in hand, delivered or not; raises Unavailable."""
    for count in range(AT_A_TIME):
        if not delivery.goes_on():
            return count
        message = delivery.queue.claim(core.clock.now(), LEASE)
        if message is None:
            return count
        _deliver(core, delivery, message)
    return AT_A_TIME


def _deliver(core: Core, delivery: Delivery, message: Message) -> None:
    prepared = _prepare(core, delivery.queue, message, core.clock.now())
    if isinstance(prepared, Step):
        write_down(delivery.queue, message, prepared, "not said")
        return
    content, to = prepared
    try:
        _send(core, delivery, message, content, to)
    except DeliveryProblem as problem:
        _not_delivered(core, delivery, message, content, problem)


def _prepare(
    core: Core, queue: Queue, message: Message, now: datetime
) -> tuple[Content, Address] | Step:
    """What to say and to whom, as of this moment; or what becomes of a message not said."""
    original = queue.posted(message.update_of)[1] if message.update_of else None
    if message.update_of and original is None:
        return Step(State.CANCELLED)
    try:
        with core.store.read(message.workspace_id) as uow:
            content = compose(core, uow, message, now)
            if content is None:
                return Step(State.CANCELLED)
            return content, replace(address_of(uow, message, content), posted=original)
    except Unavailable:
        raise
    except Exception:
        # Whatever is wrong with this one, the others must not wait behind it.
        log.exception("message %s (%s) could not be composed", message.id, message.kind)
        return next_step(message, DeliveryProblem(Trouble.UNFAMILIAR, "composing"), now, 1)


def _send(core: Core, delivery: Delivery, message: Message, content: Content, to: Address) -> None:
    channel = None
    if lane_of(message) is Lane.POSTS:
        with _accident_as(Trouble.UNFAMILIAR):
            channel = delivery.messenger.reach(to)
        to = replace(to, channel=channel)
        if isinstance(content, ForThePair) and message.kind in ALONE:
            with core.store.change(message.workspace_id) as uow:
                uow.pairs.keep_channel(content.mentor.id, content.mentee.id, channel)
    began = delivery.monotonic()
    if not delivery.queue.start(message, LEASE, channel):
        return
    if delivery.monotonic() - began > BEGIN_WITHIN.total_seconds():
        raise DeliveryProblem(Trouble.NOT_SENT, "too late to begin")
    with _accident_as(Trouble.AMBIGUOUS):
        posted = delivery.messenger.deliver(message, content, to)
    delivery.queue.sent(message, posted)


@contextmanager
def _accident_as(trouble: Trouble) -> Iterator[None]:
    """Whatever is wrong with this one, the others must not wait behind it."""
    try:
        yield
    except DeliveryProblem:
        raise
    except Exception as error:
        raise DeliveryProblem(trouble, "accident") from error


def _not_delivered(
    core: Core, delivery: Delivery, message: Message, content: Content, problem: DeliveryProblem
) -> None:
    now = core.clock.now()
    step = next_step(message, problem, now, delivery.chance())
    level = logging.INFO if problem.trouble is Trouble.THROTTLED else logging.WARNING
    said = (message.id, message.kind, step.state, problem.trouble, problem.code)
    log.log(level, "message %s (%s) is %s: %s, %s", *said, exc_info=problem.__cause__)
    people = brought_together(message, content)
    if people and step.state is State.UNDELIVERABLE:
        # Nobody goes without it: each of them gets it in their own DM.
        with core.store.change(message.workspace_id) as uow:
            for member in people:
                tell(uow, ALONE[message.kind], member.id, message.subject, now, message.detail)
    write_down(delivery.queue, message, step, problem.code)
