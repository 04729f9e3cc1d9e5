"""How two people work together: what one of them sees of it, and what both are told."""

from dataclasses import dataclass
from datetime import date

from bot.domain.agreement import Agreement, Version
from bot.domain.mentorship import Mentorship
from bot.domain.people import Member
from bot.domain.working_terms import Terms


@dataclass(frozen=True, slots=True)
class AgreementPage:
    """Everything between the two, as `reader` may see it: `today` is their own day.

    `form` is what their form starts with. `unsaved` is what they wrote onto a version that is no
    longer the newest; `is_newer` says that it is not the one they meant to confirm.
    """

    agreement: Agreement
    reader: Member
    partner: Member
    today: date
    form: Terms
    unsaved: Terms | None = None
    is_newer: bool = False

    @property
    def mentorship(self) -> Mentorship:
        return self.agreement.mentorship


@dataclass(frozen=True, slots=True)
class AgreementAsked:
    """The partner has answered, and it is this reader's turn."""

    agreement: Agreement
    reader: Member
    partner: Member


@dataclass(frozen=True, slots=True)
class Agreements:
    """Those that a sentence asks for, to be opened; none where this reader has no mentorship."""

    lines: tuple[AgreementAsked, ...]


@dataclass(frozen=True, slots=True)
class AgreementToConfirm:
    """A version that this reader is asked to confirm."""

    agreement: Agreement
    version: Version
    reader: Member
    partner: Member


@dataclass(frozen=True, slots=True)
class AgreementConfirmed:
    """Both have confirmed."""

    mentorship: Mentorship
    mentor: Member
    mentee: Member
