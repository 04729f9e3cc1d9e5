"""Asking, and what becomes of a request."""

from dataclasses import dataclass
from datetime import date

from bot.domain.matching import Match
from bot.domain.mentorship import Mentorship
from bot.domain.people import Member, MenteeProfile, Role
from bot.domain.request import Referral, Request


@dataclass(frozen=True, slots=True)
class AskForm:
    """An ask about to be written."""

    mentor: Member
    role: Role = Role.ADVISOR
    hope: str = ""
    first_yes: bool = False
    usual_days: int | None = None
    referral: Referral | None = None
    referred_by: Member | None = None
    is_full: bool = False


@dataclass(frozen=True, slots=True)
class RequestCard:
    """A request as either side sees it.

    `already` says that it had been answered before the step that shows it; `first_ever` that this
    mentor was never asked before, `has_profile` that they wrote who they are all the same.
    """

    request: Request
    mentee: Member
    mentor: Member
    mentee_profile: MenteeProfile | None = None
    usual_days: int | None = None
    referred_by: Member | None = None
    referral_line: str = ""
    first_ever: bool = False
    has_profile: bool = False
    referrals: tuple["ReferralLine", ...] = ()
    already: bool = False


@dataclass(frozen=True, slots=True)
class ReferralLine:
    """One colleague a mentor suggested; the mentee decides."""

    referral: Referral
    colleague: Member
    referred_by: Member
    is_open: bool


@dataclass(frozen=True, slots=True)
class Accepted:
    card: RequestCard
    mentorship: Mentorship
    withdrawn: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class Declined:
    """The mentee's side of *Not now*: `until` where the mentor named a date.

    `may_wait`: they have no place, and a waiting list.
    """

    card: RequestCard
    next: tuple[Match, ...]
    until: date | None = None
    may_wait: bool = False


@dataclass(frozen=True, slots=True)
class MentorAway:
    """A request stays open while its mentor takes no new ones until a date."""

    card: RequestCard
    until: date
    next: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class KickOff:
    """The pair's first words from the bot; `alone_with` where no group DM could be opened."""

    mentorship: Mentorship
    mentor: Member
    mentee: Member
    hope: str
    alone_with: Member | None = None


@dataclass(frozen=True, slots=True)
class PendingFirst:
    """Shown to a mentor who stops accepting while people wait for an answer."""

    cards: tuple[RequestCard, ...]
    until: date
    counts_as_not_now: bool
