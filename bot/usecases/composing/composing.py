"""One message being composed."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.messages import Message
from bot.domain.people import Member
from bot.ports import Core, UnitOfWork


@dataclass(frozen=True, slots=True)
class Composing:
    core: Core
    uow: UnitOfWork
    message: Message
    recipient: Member
    now: datetime

    @property
    def subject(self) -> int:
        return self.message.subject

    @property
    def is_new(self) -> bool:
        """Said for the first time, rather than drawn anew."""
        return self.message.update_of is None
