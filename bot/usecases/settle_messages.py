"""Find out whether messages arrived that nobody could tell about."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.delivery import (
    DeliveryProblem,
    Lane,
    Step,
    Trouble,
    after_looking,
    lane_of,
    pause_after,
    without_looking,
)
from bot.domain.messages import Message, Repeat, State
from bot.ports import Core
from bot.usecases.delivering import AT_A_TIME, POST_TIMEOUT, Delivery, address_of, write_down

# Long enough for a post that was on its way to be seen by whoever looks.
SETTLES_AFTER = POST_TIMEOUT + timedelta(seconds=60)


def settle_messages(core: Core, delivery: Delivery, after: timedelta | None = None) -> int:
    """How many unknown messages were looked up; raises Unavailable."""
    for count in range(AT_A_TIME):
        if not delivery.goes_on():
            return count
        message = delivery.queue.unknown(SETTLES_AFTER if after is None else after)
        if message is None:
            return count
        _settle(core, delivery, message)
    return AT_A_TIME


def _settle(core: Core, delivery: Delivery, message: Message) -> None:
    now = core.clock.now()
    if lane_of(message) is not Lane.POSTS:
        # Drawing a screen once more does no harm; one that came too late expires by itself.
        write_down(delivery.queue, message, after_looking(message, now), "unknown")
    elif message.repeat is not Repeat.RECONCILE:
        write_down(delivery.queue, message, without_looking(message, now), "unknown")
    else:
        _look_up(core, delivery, message)


def _look_up(core: Core, delivery: Delivery, message: Message) -> None:
    now = core.clock.now()
    with core.store.read(message.workspace_id) as uow:
        to = address_of(uow, message, None)
    try:
        posted = delivery.messenger.find(message, replace(to, channel=message.channel))
    except DeliveryProblem as problem:
        step = _without_an_answer(message, problem, now, delivery.chance())
        if step:
            write_down(delivery.queue, message, step, problem.code)
        return
    if posted:
        delivery.queue.sent(message, posted)
    else:
        write_down(delivery.queue, message, after_looking(message, now), "not found")


def _without_an_answer(
    message: Message, problem: DeliveryProblem, now: datetime, chance: float
) -> Step | None:
    """None where it is looked up again when this lease is over."""
    match problem.trouble:
        case Trouble.NOT_SENT:
            return None
        case Trouble.THROTTLED | Trouble.WORKSPACE:
            return Step(State.UNKNOWN, pause=pause_after(problem, Lane.LOOK_UPS, chance))
        case _:
            return without_looking(message, now)
