"""What was heard already, and what came of it."""

from datetime import datetime

from sqlalchemy import Connection, select

from bot.domain.people import WorkspaceId
from storage.tables import inbox
from storage.upsert import insert


class SqlInbox:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def result_of(self, source_key: str) -> int | None:
        found: int | None = self._connection.scalar(
            select(inbox.c.result_id).where(
                inbox.c.workspace_id == self._workspace_id, inbox.c.source_key == source_key
            )
        )
        return found

    def note(self, source_key: str, at: datetime, result_id: int = 0) -> bool:
        noted = self._connection.scalar(
            insert(self._connection, inbox)
            .values(
                workspace_id=self._workspace_id,
                source_key=source_key,
                received_at=at,
                result_id=result_id,
            )
            .on_conflict_do_nothing(index_elements=["workspace_id", "source_key"])
            .returning(inbox.c.source_key)
        )
        return noted is not None
