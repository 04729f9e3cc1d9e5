"""A SQLite file serves one process: a lock beside it that the kernel opens when the process ends.

The file itself cannot be locked so: SQLite's own locks come and go with each transaction.
"""

import fcntl
import os
from pathlib import Path

# What a child inherited it would hold as well.
FLAGS = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC


class DatabaseInUse(Exception):
    """Another process holds the database; the text says so, and what to do."""


class SoleProcess:
    """Holds `<database>-in-use` from the moment it is made; raises DatabaseInUse.

    Without a file, with PostgreSQL, it holds nothing: any number of processes may be at work.
    """

    def __init__(self, database: Path | None) -> None:
        self._file = os.open(_beside(database), FLAGS, 0o600) if database else None
        if self._file is None:
            return
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self.leave()
            raise DatabaseInUse(
                f"Another Preceptor is at work on {database}, and a SQLite file serves one:"
                " stop that one first, or use PostgreSQL for several."
            ) from None

    def leave(self) -> None:
        """Done twice it does nothing more."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def is_in_use(database: Path | None) -> bool | None:
    """Whether a process is at work on this file; None where nobody can tell."""
    if database is None:
        return None
    try:
        SoleProcess(database).leave()
    except DatabaseInUse:
        return True
    return False


def _beside(database: Path) -> Path:
    return database.with_name(f"{database.name}-in-use")
