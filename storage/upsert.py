"""INSERT … ON CONFLICT, which both databases know and SQLAlchemy keeps in each dialect."""

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

from storage.database import is_sqlite


def insert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    return sqlite.insert(table) if is_sqlite(connection) else postgresql.insert(table)


def insert_on(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    """For statements that are built once for each database."""
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
