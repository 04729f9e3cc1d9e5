"""Events: sent to the app if it subscribed, and sent again while it does not ack."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime
from typing import Any

from sandbox.app import APP_ID, BOT_USER_ID, VERIFICATION_TOKEN, App
from sandbox.delivery import Envelope, NoAnswer
from sandbox.ids import new_id
from sandbox.types import Json

Deliver = Callable[[Envelope], Awaitable[Json]]

RETRY_AFTER: tuple[float, ...] = (0.0, 60.0, 300.0)
"""Seconds before the first, second and third repeat, as Slack documents."""

_REASONS = {
    "operation_timeout": "http_timeout",
    "dispatch_failed": "connection_failed",
    "http_service_error": "http_error",
}


class Events:
    def __init__(self, app: App, team: str, deliver: Deliver) -> None:
        self.retry_after = RETRY_AFTER
        self._app = app
        self._team = team
        self._deliver = deliver
        self._tasks: set[asyncio.Task[None]] = set()

    def send(self, subscription: str, event: Json, at: datetime) -> asyncio.Task[None] | None:
        """Starts the delivery of an event; its task ends with the first attempt's answer.

        Apps hear only what they subscribed to, and only with the scope it needs.
        """
        scope = _scope(subscription)
        if subscription not in self._app.events or (scope and scope not in self._app.scopes):
            return None
        return self._start(self._first(self._wrapped(event, at)))

    def _start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _first(self, payload: Json) -> None:
        try:
            await self._deliver(Envelope("events_api", payload))
        except NoAnswer as failure:
            self._start(self._again(payload, failure))

    async def _again(self, payload: Json, failure: NoAnswer) -> None:
        for attempt, seconds in enumerate(self.retry_after, start=1):
            await asyncio.sleep(seconds)
            reason = _REASONS[failure.code]
            try:
                await self._deliver(Envelope("events_api", payload, attempt, reason))
            except NoAnswer as next_failure:
                failure = next_failure
            else:
                return

    async def close(self) -> None:
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _wrapped(self, event: Json, at: datetime) -> Json:
        return {
            "token": VERIFICATION_TOKEN,
            "team_id": self._team,
            "context_team_id": self._team,
            "context_enterprise_id": None,
            "api_app_id": APP_ID,
            "event": event,
            "type": "event_callback",
            "event_id": new_id("Ev"),
            "event_time": int(at.timestamp()),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": self._team,
                    "user_id": BOT_USER_ID,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": False,
            "event_context": new_id("4-"),
        }


def _scope(subscription: str) -> str | None:
    match subscription:
        case "message.im" | "message.mpim" | "message.channels":
            return f"{subscription.removeprefix('message.')}:history"
        case "team_join" | "user_change":
            return "users:read"
    return None
