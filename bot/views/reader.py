"""Whom the lines of a digest are for."""

from dataclasses import dataclass
from datetime import date

from bot.domain.people import Member
from bot.domain.reminders import Reminders
from bot.views import parts
from bot.views.copy import labels
from bot.views.parts import Block


@dataclass(frozen=True, slots=True)
class Reader:
    """`day` is the digest's; `team` is the platform's id, for links."""

    member: Member
    reminders: Reminders
    day: date
    team: str
    classic: bool

    def write_to(self, person: Member) -> Block:
        return parts.write_to(self.team, person.platform_id, labels.write_to(parts.name(person)))
