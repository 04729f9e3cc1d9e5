"""The moments at which a bot may die: around each commit, and around each call it makes.

The names are found while it runs, so a new use case or a new call has its points by itself:
"after commit accept_request", "unread chat.postMessage kick_off".
"""

import os
import random
import select
import signal
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Lock, Timer, local
from types import FrameType
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, event

from bot.domain.messages import Message

A_MOMENT = 0.02
# How a transaction is held, not what it is for.
_HOLDING = {"change", "read", "translated", "in_turn"}


@dataclass(frozen=True, slots=True)
class Crash:
    """Die when this point is reached for the `hit`-th time."""

    point: str
    hit: int = 1

    def __str__(self) -> str:
        return f"{self.point} #{self.hit}"


@dataclass
class Points:
    """Notes each point reached in the file `noted`, a line each, and dies at the one it is told.

    After so many points as `lives` says it dies a moment later, anywhere.
    """

    crash: Crash | None = None
    noted: Path | None = None
    lives: int | None = None
    _hits: Counter[str] = field(default_factory=Counter)
    _one_at_a_time: Lock = field(default_factory=Lock)

    def reach(self, point: str) -> None:
        with self._one_at_a_time:
            self._hits[point] += 1
            if self.noted:
                with self.noted.open("a") as lines:
                    lines.write(f"{point}\n")
            if self.crash and self.crash == Crash(point, self._hits[point]):
                _die()
            if self._hits.total() == self.lives:
                Timer(random.uniform(0, A_MOMENT), _die).start()

    def watch_commits(self, engine: Engine) -> None:
        """Before the database is told to commit, and once it has."""
        committing = local()
        dialect: Any = engine.dialect
        commit: Callable[[Any], None] = dialect.do_commit

        def before(connection: Connection) -> None:
            committing.name = None
            if not connection.get_execution_options().get("read_only", False):
                committing.name = f"commit {_doing()}"
                self.reach(f"before {committing.name}")

        def then_after(connection: Any) -> None:
            commit(connection)
            if name := getattr(committing, "name", None):
                committing.name = None
                self.reach(f"after {name}")

        event.listen(engine, "commit", before)
        dialect.do_commit = then_after

    def watch_calls(self) -> None:
        """Before a byte leaves; with the answer there but unread; and once it is read.

        Not those to the clock: there is none with Slack.
        """
        request, getresponse = HTTPConnection.request, HTTPConnection.getresponse
        asked: WeakKeyDictionary[HTTPConnection, str] = WeakKeyDictionary()

        def ask(
            connection: HTTPConnection, method: str, url: str, *more: Any, **named: Any
        ) -> None:
            if url.startswith("/clock"):
                request(connection, method, url, *more, **named)
                return
            called = f"{_called(url)} {_in_hand()}".strip()
            asked[connection] = called
            self.reach(f"before {called}")
            request(connection, method, url, *more, **named)

        def hear(connection: HTTPConnection) -> HTTPResponse:
            called = asked.get(connection)
            if called is None:
                return getresponse(connection)
            if not select.select([connection.sock], [], [], connection.sock.gettimeout())[0]:
                raise TimeoutError
            self.reach(f"unread {called}")
            answer = getresponse(connection)
            self.reach(f"after {called}")
            return answer

        connections: Any = HTTPConnection
        connections.request, connections.getresponse = ask, hear


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _called(url: str) -> str:
    """The method of the Web API, or where else the call goes to."""
    parts = url.partition("?")[0].strip("/").split("/")
    return parts[1] if parts[0] == "api" else parts[0]


def _doing() -> str:
    """The innermost step of the storage or use case whose transaction this is."""
    frame: FrameType | None = sys._getframe(2)
    while frame:
        module, name = frame.f_globals.get("__name__", ""), frame.f_code.co_name
        if module.startswith(("storage.", "bot.usecases.")):
            if not (name.startswith("_") or name in _HOLDING):
                return f"{name} {_in_hand()}".strip()
        frame = frame.f_back
    return "unknown"


def _in_hand() -> str:
    """The kind of the message that is being delivered, if one is."""
    frame: FrameType | None = sys._getframe(2)
    while frame:
        message = frame.f_locals.get("message")
        if isinstance(message, Message):
            return f"redrawn {message.kind}" if message.update_of else str(message.kind)
        frame = frame.f_back
    return ""
