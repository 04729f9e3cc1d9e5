"""A task: a piece of work of a mentee's, alone or with one mentor: open, then done or dropped."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import count
from typing import NewType

from bot.domain.errors import FieldProblem
from bot.domain.goal import GoalId
from bot.domain.local_time import DAY
from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId
from bot.domain.reminders import FURTHEST_DAYS

TaskId = NewType("TaskId", int)
TaskEventId = NewType("TaskEventId", int)

LONGEST_TITLE = 60
LONGEST_DETAIL = 3000
LONGEST_COMMENT = 1000
# A menu holds no more, and nobody keeps more in mind.
MOST_OPEN = 100
# Nobody says `done 2` to a list older than this.
NUMBER_RESTS = timedelta(days=30)
# What was checked off stays to be seen, and unchecked, for so long.
STILL_SHOWN = timedelta(days=1)
# A mentor hears of it in a digest, which may come after a weekend, and may answer for so long.
MAY_BE_ANSWERED = timedelta(days=7)
SOON = 2 * DAY


class TaskState(StrEnum):
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class TaskAct(StrEnum):
    """What one of the two did with it."""

    ADDED = "added"
    DONE = "done"
    REOPENED = "reopened"
    DROPPED = "dropped"
    MOVED = "moved"
    EDITED = "edited"
    COMMENTED = "commented"


@dataclass(frozen=True, slots=True)
class Words:
    """What a task says: `due` is a day of its owner's."""

    title: str
    detail: str = ""
    due: date | None = None


NO_WORDS = Words("")


@dataclass(frozen=True, slots=True)
class NewTask:
    """For the mentee of this mentorship, or without one for whoever adds it alone."""

    words: Words = NO_WORDS
    mentorship_id: MentorshipId | None = None
    goal_id: GoalId | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """`number` is what its owner calls it by; without a mentorship only they see it."""

    id: TaskId
    owner_id: MemberId
    number: int
    words: Words
    made_by: MemberId
    made_at: datetime
    mentorship_id: MentorshipId | None = None
    state: TaskState = TaskState.OPEN
    closed_at: datetime | None = None
    goal_id: GoalId | None = None

    @property
    def due(self) -> date | None:
        return self.words.due

    @property
    def is_open(self) -> bool:
        return self.state is TaskState.OPEN

    @property
    def is_done(self) -> bool:
        return self.state is TaskState.DONE

    def is_recent(self, since: datetime) -> bool:
        """Open, or closed no longer ago."""
        return self.closed_at is None or self.closed_at >= since

    def is_overdue(self, today: date) -> bool:
        return self.is_open and self.due is not None and self.due < today

    def is_due_soon(self, today: date) -> bool:
        return self.is_open and self.due is not None and today <= self.due <= today + SOON

    def closed(self, state: TaskState, at: datetime) -> "Task":
        return replace(self, state=state, closed_at=at)

    def reopened(self, number: int) -> "Task":
        return replace(self, state=TaskState.OPEN, closed_at=None, number=number)

    def moved(self, due: date | None) -> "Task":
        return replace(self, words=replace(self.words, due=due))


@dataclass(frozen=True, slots=True)
class TaskEvent:
    """Something that happened to a task: `comment` and `due` where it was that."""

    id: TaskEventId
    task_id: TaskId
    by: MemberId
    act: TaskAct
    at: datetime
    comment: str = ""
    due: date | None = None


def worded(title: str, detail: str, due: date | None, today: date) -> Words:
    """Raises FieldProblem for the first of these that cannot be."""
    one_line = " ".join(title.split())
    if not one_line:
        raise FieldProblem("task_title", "no_title")
    if len(one_line) > LONGEST_TITLE:
        raise FieldProblem("task_title", "too_long", LONGEST_TITLE)
    if len(detail) > LONGEST_DETAIL:
        raise FieldProblem("task_detail", "too_long", LONGEST_DETAIL)
    ensure_due(due, today)
    return Words(one_line, detail.strip(), due)


def ensure_due(due: date | None, today: date) -> None:
    """Raises FieldProblem for a day that is over, or more than two years away."""
    if due is None:
        return
    if due < today:
        raise FieldProblem("task_due", "due_past")
    if due > today + FURTHEST_DAYS * DAY:
        raise FieldProblem("task_due", "too_far")


def free_number(held: Collection[int]) -> int:
    """The lowest that no open task has, nor one closed so lately that it could still be meant."""
    return next(number for number in count(1) if number not in held)


def latest_news(events: Iterable[TaskEvent], reader: MemberId, task: Task) -> list[TaskEvent]:
    """What others did that still is so: how it stands, when it is due, and every comment.

    `events` are all of this task's, in order. What one did oneself is no news, nor what was taken
    back; and of a task that its owner added alone only what they finished is.
    """
    ordered = list(events)
    told = [event for event in ordered if event.act is TaskAct.COMMENTED]
    for acts in (_STATES, *((_DAYS, _WORDS) if task.is_open else ())):
        told += [event for event in ordered if event.act in acts][-1:]
    return sorted(
        (event for event in told if event.by != reader and _concerns(event, reader, task)),
        key=lambda event: event.id,
    )


_STATES = frozenset({TaskAct.ADDED, TaskAct.DONE, TaskAct.REOPENED, TaskAct.DROPPED})
_DAYS = frozenset({TaskAct.MOVED})
_WORDS = frozenset({TaskAct.EDITED})


def _concerns(event: TaskEvent, reader: MemberId, task: Task) -> bool:
    if reader == task.owner_id or event.act in (TaskAct.DONE, TaskAct.COMMENTED):
        return True
    return task.made_by == reader
