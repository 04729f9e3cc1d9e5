"""What may be refused, each with what its sentence needs to know. Never a Slack or SQL error."""

from dataclasses import dataclass
from datetime import date


class Refusal(Exception):
    """Base of every refusal a person may read about."""


class NotYours(Refusal):
    """The record is another person's, or is not there: both look the same."""


class MayNotTakePart(Refusal):
    """The actor is a guest, an outsider or not a person."""


class CannotAskOneself(Refusal):
    """Asker and asked are the same member."""


@dataclass
class CannotBeAsked(Refusal):
    """The one asked is a bot, deactivated, external or a guest."""

    name: str
    why: str


@dataclass
class MenteeTakesNoPart(Refusal):
    """The one who asked has left, or may not take part any more."""

    name: str
    why: str


@dataclass
class NotAskedHere(Refusal):
    """The mentor prefers not to be asked through this app, or the pair is blocked."""

    name: str


@dataclass
class NotAccepting(Refusal):
    """The mentor takes no requests until a date."""

    name: str
    until: date


@dataclass
class AlreadyAsked(Refusal):
    """A request to this mentor is pending."""

    name: str


@dataclass
class AlreadyTogether(Refusal):
    """The pair has a running mentorship in this role."""

    name: str
    role: str


@dataclass
class TooManyPending(Refusal):
    """The mentee has as many pending requests as the setting allows."""

    most: int


@dataclass
class TooManyWaits(Refusal):
    """The mentee is on as many waiting lists as one can be."""

    most: int


class OfferIsOver(Refusal):
    """The place was offered to the next in line, or the mentee has left the waiting list."""


@dataclass
class AlreadyAnswered(Refusal):
    """The request has had its answer; nothing changes."""

    request_id: int


@dataclass
class MentorIsFull(Refusal):
    """Every place of this mentor is taken, or `held` for the waiting list; asked when accepting."""

    request_id: int
    places: int
    held: int = 0


class TooManyHops(Refusal):
    """The request has been handed on twice already."""


class ReferralIsOver(Refusal):
    """The referral was used or its 14 days are over."""


class TooLateToUndo(Refusal):
    """Ten minutes are over, or there is a later choice."""


class TooLateForTask(Refusal):
    """Ten minutes are over, or somebody changed the task since."""


class TooLateForGoal(Refusal):
    """Ten minutes are over, or the goal was changed since."""


class TooLateForMeeting(Refusal):
    """Ten minutes are over, or the meeting is gone."""


class NoMoreMeetings(Refusal):
    """The mentorship has ended: what was logged can be read, and nothing be added."""


class MentorshipRests(Refusal):
    """It is paused: meetings are planned again once it goes on."""


@dataclass
class MeetingHasChanged(Refusal):
    """The planned meeting is not what it was; `how` is its state by now, or "over"."""

    how: str


class NotesAreKept(Refusal):
    """Somebody wrote about this meeting: a tap does not take that away."""


class MentorshipIsOver(Refusal):
    """It has ended: there is nothing left to agree on."""


class EndIsPast(Refusal):
    """The day on which this version would end has come before both confirmed it."""


class ConcernIsRead(Refusal):
    """Its reader has opened it: it can't be withdrawn any more."""


class ConcernIsWithdrawn(Refusal):
    """Its author withdrew it before it was read."""


@dataclass
class CannotBeIntroduced(Refusal):
    """The colleague has left, or may not take part any more."""

    name: str
    why: str


class NotCoordinating(Refusal):
    """The one it was written to is no coordinator any more."""


@dataclass
class FieldProblem(Refusal):
    """One field of a form cannot be taken as typed; `problem` names the sentence."""

    field: str
    problem: str
    most: int | None = None


class Unavailable(Exception):
    """Something outside (the directory, the database) did not answer; nothing was saved."""
