"""Places that an end made free, and what their mentors said about opening them."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, update

from bot.domain.mentorship import Mentorship
from bot.domain.people import MemberId, WorkspaceId
from bot.domain.places import ClosedPlace, ClosedPlaceId, PlaceState
from storage.rows import RowsOf
from storage.tables import closed_places
from storage.tables.places import is_closed


class SqlClosedPlaces:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._rows = RowsOf(
            connection, workspace_id, _to_place, closed_places, closed_places.c.closed_at
        )

    def get(self, place_id: ClosedPlaceId) -> ClosedPlace:
        """Raises NotYours when there is none."""
        return self._rows.get(place_id)

    def add(self, ended: Mentorship, at: datetime) -> None:
        self._connection.execute(
            insert(closed_places).values(
                workspace_id=self._workspace_id,
                mentor_id=ended.mentor_id,
                mentorship_id=ended.id,
                state=PlaceState.ASKED,
                closed_at=at,
            )
        )

    def save(self, place: ClosedPlace) -> bool:
        saved = self._connection.execute(
            update(closed_places)
            .where(
                closed_places.c.workspace_id == self._workspace_id,
                closed_places.c.id == place.id,
                is_closed,
            )
            .values(state=place.state)
        )
        return saved.rowcount == 1

    def of(self, mentors: Collection[MemberId]) -> list[ClosedPlace]:
        if not mentors:
            return []
        return self._rows.where(is_closed, closed_places.c.mentor_id.in_(mentors))


def _to_place(row: Row[Any]) -> ClosedPlace:
    return ClosedPlace(
        id=row.id,
        mentor_id=row.mentor_id,
        mentorship_id=row.mentorship_id,
        closed_at=row.closed_at,
        state=PlaceState(row.state),
    )
