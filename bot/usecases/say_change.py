"""A sentence that moves or cancels a planned meeting, as its answer keeps it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.domain.contents import MentorshipLine
from bot.domain.contents.planned import MeetingsToChange
from bot.domain.messages import LONGEST_DETAIL
from bot.domain.people import Actor, Member
from bot.domain.planned import PlannedId
from bot.ports import UnitOfWork
from bot.usecases.keeping_meetings import people_of
from bot.usecases.planned_meetings import plan_page, seen_planned
from bot.usecases.telling import numbers

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_CANCEL, _MOVE = "c", "m"


@dataclass(frozen=True, slots=True)
class SaidChange:
    """`meetings` are those it may mean; `at` is where one is to be moved, where that was said."""

    meetings: Sequence[PlannedId]
    at: datetime | None
    is_cancel: bool

    def to_detail(self) -> str:
        minutes = (self.at - _EPOCH) // timedelta(minutes=1) if self.at else ""
        how = f"{_CANCEL if self.is_cancel else _MOVE}{minutes} "
        return how + numbers(self.meetings, LONGEST_DETAIL - len(how))


def said_change(detail: str) -> SaidChange:
    how, *meetings = detail.split()
    at = _EPOCH + timedelta(minutes=int(how[1:])) if how[1:] else None
    return SaidChange(tuple(PlannedId(int(one)) for one in meetings), at, how[0] == _CANCEL)


def meetings_to_change(
    uow: UnitOfWork, reader: Member, detail: str, now: datetime
) -> MeetingsToChange:
    """Raises NotYours."""
    said, actor = said_change(detail), Actor(reader)
    pages = []
    for one in said.meetings:
        mentorship, planned = seen_planned(uow, actor, one)
        pages.append(plan_page(uow, reader, mentorship, planned, now))
    people: tuple[MentorshipLine, ...] = ()
    if not pages:
        people = tuple(line for line in people_of(uow, actor) if line.mentorship.is_active)
    return MeetingsToChange(tuple(pages), said.at, said.is_cancel, people)
