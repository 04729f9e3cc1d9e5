"""Tasks on every screen: one's own, a mentee's, one alone, and what was just done with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.domain.goal import Goal, GoalId
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.people import Member, MemberId
from bot.domain.task import NO_WORDS, Task, TaskAct, TaskEvent, Words


@dataclass(frozen=True, slots=True)
class TaskPair:
    """A running mentorship, seen from one of its two."""

    mentorship: Mentorship
    partner: Member

    @property
    def is_mentee(self) -> bool:
        """Whether the partner is, so that tasks are for them."""
        return self.partner.id == self.mentorship.mentee_id


@dataclass(frozen=True, slots=True)
class TaskList:
    """One member's open tasks and those done lately, by number; then each mentee's.

    `today` is the reader's own day. `pairs` are all their running mentorships.
    """

    reader: Member
    today: date
    own: tuple[Task, ...] = ()
    pairs: tuple[TaskPair, ...] = ()
    mentees: tuple[tuple[TaskPair, tuple[Task, ...]], ...] = ()

    @property
    def open(self) -> tuple[Task, ...]:
        return tuple(task for task in self.own if task.is_open)

    def partner_of(self, task: Task) -> Member | None:
        """Who else of the reader's people sees it."""
        return next(
            (pair.partner for pair in self.pairs if pair.mentorship.id == task.mentorship_id), None
        )


@dataclass(frozen=True, slots=True)
class GoalChoice:
    """An active goal that a task may be a step of; `mentee` where it is not the reader's own."""

    goal: Goal
    mentee: Member | None = None


@dataclass(frozen=True, slots=True)
class TaskForm:
    """A task about to be added: for oneself alone, with a mentor, or for a mentee."""

    today: date
    pairs: tuple[TaskPair, ...] = ()
    words: Words = NO_WORDS
    chosen: MentorshipId | None = None
    goals: tuple[GoalChoice, ...] = ()
    goal: GoalId | None = None


@dataclass(frozen=True, slots=True)
class TaskPage:
    """One task as either of the two sees it, with all that happened to it.

    `goal` is what it is a step of, where the reader sees that; `goals` what it may be one of.
    """

    task: Task
    reader: Member
    today: date
    people: Mapping[MemberId, Member]
    history: tuple[TaskEvent, ...] = ()
    partner: Member | None = None
    goal: Goal | None = None
    goals: tuple[GoalChoice, ...] = ()

    @property
    def is_own(self) -> bool:
        return self.task.owner_id == self.reader.id


@dataclass(frozen=True, slots=True)
class TaskChanged:
    """The answer to a change by sentence: what was done, and whether it may be taken back.

    `was_so` where nothing had to be done. `partner` is who sees the task too.
    """

    task: Task
    act: TaskAct
    partner: Member | None = None
    undo: int | None = None
    was_so: bool = False


@dataclass(frozen=True, slots=True)
class TaskPreview:
    """A task for a mentee, shown before it is theirs; several where the name fits several."""

    draft_id: int
    words: Words
    pairs: tuple[TaskPair, ...]
    sent_to: Member | None = None


@dataclass(frozen=True, slots=True)
class TaskNews:
    """What a partner did with a task."""

    task: Task
    event: TaskEvent
    by: Member
