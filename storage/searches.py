"""Searches kept because a message speaks of them."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from bot.domain.errors import NotYours
from bot.domain.matching import Filters
from bot.domain.people import Format, MemberId, Role, Stage, WorkspaceId
from bot.ports.searching import Search
from storage.tables import searches


class SqlSearches:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def get(self, search_id: int) -> Search:
        """Raises NotYours when there is none."""
        row = self._connection.execute(
            select(searches).where(
                searches.c.workspace_id == self._workspace_id, searches.c.id == search_id
            )
        ).one_or_none()
        if row is None:
            raise NotYours
        return _to_search(row)

    def add(self, member_id: MemberId, text: str, filters: Filters, at: datetime) -> int:
        search_id: int = self._connection.execute(
            insert(searches)
            .values(
                workspace_id=self._workspace_id,
                member_id=member_id,
                text=text,
                filters=_from_filters(filters),
                made_at=at,
            )
            .returning(searches.c.id)
        ).scalar_one()
        return search_id

    def tell(self, search_id: int, at: datetime) -> None:
        """Remember when a coordinator was first told of it."""
        self._connection.execute(
            update(searches)
            .where(
                searches.c.workspace_id == self._workspace_id,
                searches.c.id == search_id,
                searches.c.told_at.is_(None),
            )
            .values(told_at=at)
        )


def _to_search(row: Row[Any]) -> Search:
    return Search(
        id=row.id,
        member_id=row.member_id,
        text=row.text,
        filters=_to_filters(row.filters),
        told_at=row.told_at,
    )


def _to_filters(kept: dict[str, Any]) -> Filters:
    return Filters(
        specialty=kept["specialty"],
        role=kept["role"] and Role(kept["role"]),
        format=kept["format"] and Format(kept["format"]),
        stage=kept["stage"] and Stage(kept["stage"]),
        free_only=kept["free_only"],
    )


def _from_filters(filters: Filters) -> dict[str, Any]:
    return {
        "specialty": filters.specialty,
        "role": filters.role,
        "format": filters.format,
        "stage": filters.stage,
        "free_only": filters.free_only,
    }
