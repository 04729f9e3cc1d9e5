"""Members of one workspace."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, ScalarSelect, bindparam, or_, select, update

from bot.domain.errors import NotYours
from bot.domain.people import Guest, Member, MemberId, Person, WorkspaceId
from storage.database import is_sqlite
from storage.names import goes_by, name_words
from storage.tables import members, workspaces
from storage.upsert import insert

# The platform of whoever deleted their data: nobody there is found, and nothing reaches them.
GONE = "gone"

# Built once: putting a statement together costs many times what running it does.
_THESE = (
    members.c.workspace_id == bindparam("workspace"),
    members.c.id.in_(bindparam("ids", expanding=True)),
)
_SEVERAL = select(members).where(*_THESE)
_BY_PLATFORM_ID = (
    select(members)
    .join(workspaces, workspaces.c.id == members.c.workspace_id)
    .where(
        members.c.workspace_id == bindparam("workspace"),
        members.c.platform == workspaces.c.platform,
        members.c.platform_id == bindparam("platform_id"),
    )
)
# NO KEY: rows that merely name these members may still be added by others.
_LOCK = select(members.c.id).where(*_THESE).order_by(members.c.id).with_for_update(key_share=True)
_WITH_HOME_OPEN = (
    select(members.c.id)
    .where(*_THESE, members.c.home_opened_at >= bindparam("since"))
    .order_by(members.c.id)
)


class SqlMembers:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def get(self, member_id: MemberId) -> Member:
        found = self.several([member_id])
        if member_id not in found:
            raise NotYours
        return found[member_id]

    def find(self, platform_id: str) -> Member | None:
        row = self._connection.execute(
            _BY_PLATFORM_ID, {"workspace": self._workspace_id, "platform_id": platform_id}
        ).one_or_none()
        return _to_member(row) if row else None

    def several(self, ids: Sequence[MemberId]) -> dict[MemberId, Member]:
        rows = self._connection.execute(
            _SEVERAL, {"workspace": self._workspace_id, "ids": list(ids)}
        )
        return {row.id: _to_member(row) for row in rows}

    def named(self, name: str) -> list[Member]:
        """By name. Those whose whole name this is come alone, where there are any."""
        sought = name_words(name)
        if not sought:
            return []
        rows = self._connection.execute(
            select(members)
            .where(
                members.c.workspace_id == self._workspace_id,
                members.c.active.is_(True),
                members.c.is_bot.is_(False),
                # Only Python can tell that "lucia" means Lucía: every name with such letters comes
                # along, the plain ones are narrowed down here.
                or_(
                    members.c.name.regexp_match("[^ -~]"),
                    members.c.name.icontains(max(sought, key=len), autoescape=True),
                ),
            )
            .order_by(members.c.name, members.c.id)
        )
        found = [_to_member(row) for row in rows if goes_by(row.name, sought)]
        return [member for member in found if name_words(member.name) == sought] or found

    def save(self, person: Person) -> Member:
        values = _to_row(person)
        statement = (
            insert(self._connection, members)
            .values(
                workspace_id=self._workspace_id,
                platform=self._platform(),
                platform_id=person.platform_id,
                **values,
            )
            .on_conflict_do_update(
                index_elements=["workspace_id", "platform", "platform_id"], set_=values
            )
            .returning(members)
        )
        return _to_member(self._connection.execute(statement).one())

    def lock(self, *ids: MemberId) -> None:
        if is_sqlite(self._connection):
            return  # A change is SQLite's only writer from its first moment on.
        self._connection.execute(_LOCK, {"workspace": self._workspace_id, "ids": list(ids)}).all()

    def welcome(self, member_id: MemberId, at: datetime) -> bool:
        first = self._connection.execute(
            update(members)
            .where(
                members.c.workspace_id == self._workspace_id,
                members.c.id == member_id,
                members.c.welcomed_at.is_(None),
            )
            .values(welcomed_at=at)
        )
        return first.rowcount == 1

    def opened_home(self, member_id: MemberId, at: datetime) -> None:
        self._connection.execute(
            update(members)
            .where(members.c.workspace_id == self._workspace_id, members.c.id == member_id)
            .values(home_opened_at=at)
        )

    def with_home_open(self, ids: Sequence[MemberId], since: datetime) -> list[MemberId]:
        found: Sequence[MemberId] = self._connection.scalars(
            _WITH_HOME_OPEN, {"workspace": self._workspace_id, "ids": list(ids), "since": since}
        ).all()
        return list(found)

    def _platform(self) -> ScalarSelect[str]:
        return (
            select(workspaces.c.platform)
            .where(workspaces.c.id == self._workspace_id)
            .scalar_subquery()
        )


def _to_member(row: Row[Any]) -> Member:
    return Member(
        id=row.id,
        workspace_id=row.workspace_id,
        person=Person(
            platform_id="" if row.platform == GONE else row.platform_id,
            name=row.name,
            tz=row.tz,
            active=row.active,
            is_bot=row.is_bot,
            guest=Guest(row.guest),
            external=row.external,
        ),
    )


def _to_row(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "tz": person.tz,
        "active": person.active,
        "is_bot": person.is_bot,
        "guest": person.guest,
        "external": person.external,
    }
