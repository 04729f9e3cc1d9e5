"""What a screen or message is about: everything a view needs, and nothing it must look up."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.errors import Refusal
from bot.domain.matching import Filters, Match
from bot.domain.mentorship import Mentorship
from bot.domain.people import Member, MenteeProfile, MentorProfile, Places, Role
from bot.domain.request import Referral, Request


@dataclass(frozen=True, slots=True)
class Found:
    """One page of a search. `corrected` is the text as understood, where a typo was mended."""

    text: str
    filters: Filters
    matches: tuple[Match, ...]
    offset: int = 0
    has_more: bool = False
    corrected: str = ""
    coordinators: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class MentorPage:
    """A mentor's profile as another member sees it; `profile` is None where they wrote none."""

    mentor: Member
    profile: MentorProfile | None
    places: Places
    usual_days: int | None
    today: date
    viewer: Member


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

    `already` says that it had been answered before the step that shows it.
    """

    request: Request
    mentee: Member
    mentor: Member
    mentee_profile: MenteeProfile | None = None
    usual_days: int | None = None
    referred_by: Member | None = None
    referral_line: str = ""
    first_ever: bool = False
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
    """The mentee's side of *Not now*: `until` where the mentor named a date."""

    card: RequestCard
    next: tuple[Match, ...]
    until: date | None = None


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
class NobodyFound:
    """What a seeker chose to tell a coordinator."""

    seeker: Member
    text: str
    filters: Filters


@dataclass(frozen=True, slots=True)
class AskPreview:
    """An ask by sentence, shown before it is sent; `sent` once it has been."""

    form: AskForm
    draft_id: int
    sent: bool = False


@dataclass(frozen=True, slots=True)
class ChooseMentor:
    """A name that fits several people."""

    draft_id: int
    people: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class AcceptPreview:
    """An accept by sentence, shown before it is told."""

    card: RequestCard


@dataclass(frozen=True, slots=True)
class ChooseRequest:
    """`yes`, said to several pending requests."""

    cards: tuple[RequestCard, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class UnknownName:
    """Nobody here goes by the name in a sentence."""


@dataclass(frozen=True, slots=True)
class NothingToAccept:
    """`yes`, with no request pending."""


@dataclass(frozen=True, slots=True)
class Help:
    """What can be said and typed."""

    has_coordinators: bool = False


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A sentence the bot could not place."""


@dataclass(frozen=True, slots=True)
class Welcome:
    """The first word: looking for a mentor, able to mentor, or both?"""

    member: Member


@dataclass(frozen=True, slots=True)
class MentorshipLine:
    mentorship: Mentorship
    partner: Member


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything of one member's: their Home, and the answer to `/mentorship`."""

    member: Member
    now: datetime
    mentee_profile: MenteeProfile | None
    mentor_profile: MentorProfile | None
    places: Places
    to_answer: tuple[RequestCard, ...] = ()
    asked: tuple[RequestCard, ...] = ()
    referrals: tuple[ReferralLine, ...] = ()
    people: tuple[MentorshipLine, ...] = ()

    @property
    def is_new(self) -> bool:
        return not (
            self.mentee_profile
            or self.mentor_profile
            or self.to_answer
            or self.asked
            or self.people
            or self.referrals
        )


@dataclass(frozen=True, slots=True)
class PendingFirst:
    """Shown to a mentor who stops accepting while people wait for an answer."""

    cards: tuple[RequestCard, ...]
    until: date
    counts_as_not_now: bool


Content = (
    Found
    | RequestCard
    | Accepted
    | Declined
    | MentorAway
    | KickOff
    | NobodyFound
    | AskPreview
    | ChooseMentor
    | AcceptPreview
    | ChooseRequest
    | Refused
    | UnknownName
    | NothingToAccept
    | Help
    | NotUnderstood
    | Welcome
    | Overview
)
