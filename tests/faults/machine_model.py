"""What people were promised, as plain dictionaries: the bot must agree with it after every step."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.domain import errors
from bot.domain.mentorship import MentorshipState
from bot.domain.people import MemberId, Role
from bot.domain.reminders import Pace
from bot.domain.request import RequestState

Refused = type[errors.Refusal] | None
MOST_PENDING = 3
EXPIRES = timedelta(days=14)


def on_weekday(day: date | None) -> date | None:
    """A snooze until a weekend lasts until Monday: nothing could come before."""
    while day and day.isoweekday() > 5:
        day += timedelta(days=1)
    return day


@dataclass
class Asked:
    mentee: MemberId
    mentor: MemberId
    role: Role
    first_yes: bool
    at: datetime
    hops: int
    state: RequestState = RequestState.PENDING
    away_days: set[date] = field(default_factory=set)
    answered: datetime | None = None

    @property
    def is_pending(self) -> bool:
        return self.state is RequestState.PENDING


@dataclass
class Pair:
    mentor: MemberId
    mentee: MemberId
    role: Role
    since: datetime
    state: MentorshipState = MentorshipState.ACTIVE
    paused_until: date | None = None
    paused_by: MemberId | None = None

    @property
    def both(self) -> set[MemberId]:
        return {self.mentor, self.mentee}

    def rests(self, until: date | None, by: MemberId | None) -> None:
        self.state, self.paused_until, self.paused_by = MentorshipState.PAUSED, until, by

    def rests_for(self, member: MemberId, until: date | None) -> bool:
        """Because this member is away until that day."""
        return until is not None and (self.paused_by, self.paused_until) == (member, until)

    def goes_on(self) -> None:
        self.state, self.paused_until, self.paused_by = MentorshipState.ACTIVE, None, None

    def ends(self) -> None:
        self.state, self.paused_until, self.paused_by = MentorshipState.ENDED, None, None


@dataclass(frozen=True)
class Choice:
    weekday: int = 1
    hour: int = 9
    pace: Pace = Pace.WEEKLY
    snoozed_until: date | None = None
    paused_until: date | None = None

    def is_silent_on(self, day: date) -> bool:
        days = (self.snoozed_until, self.paused_until)
        return self.pace is Pace.QUIET or any(until is not None and day < until for until in days)


@dataclass
class Suggestion:
    """One colleague a mentor named; the mentee's to use until its end."""

    request: int
    mentee: MemberId
    colleague: MemberId
    ends: datetime
    used: bool = False


