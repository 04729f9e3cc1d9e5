"""An alarm when messages do not leave: one line in the log, and the health check says so."""

import logging
import threading
from collections.abc import Callable
from datetime import datetime

from bot.domain.checkup import is_late
from bot.domain.errors import Unavailable
from bot.ports import Clock

log = logging.getLogger(__name__)

LOOK_EVERY_SECONDS = 30


class Watch:
    """`is_at_work` asks about the courier, `oldest_due` since when the oldest message waits."""

    def __init__(
        self,
        clock: Clock,
        is_at_work: Callable[[], bool],
        oldest_due: Callable[[datetime], datetime | None],
    ) -> None:
        self._clock = clock
        self._is_at_work = is_at_work
        self._oldest_due = oldest_due
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)
        self._is_known = False

    def start(self) -> None:
        self._thread.start()

    def stop(self, patience: float) -> None:
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(patience)

    def is_well(self) -> bool:
        return self._trouble() is None

    def _run(self) -> None:
        while not self._stopping.wait(LOOK_EVERY_SECONDS):
            self.look()

    def look(self) -> None:
        """Say so in the log when something begins to be wrong, and when it is over."""
        trouble = self._trouble()
        if trouble and not self._is_known:
            log.warning("messages do not leave: %s", trouble)
        elif self._is_known and not trouble:
            log.info("messages leave again")
        self._is_known = trouble is not None

    def _trouble(self) -> str | None:
        if not self._is_at_work():
            return "the courier does not move"
        try:
            now = self._clock.now()
            oldest = self._oldest_due(now)
        except Unavailable as error:
            return f"{error}"
        if oldest and is_late(oldest, now):
            return f"the oldest waits since {oldest:%Y-%m-%d %H:%M} UTC"
        return None
