"""Who waits for a place, and to whom one is offered."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    bindparam,
    func,
    insert,
    or_,
    select,
    union,
    update,
)

from bot.domain.people import MemberId, WorkspaceId
from bot.domain.waiting_list import Wait, WaitId, WaitState
from storage.kept_places import not_free
from storage.rows import RowsOf
from storage.tables import declined_places, mentor_profiles, waits
from storage.tables.places import is_offered, is_waiting, still_waits
from storage.upsert import insert as insert_or_update

# Built once: putting a statement together costs many times what running it does.
_WORKSPACE: ColumnElement[Any] = bindparam("workspace")
_HERE = waits.c.workspace_id == _WORKSPACE
_ADD = insert(waits).returning(waits)
_CHANGE = update(waits).where(
    waits.c.workspace_id == bindparam("in_workspace"), waits.c.id == bindparam("this")
)
_OFFER = _CHANGE.where(is_waiting).values(
    state=WaitState.OFFERED, offered_by=bindparam("by"), ends_at=bindparam("end")
)
_CLOSE = _CHANGE.where(still_waits).values(state=bindparam("now_is"), closed_at=bindparam("at"))
_DECLINE = _CHANGE.where(is_offered, waits.c.offered_by == bindparam("by")).values(
    state=WaitState.WAITING, offered_by=None, ends_at=None
)
_DECLINERS = select(declined_places.c.mentee_id).where(
    declined_places.c.workspace_id == _WORKSPACE,
    declined_places.c.mentor_id == bindparam("mentor"),
)
_AMONG = waits.c.mentee_id.in_(bindparam("members", expanding=True))
_NEWS = union(
    select(waits).where(_HERE, _AMONG, is_offered),
    select(waits).where(
        _HERE, _AMONG, waits.c.state == WaitState.OVER, waits.c.closed_at >= bindparam("since")
    ),
).order_by("id")

_profile = mentor_profiles.c
_SINCE = (
    select(func.min(waits.c.joined_at))
    .where(_HERE, is_waiting, waits.c.mentor_id.is_(None))
    .scalar_subquery()
)
_WAITED_FOR = select(waits.c.mentor_id).where(_HERE, is_waiting, waits.c.mentor_id.is_not(None))
_WITH_ROOM = (
    select(_profile.member_id)
    .where(
        _profile.workspace_id == _WORKSPACE,
        or_(_profile.member_id.in_(_WAITED_FOR), _profile.opened_at >= _SINCE),
        _profile.places > not_free(_WORKSPACE, _profile.member_id),
    )
    .order_by(_profile.member_id)
)


class SqlWaits:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._rows = RowsOf(connection, workspace_id, _to_wait, waits, waits.c.joined_at)

    def get(self, wait_id: WaitId) -> Wait:
        """Raises NotYours when there is none."""
        return self._rows.get(wait_id)

    def add(self, mentee: MemberId, mentor: MemberId | None, at: datetime) -> Wait:
        """A second open one of the two is a Conflict: lock the mentee and look before."""
        row = self._connection.execute(
            _ADD,
            {
                "workspace_id": self._workspace_id,
                "mentee_id": mentee,
                "mentor_id": mentor,
                "state": WaitState.WAITING,
                "joined_at": at,
            },
        ).one()
        return _to_wait(row)

    def offer(self, wait: Wait) -> bool:
        return self._changes(_OFFER, wait, by=wait.offered_by, end=wait.ends_at)

    def close(self, wait: Wait) -> bool:
        return self._changes(_CLOSE, wait, now_is=wait.state, at=wait.closed_at)

    def decline(self, offered: Wait, at: datetime) -> bool:
        if not self._changes(_DECLINE, offered, by=offered.offered_by):
            return False
        self._connection.execute(
            insert_or_update(self._connection, declined_places)
            .values(
                workspace_id=self._workspace_id,
                mentor_id=offered.offered_by,
                mentee_id=offered.mentee_id,
                declined_at=at,
            )
            .on_conflict_do_update(
                index_elements=["workspace_id", "mentor_id", "mentee_id"],
                set_={"declined_at": at},
            )
        )
        return True

    def decliners(self, mentor: MemberId, since: datetime | None) -> set[MemberId]:
        theirs = {"workspace": self._workspace_id, "mentor": mentor}
        lately = _DECLINERS.where(declined_places.c.declined_at >= since) if since else _DECLINERS
        return set(self._connection.scalars(lately, theirs))

    def open_of(self, mentee: MemberId) -> list[Wait]:
        return self._rows.where(waits.c.mentee_id == mentee, still_waits)

    def waiting_for(self, mentor: MemberId | None) -> list[Wait]:
        is_any = waits.c.mentor_id.is_(None)
        is_theirs = or_(waits.c.mentor_id == mentor, is_any) if mentor else is_any
        return self._rows.where(is_waiting, is_theirs)

    def waited_for(self) -> list[Wait]:
        return self._rows.where(is_waiting, waits.c.mentor_id.is_not(None))

    def offers_until(self, at: datetime) -> list[Wait]:
        return self._rows.where(is_offered, waits.c.ends_at <= at)

    def news(self, mentees: Collection[MemberId], since: datetime) -> list[Wait]:
        return self._rows.read(_NEWS, members=list(mentees), since=since)

    def mentors_with_room(self) -> list[MemberId]:
        rows = self._connection.execute(_WITH_ROOM, {"workspace": self._workspace_id})
        return [row.member_id for row in rows]

    def _changes(self, statement: Any, wait: Wait, **values: object) -> bool:
        changed = self._connection.execute(
            statement, {"in_workspace": self._workspace_id, "this": wait.id, **values}
        )
        return bool(changed.rowcount == 1)


def _to_wait(row: Row[Any]) -> Wait:
    return Wait(
        id=row.id,
        mentee_id=row.mentee_id,
        mentor_id=row.mentor_id,
        joined_at=row.joined_at,
        state=WaitState(row.state),
        offered_by=row.offered_by,
        ends_at=row.ends_at,
        closed_at=row.closed_at,
    )
