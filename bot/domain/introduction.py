"""A mentor connects their mentee with a third person: proposed → agreed, declined, withdrawn."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.errors import FieldProblem
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.people import Member, MemberId
from bot.domain.permissions import Policy, why_not_taking_part

IntroductionId = NewType("IntroductionId", int)

LONGEST_WHY = 500
# More at once is a list to choose from, not an introduction.
MOST_PROPOSED = 3
# The same colleague is not proposed again so soon after *no thanks*.
RESTS = timedelta(days=90)


class IntroductionState(StrEnum):
    PROPOSED = "proposed"
    AGREED = "agreed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Introduction:
    """The colleague hears of it only once the mentee has agreed."""

    id: IntroductionId
    mentorship_id: MentorshipId
    mentor_id: MemberId
    mentee_id: MemberId
    colleague_id: MemberId
    why: str
    proposed_at: datetime
    state: IntroductionState = IntroductionState.PROPOSED
    answered_at: datetime | None = None

    @property
    def is_proposed(self) -> bool:
        return self.state is IntroductionState.PROPOSED

    def closed(self, state: IntroductionState, at: datetime) -> "Introduction":
        return replace(self, state=state, answered_at=at)


@dataclass(frozen=True, slots=True)
class Proposal:
    """As a mentor writes it: colleagues go by platform id, and only one may be named."""

    mentorship_id: MentorshipId
    colleagues: Sequence[str]
    why: str


@dataclass(frozen=True, slots=True)
class NewIntroduction:
    mentorship_id: MentorshipId
    colleague: Member
    why: str


def reason(why: str) -> str:
    """Raises FieldProblem for nothing, or too much."""
    said = why.strip()
    if not said:
        raise FieldProblem("introduction_why", "no_reason")
    if len(said) > LONGEST_WHY:
        raise FieldProblem("introduction_why", "too_long", LONGEST_WHY)
    return said


def ensure_can_be_introduced(colleague: Member, mentorship: Mentorship, policy: Policy) -> None:
    """Raises FieldProblem for whoever cannot be the third."""
    if colleague.id == mentorship.mentor_id:
        raise FieldProblem("colleague", "oneself")
    if colleague.id == mentorship.mentee_id:
        raise FieldProblem("colleague", "the_mentee_introduced")
    if why := why_not_taking_part(colleague.person, policy):
        raise FieldProblem("colleague", f"cannot_be_asked_{why}")


def ensure_not_again(colleague: MemberId, before: Collection[Introduction], now: datetime) -> None:
    """`before` are all of this mentor's to this mentee. Raises FieldProblem."""
    proposed = [one for one in before if one.is_proposed]
    if any(one.colleague_id == colleague for one in proposed):
        raise FieldProblem("colleague", "proposed_already")
    if len(proposed) >= MOST_PROPOSED:
        raise FieldProblem("colleague", "too_many_proposed", MOST_PROPOSED)
    for one in before:
        is_no = one.colleague_id == colleague and one.state is IntroductionState.DECLINED
        if is_no and one.answered_at and now - one.answered_at < RESTS:
            raise FieldProblem("colleague", "declined_lately")
