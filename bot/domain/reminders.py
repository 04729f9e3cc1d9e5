"""When and how often a member wants to be nudged."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.errors import FieldProblem
from bot.domain.local_time import DAY, at_local, is_weekday, local_day, next_slot
from bot.domain.people import MemberId

TUESDAY = 1
USUAL_HOUR = 9
HOURS = range(7, 19)
UNDO_WITHIN = timedelta(minutes=10)
FURTHEST_DAYS = 730
# Later than this, what should have come at the person's hour waits for a humane one.
ON_TIME = timedelta(minutes=15)
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

    def next_slot(self, after: datetime, zone: ZoneInfo) -> datetime | None:
        """When the next digest may leave; None for someone who wants quiet."""
        if self.pace is Pace.QUIET:
            return None
        return next_slot(after, self.hour, zone, self.first_day())

    def look_again_after(self, now: datetime, zone: ZoneInfo) -> datetime | None:
        """Too late for this person's hour and too early in the day: at the first humane hour."""
        today = local_day(now, zone)
        morning = at_local(today, WAKING_HOURS.start, zone)
        slot = self.next_slot(now, zone)
        missed = self.next_due_at is not None and now - self.next_due_at > ON_TIME
        starts = self.first_day()
        if slot and missed and is_weekday(today) and now < morning < slot:
            return slot if starts and starts > today else morning
        return slot

    def may_hear_now(self, now: datetime, zone: ZoneInfo) -> bool:
        """Whether a digest that is due may leave: on time, or late on a weekday by daylight."""
        if self.next_due_at is None or now < self.next_due_at:
            return False
        day = local_day(now, zone)
        if (first := self.first_day()) and day < first:
            return False
        if now - self.next_due_at <= ON_TIME:
            return is_weekday(day)
        return is_weekday(day) and now.astimezone(zone).hour in WAKING_HOURS

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
        """Raises FieldProblem for a day that is not ahead, or more than two years away."""
        ensure_ahead("snooze_until", until, today)
        return replace(self, snoozed_until=until)

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
