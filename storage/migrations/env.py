"""How a migration runs: one transaction, one migrator at a time, a copy of the file before it.

A new revision, from the difference between the tables and a scratch database at head:

    alembic -x url=sqlite:///scratch.db revision --autogenerate --rev-id 0002 -m "what it is for"
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import context
from sqlalchemy import Connection, event, func, inspect, select, table, text

from storage.database import is_sqlite, make_engine
from storage.migrate import MigrationRefused, current_revision
from storage.tables import metadata

# Any number will do, as long as every copy of the bot names the same one.
ADVISORY_LOCK = 7_362_011


def run() -> None:
    attributes, arguments = context.config.attributes, context.get_x_argument(as_dictionary=True)
    engine = make_engine(attributes.get("url") or arguments["url"], pool_size=1)
    if is_sqlite(engine):
        # A batch drops and refills a table: with foreign keys on, its children's rows would go.
        # The switch does nothing inside a transaction, so it is set as the connection opens.
        event.listen(engine, "connect", lambda new, _: new.execute("PRAGMA foreign_keys = OFF"))
    try:
        with engine.connect() as connection, connection.begin():
            if is_sqlite(engine):
                migrate_sqlite(connection)
            else:
                migrate_postgresql(connection)
    finally:
        engine.dispose()


def migrate_sqlite(connection: Connection) -> None:
    # BEGIN IMMEDIATE is the lock: nothing can change between the copy and the migration.
    if current_revision(connection) not in (None, context.get_head_revision()):
        keep_copy(connection)
    before = rows(connection)
    run_migrations(connection)
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if orphans:
        raise MigrationRefused(
            f"rows would refer to nothing: {orphans[0]} and {len(orphans)} in all"
        )
    after = rows(connection)
    lost = {name: after[name] - count for name, count in before.items() if name in after}
    if min(lost.values(), default=0) < 0:
        raise MigrationRefused(f"rows would be lost: {lost}")


def migrate_postgresql(connection: Connection) -> None:
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})
    run_migrations(connection)


def run_migrations(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=is_sqlite(connection),
        transactional_ddl=True,
    )
    context.run_migrations()


def keep_copy(connection: Connection) -> None:
    """Copy the file to `<file>-before-<revision>`, whole or not at all."""
    file = Path(str(connection.engine.url.database))
    copy = file.with_name(f"{file.name}-before-{context.get_head_revision()}")
    unfinished = copy.with_name(f"{copy.name}.part")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as reader:
        reader.execute("VACUUM INTO ?", (str(unfinished),))
    os.replace(unfinished, copy)


def rows(connection: Connection) -> dict[str, int]:
    """How many rows each table holds."""
    return {
        name: connection.execute(select(func.count()).select_from(table(name))).scalar_one()
        for name in inspect(connection).get_table_names()
        if name != "alembic_version"
    }


run()
