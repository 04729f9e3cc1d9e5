"""Introductions: proposed to a mentee, answered, and said to the three."""

from dataclasses import dataclass

from bot.domain.introduction import Introduction
from bot.domain.mentorship import Mentorship
from bot.domain.nudges import Nudge
from bot.domain.patient_identifiers import Identifier
from bot.domain.people import Member, MenteeProfile, MentorProfile


@dataclass(frozen=True, slots=True)
class IntroductionCard:
    """With what the three say about themselves, where they do."""

    introduction: Introduction
    mentor: Member
    mentee: Member
    colleague: Member
    mentor_profile: MentorProfile | None = None
    mentee_profile: MenteeProfile | None = None
    colleague_profile: MentorProfile | None = None


@dataclass(frozen=True, slots=True)
class IntroductionForm:
    """A mentor is about to introduce this mentee; `doubts` were found in `why`, and are asked about
    first."""

    mentorship: Mentorship
    mentee: Member
    colleague: Member | None = None
    why: str = ""
    doubts: tuple[Identifier, ...] = ()


@dataclass(frozen=True, slots=True)
class Introduced:
    """The first words to the three; `reader` where they could not be brought together."""

    card: IntroductionCard
    reader: Member | None = None

    @property
    def people(self) -> tuple[Member, Member, Member]:
        return (self.card.mentor, self.card.mentee, self.card.colleague)


@dataclass(frozen=True, slots=True)
class IntroductionChoice:
    """One way to read a sentence: this mentee, and that colleague."""

    mentorship: Mentorship
    mentee: Member
    colleague: Member


@dataclass(frozen=True, slots=True)
class IntroductionPreview:
    """An introduction by sentence, shown before it is proposed; `sent` once it has been.

    `doubts` were found in its reason, which is then not shown again.
    """

    draft_id: int
    why: str
    choices: tuple[IntroductionChoice, ...] = ()
    sent: IntroductionCard | None = None
    doubts: tuple[Identifier, ...] = ()


@dataclass(frozen=True, slots=True)
class IntroductionNewsLine:
    """To the mentor: the mentee would rather not."""

    nudge: Nudge
    card: IntroductionCard
