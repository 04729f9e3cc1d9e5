"""What two people can agree on, and one proposal out of two answers."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.errors import FieldProblem
from bot.domain.mentorship import SHORT_INTERVAL, Mentorship
from bot.domain.people import Format
from bot.domain.reminders import ensure_ahead

LONGEST_WORDS = 500
# Training years begin on 1 July; where they do not, people name a day.
LAST_OF_ACADEMIC_YEAR = (6, 30)
CONFIDENTIALITY = (
    "What we say stays between us. If someone's safety is at risk, we say so to each other first "
    "and get help together."
)
OFF_LIMITS = (
    "Anything a patient could be recognized by, and grading or evaluating each other. "
    'Either of us may say "not this one", without a reason.'
)


class Rhythm(StrEnum):
    WEEKLY = "weekly"
    EVERY_2_WEEKS = "every 2 weeks"
    MONTHLY = "monthly"
    EVERY_6_WEEKS = "every 6 weeks"
    QUARTERLY = "quarterly"

    @property
    def interval(self) -> timedelta:
        return timedelta(days=_DAYS[self])


_DAYS = {
    Rhythm.WEEKLY: 7,
    Rhythm.EVERY_2_WEEKS: 14,
    Rhythm.MONTHLY: 30,
    Rhythm.EVERY_6_WEEKS: 42,
    Rhythm.QUARTERLY: 91,
}


class Booker(StrEnum):
    """Who proposes the next meeting."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    EITHER = "whoever thinks of it"


class Reply(StrEnum):
    """How soon each answers the other."""

    SAME_DAY = "same day"
    TWO_DAYS = "2 days"
    A_WEEK = "a week"


class Until(StrEnum):
    ROTATION = "end of rotation"
    ACADEMIC_YEAR = "end of academic year"
    TWELVE_MONTHS = "12 months"
    A_DAY = "a date"

    @property
    def needs_day(self) -> bool:
        return self in (Until.ROTATION, Until.A_DAY)


class Point(StrEnum):
    """What an agreement says something about."""

    RHYTHM = "rhythm"
    FORMAT = "format"
    BOOKER = "booker"
    REPLY = "reply"
    UNTIL = "until"
    CONFIDENTIALITY = "confidentiality"
    OFF_LIMITS = "off_limits"


@dataclass(frozen=True, slots=True)
class Terms:
    """One way to work together; `day` only where `until` needs one."""

    rhythm: Rhythm = Rhythm.MONTHLY
    format: Format = Format.FORMAL_MEETING
    booker: Booker = Booker.MENTEE
    reply: Reply = Reply.TWO_DAYS
    until: Until = Until.TWELVE_MONTHS
    day: date | None = None
    confidentiality: str = CONFIDENTIALITY
    off_limits: str = OFF_LIMITS

    def checked(self, today: date) -> "Terms":
        """Raises FieldProblem for the first thing that cannot be."""
        if self.until.needs_day:
            if self.day is None:
                raise FieldProblem("ends_on", "no_end")
            ensure_ahead("ends_on", self.day, today)
        for point in (Point.CONFIDENTIALITY, Point.OFF_LIMITS):
            if len(self.said_of(point)) > LONGEST_WORDS:
                raise FieldProblem(point, "too_long", LONGEST_WORDS)
        return self if self.until.needs_day else replace(self, day=None)

    def ends_on(self, today: date) -> date:
        """The day it ends if it begins today."""
        match self.until:
            case Until.ACADEMIC_YEAR:
                end = date(today.year, *LAST_OF_ACADEMIC_YEAR)
                return end if end > today else end.replace(year=end.year + 1)
            case Until.TWELVE_MONTHS:
                return _a_year_after(today)
        if self.day is None:
            raise FieldProblem("ends_on", "no_end")
        return self.day

    def said_of(self, point: Point) -> str:
        return str(getattr(self, point))

    def usually(self) -> "Terms":
        """What of it is true of another mentorship as well."""
        return replace(self, day=None)


def differing(one: Terms, other: Terms) -> tuple[Point, ...]:
    """Where the two say something else."""
    return tuple(
        point
        for point in Point
        if one.said_of(point) != other.said_of(point)
        or (point is Point.UNTIL and one.day != other.day)
    )


def put_together(mentor: Terms, mentee: Terms, today: date) -> Terms:
    """One proposal: where they differ, what asks less of either, and the way the mentor likes.

    Words that one of them edited win over the standard ones; the mentor's where both did. One of
    the two answered today, so that at least one end lies ahead.
    """
    ahead = [terms for terms in (mentor, mentee) if terms.ends_on(today) > today]
    sooner = min(ahead, key=lambda terms: terms.ends_on(today))
    return Terms(
        rhythm=max(mentor.rhythm, mentee.rhythm, key=list(Rhythm).index),
        format=mentor.format,
        booker=_who_books(mentor.booker, mentee.booker),
        reply=max(mentor.reply, mentee.reply, key=list(Reply).index),
        until=sooner.until,
        day=sooner.day,
        confidentiality=_edited(mentor.confidentiality, mentee.confidentiality, CONFIDENTIALITY),
        off_limits=_edited(mentor.off_limits, mentee.off_limits, OFF_LIMITS),
    )


def first_terms(mentorship: Mentorship, usual: Terms | None, likes: Format | None) -> Terms:
    """What a form starts with: one's usual way, or what is usual."""
    if usual:
        return usual
    is_short = mentorship.interval == SHORT_INTERVAL
    rhythm = Rhythm.EVERY_2_WEEKS if is_short else Rhythm.MONTHLY
    return Terms(rhythm=rhythm, format=likes or Format.FORMAL_MEETING)


def _a_year_after(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year + 1, day=28)


def _who_books(mentor: Booker, mentee: Booker) -> Booker:
    """Someone who is named rather than whoever; where each names another, the mentee."""
    named = {mentor, mentee} - {Booker.EITHER}
    if not named:
        return Booker.EITHER
    return named.pop() if len(named) == 1 else Booker.MENTEE


def _edited(mentor: str, mentee: str, standard: str) -> str:
    return mentee if mentor == standard else mentor
