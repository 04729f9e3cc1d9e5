"""Database accidents in words of our own, without what people wrote."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, TimeoutError

from bot.domain.errors import Unavailable

_SQLITE_PASSING = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
}


class Conflict(Exception):
    """A rule of the database, named in the text, forbade the change; nothing was saved."""


@contextmanager
def translated() -> Iterator[None]:
    """Raise Unavailable where the database does not answer and Conflict where it forbids."""
    try:
        yield
    except IntegrityError as error:
        # PostgreSQL quotes the row, and with it what people wrote.
        raise Conflict(_rule(error)) from None
    except TimeoutError as error:
        raise Unavailable("every database connection is in use") from error
    except DBAPIError as error:
        if not _passes(error):
            raise
        raise Unavailable("the database does not answer") from error


def _rule(error: IntegrityError) -> str:
    diagnosis = getattr(error.orig, "diag", None)
    if diagnosis is None:
        return str(error.orig)
    return str(diagnosis.constraint_name or diagnosis.column_name)


def _passes(error: DBAPIError) -> bool:
    """Whether the same words may work later; a mistake in our SQL would not."""
    if isinstance(error.orig, sqlite3.Error):
        return getattr(error.orig, "sqlite_errorcode", 0) & 0xFF in _SQLITE_PASSING
    return isinstance(error, OperationalError) or error.connection_invalidated
