"""Bring a database up to date: nothing to do takes milliseconds."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, column, inspect, select, table

from storage.database import make_engine, read_only

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"

_version = table("alembic_version", column("version_num"))


class DatabaseTooNew(Exception):
    """A newer release has been at this database; its tables are unknown here."""


class MigrationRefused(Exception):
    """A migration would have lost or orphaned rows, so nothing of it was kept."""


def migrate(url: str) -> None:
    """Upgrade the database at `url` to `head_revision()`; safe to call from many copies at once.

    A SQLite file that holds something is first copied beside itself (`preceptor.db-before-0002`).
    Raises DatabaseTooNew; after any error the database is as it was.
    """
    engine = make_engine(url, pool_size=1)
    try:
        with read_only(engine).connect() as connection:
            revision = current_revision(connection)
    finally:
        engine.dispose()
    if revision == head_revision():
        return
    if revision is not None and revision > head_revision():
        raise DatabaseTooNew(
            f"The database is at revision {revision} and this release knows only up to"
            f" {head_revision()}: start the newer release, or restore a backup."
        )
    # Alembic takes longer to import than the bot takes to start, and is rarely wanted.
    from alembic import command

    command.upgrade(configuration(url), "head")


def is_current(engine: Engine) -> bool:
    """Whether the database has exactly the tables this release knows."""
    with read_only(engine).connect() as connection:
        return current_revision(connection) == head_revision()


def head_revision() -> str:
    """The newest revision: they are numbered, so it is the last file's number."""
    return max(path.name[:4] for path in (MIGRATIONS / "versions").glob("[0-9]*_*.py"))


def current_revision(connection: Connection) -> str | None:
    """The database's revision, None where it has never been migrated."""
    if not inspect(connection).has_table(_version.name):
        return None
    return connection.scalar(select(_version.c.version_num))


def configuration(url: str) -> "Config":
    """Alembic's settings for `url`, without a file and whatever the working directory is."""
    from alembic.config import Config

    config = Config(attributes={"url": url})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config
