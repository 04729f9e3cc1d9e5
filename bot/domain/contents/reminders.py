"""Choosing when and how often to be nudged, and resting or ending a mentorship."""

from dataclasses import dataclass
from datetime import date

from bot.domain.contents.requests import RequestCard
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.pausing import PauseWhat
from bot.domain.people import Member
from bot.domain.reminders import Reminders


@dataclass(frozen=True, slots=True)
class RemindersForm:
    """`today` is the member's own day; `this_month` how many messages the bot sent them in it."""

    reminders: Reminders
    today: date
    this_month: int = 0


@dataclass(frozen=True, slots=True)
class RemindersChanged:
    """The answer to a change by sentence; `undone` where the choice is another one by now."""

    reminders: Reminders
    today: date
    may_undo: bool = False
    undone: bool = False


@dataclass(frozen=True, slots=True)
class PausePreview:
    """What would rest until a day, shown before anyone is told.

    `partners` hear the day and not the reason; `waiting` are requests this member has to answer.
    `takes_requests` says that new ones could come, and then cannot. `mentorship` is the one that
    rests, where it is not everything.
    """

    until: date
    partners: tuple[Member, ...] = ()
    waiting: tuple[RequestCard, ...] = ()
    counts_as_not_now: bool = False
    takes_requests: bool = False
    done: bool = False
    what: PauseWhat = PauseWhat.EVERYTHING
    mentorship: Mentorship | None = None


@dataclass(frozen=True, slots=True)
class PauseForm:
    """What can rest: everything, new requests where any may come, or one of `lines`."""

    lines: tuple["MentorshipNews", ...] = ()
    takes_requests: bool = False
    chosen: MentorshipId | None = None


@dataclass(frozen=True, slots=True)
class MentorshipNews:
    """What the partner did with a mentorship: paused, resumed or ended it.

    `is_away`: the partner paused everything, and this with it.
    """

    mentorship: Mentorship
    partner: Member
    is_away: bool = False
