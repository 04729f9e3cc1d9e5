"""Engine, transactions and moments: the same rules on SQLite and PostgreSQL."""

import sqlite3
import threading
import time
from datetime import UTC, datetime

from sqlalchemy import URL, Connection, DateTime, Dialect, Engine, create_engine, event, make_url
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.types import TypeDecorator

SQLITE_LOCK_SECONDS = 10
"""How long a writer waits in all: for its turn in this process, then for other processes."""

_HAS_TURN = "has the writers' turn"
POSTGRES_RECYCLE_SECONDS = 1800


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: aware in (naive is refused), aware UTC out, on both databases."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def make_engine(url: str, *, pool_size: int = 10) -> Engine:
    """An engine for `sqlite:///path` (relative or absolute) or `postgresql://…` (psycopg 3).

    `pool_size` is how many connections stay open; give as many as threads will use at once.
    Raises ValueError for any other database.
    """
    parsed = make_url(url)
    match parsed.get_backend_name():
        case "sqlite":
            return _sqlite(parsed, pool_size)
        case "postgresql" | "postgres":
            return _postgresql(parsed, pool_size)
        case other:
            raise ValueError(f"{other} is not a database Preceptor knows: use SQLite or PostgreSQL")


def read_only(engine: Engine) -> Engine:
    """The same connections for transactions that only read: they hold up no writer."""
    return engine.execution_options(read_only=True, postgresql_readonly=True)


def is_sqlite(engine: Engine | Connection) -> bool:
    return engine.dialect.name == "sqlite"


def sqlite_journal_mode(version: tuple[int, int, int] = sqlite3.sqlite_version_info) -> str:
    """WAL where the library is safe with it, otherwise DELETE.

    Up to 3.51.2 a checkpoint can race with a reset of the WAL and lose commits, as soon as two
    connections are open (sqlite.org/wal.html); 3.50.7 and 3.44.6 carry the repair.
    """
    repaired = (
        version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    )
    return "WAL" if repaired else "DELETE"


def _sqlite(url: URL, pool_size: int) -> Engine:
    engine = create_engine(
        url,
        pool_size=pool_size,
        connect_args={"timeout": SQLITE_LOCK_SECONDS},
        # Errors would otherwise carry what people wrote into the log.
        hide_parameters=True,
    )
    event.listen(engine, "connect", _set_up_sqlite)
    turn = WritersTurn()
    event.listen(engine, "begin", turn.begin)
    event.listen(engine, "checkin", turn.end)
    return engine


def _set_up_sqlite(connection: sqlite3.Connection, _record: ConnectionPoolEntry) -> None:
    # The driver's own transactions start too late: two readers that then write would lose updates.
    connection.isolation_level = None
    journal = f"journal_mode = {sqlite_journal_mode()}"
    for rule in ("foreign_keys = ON", "synchronous = FULL", "secure_delete = ON", journal):
        connection.execute(f"PRAGMA {rule}")


class WritersTurn:
    """Lets the writers of this process in one after another.

    SQLite has one writer at a time, and whoever comes meanwhile sleeps, longer each time, though
    the other is done in a millisecond (sqlite.org/c3ref/busy_timeout.html).
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def begin(self, connection: Connection) -> None:
        if connection.get_execution_options().get("read_only", False):
            connection.exec_driver_sql("BEGIN")
            return
        patience_ends = time.monotonic() + SQLITE_LOCK_SECONDS
        connection.info[_HAS_TURN] = self._lock.acquire(timeout=SQLITE_LOCK_SECONDS)
        _wait_at_most(connection, patience_ends - time.monotonic())
        try:
            # Whoever has waited that long for the turn is refused by SQLite, in its own words.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        finally:
            _wait_at_most(connection, SQLITE_LOCK_SECONDS)

    def end(self, _connection: object, record: ConnectionPoolEntry) -> None:
        if record.info.pop(_HAS_TURN, False):
            self._lock.release()


def _wait_at_most(connection: Connection, seconds: float) -> None:
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    driver.execute(f"PRAGMA busy_timeout = {max(0, round(seconds * 1000))}")


def _postgresql(url: URL, pool_size: int) -> Engine:
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_size=pool_size,
        pool_pre_ping=True,
        pool_recycle=POSTGRES_RECYCLE_SECONDS,
        hide_parameters=True,
    )
