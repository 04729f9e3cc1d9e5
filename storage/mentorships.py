"""Mentorships, and the places they take."""

from collections.abc import Collection
from datetime import datetime, timedelta
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

from bot.domain.mentorship import (
    USUAL_INTERVAL,
    Mentorship,
    MentorshipId,
    MentorshipState,
)
from bot.domain.people import DEFAULT_PLACES, MemberId, Places, Role, WorkspaceId
from bot.domain.request import Request, RequestId
from storage.kept_places import closed, held, taken
from storage.rows import RowsOf
from storage.tables import mentor_profiles, mentorships
from storage.tables.requests import is_paused
from storage.tables.requests import running as is_running

# Built once: putting a statement together costs many times what running it does.
_WORKSPACE: ColumnElement[Any] = bindparam("workspace")
_MENTOR: ColumnElement[Any] = bindparam("mentor")
_OFFERED = (
    select(mentor_profiles.c.places)
    .where(
        mentor_profiles.c.workspace_id == _WORKSPACE,
        mentor_profiles.c.member_id == _MENTOR,
    )
    .scalar_subquery()
)
_PLACES = select(
    func.coalesce(_OFFERED, DEFAULT_PLACES).label("places"),
    taken(_WORKSPACE, _MENTOR).label("taken"),
    held(_WORKSPACE, _MENTOR).label("held"),
    closed(_WORKSPACE, _MENTOR).label("closed"),
)

_ADD = insert(mentorships).returning(mentorships)
_RUNNING = select(mentorships).where(
    mentorships.c.workspace_id == bindparam("workspace"), is_running
)
# By either side on its own, for the indexes: SQLite reads the whole workspace for an OR.
_RUNNING_OF_ALL = union(
    *(
        _RUNNING.where(side.in_(bindparam("members", expanding=True)))
        for side in (mentorships.c.mentor_id, mentorships.c.mentee_id)
    )
).order_by("started_at", "id")
_HELD = (
    select(mentorships)
    .where(
        mentorships.c.workspace_id == bindparam("workspace"), mentorships.c.id == bindparam("id")
    )
    .with_for_update(key_share=True)
)
_KEPT = (
    "state",
    "ended_at",
    "paused_until",
    "paused_by",
    "resumed_at",
    "interval_days",
    "agreed_until",
)
_SAVE = (
    update(mentorships)
    .where(
        mentorships.c.workspace_id == bindparam("in_workspace"),
        mentorships.c.id == bindparam("this"),
    )
    .values({name: bindparam(name) for name in _KEPT})
)


class SqlMentorships:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._rows = RowsOf(
            connection, workspace_id, to_mentorship, mentorships, mentorships.c.started_at
        )

    def get(self, mentorship_id: MentorshipId) -> Mentorship:
        """Raises NotYours when there is none."""
        return self._rows.get(mentorship_id)

    def from_request(self, request: Request, at: datetime) -> Mentorship:
        """A second running one of this pair in this role is a Conflict: lock and look before."""
        row = self._connection.execute(
            _ADD,
            {
                "workspace_id": self._workspace_id,
                "mentor_id": request.mentor_id,
                "mentee_id": request.mentee_id,
                "role": request.role,
                "state": MentorshipState.ACTIVE,
                "request_id": request.id,
                "started_at": at,
            },
        ).one()
        return to_mentorship(row)

    def of_request(self, request_id: RequestId) -> Mentorship | None:
        found = self._rows.where(mentorships.c.request_id == request_id)
        return found[0] if found else None

    def running_of(self, member: MemberId) -> list[Mentorship]:
        is_theirs = or_(mentorships.c.mentor_id == member, mentorships.c.mentee_id == member)
        return self._rows.where(is_running, is_theirs)

    def running_of_all(self, members: Collection[MemberId]) -> list[Mentorship]:
        return self._rows.read(_RUNNING_OF_ALL, members=list(members))

    def hold(self, mentorship_id: MentorshipId) -> Mentorship:
        return self._rows.one(_HELD, id=mentorship_id)

    def save(self, mentorship: Mentorship) -> None:
        self._connection.execute(
            _SAVE,
            {
                "in_workspace": self._workspace_id,
                "this": mentorship.id,
                "state": mentorship.state,
                "ended_at": mentorship.ended_at,
                "paused_until": mentorship.paused_until,
                "paused_by": mentorship.paused_by,
                "resumed_at": mentorship.resumed_at,
                "interval_days": mentorship.interval.days,
                "agreed_until": mentorship.agreed_until,
            },
        )

    def paused(self) -> list[Mentorship]:
        return self._rows.where(is_paused, mentorships.c.paused_until.is_not(None))

    def is_running(self, mentor: MemberId, mentee: MemberId, role: Role) -> bool:
        return self._any(mentor, mentee, mentorships.c.role == role)

    def places(self, mentor: MemberId) -> Places:
        """Taken counts distinct mentees; a mentor without a profile has the usual places."""
        row = self._connection.execute(
            _PLACES, {"workspace": self._workspace_id, "mentor": mentor}
        ).one()
        return Places(row.places, row.taken, row.held, row.closed)

    def share_place(self, mentor: MemberId, mentee: MemberId) -> bool:
        return self._any(mentor, mentee)

    def _any(self, mentor: MemberId, mentee: MemberId, *conditions: ColumnElement[bool]) -> bool:
        """Whether anything runs between the two."""
        found = self._connection.scalar(
            select(mentorships.c.id)
            .where(
                mentorships.c.workspace_id == self._workspace_id,
                mentorships.c.mentor_id == mentor,
                mentorships.c.mentee_id == mentee,
                is_running,
                *conditions,
            )
            .limit(1)
        )
        return found is not None


def to_mentorship(row: Row[Any]) -> Mentorship:
    return Mentorship(
        id=row.id,
        mentor_id=row.mentor_id,
        mentee_id=row.mentee_id,
        role=Role(row.role),
        started_at=row.started_at,
        request_id=row.request_id,
        state=MentorshipState(row.state),
        ended_at=row.ended_at,
        paused_until=row.paused_until,
        paused_by=row.paused_by,
        resumed_at=row.resumed_at,
        interval=timedelta(days=row.interval_days) if row.interval_days else USUAL_INTERVAL,
        agreed_until=row.agreed_until,
    )
