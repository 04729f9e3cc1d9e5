"""A review: the regular reassessment of a mentorship: first its goals, then how it is going."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.errors import FieldProblem
from bot.domain.goal import GoalId
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.people import MemberId

ReviewId = NewType("ReviewId", int)

EVERY = timedelta(days=90)
# Whoever of the two comes within these days does the same review, not another one.
OPEN_FOR = timedelta(days=30)
# Beside renewing or closing an agreement, which asks for one too.
ASKED_AT_THE_END = timedelta(days=14)
TAPS = range(1, 6)


class Choice(StrEnum):
    """What becomes of one goal."""

    KEEP = "keep"
    ACHIEVED = "achieved"
    REVISE = "revise"
    DROP = "drop"


class Wish(StrEnum):
    """What one of the two wants for the mentorship, for themself alone."""

    CONTINUE = "continue"
    CHANGE = "change something"
    END = "end"


class Due(StrEnum):
    """Why one's part of a review is to be done: the partner has *begun* it, or it is *time*."""

    BEGUN = "begun"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Review:
    id: ReviewId
    mentorship_id: MentorshipId
    begun_by: MemberId
    begun_at: datetime

    def is_open(self, now: datetime) -> bool:
        return now - self.begun_at <= OPEN_FOR


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was last said of a goal in a review, and by whom of the two."""

    review_id: ReviewId
    goal_id: GoalId
    choice: Choice
    by: MemberId


@dataclass(frozen=True, slots=True)
class Choices:
    """What one of the two says of each goal at once; `new` is a goal of the mentee's, or empty."""

    of_goals: Mapping[GoalId, Choice]
    new: str = ""
    is_shared: bool = False


@dataclass(frozen=True, slots=True)
class Tap:
    """How it is going, from 1 to 5, and what its author wants: nobody else ever reads it."""

    score: int
    wish: Wish


def tapped(score: int, wish: Wish | None) -> Tap:
    """Raises FieldProblem for what is no such tap."""
    if score not in TAPS:
        raise FieldProblem("review_score", "not_chosen")
    if wish is None:
        raise FieldProblem("review_wish", "not_chosen")
    return Tap(score, wish)


def reviews_due(mentorship: Mentorship, done_at: datetime | None, now: datetime) -> int:
    """How many are due since this member last did theirs, or it began or went on after a rest."""
    return (now - review_counts_from(mentorship, done_at)) // EVERY


def review_counts_from(mentorship: Mentorship, done_at: datetime | None) -> datetime:
    return max(mentorship.going_since, done_at or mentorship.going_since)


def unfinished(latest: Review | None, done_at: datetime | None, now: datetime) -> Review | None:
    """The open one, where this member has not done their part of it."""
    if latest is None or not latest.is_open(now):
        return None
    return latest if done_at is None or done_at < latest.begun_at else None


def part_due(  # noqa: PLR0913 - all that is known of one member's reviews
    mentorship: Mentorship,
    member: MemberId,
    latest: Review | None,
    done_at: datetime | None,
    now: datetime,
    today: date,
) -> Due | None:
    """Whether this member has a part to do now; `today` where they live."""
    if not mentorship.is_active:
        return None
    if begun := unfinished(latest, done_at, now):
        return Due.TIME if begun.begun_by == member else Due.BEGUN
    until = mentorship.agreed_until
    if until and until <= today < until + ASKED_AT_THE_END:
        is_done = done_at is not None and done_at.date() >= until - ASKED_AT_THE_END
        return None if is_done else Due.TIME
    return Due.TIME if reviews_due(mentorship, done_at, now) else None
