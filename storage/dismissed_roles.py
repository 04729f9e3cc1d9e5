"""Roles that Home no longer names as missing."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from bot.domain.people import MemberId, Role, WorkspaceId
from storage.tables import dismissed_roles
from storage.upsert import insert

_OF = select(dismissed_roles.c.role).where(
    dismissed_roles.c.workspace_id == bindparam("workspace"),
    dismissed_roles.c.member_id == bindparam("member"),
)


class SqlDismissedRoles:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def of(self, member: MemberId) -> frozenset[Role]:
        found = self._connection.scalars(_OF, {"workspace": self._workspace_id, "member": member})
        return frozenset(Role(role) for role in found)

    def add(self, member: MemberId, role: Role, at: datetime) -> None:
        self._connection.execute(
            insert(self._connection, dismissed_roles)
            .values(workspace_id=self._workspace_id, member_id=member, role=role, dismissed_at=at)
            .on_conflict_do_nothing()
        )
