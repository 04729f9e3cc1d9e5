"""A goal: something specific a mentee wants: active, then achieved or dropped; tasks are its steps.

It is its owner's alone until shared with one mentorship, and theirs again once that has ended.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.errors import FieldProblem
from bot.domain.local_time import DAY
from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId

GoalId = NewType("GoalId", int)

LONGEST_WHAT = 200
LONGEST_MEASURE = 1000
# A goal may take a whole training; further ahead is a slip.
FURTHEST = 3653 * DAY
# More at once is a list of wishes, and a screen holds no more.
MOST_ACTIVE = 15
UNDO_WITHIN = timedelta(minutes=10)


class GoalState(StrEnum):
    ACTIVE = "active"
    ACHIEVED = "achieved"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Aim:
    """What a goal says: what, how one will know, and by which day of its owner's."""

    what: str
    measure: str = ""
    by: date | None = None


NO_AIM = Aim("")


@dataclass(frozen=True, slots=True)
class Goal:
    """`version` counts the changes of its words; `closed_by` may be either of the two."""

    id: GoalId
    owner_id: MemberId
    aim: Aim
    made_at: datetime
    mentorship_id: MentorshipId | None = None
    state: GoalState = GoalState.ACTIVE
    closed_at: datetime | None = None
    closed_by: MemberId | None = None
    version: int = 1

    @property
    def is_active(self) -> bool:
        return self.state is GoalState.ACTIVE

    @property
    def is_achieved(self) -> bool:
        return self.state is GoalState.ACHIEVED

    def closed(self, state: GoalState, by: MemberId, at: datetime) -> "Goal":
        return replace(self, state=state, closed_at=at, closed_by=by)

    def reopened(self) -> "Goal":
        return replace(self, state=GoalState.ACTIVE, closed_at=None, closed_by=None)

    def says(self, aim: Aim) -> "Goal":
        return self if aim == self.aim else replace(self, aim=aim, version=self.version + 1)

    def shared_with(self, mentorship: MentorshipId | None) -> "Goal":
        return replace(self, mentorship_id=mentorship)

    def may_be_undone(self, now: datetime) -> bool:
        """Whether it stands as it was first said, so that taking it back loses nothing else."""
        is_as_said = self.is_active and self.version == 1
        return is_as_said and now - self.made_at <= UNDO_WITHIN


@dataclass(frozen=True, slots=True)
class Achieved:
    """That a shared goal was achieved, without its words."""

    goal_id: GoalId
    mentorship_id: MentorshipId
    by: MemberId
    at: datetime


def checked(aim: Aim, today: date, before: Aim = NO_AIM) -> Aim:
    """Raises FieldProblem for the first thing that cannot be; a day that was there may stay."""
    what = " ".join(aim.what.split())
    if not what:
        raise FieldProblem("goal_what", "no_goal")
    if len(what) > LONGEST_WHAT:
        raise FieldProblem("goal_what", "too_long", LONGEST_WHAT)
    if len(aim.measure) > LONGEST_MEASURE:
        raise FieldProblem("goal_measure", "too_long", LONGEST_MEASURE)
    if aim.by != before.by:
        ensure_by(aim.by, today)
    return Aim(what, aim.measure.strip(), aim.by)


def ensure_by(by: date | None, today: date) -> None:
    """Raises FieldProblem for a day that is over, or more than ten years away."""
    if by and by < today:
        raise FieldProblem("goal_by", "due_past")
    if by and by > today + FURTHEST:
        raise FieldProblem("goal_by", "goal_too_far")
