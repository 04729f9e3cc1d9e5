"""The rows of one workspace, each read as what the core knows it by."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Executable, Row, Table, TextClause, select

from bot.domain.errors import NotYours
from bot.domain.people import WorkspaceId

T = TypeVar("T")


class Rows(Generic[T]):
    """`made` makes one of a row; statements name their workspace `:workspace`."""

    def __init__(
        self, connection: Connection, workspace_id: WorkspaceId, made: Callable[[Row[Any]], T]
    ) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._made = made

    def read(self, statement: Executable, **values: object) -> list[T]:
        rows = self._connection.execute(statement, {"workspace": self._workspace_id, **values})
        return [self._made(row) for row in rows]

    def one(self, statement: Executable, **values: object) -> T:
        """The first. Raises NotYours when there is none."""
        return _first(self.read(statement, **values))


class RowsOf(Rows[T]):
    """Those of one table, in the order of a column and then of their ids."""

    def __init__(
        self,
        connection: Connection,
        workspace_id: WorkspaceId,
        made: Callable[[Row[Any]], T],
        table: Table,
        by: ColumnElement[Any],
    ) -> None:
        super().__init__(connection, workspace_id, made)
        self._table = table
        self._by = by

    def where(self, *conditions: ColumnElement[bool] | TextClause) -> list[T]:
        table = self._table.c
        return self.read(
            select(self._table)
            .where(table.workspace_id == self._workspace_id, *conditions)
            .order_by(self._by, table.id)
        )

    def get(self, id: int) -> T:
        """Raises NotYours when there is none."""
        return _first(self.where(self._table.c.id == id))


def _first(found: list[T]) -> T:
    if not found:
        raise NotYours
    return found[0]
