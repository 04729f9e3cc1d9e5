"""The sandbox itself: a workspace, its server and its people, as tests and demos hold it."""

import asyncio
import time
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Any

from sandbox.app import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, read_manifest
from sandbox.delivery import PATIENCE
from sandbox.delivery.sockets import Sockets
from sandbox.driver.actor import Actor
from sandbox.driver.clock import SandboxClock
from sandbox.faults import Choose, Fault
from sandbox.messages import Message
from sandbox.people import Person
from sandbox.record import ApiCall, Record
from sandbox.roster import read_roster
from sandbox.server import Server
from sandbox.store import Store
from sandbox.types import Json
from sandbox.workspace import Workspace


@dataclass
class Sandbox:
    """A context manager; the server runs in a thread of its own while it is open.

    `people` is a people file, its content, or just its list of people. With `data`, everything
    is kept in that file. Payloads go over Socket Mode, or by signed HTTP to `deliver_to` or to
    the address in a manifest that has Socket Mode off. What the app sends is written to `record`,
    one JSON object a line.
    """

    manifest: Path | Json = field(repr=False)
    people: Path | Json | list[Json] = field(repr=False)
    data: Path | None = None
    port: int = 0
    record: Path | None = None
    deliver_to: str | None = None

    bot_token = BOT_TOKEN
    app_token = APP_TOKEN
    signing_secret = SIGNING_SECRET

    def __enter__(self) -> "Sandbox":
        self._record = Record(self.record)
        self.workspace = Workspace(
            read_manifest(self.manifest),
            read_roster(self.people),
            Store(self.data),
            self._record,
        )
        deliver_to = self.deliver_to or self.workspace.app.request_url
        self._server = Server(self.workspace, self.port, deliver_to)
        self._server.start()
        self._actors: dict[str, Actor] = {}
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.stop()

    @property
    def page_url(self) -> str:
        return self._server.url + "/"

    @property
    def api_url(self) -> str:
        return self._server.url + "/api/"

    @property
    def clock_url(self) -> str:
        return self._server.url + "/clock"

    @property
    def clock(self) -> "SandboxClock":
        return SandboxClock(self.workspace, self._server)

    def person(self, who: str) -> Actor:
        """Somebody to be, by name, handle or id."""
        person = self.workspace.people.find(who)
        if person.id not in self._actors:
            self._actors[person.id] = Actor(self.workspace, self._server, person)
        return self._actors[person.id]

    @property
    def calls(self) -> list[ApiCall]:
        """Every Web API call so far, refused ones too."""
        return list(self._record.calls)

    @property
    def payloads(self) -> list[Json]:
        """Everything the app sent: {"method", …arguments}, with "ack" and "response_url"."""
        return list(self._record.payloads)

    @property
    def standing(self) -> list[Message]:
        """Every message of the app that stands in the workspace, its metadata with it."""
        return self._server.ask(self.workspace.messages.of_app)

    @property
    def delivered(self) -> list[Json]:
        """Every payload sent to the app."""
        return list(self._record.delivered)

    def join(self, person: Json) -> Actor:
        """Somebody new comes to the workspace; returns when the app has heard of it."""
        self._server.run(self._tell("team_join", Person(**person)))
        return self.person(person["id"])

    def deactivate(self, id: str) -> None:
        self.change(id, kind="deactivated")

    def change(self, id: str, **changes: Any) -> None:
        """Somebody's profile changes: any field of the people file, such as tz="Asia/Tokyo".

        Returns when the app has heard of it.
        """
        self._server.run(self._tell("user_change", self.workspace.people.changed(id, **changes)))

    async def _tell(self, event: str, person: Person) -> None:
        self.workspace.people.keep(person)
        if delivery := self.workspace.tell_people(event, person):
            await asyncio.wait({delivery}, timeout=PATIENCE)

    def fail_next(
        self, method: str, error: str | None = None, status: int = 200, times: int = 1
    ) -> None:
        """The next calls of this method fail, before anything happens."""
        for _ in range(times):
            self._server.ask(lambda: self.workspace.faults.add(method, Fault(error, status)))

    def break_calls(self, choose: Choose) -> None:
        """From now on each call of the Web API meets what `choose` says for its method."""
        self._server.ask(lambda: setattr(self.workspace.faults, "choose", choose))

    def show_history_late(self, by: timedelta) -> None:
        """Messages are in no history until they are so old."""
        self._server.ask(lambda: setattr(self.workspace.faults, "history_lag", by))

    def retry_events_after(self, *seconds: float) -> None:
        """Repeat unacknowledged events sooner than Slack would."""
        self.workspace.events.retry_after = seconds

    def refresh_sockets(self, reason: str = "refresh_requested") -> None:
        """Ask every Socket Mode connection to make room for a new one."""
        self._server.run(self._sockets.refresh(reason))

    @property
    def connections(self) -> int:
        """How many Socket Mode connections the app holds."""
        return self._sockets.connection_count

    def wait_until_connected(self, connections: int = 1, timeout: float = 10) -> None:
        deadline = time.monotonic() + timeout
        while True:
            seen = self.workspace.changes.count
            if self.connections >= connections and self._sockets.is_settled:
                return
            if not self.workspace.changes.wait(seen, deadline - time.monotonic()):
                raise TimeoutError(f"the app did not connect within {timeout:g} s")

    @property
    def _sockets(self) -> Sockets:
        assert isinstance(self._server.delivery, Sockets), "this sandbox delivers by HTTP"
        return self._server.delivery
