"""Looking for a mentor."""

from dataclasses import dataclass
from datetime import date

from bot.domain.matching import Filters, Match
from bot.domain.people import Member, MentorProfile, Places


@dataclass(frozen=True, slots=True)
class Found:
    """One page of a search; `coordinators` are who would read of one that found nobody."""

    text: str
    filters: Filters
    matches: tuple[Match, ...]
    offset: int = 0
    has_more: bool = False
    coordinators: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class MentorPage:
    """A mentor as another member sees them; `profile` is None where they wrote none.

    With `is_shown` False only what matters for asking may be read from it.
    """

    mentor: Member
    profile: MentorProfile | None
    places: Places
    usual_days: int | None
    today: date
    viewer: Member
    is_shown: bool = True


@dataclass(frozen=True, slots=True)
class NobodyFound:
    """What a seeker chose to tell a coordinator."""

    seeker: Member
    text: str
    filters: Filters
