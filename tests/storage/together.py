"""Several at once, each in a thread of its own, off at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from sqlalchemy import Engine, text

T = TypeVar("T")

PATIENCE = 20


def together(*acts: Callable[[], T]) -> list[T]:
    """What each answered; raises what the first that failed raised."""
    start = Barrier(len(acts))

    def run(act: Callable[[], T]) -> T:
        start.wait(PATIENCE)
        return act()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [done.result(PATIENCE) for done in [pool.submit(run, act) for act in acts]]


def is_anybody_waiting(engine: Engine) -> bool:
    """Whether someone waits for a lock in this PostgreSQL database."""
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    with engine.connect() as connection:
        return bool(connection.scalar(waiting))