@dataclass
class Model:
    requests: dict[int, Asked] = field(default_factory=dict)
    pairs: dict[int, Pair] = field(default_factory=dict)
    suggestions: dict[int, Suggestion] = field(default_factory=dict)
    places: dict[MemberId, int] = field(default_factory=dict)
    away_until: dict[MemberId, date] = field(default_factory=dict)
    absences: dict[MemberId, list[list[datetime]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    choices: dict[MemberId, Choice] = field(default_factory=lambda: defaultdict(Choice))
    former: dict[MemberId, tuple[Choice, datetime] | None] = field(default_factory=dict)
    zones: dict[MemberId, ZoneInfo] = field(default_factory=dict)
    gone: set[MemberId] = field(default_factory=set)

    def today(self, member: MemberId, now: datetime) -> date:
        return now.astimezone(self.zones[member]).date()

    def midnight(self, member: MemberId, day: date) -> datetime:
        return datetime.combine(day, time(0), tzinfo=self.zones[member]).astimezone(UTC)

    def pending(self) -> Iterator[tuple[int, Asked]]:
        return ((number, one) for number, one in self.requests.items() if one.is_pending)

    def running(self, member: MemberId) -> list[tuple[int, Pair]]:
        return [
            (number, pair)
            for number, pair in self.pairs.items()
            if member in pair.both and pair.state is not MentorshipState.ENDED
        ]

    def mentees_of(self, mentor: MemberId) -> set[MemberId]:
        return {pair.mentee for _, pair in self.running(mentor) if pair.mentor == mentor}

    def offers(self, mentor: MemberId) -> int:
        return self.places.get(mentor, 3)

    def why_not_ask(
        self, mentee: MemberId, mentor: MemberId, role: Role, now: datetime, named: int | None
    ) -> Refused:
        between = [one for _, one in self.pending() if one.mentee == mentee]
        until = self.away_until.get(mentor)
        if mentee == mentor:
            return errors.CannotAskOneself
        if mentor in self.gone:
            return errors.CannotBeAsked
        if any(one.mentor == mentor for one in between):
            return errors.AlreadyAsked
        if until and self.today(mentor, now) < until:
            return errors.NotAccepting
        if len(between) >= MOST_PENDING:
            return errors.TooManyPending
        theirs = [pair for _, pair in self.running(mentee)]
        if any((pair.mentor, pair.role) == (mentor, role) for pair in theirs):
            return errors.AlreadyTogether
        if named is not None and not self.is_open(named, now):
            return errors.ReferralIsOver
        return None

    def is_open(self, suggestion: int, now: datetime) -> bool:
        one = self.suggestions[suggestion]
        return not one.used and now < one.ends

    def ask(self, number: int, asked: Asked) -> None:
        self.requests[number] = asked
        for key, one in self.suggestions.items():
            if (one.mentee, one.colleague) == (asked.mentee, asked.mentor):
                if self.is_open(key, asked.at):
                    one.used = True

    def why_not_accept(self, number: int, *, open_place: bool) -> Refused:
        asked = self.requests[number]
        if asked.mentee in self.gone:
            return errors.MenteeTakesNoPart
        mentees = self.mentees_of(asked.mentor)
        is_full = asked.mentee not in mentees and len(mentees) >= self.offers(asked.mentor)
        return errors.MentorIsFull if is_full and not open_place else None

    def accept(self, number: int, mentorship: int, now: datetime) -> None:
        asked = self.requests[number]
        mentees = self.mentees_of(asked.mentor) | {asked.mentee}
        self.places[asked.mentor] = max(self.offers(asked.mentor), len(mentees))
        asked.state = RequestState.ACCEPTED
        self.pairs[mentorship] = Pair(asked.mentor, asked.mentee, asked.role, now)
        for _, other in list(self.pending()):
            if asked.first_yes and (other.mentee, other.role) == (asked.mentee, asked.role):
                other.state = RequestState.WITHDRAWN

    def leave(self, member: MemberId) -> None:
        self.gone.add(member)
        for _, asked in list(self.pending()):
            if asked.mentee == member:
                asked.state = RequestState.WITHDRAWN
            elif asked.mentor == member:
                asked.state = RequestState.DECLINED
        for _, pair in self.running(member):
            pair.ends()

    def stop_accepting(self, mentor: MemberId, until: date, now: datetime) -> None:
        self.set_away(mentor, until, now)
        for _, one in list(self.pending()):
            if one.mentor == mentor:
                one.away_days.add(until)
                if until - self.today(mentor, now) > timedelta(days=14):
                    one.state = RequestState.DECLINED

    def set_away(self, mentor: MemberId, until: date | None, now: datetime) -> None:
        if self.away_until.get(mentor) == until:
            return
        self.places.setdefault(mentor, 3)
        self.away_until.pop(mentor, None)
        end = now
        if until:
            self.away_until[mentor], end = until, max(self.midnight(mentor, until), now)
        lasting = [absence for absence in self.absences[mentor] if absence[1] > now]
        for absence in lasting:
            absence[1] = end
        if not lasting and end > now:
            self.absences[mentor].append([now, end])

    def go_away(self, member: MemberId, now: datetime, until: date) -> None:
        """Others hear of it: there is no way but back."""
        former = self.choices[member].paused_until
        self.choose(member, now, paused_until=until)
        self.former[member] = None
        for _, pair in self.running(member):
            if pair.state is MentorshipState.ACTIVE or pair.rests_for(member, former):
                pair.rests(until, member)
        is_asked = any(asked.mentor == member for _, asked in self.pending())
        if member in self.places or is_asked:
            named = self.away_until.get(member)
            closed = max(until, named) if named and named != former else until
            self.stop_accepting(member, closed, now)

    def come_back(self, member: MemberId, now: datetime) -> None:
        if not (until := self.choices[member].paused_until):
            return
        self.choose(member, now, paused_until=None)
        self.former[member] = None
        for _, pair in self.running(member):
            if pair.rests_for(member, until):
                pair.goes_on()
        if self.away_until.get(member) == until:
            self.set_away(member, None, now)

    def choose(self, member: MemberId, now: datetime, **changed: object) -> None:
        former = self.choices[member]
        chosen = replace(former, **changed)  # type: ignore[arg-type]
        if chosen != former:
            self.choices[member], self.former[member] = chosen, (former, now)

    def waited(self, asked: Asked, now: datetime) -> timedelta:
        """Piece by piece between all the moments at which something began or ended."""
        absences = self.absences[asked.mentor]
        cuts = sorted({asked.at, now, *(moment for absence in absences for moment in absence)})
        pieces = [(begin, end) for begin, end in pairwise(cuts) if asked.at <= begin and end <= now]
        return sum(
            (
                end - begin
                for begin, end in pieces
                if not any(away <= begin and end <= back for away, back in absences)
            ),
            timedelta(0),
        )
