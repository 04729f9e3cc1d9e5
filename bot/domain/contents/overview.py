"""Everything of one member's."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.contents.requests import ReferralLine, RequestCard
from bot.domain.mentorship import Mentorship
from bot.domain.people import Member, MenteeProfile, MentorProfile, Places


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

    @property
    def only_mentors(self) -> bool:
        """Whether they are here to be asked, and never said that they look for a mentor."""
        has_mentor = any(line.partner.id == line.mentorship.mentor_id for line in self.people)
        if self.mentee_profile or self.asked or self.referrals or has_mentor:
            return False
        return bool(self.mentor_profile or self.to_answer or self.people)
