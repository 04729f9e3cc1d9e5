"""A review: the regular reassessment of a mentorship: first its goals, then how it is going."""

from dataclasses import dataclass
from datetime import datetime, timedelta
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
