"""Find out whether messages arrived that nobody could tell about."""

from datetime import timedelta

from bot.domain.delivery import DeliveryProblem, Step, Trouble, after_looking, without_looking
from bot.domain.messages import Kind, Message, Repeat, State
from bot.ports import Core
from bot.usecases.delivering import POST_TIMEOUT, Delivery, address_of, write_down

# Long enough for a post that was on its way to be seen by whoever looks.
SETTLES_AFTER = POST_TIMEOUT + timedelta(seconds=60)
ASK_LATER = (Trouble.THROTTLED, Trouble.NOT_SENT, Trouble.WORKSPACE)


def settle_messages(core: Core, delivery: Delivery, after: timedelta = SETTLES_AFTER) -> int:
    """How many unknown messages were looked up; raises Unavailable."""
    messages = delivery.queue.unknown(after)
    for message in messages:
        if delivery.goes_on():
            _settle(core, delivery, message)
    return len(messages)


def _settle(core: Core, delivery: Delivery, message: Message) -> None:
    now = core.clock.now()
    if message.expires_at <= now:
        write_down(delivery.queue, message, Step(State.EXPIRED), "unknown")
        return
    if message.kind is Kind.HOME or message.update_of:
        # Drawing a screen once more does no harm.
        write_down(delivery.queue, message, Step(State.PENDING, now), "unknown")
        return
    if message.repeat is not Repeat.RECONCILE:
        write_down(delivery.queue, message, without_looking(message, now), "unknown")
        return
    with core.store.read(message.workspace_id) as uow:
        to = address_of(uow, message, None)
    try:
        posted = delivery.messenger.find(message, to)
    except DeliveryProblem as problem:
        # Looked up again when this lease is over, unless looking is not possible at all.
        if problem.trouble not in ASK_LATER:
            write_down(delivery.queue, message, without_looking(message, now), problem.code)
        return
    if posted:
        delivery.queue.sent(message, posted)
    else:
        write_down(delivery.queue, message, after_looking(message, now), "not found")
