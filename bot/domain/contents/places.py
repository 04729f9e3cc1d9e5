"""Waiting for a place, being offered one, and opening one again."""

from dataclasses import dataclass

from bot.domain.nudges import Nudge
from bot.domain.people import Member
from bot.domain.places import ClosedPlace
from bot.domain.waiting_list import Wait


@dataclass(frozen=True, slots=True)
class WaitLine:
    """One line of a waiting list, as its mentee sees it; `mentor` is None for any.

    `place` is where they stand of `waiting`, 0 where they do not wait any more; `offered_by` whose
    place was offered. `already` says that they had joined before the step that shows it;
    `declined` is whose offer they let go, where it is that offer that is shown.
    """

    wait: Wait
    mentee: Member
    mentor: Member | None
    offered_by: Member | None = None
    place: int = 0
    waiting: int = 0
    already: bool = False
    declined: Member | None = None


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A closed place, as its mentor sees it; `waiting` is how many would be glad of it."""

    place: ClosedPlace
    mentee: Member
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class WaitNudgeLine:
    """The member's own: an offer that ends today, or a wait that came to nothing."""

    nudge: Nudge
    line: WaitLine


@dataclass(frozen=True, slots=True)
class OpenPlaceLine:
    """Open this place again?"""

    nudge: Nudge
    line: PlaceLine
