"""The present moment: the machine's, or a sandbox's where time can travel."""

import json
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPException
from typing import Any
from urllib.request import ProxyHandler, Request, build_opener

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
        self._url = url
        # A sandbox runs beside the bot: no proxy of the hospital's can reach it.
        self._opener = build_opener(ProxyHandler({}))

    def now(self) -> datetime:
        """Raises Unavailable when there is no answer, or none with a time zone."""
        return _moment(self._ask(Request(self._url)))

    def turn(self) -> Turn:
        """Raises Unavailable, also for a clock that cannot be moved."""
        return _turn(self._ask(Request(self._url)))

    def next_turn(self, after: int) -> Turn:
        """As soon as the clock is moved; the same turn again when that takes long."""
        question = Request(f"{self._url}?after={after}")
        return _turn(self._ask(question, HELD_TIMEOUT_SECONDS))

    def report(self, turn: int, *, idle: bool, wake_at: datetime | None = None) -> None:
        """For this turn everything is done that was due; if not `idle`, messages still wait.

        `wake_at` is when there is something to do next, should that be between two full hours.
        """
        said = {"turn": turn, "idle": idle, "wake_at": wake_at and wake_at.isoformat()}
        body = json.dumps(said).encode()
        self._ask(Request(self._url, body, {"Content-Type": "application/json"}))

    def _ask(self, request: Request, timeout: float = REMOTE_TIMEOUT_SECONDS) -> Any:
        try:
            with self._opener.open(request, timeout=timeout) as answer:
                return json.load(answer)
        except (OSError, HTTPException, ValueError) as error:
            raise Unavailable("the clock at CLOCK_URL does not answer") from error


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
