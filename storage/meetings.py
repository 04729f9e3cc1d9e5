"""Meetings: the days on which two people met, and what each wrote about them, encrypted."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, or_, select, update

from bot.domain.errors import NotYours
from bot.domain.meeting import Meeting, MeetingId, MeetingState, Notes, Word
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Format, MemberId, WorkspaceId
from storage.tables import meeting_notes, meetings
from storage.vault import Vault

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
_KEPT = ("held_on", "logged_by", "minutes", "format")
_SAVE = update(meetings).where(*_THIS).values({name: bindparam(f"new_{name}") for name in _KEPT})
_REMOVE = delete(meetings).where(*_THIS)

_NOTES_HERE = meeting_notes.c.workspace_id == bindparam("workspace")
_ABOUT_THIS = (_NOTES_HERE, meeting_notes.c.meeting_id == bindparam("this"))
_BY_THIS = meeting_notes.c.author_id == bindparam("author")
_WRITE = insert(meeting_notes)
_FORGET = delete(meeting_notes).where(*_ABOUT_THIS, _BY_THIS)
_FORGET_ALL = delete(meeting_notes).where(*_ABOUT_THIS)
# What is another's alone is not even read.
_READABLE = select(meeting_notes).where(
    _NOTES_HERE,
    meeting_notes.c.meeting_id.in_(bindparam("meetings", expanding=True)),
    or_(meeting_notes.c.is_private.is_(False), meeting_notes.c.author_id == bindparam("reader")),
)
_AUTHORS = select(meeting_notes.c.author_id).where(*_ABOUT_THIS)
_OF_THESE = meetings.c.mentorship_id.in_(bindparam("mentorships", expanding=True))
_LOGGED_SINCE = select(
    meetings.c.id, meetings.c.mentorship_id, meetings.c.logged_by, meetings.c.logged_at
).where(
    *_WERE_HELD,
    _OF_THESE,
    meetings.c.logged_at >= bindparam("since"),
    or_(meetings.c.minutes.is_not(None), meetings.c.format.is_not(None)),
)
_WRITTEN_SINCE = (
    select(
        meetings.c.id,
        meetings.c.mentorship_id,
        meeting_notes.c.author_id,
        meeting_notes.c.written_at,
    )
    .join(
        meeting_notes,
        (meeting_notes.c.workspace_id == meetings.c.workspace_id)
        & (meeting_notes.c.meeting_id == meetings.c.id),
    )
    .where(
        *_WERE_HELD,
        _OF_THESE,
        meeting_notes.c.is_private.is_(False),
        meeting_notes.c.written_at >= bindparam("since"),
    )
)


class SqlMeetings:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId, vault: Vault) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._vault = vault

    def get(self, meeting_id: MeetingId) -> Meeting:
        row = self._connection.execute(
            _ONE, {"workspace": self._workspace_id, "this": meeting_id}
        ).one_or_none()
        if row is None:
            raise NotYours
        return to_meeting(row)

    def log(  # noqa: PLR0913 - a meeting is all of these
        self,
        mentorship: MentorshipId,
        held_on: date,
        by: MemberId,
        at: datetime,
        minutes: int | None = None,
        format: Format | None = None,
    ) -> Meeting:
        row = self._connection.execute(
            _LOG,
            {
                "workspace_id": self._workspace_id,
                "mentorship_id": mentorship,
                "state": MeetingState.HELD,
                "held_on": held_on,
                "logged_by": by,
                "logged_at": at,
                "minutes": minutes,
                "format": format,
            },
        ).one()
        return to_meeting(row)

    def held_since(self, mentorship: MentorshipId, day: date) -> list[Meeting]:
        rows = self._connection.execute(
            _HELD_SINCE, {"workspace": self._workspace_id, "mentorship": mentorship, "day": day}
        )
        return [to_meeting(row) for row in rows]

    def move(self, meeting_id: MeetingId, held_on: date) -> None:
        self._connection.execute(
            _MOVE, {"workspace": self._workspace_id, "this": meeting_id, "day": held_on}
        )

    def save(self, meeting: Meeting) -> None:
        new = {
            "new_held_on": meeting.held_on,
            "new_logged_by": meeting.logged_by,
            "new_minutes": meeting.minutes,
            "new_format": meeting.format,
        }
        self._connection.execute(
            _SAVE, {"workspace": self._workspace_id, "this": meeting.id, **new}
        )

    def remove(self, meeting_id: MeetingId) -> None:
        this = {"workspace": self._workspace_id, "this": meeting_id}
        self._connection.execute(_FORGET_ALL, this)
        self._connection.execute(_REMOVE, this)

    def last_met(self, mentorships: Collection[MentorshipId]) -> dict[MentorshipId, date]:
        rows = self._connection.execute(
            _LAST_MET, {"workspace": self._workspace_id, "mentorships": list(mentorships)}
        )
        return {row.mentorship_id: row.day for row in rows}

    def write(self, meeting: MeetingId, author: MemberId, notes: Notes, at: datetime) -> None:
        before = self.written([meeting], author).get(meeting, {}).get(author, Notes())
        if notes == before:
            return
        this = {"workspace": self._workspace_id, "this": meeting, "author": author}
        self._connection.execute(_FORGET, this)
        for is_private, text in ((False, notes.shared), (True, notes.private)):
            if text:
                self._connection.execute(
                    _WRITE,
                    {
                        "workspace_id": self._workspace_id,
                        "meeting_id": meeting,
                        "author_id": author,
                        "is_private": is_private,
                        "secret": self._vault.encrypt(text),
                        "written_at": at,
                    },
                )

    def written(
        self, meetings: Collection[MeetingId], reader: MemberId
    ) -> dict[MeetingId, dict[MemberId, Notes]]:
        found: defaultdict[MeetingId, dict[MemberId, Notes]] = defaultdict(dict)
        for row in self._connection.execute(
            _READABLE,
            {"workspace": self._workspace_id, "meetings": list(meetings), "reader": reader},
        ):
            text, before = self._vault.decrypt(row.secret), found[row.meeting_id]
            notes = before.get(row.author_id, Notes())
            change = {"private": text} if row.is_private else {"shared": text}
            before[row.author_id] = replace(notes, **change)
        return dict(found)

    def authors(self, meeting: MeetingId) -> set[MemberId]:
        this = {"workspace": self._workspace_id, "this": meeting}
        return set(self._connection.scalars(_AUTHORS, this))

    def words_since(self, mentorships: Collection[MentorshipId], at: datetime) -> list[Word]:
        these = {
            "workspace": self._workspace_id,
            "mentorships": list(mentorships),
            "since": at,
        }
        found = {
            (row[0], row[2]): Word(*row)
            for statement in (_WRITTEN_SINCE, _LOGGED_SINCE)
            for row in self._connection.execute(statement, these)
        }
        return [found[key] for key in sorted(found)]


def to_meeting(row: Row[Any]) -> Meeting:
    return Meeting(
        id=row.id,
        mentorship_id=row.mentorship_id,
        state=MeetingState(row.state),
        held_on=row.held_on,
        logged_by=row.logged_by,
        logged_at=row.logged_at,
        minutes=row.minutes,
        format=Format(row.format) if row.format else None,
    )
