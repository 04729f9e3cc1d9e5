"""How the workspace moves through time: hour by hour with the app keeping up, or at once.

Between two hours it stops where the app has said that it has something to do.

The hours are those of everybody here: where it is nine in Kathmandu it is a quarter past in London.
"""

import asyncio
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sandbox.clock import Clock
from sandbox.errors import Failed

# Seconds: a question for the next turn is held no longer, and who is silent so long is gone.
_HOLDS = 10.0
_STAYS_KNOWN_FOR = 15.0
_FINDS_US_WITHIN = 3.0
_PATIENCE = 30.0
_HOUR = timedelta(hours=1)
_EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
_LATEST = datetime(2100, 1, 1, tzinfo=UTC)


class Travel:
    """`zones` names the time zones people live in.

    `turn` grows whenever the clock is moved; `moved` is called after that and at the end.

    While travelling, `goal` is where to and `step` the hour just reached; `stopped` is why the
    last travel ended before its goal. `patience` is how many seconds the app has for each step.
    Used by the server's thread alone.
    """

    def __init__(
        self, clock: Clock, zones: Callable[[], Iterable[str]], moved: Callable[[], None]
    ) -> None:
        self._clock = clock
        self._zones = zones
        self._moved = moved
        self.patience = _PATIENCE
        self.turn = 0
        self.goal: datetime | None = None
        self.step: datetime | None = None
        self.stopped = ""
        self._idle_turn = -1
        self._wake_at: datetime | None = None
        self._listening = 0
        self._heard_at = -_STAYS_KNOWN_FOR
        self._closed = False
        self._journey: asyncio.Task[str] | None = None
        self._news = asyncio.Event()

    def jump(self, by: timedelta) -> None:
        """Move at once and wait for nobody, as an outage of that length would look."""
        if self.goal:
            raise _travelling()
        _ensure_in_range(self._clock.now(), by)
        self.stopped = ""
        self._move(by)

    async def begin(self, to: datetime, zone: str = "UTC") -> "asyncio.Task[str]":
        """Set out; the task ends on arrival with "", or early with why, told in this zone."""
        now = self._clock.now()
        if self.goal:
            raise _travelling()
        if to <= now:
            raise Failed("not_ahead", "Travel goes forward only: choose a later time.")
        _ensure_in_range(now, to - now)
        self.goal, self.stopped = to, ""
        if not await self._until(lambda: self._is_followed, _FINDS_US_WITHIN):
            self.goal = None
            raise Failed("nobody_follows", "No app follows this clock yet. Is the app running?")
        self._journey = asyncio.create_task(self._go(zone))
        return self._journey

    def stop(self) -> None:
        """Stay where the clock is."""
        self.goal = None
        self._tell()

    async def wait_beyond(self, turn: int) -> None:
        """Until the clock is moved, or the asker has waited long enough."""
        self._listening += 1
        self._tell()
        try:
            await self._until(lambda: self.turn != turn or self._closed, _HOLDS)
        finally:
            self._listening -= 1
            self._heard_at = time.monotonic()

    def hear(self, turn: int, idle: bool, wake_at: datetime | None = None) -> None:
        """The app has ticked for this turn, and has nothing left to do for it if `idle`.

        `wake_at` is when it has something to do next, perhaps before the next full hour.
        """
        self._heard_at = time.monotonic()
        if idle and turn == self.turn:
            self._idle_turn, self._wake_at = turn, wake_at
            self._tell()

    async def close(self) -> None:
        """Nobody waits for anything any more."""
        self._closed = True
        self.stop()
        if self._journey:
            await self._journey

    async def _go(self, zone: str) -> str:
        try:
            # What is due before leaving is done before leaving.
            moment = self._clock.now()
            while await self._take(moment):
                now = self._clock.now()
                if not self.goal or now >= self.goal:
                    return ""
                moment = min(self._next_stop(now), self.goal)
            self.stopped = _fell_behind(moment.astimezone(ZoneInfo(zone)))
            return self.stopped
        finally:
            self.goal = self.step = None
            self._moved()

    async def _take(self, moment: datetime) -> bool:
        """One step; False if the app did not keep up. Being stopped cuts it short."""
        self.step = moment
        self._move(moment - self._clock.now())
        turn = self.turn
        return await self._until(lambda: self._idle_turn == turn or not self.goal, self.patience)

    def _move(self, by: timedelta) -> None:
        self._clock.jump(by)
        self.turn += 1
        self._tell()
        self._moved()

    def _next_stop(self, now: datetime) -> datetime:
        hour = self._next_hour(now)
        return min(hour, self._wake_at) if self._wake_at and self._wake_at > now else hour

    def _next_hour(self, now: datetime) -> datetime:
        """The next full hour on anybody's clock."""
        clocks = (now.astimezone(ZoneInfo(zone)) for zone in {"UTC", *self._zones()})
        return now + min(_HOUR - _past_the_hour(clock) for clock in clocks)

    @property
    def _is_followed(self) -> bool:
        lately = time.monotonic() - self._heard_at < _STAYS_KNOWN_FOR
        return self._listening > 0 or lately

    def _tell(self) -> None:
        news, self._news = self._news, asyncio.Event()
        news.set()

    async def _until(self, is_so: Callable[[], bool], seconds: float) -> bool:
        try:
            async with asyncio.timeout(seconds):
                while not is_so():
                    await self._news.wait()
        except TimeoutError:
            return False
        return True


def _past_the_hour(clock: datetime) -> timedelta:
    return timedelta(minutes=clock.minute, seconds=clock.second, microseconds=clock.microsecond)


def _ensure_in_range(now: datetime, by: timedelta) -> None:
    if not _EARLIEST - now <= by <= _LATEST - now:
        raise Failed("out_of_range", "This clock knows the years 2000 to 2099 only.")


def _travelling() -> Failed:
    return Failed("travelling", "The clock is travelling already. Stop it first.")


def _fell_behind(at: datetime) -> str:
    moment = f"{at:%a} {at.day} {at:%b} {at:%H:%M}"
    return f"The app did not finish its work at {moment}, so the clock waits there. Go on any time."
