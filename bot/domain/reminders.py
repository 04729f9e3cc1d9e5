"""When and how often a member wants to be nudged."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.errors import FieldProblem
from bot.domain.local_time import DAY, at_local, first_weekday, is_weekday, next_slot
from bot.domain.people import MemberId

TUESDAY = 1
USUAL_HOUR = 9
HOURS = range(7, 19)
UNDO_WITHIN = timedelta(minutes=10)
FURTHEST_DAYS = 730
# What missed its hour still comes in these, and otherwise waits for the next day's hour.
WAKING_HOURS = range(8, 18)


class Pace(StrEnum):
    """How often the check-in comes; *quiet* stops every nudge, *when due* only the check-in."""

    WEEKLY = "weekly"
    EVERY_2_WEEKS = "every 2 weeks"
    EVERY_4_WEEKS = "every 4 weeks"
    WHEN_DUE = "when due"
    QUIET = "quiet"

    @property
    def weeks(self) -> int | None:
        """From one check-in to the next; None where there is none."""
        return _WEEKS.get(self)

    @property
    def less(self) -> "Pace":
        """Every 2, then every 4 weeks."""
        return Pace.EVERY_2_WEEKS if self is Pace.WEEKLY else _LESS.get(self, self)


_WEEKS = {Pace.WEEKLY: 1, Pace.EVERY_2_WEEKS: 2, Pace.EVERY_4_WEEKS: 4}
_LESS = {Pace.EVERY_2_WEEKS: Pace.EVERY_4_WEEKS}


@dataclass(frozen=True, slots=True)
class Reminders:
    """One member's choice: `weekday` (0 is Monday) and `hour` are their local ones.

    Nothing comes before `snoozed_until`; `paused_until` also rests their mentorships. `set_at` is
    when the weekday or hour was last chosen, `faded_at` when three silences were last asked about.
    `version` counts the changes, `next_due_at` is when to look next what there is to say.
    """

    member_id: MemberId
    weekday: int = TUESDAY
    hour: int = USUAL_HOUR
    pace: Pace = Pace.WEEKLY
    snoozed_until: date | None = None
    paused_until: date | None = None
    set_at: datetime | None = None
    faded_at: datetime | None = None
    version: int = 0
    next_due_at: datetime | None = None

    def first_day(self) -> date | None:
        """The first day on which something may come again, if there is one to wait for."""
        days = [day for day in (self.snoozed_until, self.paused_until) if day]
        return max(days, default=None)

    def is_silent_on(self, day: date) -> bool:
        first = self.first_day()
        return self.pace is Pace.QUIET or bool(first and day < first)

    def next_slot(self, after: datetime, zone: ZoneInfo) -> datetime | None:
        """When the next digest may leave; None for someone who wants quiet."""
        if self.pace is Pace.QUIET:
            return None
        return next_slot(after, self.hour, zone, self.first_day())

    def may_hear_now(self, now: datetime, zone: ZoneInfo) -> bool:
        """Whether a digest may leave: at this weekday's hour, or late but by daylight."""
        local = now.astimezone(zone)
        day = local.date()
        first = self.first_day()
        if not is_weekday(day) or (first and day < first):
            return False
        is_humane = local.hour == self.hour or local.hour in WAKING_HOURS
        return now >= at_local(day, self.hour, zone) and is_humane

    def at(self, weekday: int, hour: int, now: datetime) -> "Reminders":
        """Raises FieldProblem for a day off or an hour of the night."""
        if not 0 <= weekday < 5:
            raise FieldProblem("weekday", "not_a_weekday")
        if hour not in HOURS:
            raise FieldProblem("hour", "at_night")
        if (weekday, hour) == (self.weekday, self.hour):
            return self
        return replace(self, weekday=weekday, hour=hour, set_at=now)

    def paced(self, pace: Pace) -> "Reminders":
        return replace(self, pace=pace)

    def snoozed(self, until: date | None, today: date) -> "Reminders":
        """Until that day, or the weekday after it: the first on which anything can come.

        Raises FieldProblem for a day that is not ahead, or more than two years away.
        """
        ensure_ahead("snooze_until", until, today)
        return replace(self, snoozed_until=until and first_weekday(until))

    def paused(self, until: date | None, today: date) -> "Reminders":
        """Raises FieldProblem for a day that is not ahead, or more than two years away."""
        ensure_ahead("pause_until", until, today)
        return replace(self, paused_until=until)

    def faded(self, now: datetime) -> "Reminders":
        """Three check-ins went unanswered: only what is due, unless they choose otherwise."""
        return replace(self, pace=Pace.WHEN_DUE, faded_at=now)


def ensure_ahead(field: str, until: date | None, today: date) -> None:
    if until is None:
        return
    if until <= today:
        raise FieldProblem(field, "past")
    if until > today + FURTHEST_DAYS * DAY:
        raise FieldProblem(field, "too_far")
