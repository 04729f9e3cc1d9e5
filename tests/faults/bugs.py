"""Mistakes a bot may be started with, so that the suite proves it would see them."""

from collections.abc import Callable
from typing import Any

from slack_sdk import WebClient
from slack_sdk.http_retry.builtin_handlers import ConnectionErrorRetryHandler

from bot.domain.delivery import Step
from bot.domain.messages import Message, MessageId, Posted, State
from bot.usecases import settle_messages
from storage.queue import SqlQueue


def _post_before_it_is_written_down() -> None:
    """The outbox says "sending" only once it was sent: a crash between looks like no post."""
    start, sent = SqlQueue.start, SqlQueue.sent
    waiting: dict[MessageId, tuple[Any, ...]] = {}

    def start_later(_queue: SqlQueue, message: Message, *given: Any) -> bool:
        waiting[message.id] = given
        return True

    def start_and_sent(queue: SqlQueue, message: Message, posted: Posted | None) -> bool:
        start(queue, message, *waiting.pop(message.id))
        return sent(queue, message, posted)

    queues: Any = SqlQueue
    queues.start, queues.sent = start_later, start_and_sent


def _let_the_client_try_again() -> None:
    """Slack's own client repeats a post whose answer was lost."""
    make = WebClient.__init__

    def with_retries(client: WebClient, *given: Any, **named: Any) -> None:
        named["retry_handlers"] = [ConnectionErrorRetryHandler()]
        make(client, *given, **named)

    clients: Any = WebClient
    clients.__init__ = with_retries


def _believe_that_files_arrive() -> None:
    """What was being sent as the bot died is taken for sent, though it cannot be looked up."""

    def assume(*_given: Any) -> Step:
        return Step(State.ASSUMED)

    settling: Any = settle_messages
    settling.without_looking = assume


BUGS: dict[str, Callable[[], None]] = {
    "posts before it is written down": _post_before_it_is_written_down,
    "the client tries again": _let_the_client_try_again,
    "believes that files arrive": _believe_that_files_arrive,
}
