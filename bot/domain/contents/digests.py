"""What time made worth saying: one member's digest of one day, line by line."""

from dataclasses import dataclass, field
from datetime import date

from bot.domain.agreement import Agreement
from bot.domain.contents.concerns import ConcernNudgeLine
from bot.domain.contents.goals import GoalNewsLine
from bot.domain.contents.introductions import IntroductionNewsLine
from bot.domain.contents.meetings import FitLine, MeetingNewsLine
from bot.domain.contents.places import OpenPlaceLine, WaitNudgeLine
from bot.domain.contents.requests import RequestCard
from bot.domain.contents.reviews import ReviewLine
from bot.domain.contents.tasks import TaskNews
from bot.domain.matching import Match
from bot.domain.meeting import Meeting
from bot.domain.mentorship import Mentorship
from bot.domain.nudges import Digest, Nudge, NudgeKind
from bot.domain.people import Member
from bot.domain.reminders import Reminders
from bot.domain.task import Task


@dataclass(frozen=True, slots=True)
class CheckInLine:
    """*Did you two meet?* `met` is the meeting of this week, whoever of the two logged it.

    `also` is another nudge about the same mentorship: no first meeting yet, or none for long.
    """

    nudge: Nudge
    mentorship: Mentorship
    partner: Member
    met: Meeting | None = None
    also: NudgeKind | None = None


@dataclass(frozen=True, slots=True)
class ApartLine:
    """A mentorship without meetings: none at all, none for long, what to do, or resting.

    `since` is the day of the last meeting or of the beginning; `met` one logged in answer.
    """

    nudge: Nudge
    mentorship: Mentorship
    partner: Member
    since: date
    met: Meeting | None = None


@dataclass(frozen=True, slots=True)
class RequestLine:
    """A request that waits, or waited too long; `next` are whom its mentee could ask instead."""

    nudge: Nudge
    card: RequestCard
    next: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class PauseOverLine:
    """The member's own pause ends today: `resumed` are the partners nudged about again."""

    nudge: Nudge
    takes_requests: bool
    resumed: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class FadeLine:
    """Three check-ins without an answer: less often, only when due, or stop?"""

    nudge: Nudge


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """How the two work: asked after their first meeting, and again at its end.

    `is_over` says of an end that nothing came after it yet.
    """

    nudge: Nudge
    agreement: Agreement
    partner: Member
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class TasksLine:
    """The member's own tasks that are due or overdue, in one line; `nudge` is the first of them."""

    nudge: Nudge
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class TaskNewsLine:
    """What partners did with tasks, in one line; `nudge` is the first of it."""

    nudge: Nudge
    news: tuple[TaskNews, ...]


DigestLine = (
    CheckInLine
    | ApartLine
    | RequestLine
    | PauseOverLine
    | FadeLine
    | AgreementLine
    | FitLine
    | MeetingNewsLine
    | TasksLine
    | TaskNewsLine
    | OpenPlaceLine
    | WaitNudgeLine
    | GoalNewsLine
    | IntroductionNewsLine
    | ReviewLine
    | ConcernNudgeLine
)


@dataclass(frozen=True, slots=True)
class DigestContent:
    """`is_first` has the member's first check-in; `snoozed_until` where it was put off."""

    digest: Digest
    member: Member
    reminders: Reminders
    lines: tuple[DigestLine, ...] = field(default=())
    is_first: bool = False
    snoozed_until: date | None = None
