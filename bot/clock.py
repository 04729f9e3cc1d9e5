"""The present moment: the machine's, or a sandbox's where time can travel."""

import json
import time
import weakref
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from typing import Any
from urllib.parse import urlsplit

from bot.domain.errors import Unavailable

REMOTE_TIMEOUT_SECONDS = 2
# The clock holds a question for the next turn up to 10 s.
HELD_TIMEOUT_SECONDS = 15


def monotonic() -> float:
    """Seconds for measuring spans; never set back, and no moment of any calendar."""
    return time.monotonic()


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Turn:
    """`number` is another one after each time the clock was moved."""

    number: int
    now: datetime


class RemoteClock:
    """Asks `url`, which answers {"now": "2026-11-22T15:00:00+00:00", "turn": 3}."""

    def __init__(self, url: str) -> None:
        # A sandbox runs beside the bot: straight there, by no proxy of the hospital's.
        self._place = urlsplit(url).netloc
        self._path = urlsplit(url).path
        # Asked at every step: a new connection each time would cost three times as much.
        self._idle: list[HTTPConnection] = []
        weakref.finalize(self, _close, self._idle)

    def now(self) -> datetime:
        """Raises Unavailable when there is no answer, or none with a time zone."""
        return _moment(self._ask())

    def turn(self) -> Turn:
        """Raises Unavailable, also for a clock that cannot be moved."""
        return _turn(self._ask())

    def next_turn(self, after: int) -> Turn:
        """As soon as the clock is moved; the same turn again when that takes long."""
        return _turn(self._ask(f"?after={after}", timeout=HELD_TIMEOUT_SECONDS))

    def report(self, turn: int, *, idle: bool, wake_at: datetime | None = None) -> None:
        """For this turn everything is done that was due; if not `idle`, messages still wait.

        `wake_at` is when there is something to do next, should that be between two full hours.
        """
        said = {"turn": turn, "idle": idle, "wake_at": wake_at and wake_at.isoformat()}
        self._ask(said=json.dumps(said).encode())

    def _ask(
        self, query: str = "", said: bytes | None = None, timeout: float = REMOTE_TIMEOUT_SECONDS
    ) -> Any:
        try:
            while kept := self._kept():
                try:
                    return self._ask_by(kept, query, said, timeout)
                except (ConnectionError, HTTPException):
                    continue  # The clock hung up since, as it does after a while.
            return self._ask_by(HTTPConnection(self._place), query, said, timeout)
        except (OSError, HTTPException, ValueError) as error:
            raise Unavailable("the clock at CLOCK_URL does not answer") from error

    def _kept(self) -> HTTPConnection | None:
        try:
            return self._idle.pop()
        except IndexError:
            return None

    def _ask_by(
        self, connection: HTTPConnection, query: str, said: bytes | None, timeout: float
    ) -> Any:
        try:
            connection.timeout = timeout
            if connection.sock:
                connection.sock.settimeout(timeout)
            method, headers = (
                ("POST", {"Content-Type": "application/json"}) if said else ("GET", {})
            )
            connection.request(method, self._path + query, said, headers)
            answer = connection.getresponse()
            body = answer.read()
            if answer.status != HTTPStatus.OK:
                raise HTTPException(answer.reason)
        except BaseException:
            connection.close()
            raise
        self._idle.append(connection)
        return json.loads(body)


def _close(connections: list[HTTPConnection]) -> None:
    for connection in connections:
        connection.close()


def _moment(answer: Any) -> datetime:
    try:
        moment = datetime.fromisoformat(answer["now"])
    except (ValueError, KeyError, TypeError) as error:
        raise Unavailable("the clock at CLOCK_URL tells no time") from error
    if moment.utcoffset() is None:
        raise Unavailable("the clock at CLOCK_URL names no time zone")
    return moment.astimezone(UTC)


def _turn(answer: Any) -> Turn:
    now = _moment(answer)
    if type(answer.get("turn")) is not int:
        raise Unavailable("the clock at CLOCK_URL cannot be moved")
    return Turn(answer["turn"], now)
