"""The present moment: the machine's, or a sandbox's where time can travel."""

import json
import time
from datetime import UTC, datetime
from http.client import HTTPException
from urllib.request import ProxyHandler, build_opener

from bot.domain.errors import Unavailable

REMOTE_TIMEOUT_SECONDS = 2


def monotonic() -> float:
    """Seconds for measuring spans; never set back, and no moment of any calendar."""
    return time.monotonic()


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class RemoteClock:
    """Asks `url`, which answers {"now": "2026-11-22T15:00:00+00:00"}."""

    def __init__(self, url: str) -> None:
        self._url = url
        # A sandbox runs beside the bot: no proxy of the hospital's can reach it.
        self._opener = build_opener(ProxyHandler({}))

    def now(self) -> datetime:
        """Raises Unavailable when there is no answer, or none with a time zone."""
        try:
            with self._opener.open(self._url, timeout=REMOTE_TIMEOUT_SECONDS) as answer:
                moment = datetime.fromisoformat(json.load(answer)["now"])
        except (OSError, HTTPException, ValueError, KeyError, TypeError) as error:
            raise Unavailable("the clock at CLOCK_URL does not answer") from error
        if moment.utcoffset() is None:
            raise Unavailable("the clock at CLOCK_URL names no time zone")
        return moment.astimezone(UTC)
