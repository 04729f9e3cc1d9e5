"""The workspace's clock in a test's hand."""

from datetime import datetime, timedelta

from sandbox.driver.actor import AppFailed
from sandbox.errors import Failed
from sandbox.server import Server
from sandbox.workspace import Workspace


class SandboxClock:
    def __init__(self, workspace: Workspace, server: Server) -> None:
        self._workspace = workspace
        self._server = server

    def now(self) -> datetime:
        return self._workspace.clock.now()

    def travel(self, to: datetime | timedelta) -> None:
        """Goes there hour by hour; the app does its work at each step before the next begins.

        Raises AppFailed where it does not, with the clock at that step.
        """
        self._server.run(self._go(to))

    def jump(self, by: timedelta) -> None:
        """Moves at once, forward or back, as after an outage."""
        self._server.run(self._leap(by))

    async def _go(self, to: datetime | timedelta) -> None:
        moment = self.now() + to if isinstance(to, timedelta) else to
        try:
            stopped = await (await self._workspace.travel.begin(moment))
        except Failed as failure:
            raise AppFailed(failure.sentence, failure.code) from None
        if stopped:
            raise AppFailed(stopped, "fell_behind")

    async def _leap(self, by: timedelta) -> None:
        try:
            self._workspace.travel.jump(by)
        except Failed as failure:
            raise AppFailed(failure.sentence, failure.code) from None
