"""The thread that empties the outbox: woken by each commit, and by itself every two seconds."""

import logging
import threading
from collections.abc import Callable
from datetime import timedelta

from bot.clock import monotonic

log = logging.getLogger(__name__)

POLL_SECONDS = 2
LONGEST_PAUSE_SECONDS = 15
SILENT_SECONDS = 90


class Courier:
    """`work` delivers what is due and returns how many messages it had in hand.

    `next_turn` says how long until more of it may leave, None where nothing is held up.
    """

    def __init__(
        self,
        work: Callable[[], int],
        next_turn: Callable[[], timedelta | None] = lambda: None,
    ) -> None:
        self._work = work
        self._next_turn = next_turn
        self._awake = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="courier", daemon=True)
        self._failures = 0
        self._beat = monotonic()

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        self._awake.set()

    def goes_on(self) -> bool:
        """Asked between two messages: after a stop none is begun."""
        self._beat = monotonic()
        return not self._stopping.is_set()

    def is_stopping(self) -> bool:
        return self._stopping.is_set()

    def stop(self, patience: float) -> None:
        """Finish the message in hand, waiting `patience` seconds at most."""
        self._stopping.set()
        self._awake.set()
        if self._thread.is_alive():
            self._thread.join(patience)

    def is_well(self) -> bool:
        return self._thread.is_alive() and monotonic() - self._beat < SILENT_SECONDS

    def _run(self) -> None:
        while self.goes_on():
            self._awake.clear()
            self._awake.wait(self._deliver())

    def _deliver(self) -> float:
        """How many seconds there is nothing to do; longer each time after a failure."""
        try:
            count = self._work()
            turn = None if count else self._next_turn()
        except Exception:
            self._failures += 1
            pause = min(LONGEST_PAUSE_SECONDS, 2**self._failures)
            log.exception("delivering failed; trying again in %d s", pause)
            self._stopping.wait(pause)
            return 0
        self._failures = 0
        if count:
            return 0
        return min(POLL_SECONDS, turn.total_seconds()) if turn else POLL_SECONDS
