"""Reading for my record: all of one member's mentorships, meetings and tasks of a time."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from bot.domain.introduction import IntroductionState
from bot.domain.meeting import Meeting, MeetingState
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.people import MemberId, WorkspaceId
from bot.domain.request import RequestState
from bot.domain.task import Task
from bot.ports.keeping import Help
from storage.meetings import to_meeting
from storage.mentorships import to_mentorship
from storage.tables import (
    introductions,
    meetings,
    mentorships,
    referrals,
    requests,
    tasks,
    workspaces,
)
from storage.tasks import to_task

ANSWERS = (RequestState.ACCEPTED, RequestState.DECLINED, RequestState.REFERRED)


class SqlRecords:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def workspace_name(self) -> str:
        name: str = self._connection.execute(
            select(workspaces.c.name).where(workspaces.c.id == self._workspace_id)
        ).scalar_one()
        return name

    def mentorships(self, member: MemberId, since: datetime, until: datetime) -> list[Mentorship]:
        ran = (
            mentorships.c.started_at < until,
            or_(mentorships.c.ended_at.is_(None), mentorships.c.ended_at >= since),
        )
        rows = self._connection.execute(
            select(mentorships)
            .where(
                mentorships.c.workspace_id == self._workspace_id,
                or_(mentorships.c.mentor_id == member, mentorships.c.mentee_id == member),
                *ran,
            )
            .order_by(mentorships.c.started_at, mentorships.c.id)
        )
        return [to_mentorship(row) for row in rows]

    def meetings(
        self, mentorships: Collection[MentorshipId], since: date, until: date
    ) -> list[Meeting]:
        rows = self._connection.execute(
            select(meetings)
            .where(
                meetings.c.workspace_id == self._workspace_id,
                meetings.c.mentorship_id.in_(list(mentorships)),
                meetings.c.state == MeetingState.HELD,
                meetings.c.held_on.between(since, until),
            )
            .order_by(meetings.c.held_on, meetings.c.id)
        )
        return [to_meeting(row) for row in rows]

    def tasks(self, owner: MemberId, since: datetime, until: datetime) -> list[Task]:
        rows = self._connection.execute(
            select(tasks)
            .where(
                tasks.c.workspace_id == self._workspace_id,
                tasks.c.owner_id == owner,
                tasks.c.made_at < until,
                or_(tasks.c.closed_at.is_(None), tasks.c.closed_at >= since),
            )
            .order_by(tasks.c.made_at, tasks.c.id)
        )
        return [to_task(row) for row in rows]

    def help_given(self, mentor: MemberId, since: datetime, until: datetime) -> Help:
        asked = (requests.c.workspace_id == self._workspace_id, requests.c.mentor_id == mentor)
        answered = (*asked, _within(requests.c.answered_at, since, until))
        suggested = (
            select(referrals.c.id)
            .join(
                requests,
                (requests.c.workspace_id == referrals.c.workspace_id)
                & (requests.c.id == referrals.c.request_id),
            )
            .where(*answered)
        )
        given = select(tasks.c.id).where(
            tasks.c.workspace_id == self._workspace_id,
            tasks.c.made_by == mentor,
            tasks.c.owner_id != mentor,
            _within(tasks.c.made_at, since, until),
        )
        introduced = select(introductions.c.id).where(
            introductions.c.workspace_id == self._workspace_id,
            introductions.c.mentor_id == mentor,
            introductions.c.state == IntroductionState.AGREED,
            _within(introductions.c.answered_at, since, until),
        )
        return Help(
            answered=self._count(
                select(requests.c.id).where(*answered, requests.c.state.in_(ANSWERS))
            ),
            accepted=self._count(
                select(requests.c.id).where(*answered, requests.c.state == RequestState.ACCEPTED)
            ),
            suggested=self._count(suggested),
            tasks=self._count(given),
            introductions=self._count(introduced),
        )

    def _count(self, these: Select[Any]) -> int:
        found: int = self._connection.execute(
            select(func.count()).select_from(these.subquery())
        ).scalar_one()
        return found


def _within(column: ColumnElement[Any], since: datetime, until: datetime) -> ColumnElement[bool]:
    return (column >= since) & (column < until)
