"""Goals and tasks, as the core asks storage for them."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Protocol

from bot.domain.goal import Achieved, Aim, Goal, GoalId
from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId
from bot.domain.task import NewTask, Task, TaskAct, TaskEvent, TaskId


class Goals(Protocol):
    def get(self, goal_id: GoalId) -> Goal:
        """Raises NotYours when there is none."""
        ...

    def add(
        self, owner: MemberId, aim: Aim, mentorship: MentorshipId | None, at: datetime
    ) -> Goal: ...
    def save(self, goal: Goal) -> None:
        """Keep all that may change of it."""
        ...

    def seen_by(self, owner: MemberId, mentorships: Collection[MentorshipId]) -> list[Goal]:
        """In any state, in the order they were made: the owner's, and those shared with these."""
        ...

    def achieved_since(self, mentorships: Collection[MentorshipId], at: datetime) -> list[Achieved]:
        """Of those shared with these mentorships."""
        ...


class Tasks(Protocol):
    def get(self, task_id: TaskId) -> Task:
        """Raises NotYours when there is none."""
        ...

    def several(self, ids: Collection[TaskId]) -> dict[TaskId, Task]: ...
    def add(self, task: NewTask, owner: MemberId, number: int, by: MemberId, at: datetime) -> Task:
        """A Conflict where an open task of the owner's has this number: lock them and look."""
        ...

    def save(self, task: Task) -> None:
        """Keep all that may change of it."""
        ...

    def note(  # noqa: PLR0913 - an event is all of these
        self,
        task: TaskId,
        by: MemberId,
        act: TaskAct,
        at: datetime,
        comment: str = "",
        due: date | None = None,
    ) -> TaskEvent: ...
    def history(self, tasks: Collection[TaskId]) -> dict[TaskId, list[TaskEvent]]:
        """In the order it happened; nothing for a task without any."""
        ...

    def of_owners(self, owners: Collection[MemberId], since: datetime) -> list[Task]:
        """Open ones, and those done since then, by number."""
        ...

    def for_goals(self, goals: Collection[GoalId]) -> list[Task]:
        """Their steps, open and done, in the order they were added."""
        ...

    def with_number(self, owner: MemberId, number: int) -> Task | None:
        """The open one, or else the one closed last."""
        ...

    def held_numbers(self, owner: MemberId, since: datetime) -> set[int]:
        """Of open tasks, and of those closed since then."""
        ...

    def due_by(self, owners: Collection[MemberId], day: date) -> list[Task]:
        """Open ones due by then, the longest due first."""
        ...

    def touched_since(self, mentorships: Collection[MentorshipId], at: datetime) -> list[Task]:
        """Those of these mentorships that something happened to since then."""
        ...
