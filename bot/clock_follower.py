"""The thread that keeps up with a clock that travels: at each turn a tick and an empty outbox."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from math import inf

from bot.clock import RemoteClock, Turn, monotonic
from bot.domain.errors import Unavailable

log = logging.getLogger(__name__)

LOOK_AGAIN_SECONDS = 0.02
# After what failed; and meanwhile the clock hears that the work goes on.
TRY_AGAIN_SECONDS = 1


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be done at each turn.

    `tick` does what is due, False where that failed; `deliver` wakes the courier; `is_idle` says
    whether it has said everything by that moment. `next_moment` is when it has something to do
    next at a time of its own, between two full hours perhaps; None where there is none.
    """

    tick: Callable[[], bool]
    deliver: Callable[[], None]
    is_idle: Callable[[datetime], bool]
    next_moment: Callable[[datetime], datetime | None] = lambda now: None


class ClockFollower:
    def __init__(self, clock: RemoteClock, work: Work) -> None:
        self._clock = clock
        self._work = work
        self._stopping = threading.Event()
        self._at_work = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="clock-follower", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self, patience: float) -> None:
        """Begin no turn any more, and give the one in hand `patience` seconds.

        The question for the next turn may stay open for seconds; nothing waits for its answer.
        """
        self._stopping.set()
        if self._at_work.acquire(timeout=patience):
            self._at_work.release()

    def _run(self) -> None:
        last = None
        is_known_lost = False
        while not self._stopping.is_set():
            try:
                turn = self._clock.turn() if last is None else self._clock.next_turn(last)
                if turn.number != last:
                    self._keep_up(turn)
                last, is_known_lost = turn.number, False
            except Unavailable as error:
                if not (is_known_lost or self._stopping.is_set()):
                    log.warning("not following the clock: %s", error)
                is_known_lost = True
                self._stopping.wait(TRY_AGAIN_SECONDS)

    def _keep_up(self, turn: Turn) -> None:
        """Until everything due at this turn is done, or the clock has moved on."""
        with self._at_work:
            went_well, told_at = self._work.tick(), -inf
            self._work.deliver()
            while not self._stopping.is_set():
                latest = self._clock.turn()
                if latest.number != turn.number:
                    return
                if went_well and self._work.is_idle(latest.now):
                    self._clock.report(
                        turn.number, idle=True, wake_at=self._work.next_moment(latest.now)
                    )
                    return
                if monotonic() - told_at >= TRY_AGAIN_SECONDS:
                    self._clock.report(turn.number, idle=False)
                    told_at = monotonic()
                self._stopping.wait(LOOK_AGAIN_SECONDS if went_well else TRY_AGAIN_SECONDS)
                went_well = went_well or self._work.tick()
