"""A review on every screen: its goals, what became of them, and where one of the two stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.goal import Aim, Goal, GoalId
from bot.domain.mentorship import Mentorship
from bot.domain.nudges import Nudge
from bot.domain.people import Member
from bot.domain.review import Choice, Chosen, Review, Wish


@dataclass(frozen=True, slots=True)
class PastReview:
    """`chosen` only of goals that the reader may see, with what these say."""

    review: Review
    day: date
    chosen: tuple[tuple[Goal, Chosen], ...] = ()

    def of(self, choice: Choice) -> Sequence[Goal]:
        return [goal for goal, chosen in self.chosen if chosen.choice is choice]


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """A mentorship's reviews as `reader` may see them, the latest first.

    `goals` are the active ones that are looked at now, with what was chosen of each already.
    `wish` is the reader's own, once they have done their part of the one that is open.
    """

    reader: Member
    partner: Member
    mentorship: Mentorship
    today: date
    goals: tuple[Goal, ...] = ()
    chosen: Mapping[GoalId, Choice] | None = None
    reviews: tuple[PastReview, ...] = ()
    is_open: bool = False
    wish: Wish | None = None

    @property
    def is_mentee(self) -> bool:
        return self.reader.id == self.mentorship.mentee_id

    @property
    def to_revise(self) -> tuple[Goal, ...]:
        return tuple(goal for goal in self.goals if self.choice_of(goal) is Choice.REVISE)

    def choice_of(self, goal: Goal) -> Choice | None:
        return (self.chosen or {}).get(goal.id)


@dataclass(frozen=True, slots=True)
class ReviseForm:
    """`unsaved` is what they wrote onto words that somebody changed meanwhile."""

    page: ReviewPage
    goals: tuple[Goal, ...]
    unsaved: Mapping[GoalId, Aim] | None = None


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """It is time for a review, or the partner has begun one; `is_done` once the reader has."""

    nudge: Nudge
    mentorship: Mentorship
    partner: Member
    partner_began: bool = False
    is_done: bool = False
