"""Words not sent yet, encrypted."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from bot.domain.people import MemberId, WorkspaceId
from bot.ports.searching import Draft
from storage.tables import drafts
from storage.vault import Vault


class SqlDrafts:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId, vault: Vault) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._vault = vault

    def find(self, draft_id: int) -> Draft | None:
        """Also when it is too old: that is the caller's question. Raises Unreadable."""
        row = self._connection.execute(
            select(drafts).where(
                drafts.c.workspace_id == self._workspace_id, drafts.c.id == draft_id
            )
        ).one_or_none()
        return self._to_draft(row) if row else None

    def add(
        self,
        member_id: MemberId,
        kind: str,
        subject_id: int | None,
        text: str,
        expires_at: datetime,
    ) -> int:
        draft_id: int = self._connection.execute(
            insert(drafts)
            .values(
                workspace_id=self._workspace_id,
                member_id=member_id,
                kind=kind,
                subject_id=subject_id,
                secret=self._vault.encrypt(text),
                expires_at=expires_at,
            )
            .returning(drafts.c.id)
        ).scalar_one()
        return draft_id

    def change(self, draft_id: int, text: str) -> None:
        self._connection.execute(
            update(drafts)
            .where(drafts.c.workspace_id == self._workspace_id, drafts.c.id == draft_id)
            .values(secret=self._vault.encrypt(text))
        )

    def drop(self, draft_id: int) -> None:
        self._connection.execute(
            delete(drafts).where(
                drafts.c.workspace_id == self._workspace_id, drafts.c.id == draft_id
            )
        )

    def expire(self, now: datetime) -> int:
        gone = self._connection.execute(
            delete(drafts).where(
                drafts.c.workspace_id == self._workspace_id, drafts.c.expires_at <= now
            )
        )
        return gone.rowcount

    def _to_draft(self, row: Row[Any]) -> Draft:
        return Draft(
            id=row.id,
            member_id=row.member_id,
            subject_id=row.subject_id,
            text=self._vault.decrypt(row.secret),
            expires_at=row.expires_at,
        )
