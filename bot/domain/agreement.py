"""An agreement: versions that both confirm, changed by either, renewed at their end."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import NewType

from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.people import MemberId
from bot.domain.working_terms import Terms

AgreementVersionId = NewType("AgreementVersionId", int)


@dataclass(frozen=True, slots=True)
class Version:
    """Terms that hold once both have confirmed them; numbered from 1 in each mentorship.

    `made_by` is None for the one put together from both answers; `id` is 0 until it is kept.
    """

    mentorship_id: MentorshipId
    number: int
    terms: Terms
    ends_on: date
    made_by: MemberId | None
    made_at: datetime
    mentor_confirmed_at: datetime | None = None
    mentee_confirmed_at: datetime | None = None
    id: AgreementVersionId = field(default=AgreementVersionId(0))

    @property
    def confirmed_at(self) -> datetime | None:
        """When the second of the two did."""
        if self.mentor_confirmed_at and self.mentee_confirmed_at:
            return max(self.mentor_confirmed_at, self.mentee_confirmed_at)
        return None

    def is_confirmed_by(self, member: MemberId, mentorship: Mentorship) -> bool:
        is_mentor = member == mentorship.mentor_id
        return bool(self.mentor_confirmed_at if is_mentor else self.mentee_confirmed_at)

    def confirmed(self, member: MemberId, mentorship: Mentorship, at: datetime) -> "Version":
        if member == mentorship.mentor_id:
            return replace(self, mentor_confirmed_at=self.mentor_confirmed_at or at)
        return replace(self, mentee_confirmed_at=self.mentee_confirmed_at or at)

    def followed_by(self, terms: Terms, today: date, by: MemberId, at: datetime) -> "Version":
        """The next version; its end stays where nobody touched it and it lies ahead."""
        keeps_end = (terms.until, terms.day) == (self.terms.until, self.terms.day)
        ends_on = self.ends_on if keeps_end and self.ends_on > today else terms.ends_on(today)
        return Version(self.mentorship_id, self.number + 1, terms, ends_on, by, at)

    def renewed(self, today: date, by: MemberId, at: datetime) -> "Version":
        """The same again, for as long again."""
        begins, terms = max(self.ends_on, today), self.terms
        if terms.until.needs_day:
            terms = replace(terms, day=begins + (self.ends_on - self.made_at.date()))
        number = self.number + 1
        return Version(self.mentorship_id, number, terms, terms.ends_on(begins), by, at)

    def is_same_again(self, before: "Version") -> bool:
        return replace(self.terms, day=None) == replace(before.terms, day=None)


@dataclass(frozen=True, slots=True)
class Agreement:
    """All there is between two people about how they work; `versions` from the first on."""

    mentorship: Mentorship
    answers: Mapping[MemberId, Terms] = field(default_factory=dict)
    versions: tuple[Version, ...] = ()

    @property
    def current(self) -> Version | None:
        return self.versions[-1] if self.versions else None

    @property
    def in_force(self) -> Version | None:
        """The latest one that both confirmed."""
        return next((one for one in reversed(self.versions) if one.confirmed_at), None)

    @property
    def pending(self) -> Version | None:
        return self.current if self.current and not self.current.confirmed_at else None

    @property
    def before(self) -> Version | None:
        """The version that the current one follows."""
        return self.versions[-2] if len(self.versions) > 1 else None

    def waits_for(self, member: MemberId) -> bool:
        """Whether it is theirs to answer, or to confirm."""
        if self.pending:
            return not self.pending.is_confirmed_by(member, self.mentorship)
        return self.in_force is None and member not in self.answers

    def is_over(self, today: date) -> bool:
        """Whether its last day has come."""
        until = self.mentorship.agreed_until
        return until is not None and until <= today
