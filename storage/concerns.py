"""Concerns, their words encrypted."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from bot.domain.concern import Concern, ConcernId
from bot.domain.errors import NotYours
from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId, WorkspaceId
from storage.tables import concerns
from storage.vault import Vault

# Built once: putting a statement together costs many times what running it does.
_HERE = concerns.c.workspace_id == bindparam("workspace")
_THIS = (_HERE, concerns.c.id == bindparam("this"))
_UNREAD = (*_THIS, concerns.c.read_at.is_(None), concerns.c.withdrawn_at.is_(None))
_FACTS = [column for column in concerns.c if column.name != "secret"]
_ONE = select(*_FACTS).where(*_THIS)
_WORDS = select(concerns.c.secret).where(*_THIS)
_BY = (
    select(*_FACTS)
    .where(_HERE, concerns.c.author_id == bindparam("author"))
    .order_by(concerns.c.id.desc())
)
_UNREAD_OF = (
    select(*_FACTS)
    .where(
        _HERE,
        concerns.c.reader_id.in_(bindparam("readers", expanding=True)),
        concerns.c.read_at.is_(None),
        concerns.c.withdrawn_at.is_(None),
    )
    .order_by(concerns.c.id)
)
_ADD = insert(concerns).returning(*_FACTS)
_READ = update(concerns).where(*_UNREAD).values(read_at=bindparam("now"))
_WITHDRAW = (
    update(concerns)
    .where(*_UNREAD)
    .values(withdrawn_at=bindparam("now"), secret=bindparam("nothing"))
)


class SqlConcerns:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId, vault: Vault) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._vault = vault

    def get(self, concern_id: ConcernId) -> Concern:
        row = self._connection.execute(_ONE, self._this(concern_id)).one_or_none()
        if row is None:
            raise NotYours
        return _to_concern(row)

    def words(self, concern_id: ConcernId) -> str:
        secret = self._connection.scalars(_WORDS, self._this(concern_id)).one()
        return self._vault.decrypt(secret) if secret else ""

    def written_by(self, author: MemberId) -> list[Concern]:
        rows = self._connection.execute(_BY, {"workspace": self._workspace_id, "author": author})
        return [_to_concern(row) for row in rows]

    def unread_of(self, readers: Collection[MemberId]) -> list[Concern]:
        these = {"workspace": self._workspace_id, "readers": list(readers)}
        return [_to_concern(row) for row in self._connection.execute(_UNREAD_OF, these)]

    def add(
        self,
        author: MemberId,
        reader: MemberId,
        mentorship: MentorshipId | None,
        words: str,
        at: datetime,
    ) -> Concern:
        row = self._connection.execute(
            _ADD,
            {
                "workspace_id": self._workspace_id,
                "author_id": author,
                "reader_id": reader,
                "mentorship_id": mentorship,
                "secret": self._vault.encrypt(words),
                "written_at": at,
            },
        ).one()
        return _to_concern(row)

    def note_read(self, concern_id: ConcernId, at: datetime) -> bool:
        this = {**self._this(concern_id), "now": at}
        return self._connection.execute(_READ, this).rowcount == 1

    def withdraw(self, concern_id: ConcernId, at: datetime) -> bool:
        this = {**self._this(concern_id), "now": at, "nothing": b""}
        return self._connection.execute(_WITHDRAW, this).rowcount == 1

    def _this(self, concern_id: ConcernId) -> dict[str, Any]:
        return {"workspace": self._workspace_id, "this": concern_id}


def _to_concern(row: Row[Any]) -> Concern:
    return Concern(
        id=row.id,
        author_id=row.author_id,
        reader_id=row.reader_id,
        written_at=row.written_at,
        mentorship_id=row.mentorship_id,
        read_at=row.read_at,
        withdrawn_at=row.withdrawn_at,
    )
