"""Everything of one member's."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.agreement import Agreement
from bot.domain.contents.agreements import AgreementAsked, Agreements
from bot.domain.contents.goals import GoalList
from bot.domain.contents.introductions import IntroductionCard
from bot.domain.contents.places import PlaceLine, WaitLine
from bot.domain.contents.reminders import RemindersForm
from bot.domain.contents.requests import ReferralLine, RequestCard
from bot.domain.contents.tasks import TaskList
from bot.domain.mentorship import Mentorship
from bot.domain.people import Member, MemberId, MenteeProfile, MentorProfile, Places, Role
from bot.domain.planned import PlannedMeeting
from bot.domain.review import Due


@dataclass(frozen=True, slots=True)
class MentorshipLine:
    """`last_met` is the day of the latest meeting, `planned` the next one, if there is one.

    `review` is why the reader's part of one is to be done.
    """

    mentorship: Mentorship
    partner: Member
    last_met: date | None = None
    agreement: Agreement | None = None
    planned: PlannedMeeting | None = None
    review: Due | None = None


@dataclass(frozen=True, slots=True)
class MentorshipPage:
    """A mentorship as one of the two opens it, the newest introductions first."""

    reader: Member
    line: MentorshipLine
    introductions: tuple[IntroductionCard, ...] = ()

    @property
    def mentorship(self) -> Mentorship:
        return self.line.mentorship

    @property
    def is_mentor(self) -> bool:
        return self.reader.id == self.mentorship.mentor_id


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything of one member's: their Home, and the answer to `/mentorship`.

    `asked` holds what is pending, then what was answered lately with anything but yes;
    `waited_for_by` is how many wait for a place with this member alone. `introductions` wait for
    their answer; `missing_role` is one they have nobody for.
    """

    member: Member
    now: datetime
    mentee_profile: MenteeProfile | None
    mentor_profile: MentorProfile | None
    places: Places
    to_answer: tuple[RequestCard, ...] = ()
    asked: tuple[RequestCard, ...] = ()
    referrals: tuple[ReferralLine, ...] = ()
    waits: tuple[WaitLine, ...] = ()
    closed_places: tuple[PlaceLine, ...] = ()
    waited_for_by: int = 0
    people: tuple[MentorshipLine, ...] = ()
    introductions: tuple[IntroductionCard, ...] = ()
    missing_role: Role | None = None
    tasks: TaskList | None = None
    goals: GoalList | None = None
    reminders: RemindersForm | None = None

    @property
    def agreements(self) -> Agreements:
        return Agreements(
            tuple(
                AgreementAsked(line.agreement, self.member, line.partner)
                for line in self.people
                if line.agreement
            )
        )

    @property
    def is_new(self) -> bool:
        return not (
            self.mentee_profile
            or self.mentor_profile
            or self.to_answer
            or self.asked
            or self.people
            or self.referrals
            or self.waits
            or (self.tasks and self.tasks.own)
            or (self.goals and self.goals.own)
        )

    @property
    def only_mentors(self) -> bool:
        """Whether they are here to be asked, and never said that they look for a mentor."""
        has_mentor = any(line.partner.id == line.mentorship.mentor_id for line in self.people)
        if self.mentee_profile or self.asked or self.referrals or self.waits or has_mentor:
            return False
        return bool(self.mentor_profile or self.to_answer or self.people)

    @property
    def only_looks(self) -> bool:
        """Whether nobody could be waiting for them: they mentor nobody, and never offered to."""
        has_mentee = any(line.partner.id == line.mentorship.mentee_id for line in self.people)
        return not (self.mentor_profile or self.to_answer or has_mentee)

    @property
    def suggested(self) -> tuple[ReferralLine, ...]:
        """Colleagues still to be asked, each once, whoever else suggested them."""
        asked = {card.request.mentor_id for card in self.asked if card.request.is_pending}
        lines: dict[MemberId, ReferralLine] = {}
        for line in self.referrals:
            if line.is_open and line.colleague.id not in asked:
                lines.setdefault(line.colleague.id, line)
        return tuple(lines.values())
