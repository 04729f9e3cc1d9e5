"""All that the bot remembers, looked at from outside, and put back as it was."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

Row = dict[str, Any]
Rows = dict[str, list[Row]]

# What is said and heard, and what is worked out from the rest.
PASSING = frozenset({"inbox", "outbox", "pacer", "pair_channels"})
WORKED_OUT = frozenset({"alembic_version", "mentor_terms", "mentor_vocabulary", "sqlite_sequence"})
# Written when somebody else acts: who was asked last, who looked when.
IN_PASSING = frozenset({"last_asked_at", "welcomed_at", "home_opened_at"})


class Change(NamedTuple):
    """A row that came, went or became another; the side that is not there is empty."""

    table: str
    before: Row
    after: Row

    @property
    def row(self) -> Row:
        return self.after or self.before


class Memory:
    """A SQLite file the bot is using."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, timeout=10, isolation_level=None)
        self._connection.row_factory = sqlite3.Row
        names = self._connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        self._tables = sorted(row["name"] for row in names)
        self._put: tuple[Rows, Rows] = {}, {}
        self._seen: tuple[int, Rows] = -1, {}

    def close(self) -> None:
        self._connection.close()

    def look(self) -> Rows:
        """Read again only where somebody has committed something: most are sent away."""
        with self._transaction("DEFERRED"):
            [version] = self._connection.execute("PRAGMA data_version").fetchone()
            if self._seen[0] != version:
                self._seen = version, {table: self._rows(table) for table in self._tables}
            return self._seen[1]

    def put_back(self, rows: Rows) -> Rows:
        """What is remembered then: the same, with nothing where a row left something out."""
        asked, stands = self._put
        if asked is not rows or self.look() != stands:
            self._write(rows)
            self._put = rows, self.look()
        return self._put[1]

    def _write(self, rows: Rows) -> None:
        # One's own changes do not count for data_version.
        self._seen = -1, {}
        with self._transaction("IMMEDIATE"):
            for table, kept in rows.items():
                self._connection.execute(f'DELETE FROM "{table}"')
                for row in kept:
                    marks = ", ".join("?" * len(row))
                    self._connection.execute(
                        f'INSERT INTO "{table}" ({", ".join(row)}) VALUES ({marks})',
                        list(row.values()),
                    )

    def _rows(self, table: str) -> list[Row]:
        return [dict(row) for row in self._connection.execute(f'SELECT * FROM "{table}"')]

    @contextmanager
    def _transaction(self, kind: str) -> Iterator[None]:
        self._connection.execute(f"BEGIN {kind}")
        try:
            yield
        finally:
            self._connection.execute("COMMIT")


def changes(before: Rows, after: Rows) -> list[Change]:
    """What people would notice: messages and all that is worked out from the rest left aside."""
    found = []
    for table in sorted(before.keys() - PASSING - WORKED_OUT):
        old, new = _by_key(before[table]), _by_key(after[table])
        for key in sorted(old.keys() | new.keys()):
            one, other = old.get(key, {}), new.get(key, {})
            if _lasting(one) != _lasting(other):
                found.append(Change(table, one, other))
    return found


def _by_key(rows: list[Row]) -> dict[str, Row]:
    keyed = {}
    for row in rows:
        own = row.get("id") or tuple(
            row.get(name) for name in ("member_id", "member_a", "member_b")
        )
        keyed[repr((row.get("workspace_id"), own))] = row
    return keyed


def _lasting(row: Row) -> Row:
    return {name: value for name, value in row.items() if name not in IN_PASSING}
