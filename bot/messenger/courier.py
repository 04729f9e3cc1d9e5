"""The thread that empties the outbox: woken by each commit, and by itself every two seconds."""

import logging
import threading
from collections.abc import Callable

from bot.clock import monotonic

log = logging.getLogger(__name__)

POLL_SECONDS = 2
LONGEST_PAUSE_SECONDS = 30
SILENT_SECONDS = 90


class Courier:
    """`work` delivers what is due and returns how many messages it had in hand."""

    def __init__(self, work: Callable[[], int]) -> None:
        self._work = work
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

    def rest(self, seconds: float) -> None:
        """Wait, though not beyond a stop."""
        self._stopping.wait(seconds)

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
            if self._deliver() == 0:
                self._awake.wait(POLL_SECONDS)

    def _deliver(self) -> int:
        """How many were in hand; after a failure 0, and later each time it fails again."""
        try:
            count = self._work()
        except Exception:
            self._failures += 1
            pause = min(LONGEST_PAUSE_SECONDS, 2**self._failures)
            log.exception("delivering failed; trying again in %d s", pause)
            self._stopping.wait(pause)
            return 0
        self._failures = 0
        return count
