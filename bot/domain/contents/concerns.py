"""Something is wrong: whom one can tell, what one told, and what a coordinator reads."""

from dataclasses import dataclass

from bot.domain.concern import Concern
from bot.domain.mentorship import Mentorship
from bot.domain.nudges import Nudge
from bot.domain.patient_identifiers import Identifier
from bot.domain.people import Member, MemberId


@dataclass(frozen=True, slots=True)
class ConcernLine:
    """One's own, with who reads it; `can_be_read` is False once they coordinate no more."""

    concern: Concern
    reader: Member
    can_be_read: bool = True


@dataclass(frozen=True, slots=True)
class ConcernForm:
    """`readers` may be told; nobody where there is no coordinator for this writer.

    `partner` is the one of the mentorship it is about. `doubts` were found in `words`, and are
    asked about first. `sent` is the one just written; `before` are the writer's own.
    """

    writer: Member
    help_contacts: str
    readers: tuple[Member, ...] = ()
    mentorship: Mentorship | None = None
    partner: Member | None = None
    before: tuple[ConcernLine, ...] = ()
    words: str = ""
    chosen: MemberId | None = None
    doubts: tuple[Identifier, ...] = ()
    sent: ConcernLine | None = None


@dataclass(frozen=True, slots=True)
class ConcernPage:
    """A concern as its reader opens it."""

    concern: Concern
    reader: Member
    author: Member
    words: str
    mentorship: Mentorship | None = None
    partner: Member | None = None


@dataclass(frozen=True, slots=True)
class ConcernNews:
    """That somebody wrote; never who, nor what."""

    concern: Concern


@dataclass(frozen=True, slots=True)
class ConcernNudgeLine:
    """To the one who may read it: that it still waits, or what became of it."""

    nudge: Nudge
    concern: Concern
