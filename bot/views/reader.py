"""Whom the lines of a digest are for."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.contents import ApartLine, CheckInLine, DigestLine
from bot.domain.mentorship import Mentorship
from bot.domain.people import Member, MemberId
from bot.domain.reminders import Reminders
from bot.views import parts
from bot.views.copy import digests as copy
from bot.views.copy import labels
from bot.views.parts import Block


@dataclass(frozen=True, slots=True)
class Reader:
    """`day` is the digest's; `team` is the platform's id, for links.

    `in_two_roles` are the partners it asks about more than once.
    """

    member: Member
    reminders: Reminders
    day: date
    team: str
    classic: bool
    in_two_roles: frozenset[MemberId] = frozenset()

    def mention(self, line: CheckInLine | ApartLine) -> str:
        return self._in_role(line.mentorship, line.partner, parts.mention(line.partner))

    def name(self, line: CheckInLine | ApartLine) -> str:
        return self._in_role(line.mentorship, line.partner, parts.name(line.partner))

    def write_to(self, person: Member) -> Block:
        return parts.write_to(self.team, person.platform_id, labels.write_to(parts.name(person)))

    def _in_role(self, mentorship: Mentorship, partner: Member, shown: str) -> str:
        """Which of the two mentorships is meant, where there are two."""
        if partner.id not in self.in_two_roles:
            return shown
        is_mentor = mentorship.mentor_id == self.member.id
        return (copy.you_as if is_mentor else copy.as_role)(shown, mentorship.role)


def partners_in_two_roles(lines: Iterable[DigestLine]) -> frozenset[MemberId]:
    asked = {
        (line.partner.id, line.mentorship.id)
        for line in lines
        if isinstance(line, CheckInLine | ApartLine)
    }
    times = Counter(partner for partner, _ in asked)
    return frozenset(partner for partner, number in times.items() if number > 1)
