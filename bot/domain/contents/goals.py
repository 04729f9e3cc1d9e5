"""Goals on every screen: one's own, what mentees share, one alone, and the form."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.contents.tasks import TaskPair
from bot.domain.goal import NO_AIM, Aim, Goal
from bot.domain.mentorship import MentorshipId
from bot.domain.nudges import Nudge
from bot.domain.people import Member
from bot.domain.task import Task


@dataclass(frozen=True, slots=True)
class GoalEntry:
    """`tasks` are its steps that the reader may see; `partner` is who sees it beside the reader."""

    goal: Goal
    tasks: tuple[Task, ...] = ()
    partner: Member | None = None

    @property
    def done(self) -> int:
        return sum(task.is_done for task in self.tasks)


@dataclass(frozen=True, slots=True)
class GoalList:
    """One's own in every state, then what each mentee shares; `pairs` are all that run."""

    reader: Member
    today: date
    own: tuple[GoalEntry, ...] = ()
    pairs: tuple[TaskPair, ...] = ()
    mentees: tuple[tuple[TaskPair, tuple[GoalEntry, ...]], ...] = ()

    @property
    def active(self) -> tuple[GoalEntry, ...]:
        return tuple(entry for entry in self.own if entry.goal.is_active)

    @property
    def only_mentors(self) -> bool:
        """Whether goals are, for this reader, what mentees aim at: none is their own."""
        return only_mentors(self.pairs) and not self.active

    @property
    def closed(self) -> tuple[GoalEntry, ...]:
        """The latest first."""
        closed = [entry for entry in self.own if entry.goal.closed_at]
        return tuple(sorted(closed, key=lambda one: str(one.goal.closed_at), reverse=True))


def only_mentors(pairs: Sequence[TaskPair]) -> bool:
    return bool(pairs) and all(pair.is_mentee for pair in pairs)


@dataclass(frozen=True, slots=True)
class GoalPage:
    """One goal; `mentors` are the mentorships it may be shared with, where it is the reader's."""

    entry: GoalEntry
    reader: Member
    owner: Member
    today: date
    mentors: tuple[TaskPair, ...] = ()

    @property
    def goal(self) -> Goal:
        return self.entry.goal

    @property
    def is_own(self) -> bool:
        return self.goal.owner_id == self.reader.id


@dataclass(frozen=True, slots=True)
class GoalForm:
    """A new goal, or the change of one; `unsaved` where `aim` is what they wrote meanwhile."""

    today: date
    mentors: tuple[TaskPair, ...] = ()
    aim: Aim = NO_AIM
    chosen: MentorshipId | None = None
    goal: Goal | None = None
    unsaved: bool = False


@dataclass(frozen=True, slots=True)
class GoalChanged:
    """The answer to a goal told in the chat, without its words: how it stands now."""

    goal: Goal
    may_undo: bool = False


@dataclass(frozen=True, slots=True)
class GoalCount:
    """How many there are: they are read in a window. `only_mentors` as in a list."""

    active: int
    shared: int
    of_mentees: int
    only_mentors: bool = False


@dataclass(frozen=True, slots=True)
class GoalNewsLine:
    """Goals that a partner achieved, without their words; `nudge` is the first of them."""

    nudge: Nudge
    partner: Member
    number: int
