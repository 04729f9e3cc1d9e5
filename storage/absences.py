"""When mentors took no new requests."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from bot.domain.absence import Absence
from bot.domain.people import MemberId, WorkspaceId
from storage.tables import absences

# Built once: putting a statement together costs many times what running it does.
_HERE = absences.c.workspace_id == bindparam("workspace")
_OF = (
    select(absences)
    .where(_HERE, absences.c.member_id.in_(bindparam("members", expanding=True)))
    .order_by(absences.c.began_at, absences.c.id)
)
_MOVE_END = (
    update(absences)
    .where(
        _HERE,
        absences.c.member_id == bindparam("member"),
        absences.c.ends_at > bindparam("now"),
    )
    .values(ends_at=bindparam("end"))
)
_ADD = insert(absences)


class SqlAbsences:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def of(self, members: Collection[MemberId]) -> dict[MemberId, list[Absence]]:
        """In the order they began; who was never away is left out."""
        rows = self._connection.execute(
            _OF, {"workspace": self._workspace_id, "members": list(members)}
        )
        found: dict[MemberId, list[Absence]] = defaultdict(list)
        for row in rows:
            found[row.member_id].append(Absence(row.began_at, row.ends_at))
        return dict(found)

    def set(self, member: MemberId, ends_at: datetime | None, now: datetime) -> None:
        end = max(ends_at or now, now)
        moved = self._connection.execute(
            _MOVE_END,
            {"workspace": self._workspace_id, "member": member, "now": now, "end": end},
        )
        if moved.rowcount == 0 and end > now:
            self._connection.execute(
                _ADD,
                {
                    "workspace_id": self._workspace_id,
                    "member_id": member,
                    "began_at": now,
                    "ends_at": end,
                },
            )
