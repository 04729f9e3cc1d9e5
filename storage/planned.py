"""Meetings before they happen; what is to be talked about is encrypted."""

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from bot.domain.errors import NotYours
from bot.domain.meeting import MeetingId, MeetingState
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Format, MemberId, WorkspaceId
from bot.domain.planned import Act, Agenda, NewPlan, PlannedId, PlannedMeeting, next_due
from storage.tables import planned_meetings as planned
from storage.vault import Vault

# Built once: putting a statement together costs many times what running it does.
_HERE = planned.c.workspace_id == bindparam("workspace")
_THIS = (_HERE, planned.c.id == bindparam("this"))
_FACTS = [
    column for column in planned.c if column.name not in ("agenda", "agenda_version", "agenda_by")
]
_ONE = select(*_FACTS).where(*_THIS)
_ADD = insert(planned).returning(planned.c.id)
_OPEN = (
    select(*_FACTS)
    .where(
        _HERE,
        planned.c.mentorship_id.in_(bindparam("mentorships", expanding=True)),
        planned.c.state.in_((MeetingState.PROPOSED, MeetingState.SCHEDULED)),
    )
    .order_by(planned.c.id)
)
_HELD_AS = (
    select(*_FACTS)
    .where(
        _HERE,
        planned.c.mentorship_id == bindparam("mentorship"),
        planned.c.state == MeetingState.HELD,
        planned.c.meeting_id == bindparam("meeting"),
    )
    .order_by(planned.c.id)
)
_DUE = (
    select(planned.c.id)
    .where(_HERE, planned.c.next_due_at <= bindparam("now"))
    .order_by(planned.c.next_due_at, planned.c.id)
    .limit(bindparam("most"))
)
_NEXT_DUE = select(func.min(planned.c.next_due_at)).where(
    _HERE, planned.c.next_due_at > bindparam("now")
)
_KEPT = (
    "state", "minutes", "format", "offered_by", "times", "starts_at", "act", "acted_at",
    "acted_by", "version", "sequence", "next_due_at", "meeting_id",
)  # fmt: skip
_SAVE = update(planned).where(*_THIS).values({name: bindparam(f"new_{name}") for name in _KEPT})
_AGENDA = select(planned.c.agenda, planned.c.agenda_version, planned.c.agenda_by).where(*_THIS)
_WRITE = (
    update(planned)
    .where(*_THIS)
    .values(
        agenda=bindparam("secret"),
        agenda_version=planned.c.agenda_version + 1,
        agenda_by=bindparam("author"),
    )
)


class SqlPlanned:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId, vault: Vault) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._vault = vault

    def get(self, planned_id: PlannedId) -> PlannedMeeting:
        row = self._connection.execute(_ONE, self._this(planned_id)).one_or_none()
        if row is None:
            raise NotYours
        return _to_planned(row)

    def add(self, plan: NewPlan, by: MemberId, at: datetime) -> PlannedMeeting:
        agreed, times = plan.offer.is_agreed, plan.offer.times
        meeting = PlannedMeeting(
            id=PlannedId(0),
            mentorship_id=plan.mentorship_id,
            uid=uuid4().hex,
            state=MeetingState.SCHEDULED if agreed else MeetingState.PROPOSED,
            minutes=plan.minutes,
            format=plan.format,
            offered_by=by,
            times=() if agreed else times,
            act=Act.SCHEDULED if agreed else Act.PROPOSED,
            acted_at=at,
            acted_by=by,
            starts_at=times[0] if agreed else None,
        )
        meeting = meeting.looked_at_next(next_due(meeting, at))
        row = {
            "workspace_id": self._workspace_id,
            "mentorship_id": meeting.mentorship_id,
            "uid": meeting.uid,
            **_values(meeting),
        }
        return self.get(PlannedId(self._connection.execute(_ADD, row).scalar_one()))

    def save(self, meeting: PlannedMeeting) -> None:
        new = {f"new_{name}": value for name, value in _values(meeting).items()}
        self._connection.execute(_SAVE, {**self._this(meeting.id), **new})

    def open_of(self, mentorships: Collection[MentorshipId]) -> list[PlannedMeeting]:
        rows = self._connection.execute(
            _OPEN, {"workspace": self._workspace_id, "mentorships": list(mentorships)}
        )
        return [_to_planned(row) for row in rows]

    def held_as(self, mentorship: MentorshipId, meeting: MeetingId) -> list[PlannedMeeting]:
        these = {"workspace": self._workspace_id, "mentorship": mentorship, "meeting": meeting}
        return [_to_planned(row) for row in self._connection.execute(_HELD_AS, these)]

    def due(self, now: datetime, most: int) -> list[PlannedId]:
        found = {"workspace": self._workspace_id, "now": now, "most": most}
        return [PlannedId(one) for one in self._connection.scalars(_DUE, found)]

    def next_due(self, now: datetime) -> datetime | None:
        found = {"workspace": self._workspace_id, "now": now}
        due: datetime | None = self._connection.scalar(_NEXT_DUE, found)
        return due

    def agenda(self, planned_id: PlannedId) -> Agenda:
        row = self._connection.execute(_AGENDA, self._this(planned_id)).one()
        text = self._vault.decrypt(row.agenda) if row.agenda else ""
        return Agenda(text, row.agenda_version, row.agenda_by)

    def write_agenda(self, planned_id: PlannedId, agenda: Agenda) -> None:
        secret = self._vault.encrypt(agenda.text) if agenda.text else None
        values = {"secret": secret, "author": agenda.author}
        self._connection.execute(_WRITE, {**self._this(planned_id), **values})

    def _this(self, planned_id: PlannedId) -> dict[str, int]:
        return {"workspace": self._workspace_id, "this": planned_id}


def _values(meeting: PlannedMeeting) -> dict[str, Any]:
    values = {name: getattr(meeting, name) for name in _KEPT}
    return {**values, "times": [int(time.timestamp()) for time in meeting.times]}


def _to_planned(row: Row[Any]) -> PlannedMeeting:
    return PlannedMeeting(
        id=row.id,
        mentorship_id=row.mentorship_id,
        uid=row.uid,
        state=MeetingState(row.state),
        minutes=row.minutes,
        format=Format(row.format),
        offered_by=row.offered_by,
        times=tuple(datetime.fromtimestamp(time, UTC) for time in row.times),
        act=Act(row.act),
        acted_at=row.acted_at,
        acted_by=row.acted_by,
        starts_at=row.starts_at,
        version=row.version,
        sequence=row.sequence,
        next_due_at=row.next_due_at,
        meeting_id=MeetingId(row.meeting_id) if row.meeting_id else None,
    )
