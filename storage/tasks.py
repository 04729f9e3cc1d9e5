"""Tasks, and what happened to them."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, or_, select, update

from bot.domain.goal import GoalId
from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId, WorkspaceId
from bot.domain.task import NewTask, Task, TaskAct, TaskEvent, TaskId, TaskState, Words
from storage.rows import Rows
from storage.tables import task_events, tasks

# Built once: putting a statement together costs many times what running it does.
_HERE = select(tasks).where(tasks.c.workspace_id == bindparam("workspace"))
_IDS: Any = bindparam("ids", expanding=True)
_OWNER = tasks.c.owner_id == bindparam("owner")
_OWNERS = tasks.c.owner_id.in_(bindparam("owners", expanding=True))
_OPEN = tasks.c.state == TaskState.OPEN
_SEVERAL = _HERE.where(tasks.c.id.in_(_IDS))
_SHOWN = _HERE.where(
    _OWNERS,
    or_(_OPEN, (tasks.c.state == TaskState.DONE) & (tasks.c.closed_at >= bindparam("since"))),
).order_by(tasks.c.number, tasks.c.id)
_FOR_GOALS = _HERE.where(tasks.c.goal_id.in_(_IDS), tasks.c.state != TaskState.DROPPED).order_by(
    tasks.c.id
)
_HELD = _HERE.where(_OWNER, or_(_OPEN, tasks.c.closed_at >= bindparam("since")))
_NUMBERED = (
    _HERE.where(_OWNER, tasks.c.number == bindparam("number"))
    .order_by(_OPEN.desc(), tasks.c.closed_at.desc(), tasks.c.id.desc())
    .limit(1)
)
_DUE = _HERE.where(_OWNERS, _OPEN, tasks.c.due <= bindparam("day")).order_by(
    tasks.c.due, tasks.c.number
)
_TOUCHED = _HERE.where(
    tasks.c.mentorship_id.in_(_IDS),
    tasks.c.id.in_(
        select(task_events.c.task_id).where(
            task_events.c.workspace_id == bindparam("workspace"),
            task_events.c.at >= bindparam("since"),
        )
    ),
).order_by(tasks.c.id)
_HISTORY = (
    select(task_events)
    .where(task_events.c.workspace_id == bindparam("workspace"), task_events.c.task_id.in_(_IDS))
    .order_by(task_events.c.id)
)
_ADD = insert(tasks).returning(tasks)
_NOTE = insert(task_events).returning(task_events)
_KEPT = ("state", "number", "title", "detail", "due", "closed_at", "goal_id")
_SAVE = (
    update(tasks)
    .where(tasks.c.workspace_id == bindparam("in_workspace"), tasks.c.id == bindparam("this"))
    .values({name: bindparam(f"new_{name}") for name in _KEPT})
)


class SqlTasks:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._rows = Rows(connection, workspace_id, to_task)

    def get(self, task_id: TaskId) -> Task:
        return self._rows.one(_SEVERAL, ids=[task_id])

    def several(self, ids: Collection[TaskId]) -> dict[TaskId, Task]:
        return {task.id: task for task in self._rows.read(_SEVERAL, ids=list(ids))}

    def add(self, task: NewTask, owner: MemberId, number: int, by: MemberId, at: datetime) -> Task:
        row = self._connection.execute(
            _ADD,
            {
                "workspace_id": self._workspace_id,
                "owner_id": owner,
                "mentorship_id": task.mentorship_id,
                "number": number,
                "title": task.words.title,
                "detail": task.words.detail,
                "due": task.words.due,
                "state": TaskState.OPEN,
                "made_by": by,
                "made_at": at,
                "goal_id": task.goal_id,
            },
        ).one()
        return to_task(row)

    def save(self, task: Task) -> None:
        new = {
            "new_state": task.state,
            "new_number": task.number,
            "new_title": task.words.title,
            "new_detail": task.words.detail,
            "new_due": task.due,
            "new_closed_at": task.closed_at,
            "new_goal_id": task.goal_id,
        }
        self._connection.execute(
            _SAVE, {"in_workspace": self._workspace_id, "this": task.id, **new}
        )

    def note(  # noqa: PLR0913 - an event is all of these
        self,
        task: TaskId,
        by: MemberId,
        act: TaskAct,
        at: datetime,
        comment: str = "",
        due: date | None = None,
    ) -> TaskEvent:
        row = self._connection.execute(
            _NOTE,
            {
                "workspace_id": self._workspace_id,
                "task_id": task,
                "member_id": by,
                "act": act,
                "at": at,
                "comment": comment,
                "due": due,
            },
        ).one()
        return _to_event(row)

    def history(self, tasks: Collection[TaskId]) -> dict[TaskId, list[TaskEvent]]:
        found: defaultdict[TaskId, list[TaskEvent]] = defaultdict(list)
        rows = self._connection.execute(
            _HISTORY, {"workspace": self._workspace_id, "ids": list(tasks)}
        )
        for row in rows:
            found[row.task_id].append(_to_event(row))
        return dict(found)

    def of_owners(self, owners: Collection[MemberId], since: datetime) -> list[Task]:
        return self._rows.read(_SHOWN, owners=list(owners), since=since)

    def for_goals(self, goals: Collection[GoalId]) -> list[Task]:
        return self._rows.read(_FOR_GOALS, ids=list(goals)) if goals else []

    def with_number(self, owner: MemberId, number: int) -> Task | None:
        return next(iter(self._rows.read(_NUMBERED, owner=owner, number=number)), None)

    def held_numbers(self, owner: MemberId, since: datetime) -> set[int]:
        return {task.number for task in self._rows.read(_HELD, owner=owner, since=since)}

    def due_by(self, owners: Collection[MemberId], day: date) -> list[Task]:
        return self._rows.read(_DUE, owners=list(owners), day=day)

    def touched_since(self, mentorships: Collection[MentorshipId], at: datetime) -> list[Task]:
        return self._rows.read(_TOUCHED, ids=list(mentorships), since=at)


def to_task(row: Row[Any]) -> Task:
    return Task(
        id=row.id,
        owner_id=row.owner_id,
        number=row.number,
        words=Words(row.title, row.detail, row.due),
        made_by=row.made_by,
        made_at=row.made_at,
        mentorship_id=row.mentorship_id,
        state=TaskState(row.state),
        closed_at=row.closed_at,
        goal_id=row.goal_id,
    )


def _to_event(row: Row[Any]) -> TaskEvent:
    return TaskEvent(
        id=row.id,
        task_id=row.task_id,
        by=row.member_id,
        act=TaskAct(row.act),
        at=row.at,
        comment=row.comment,
        due=row.due,
    )
