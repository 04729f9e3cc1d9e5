"""Meetings: the days on which two people met."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from bot.domain.errors import NotYours
from bot.domain.meeting import Meeting, MeetingId, MeetingState
from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId, WorkspaceId
from storage.tables import meetings

# Built once: putting a statement together costs many times what running it does.
_HERE = meetings.c.workspace_id == bindparam("workspace")
_THIS = (_HERE, meetings.c.id == bindparam("this"))
_WERE_HELD = (_HERE, meetings.c.state == MeetingState.HELD)
_ONE = select(meetings).where(*_THIS)
_LOG = insert(meetings).returning(meetings)
_HELD_SINCE = (
    select(meetings)
    .where(
        *_WERE_HELD,
        meetings.c.mentorship_id == bindparam("mentorship"),
        meetings.c.held_on >= bindparam("day"),
    )
    .order_by(meetings.c.held_on.desc(), meetings.c.id.desc())
)
_LAST_MET = (
    select(meetings.c.mentorship_id, func.max(meetings.c.held_on).label("day"))
    .where(*_WERE_HELD, meetings.c.mentorship_id.in_(bindparam("mentorships", expanding=True)))
    .group_by(meetings.c.mentorship_id)
)
_MOVE = update(meetings).where(*_THIS).values(held_on=bindparam("day"))
_REMOVE = delete(meetings).where(*_THIS)


class SqlMeetings:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def get(self, meeting_id: MeetingId) -> Meeting:
        row = self._connection.execute(
            _ONE, {"workspace": self._workspace_id, "this": meeting_id}
        ).one_or_none()
        if row is None:
            raise NotYours
        return _to_meeting(row)

    def log(self, mentorship: MentorshipId, held_on: date, by: MemberId, at: datetime) -> Meeting:
        row = self._connection.execute(
            _LOG,
            {
                "workspace_id": self._workspace_id,
                "mentorship_id": mentorship,
                "state": MeetingState.HELD,
                "held_on": held_on,
                "logged_by": by,
                "logged_at": at,
            },
        ).one()
        return _to_meeting(row)

    def held_since(self, mentorship: MentorshipId, day: date) -> list[Meeting]:
        rows = self._connection.execute(
            _HELD_SINCE, {"workspace": self._workspace_id, "mentorship": mentorship, "day": day}
        )
        return [_to_meeting(row) for row in rows]

    def move(self, meeting_id: MeetingId, held_on: date) -> None:
        self._connection.execute(
            _MOVE, {"workspace": self._workspace_id, "this": meeting_id, "day": held_on}
        )

    def remove(self, meeting_id: MeetingId) -> None:
        self._connection.execute(_REMOVE, {"workspace": self._workspace_id, "this": meeting_id})

    def last_met(self, mentorships: Collection[MentorshipId]) -> dict[MentorshipId, date]:
        rows = self._connection.execute(
            _LAST_MET, {"workspace": self._workspace_id, "mentorships": list(mentorships)}
        )
        return {row.mentorship_id: row.day for row in rows}


def _to_meeting(row: Row[Any]) -> Meeting:
    return Meeting(
        id=row.id,
        mentorship_id=row.mentorship_id,
        state=MeetingState(row.state),
        held_on=row.held_on,
        logged_by=row.logged_by,
        logged_at=row.logged_at,
    )
