"""All that is kept of one member: put into an export, or forgotten."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    LargeBinary,
    RowMapping,
    Select,
    Table,
    insert,
    or_,
    select,
)

from bot.domain.people import Member, MemberId, Person, WorkspaceId
from bot.ports.keeping import Json
from storage.forgetting import Forgetting
from storage.members import SqlMembers
from storage.ownership import OWNERSHIP, Exported, members_in
from storage.tables import blocked_pairs, mentorships, metadata
from storage.vault import Vault

PEOPLE = "people"
TEXT = "text"


class SqlKeeping:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId, vault: Vault) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._vault = vault

    def export(self, member: MemberId) -> dict[str, list[dict[str, Json]]]:
        found: dict[str, list[dict[str, Json]]] = {}
        named: set[int | None] = set()
        for table in metadata.sorted_tables:
            for exported in OWNERSHIP[table.name].exported:
                rows = self._rows(table, exported, member)
                found[exported.key] = [self._in_clear(table, exported, row) for row in rows]
                named |= {row[column.name] for row in rows for column in members_in(table)}
        found[PEOPLE] = self._people({one for one in named if one not in (None, member)})
        return found

    def forget(self, member: MemberId, person: Person) -> Member:
        apart = self._kept_apart_from(member)
        Forgetting(self._connection, self._workspace_id).forget(member)
        new = SqlMembers(self._connection, self._workspace_id).save(person)
        for other in apart:
            first, second = sorted((new.id, other))
            pair = {"workspace_id": self._workspace_id, "member_a": first, "member_b": second}
            self._connection.execute(insert(blocked_pairs), pair)
        return new

    def _kept_apart_from(self, member: MemberId) -> list[MemberId]:
        """It may have been the other's wish, or a coordinator's, so it outlives the member."""
        a, b = blocked_pairs.c.member_a, blocked_pairs.c.member_b
        rows = self._connection.execute(
            select(a, b).where(
                blocked_pairs.c.workspace_id == self._workspace_id, or_(a == member, b == member)
            )
        )
        return [one for row in rows for one in row if one != member]

    def _rows(self, table: Table, exported: Exported, member: MemberId) -> list[RowMapping]:
        mine: list[ColumnElement[bool]] = [table.c[name] == member for name in exported.mine]
        if exported.of_pair:
            mine.append(table.c.mentorship_id.in_(self._mentorships_of(member)))
        statement = (
            select(table)
            .where(table.c.workspace_id == self._workspace_id, or_(*mine))
            .order_by(*table.primary_key.columns)
        )
        return list(self._connection.execute(statement).mappings())

    def _in_clear(self, table: Table, exported: Exported, row: RowMapping) -> dict[str, Json]:
        out: dict[str, Json] = {}
        for column in table.c:
            if column.name == "workspace_id" or column.name in exported.without:
                continue
            value = row[column.name]
            if isinstance(column.type, LargeBinary):
                # What was taken back is empty, not encrypted.
                out[TEXT] = self._vault.decrypt(value) if value else ""
            else:
                # A moment is a date, too.
                out[column.name] = value.isoformat() if isinstance(value, date) else value
        return out

    def _people(self, ids: Collection[Any]) -> list[dict[str, Json]]:
        """Those whose numbers stand in the rest, by the name they have here."""
        known = SqlMembers(self._connection, self._workspace_id).several(sorted(ids))
        return [{"id": one.id, "name": one.name} for one in known.values()]

    def _mentorships_of(self, member: MemberId) -> Select[tuple[int]]:
        return select(mentorships.c.id).where(
            mentorships.c.workspace_id == self._workspace_id,
            or_(mentorships.c.mentor_id == member, mentorships.c.mentee_id == member),
        )
