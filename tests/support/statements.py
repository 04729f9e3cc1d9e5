"""Statements are put into SQL once for a whole run, not once for the database of each test.

SQLAlchemy keeps what it put together with each engine. Every test here has an engine of its own,
to databases that differ in nothing, and a tenth of its time went into the same SQL again.
"""

from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

_MOST_STATEMENTS = 2000
_SHARED: LRUCache[Any, Any] = LRUCache(_MOST_STATEMENTS)


def pytest_configure() -> None:
    for dialect in (SQLiteDialect_pysqlite, PGDialect_psycopg):
        # The dialect is a part of what they are kept under: any of its kind will do.
        dialect.__hash__ = lambda self: hash(type(self))  # type: ignore[method-assign]
        dialect.__eq__ = lambda self, other: type(self) is type(other)  # type: ignore[method-assign]
    event.listen(Engine, "engine_connect", _share)


def _share(connection: Connection) -> None:
    connection.engine._compiled_cache = _SHARED
