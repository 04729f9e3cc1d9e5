"""Everything the workspace remembers, as JSON documents in one SQLite table."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sandbox.types import Json


class Store:
    """Each write is on its way to disk when `put` returns: a killed process loses nothing."""

    def __init__(self, path: Path | None) -> None:
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
        # The server's thread is the only one to use it, but not the one that opens it.
        self._connection = sqlite3.connect(
            path or ":memory:", isolation_level=None, check_same_thread=False
        )
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.execute(
            "CREATE TABLE IF NOT EXISTS documents"
            " (kind TEXT, id TEXT, body TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID"
        )

    def put(self, kind: str, id: str, document: Json) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO documents VALUES (?, ?, ?)", (kind, id, json.dumps(document))
        )

    def delete(self, kind: str, id: str) -> None:
        self._connection.execute("DELETE FROM documents WHERE kind = ? AND id = ?", (kind, id))

    def all(self, kind: str) -> Iterator[Json]:
        """Documents of one kind, by id."""
        rows = self._connection.execute(
            "SELECT body FROM documents WHERE kind = ? ORDER BY id", (kind,)
        )
        for (body,) in rows.fetchall():
            yield json.loads(body)

    def close(self) -> None:
        self._connection.close()
