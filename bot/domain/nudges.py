"""Nudges: what the bot says because time passed, and all that is known when it decides to.

Each exists once: its kind, subject, member and period name it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.absence import Absence, waited
from bot.domain.agreement import Agreement
from bot.domain.concern import Concern
from bot.domain.goal import Achieved
from bot.domain.introduction import Introduction
from bot.domain.local_time import local_day
from bot.domain.meeting import Word
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.people import Member, MemberId
from bot.domain.places import ClosedPlace
from bot.domain.reminders import Reminders
from bot.domain.request import Request
from bot.domain.review import Review
from bot.domain.task import Task, TaskEvent
from bot.domain.waiting_list import Wait

NudgeId = NewType("NudgeId", int)
DigestId = NewType("DigestId", int)

# What happened by itself is told as long as it is news.
NEWS_FOR = timedelta(days=14)
REMINDED_AFTER = (timedelta(days=7), timedelta(days=3))


class NudgeKind(StrEnum):
    REQUEST_REMINDER = "request reminder"
    NO_ANSWER_YET = "no answer yet"
    EXPIRY = "expiry"
    FIRST_MEETING = "first meeting"
    CHECK_IN = "check-in"
    FADE = "fade"
    DRIFT = "drift"
    DRIFT_CHOICE = "drift choice"
    SILENCE_PAUSE = "silence pause"
    PAUSE_OVER = "pause over"
    OPEN_PLACE = "open place"
    OFFER_ENDING = "offer ending"
    WAIT_OVER = "wait over"
    REST_OVER = "rest over"
    AGREEMENT = "agreement"
    AGREEMENT_END = "agreement end"
    FIT = "fit"
    MEETING_NEWS = "meeting news"
    TASK_DUE = "task due"
    TASK_OVERDUE = "task overdue"
    TASK_NEWS = "task news"
    GOAL_NEWS = "goal news"
    INTRODUCTION_NEWS = "introduction news"
    REVIEW = "review"
    CONCERN = "concern"


class NudgeState(StrEnum):
    """*Waiting*: snoozed, to be said again; *left out*: nothing to ask; *late*: for too long."""

    SAID = "said"
    WAITING = "waiting"
    LEFT_OUT = "left out"
    LATE = "late"


class NudgeAnswer(StrEnum):
    """One tap: to the check-in, to what to do after months without a meeting, and to how often."""

    MET = "met"
    PLANNED = "planned"
    NOT_YET = "not yet"
    WE_MEET = "we meet"
    PAUSE = "pause"
    END = "end"
    CHOSEN = "chosen"
    KEEP_GOING = "keep going"
    NOT_A_FIT = "not a fit"


@dataclass(frozen=True, slots=True)
class NewNudge:
    """`subject` is the id of the record it is about; a member's own for what is about them."""

    kind: NudgeKind
    member_id: MemberId
    subject: int
    period: str
    due_at: datetime
    state: NudgeState = NudgeState.SAID


@dataclass(frozen=True, slots=True)
class Nudge:
    """A nudge as it was said, in one digest, and what was answered."""

    id: NudgeId
    kind: NudgeKind
    member_id: MemberId
    subject: int
    period: str
    due_at: datetime
    state: NudgeState
    digest_id: DigestId | None = None
    answer: NudgeAnswer | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """One member's nudges of one local day, in one message."""

    id: DigestId
    member_id: MemberId
    day: date


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything the rules look at for one member, at one moment.

    `requests` are the member's on either side: pending, or expired lately. `last_met` and
    `agreements` are by mentorship; a planned meeting within the agreed interval puts one in
    `planned`, and `words` are what was said lately of meetings. `absences` are by mentor;
    `accepts_again_on` is the day this mentor named.
    `tasks` are their own open ones whose day is near or over, `task_news` what happened lately to
    those they share. `closed_places` wait for this mentor's word; `waits` are offers made to this
    mentee, and waits that came to nothing lately. `achieved` are shared goals achieved lately,
    `declined` introductions to which a mentee said no lately. `before` is what was said or left
    out, the latest two months at least. `reviews` are the latest of each mentorship, `reviewed_at`
    is when each of two last did their part of one. `concerns` are unread.
    """

    member: Member
    reminders: Reminders
    now: datetime
    requests: Sequence[Request] = ()
    mentorships: Sequence[Mentorship] = ()
    last_met: Mapping[MentorshipId, date] = field(default_factory=dict)
    agreements: Mapping[MentorshipId, Agreement] = field(default_factory=dict)
    words: Sequence[Word] = ()
    planned: frozenset[MentorshipId] = frozenset()
    absences: Mapping[MemberId, Sequence[Absence]] = field(default_factory=dict)
    accepts_again_on: date | None = None
    tasks: Sequence[Task] = ()
    task_news: Sequence[tuple[Task, Sequence[TaskEvent]]] = ()
    closed_places: Sequence[ClosedPlace] = ()
    waits: Sequence[Wait] = ()
    achieved: Sequence[Achieved] = ()
    declined: Sequence[Introduction] = ()
    reviews: Mapping[MentorshipId, Review] = field(default_factory=dict)
    reviewed_at: Mapping[tuple[MentorshipId, MemberId], datetime] = field(default_factory=dict)
    concerns: Sequence[Concern] = ()
    before: Sequence[Nudge] = ()

    @property
    def today(self) -> date:
        return local_day(self.now, self.member.zone)

    def has(self, kind: NudgeKind, subject: int, period: str) -> bool:
        key = (kind, subject, period)
        return any((one.kind, one.subject, one.period) == key for one in self.before)

    def new(
        self,
        kind: NudgeKind,
        subject: int,
        period: str,
        due_at: datetime,
        state: NudgeState = NudgeState.SAID,
    ) -> Iterator[NewNudge]:
        """The nudge, unless there was this one before."""
        if not self.has(kind, subject, period):
            yield NewNudge(kind, self.member.id, subject, period, due_at, state)

    def reminder(self, kind: NudgeKind, subject: int, waited_for: timedelta) -> Iterator[NewNudge]:
        """Of what waits for an answer, on days 3 and 7; one reminder where both are due."""
        for after in REMINDED_AFTER:
            if waited_for >= after:
                due_at = self.now - (waited_for - after)
                yield from self.new(kind, subject, f"day {after.days}", due_at)
                break

    def is_away(self, mentor: MemberId) -> bool:
        return any(one.began_at <= self.now < one.ends_at for one in self.absences.get(mentor, ()))

    def day_of_waiting(self, request: Request) -> timedelta:
        return waited(request.asked_at, self.absences.get(request.mentor_id, ()), self.now)

    def alone_since(self, mentorship: Mentorship) -> date:
        """The day of the last meeting, of the beginning, or of going on after a rest."""
        began = local_day(mentorship.going_since, self.member.zone)
        return max(began, self.last_met.get(mentorship.id, began))

    def is_planned(self, mentorship: Mentorship) -> bool:
        """A meeting is in the calendar, or this member said so at a check-in lately."""
        return mentorship.id in self.planned or any(
            nudge.subject == mentorship.id
            and nudge.answer is NudgeAnswer.PLANNED
            and nudge.answered_at is not None
            and self.now - nudge.answered_at < mentorship.interval
            for nudge in self.before
            if nudge.kind is NudgeKind.CHECK_IN
        )
