"""Meetings before they happen: the form, the messages about them, the agenda, the calendar file."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.contents.overview import MentorshipLine
from bot.domain.meeting import Meeting
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.patient_identifiers import Identifier
from bot.domain.people import Format, Member
from bot.domain.planned import USUAL_MINUTES, Agenda, Offer, PlannedMeeting


@dataclass(frozen=True, slots=True)
class PlanForm:
    """A meeting to be planned, or `moved` where it is to have another time."""

    reader: Member
    people: tuple[MentorshipLine, ...]
    chosen: MentorshipId | None = None
    moved: PlannedMeeting | None = None
    offer: Offer | None = None
    minutes: int = USUAL_MINUTES
    format: Format = Format.FORMAL_MEETING


@dataclass(frozen=True, slots=True)
class PlanPage:
    """One planned meeting as one of the two sees it now."""

    meeting: PlannedMeeting
    mentorship: Mentorship
    reader: Member
    partner: Member
    now: datetime


@dataclass(frozen=True, slots=True)
class TimesOffered:
    """To the partner: pick one of these times. `is_current` until anything was done to it."""

    page: PlanPage
    is_current: bool


@dataclass(frozen=True, slots=True)
class NoneFits:
    """To who offered times: none of them suits, or nobody picked one in time."""

    page: PlanPage
    has_lapsed: bool


@dataclass(frozen=True, slots=True)
class PlannedNews:
    """To the pair, or to the `reader` alone: a meeting stands, was moved or is off.

    `is_current` until the calendars changed again.
    """

    meeting: PlannedMeeting
    mentorship: Mentorship
    mentor: Member
    mentee: Member
    now: datetime
    is_current: bool = True
    reader: Member | None = None

    @property
    def acted_by(self) -> Member | None:
        """Who did what was done last, None where time or an end of the mentorship did."""
        pair = (self.mentor, self.mentee)
        return next((one for one in pair if one.id == self.meeting.acted_by), None)


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """The same meeting as a file for any calendar."""

    meeting: PlannedMeeting
    mentor: Member
    mentee: Member


@dataclass(frozen=True, slots=True)
class MeetingSoon:
    """In an hour."""

    page: PlanPage


@dataclass(frozen=True, slots=True)
class DidYouMeet:
    """To the mentee, after it; `logged` once one of the two said that they met."""

    page: PlanPage
    logged: Meeting | None = None


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """What is to be talked about. `typed` comes back where something is to be asked or read first:
    `doubts` are what it may hold of a patient, `is_outdated` that the partner wrote meanwhile."""

    page: PlanPage
    agenda: Agenda
    typed: str | None = None
    doubts: tuple[Identifier, ...] = ()
    is_outdated: bool = False


@dataclass(frozen=True, slots=True)
class MeetPreview:
    """A meeting said in a sentence, before anyone hears of it; `sent` once it was offered."""

    draft_id: int
    reader: Member
    starts_at: datetime
    minutes: int
    people: tuple[MentorshipLine, ...]
    sent: bool = False


@dataclass(frozen=True, slots=True)
class MeetingsToChange:
    """To be moved, or cancelled where `is_cancel`; `at` is the new time, where that was said.

    Where nothing is planned, `people` are those one could plan with.
    """

    pages: tuple[PlanPage, ...]
    at: datetime | None
    is_cancel: bool
    people: tuple[MentorshipLine, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingsOverview:
    """Of each mentorship the last meeting and the next, and the ways to all of them."""

    reader: Member
    now: datetime
    lines: tuple[MentorshipLine, ...]


PlannedContent = (
    TimesOffered
    | NoneFits
    | PlannedNews
    | CalendarFile
    | MeetingSoon
    | DidYouMeet
    | MeetPreview
    | MeetingsToChange
    | MeetingsOverview
)
