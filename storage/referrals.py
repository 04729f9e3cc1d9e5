"""Referrals: colleagues a mentor suggested, for the mentee to use."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, update

from bot.domain.people import MemberId, WorkspaceId
from bot.domain.request import Referral, ReferralId, Request, RequestId
from storage.rows import RowsOf
from storage.tables import referrals


class SqlReferrals:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._rows = RowsOf(connection, workspace_id, _to_referral, referrals, referrals.c.id)

    def get(self, referral_id: ReferralId) -> Referral:
        """Raises NotYours when there is none."""
        return self._rows.get(referral_id)

    def several(self, ids: Sequence[ReferralId]) -> dict[ReferralId, Referral]:
        found = self._rows.where(referrals.c.id.in_(ids)) if ids else []
        return {referral.id: referral for referral in found}

    def add(
        self, request: Request, colleagues: Sequence[MemberId], line: str, expires_at: datetime
    ) -> None:
        self._connection.execute(
            insert(referrals),
            [
                {
                    "workspace_id": self._workspace_id,
                    "request_id": request.id,
                    "mentee_id": request.mentee_id,
                    "colleague_id": colleague,
                    "line": line,
                    "expires_at": expires_at,
                }
                for colleague in dict.fromkeys(colleagues)
            ],
        )

    def of_request(self, request_id: RequestId) -> list[Referral]:
        return self._rows.where(referrals.c.request_id == request_id)

    def open_for(self, mentee: MemberId, now: datetime) -> list[Referral]:
        return self._rows.where(
            referrals.c.mentee_id == mentee,
            referrals.c.used_at.is_(None),
            referrals.c.expires_at > now,
        )

    def use(self, referral_id: ReferralId, at: datetime) -> bool:
        used = self._connection.execute(
            update(referrals)
            .where(
                referrals.c.workspace_id == self._workspace_id,
                referrals.c.id == referral_id,
                referrals.c.used_at.is_(None),
            )
            .values(used_at=at)
        )
        return used.rowcount == 1


def _to_referral(row: Row[Any]) -> Referral:
    return Referral(
        id=row.id,
        request_id=row.request_id,
        mentee_id=row.mentee_id,
        colleague_id=row.colleague_id,
        line=row.line,
        expires_at=row.expires_at,
        used_at=row.used_at,
    )
