"""Socket Mode: each payload goes to one of the app's connections and waits for its ack."""

import asyncio
import json
import logging
import uuid
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import WSMsgType, web

from sandbox.app import APP_ID
from sandbox.delivery import PATIENCE, Envelope, NoAnswer
from sandbox.ids import new_id
from sandbox.record import Record
from sandbox.types import Json

log = logging.getLogger(__name__)

_TYPICAL_LIFE = 18060
"""Seconds Slack announces a connection to last."""


@dataclass(frozen=True)
class _Waiting:
    """An envelope on its way, and the connection it went out on."""

    socket: web.WebSocketResponse
    answer: asyncio.Future[Json]


class Sockets:
    def __init__(self, record: Record, on_change: Callable[[], None]) -> None:
        self._record = record
        self._on_change = on_change
        self._tickets: set[str] = set()
        # The one at the left is the next to get a payload.
        self._connections: deque[web.WebSocketResponse] = deque()
        self._draining: list[web.WebSocketResponse] = []
        self._waiting: dict[str, _Waiting] = {}

    @property
    def is_connected(self) -> bool:
        return bool(self._connections)

    @property
    def connection_count(self) -> int:
        return len(self._connections)

    @property
    def is_settled(self) -> bool:
        """Whether the app has closed every connection it was asked to renew."""
        return not self._draining

    def issue_ticket(self) -> str:
        ticket = new_id("S")
        self._tickets.add(ticket)
        return ticket

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection from hello to goodbye. A ticket lets in once."""
        if request.match_info["ticket"] not in self._tickets:
            raise web.HTTPNotFound
        self._tickets.discard(request.match_info["ticket"])
        socket = web.WebSocketResponse(heartbeat=30, compress=False)
        await socket.prepare(request)
        self._connections.append(socket)
        await socket.send_json(self._hello())
        self._on_change()
        try:
            async for frame in socket:
                if frame.type == WSMsgType.TEXT:
                    self._hear(frame.data)
        finally:
            self._forget(socket)
        return socket

    async def deliver(self, envelope: Envelope) -> Json:
        if not self._connections:
            raise NoAnswer("dispatch_failed")
        socket = self._connections[0]
        self._connections.rotate(-1)
        id = str(uuid.uuid4())
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._waiting[id] = _Waiting(socket, answer)
        try:
            await socket.send_json(_frame(id, envelope))
            return await asyncio.wait_for(answer, PATIENCE)
        except TimeoutError:
            raise NoAnswer("operation_timeout") from None
        except ConnectionError:
            raise NoAnswer("dispatch_failed") from None
        finally:
            del self._waiting[id]

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Ask every connection to make room for a new one, as Slack does now and then.

        A mere "warning" leaves the connection in use; otherwise it gets no more payloads,
        though acks are still taken from it until the app closes it.
        """
        asked = list(self._connections)
        if reason != "warning":
            self._connections.clear()
            self._draining += asked
            self._on_change()
        for socket in asked:
            await socket.send_json(
                {"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}}
            )

    async def close(self) -> None:
        for socket in [*self._connections, *self._draining]:
            await socket.close()

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self._connections),
            "connection_info": {"app_id": APP_ID},
            "debug_info": {
                "host": "sandbox",
                "build_number": 1,
                "approximate_connection_time": _TYPICAL_LIFE,
            },
        }

    def _hear(self, text: str) -> None:
        try:
            frame = json.loads(text)
        except ValueError:
            log.warning("the app sent a frame that is not JSON: %.100s", text)
            return
        payload = frame.get("payload") or {}
        self._record.ack(payload)
        waiting = self._waiting.get(frame.get("envelope_id", ""))
        # An ack later than three seconds finds nobody waiting.
        if waiting and not waiting.answer.done():
            waiting.answer.set_result(payload)

    def _forget(self, socket: web.WebSocketResponse) -> None:
        if socket in self._connections:
            self._connections.remove(socket)
        if socket in self._draining:
            self._draining.remove(socket)
        for waiting in self._waiting.values():
            # Who hung up cannot ack any more.
            if waiting.socket is socket and not waiting.answer.done():
                waiting.answer.set_exception(NoAnswer("dispatch_failed"))
        self._on_change()


def _frame(id: str, envelope: Envelope) -> Json:
    frame: Json = {
        "envelope_id": id,
        "type": envelope.type,
        "payload": envelope.payload,
        "accepts_response_payload": envelope.type != "events_api",
    }
    if envelope.type == "events_api":
        frame |= {
            "retry_attempt": envelope.retry_attempt,
            # What HTTP calls http_timeout is a plain timeout here.
            "retry_reason": envelope.retry_reason.removeprefix("http_"),
        }
    return frame
