"""Slack's own part of the way, misbehaving: what people do reaches the app late, twice or never."""

import asyncio
from contextlib import suppress
from typing import Any, Literal

from sandbox.delivery import Delivery, Envelope, NoAnswer
from sandbox.types import Json

Manner = Literal["lost", "ack lost", "late", "twice", "twice at once"]
MANNERS: tuple[Manner, ...] = ("lost", "ack lost", "late", "twice", "twice at once")

LATE_SECONDS = 0.3


class BadPost:
    """Stands on the way to the app; what it lets through goes on as it would without it.

    Every second envelope gets through as it should, so that trying again comes to something.
    """

    def __init__(self, way: Delivery, manner: Manner) -> None:
        self._through = way.deliver
        self._manner = manner
        self._late: set[asyncio.Task[None]] = set()
        self._count = 0
        blocked: Any = way
        blocked.deliver = self.deliver

    async def deliver(self, envelope: Envelope) -> Json:
        self._count += 1
        if self._count % 2 == 0 and not self._manner.startswith("twice"):
            return await self._through(envelope)
        match self._manner:
            case "ack lost":
                await self._through(envelope)
            case "late":
                late = asyncio.get_running_loop().create_task(self._deliver_late(envelope))
                self._late.add(late)
            case "twice":
                answer = await self._through(envelope)
                await self._through(envelope)
                return answer
            case "twice at once":
                both = await asyncio.gather(*2 * [self._through(envelope)])
                return both[0]
        raise NoAnswer("operation_timeout")

    def has_arrived(self) -> bool:
        """Whether everything that was late is there as well."""
        return all(task.done() for task in self._late)

    async def _deliver_late(self, envelope: Envelope) -> None:
        await asyncio.sleep(LATE_SECONDS)
        with suppress(NoAnswer):
            await self._through(envelope)
