"""One's own data: the file with all of it, what deleting it means, and the news of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.contents.overview import MentorshipLine
from bot.domain.contents.requests import RequestCard
from bot.domain.people import Member

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]


@dataclass(frozen=True, slots=True)
class Export:
    """All that is one member's own; `tables` by documented keys, each a list of rows."""

    owner: Member
    workspace: str
    made_at: datetime
    tables: Mapping[str, Sequence[Mapping[str, Json]]]


@dataclass(frozen=True, slots=True)
class DeletePreview:
    """What deleting ends, and who would be told of it."""

    member: Member
    people: tuple[MentorshipLine, ...] = ()
    asked: tuple[RequestCard, ...] = ()
    to_answer: tuple[RequestCard, ...] = ()

    @property
    def told(self) -> tuple[Member, ...]:
        """Partners, and mentees who wait for their answer, each once."""
        everyone = [*(line.partner for line in self.people), *(c.mentee for c in self.to_answer)]
        return tuple({one.id: one for one in everyone}.values())


@dataclass(frozen=True, slots=True)
class DeleteOffer:
    """The answer to the sentence: what it would mean, and a button that asks once more."""

    preview: DeletePreview


class Was(StrEnum):
    """What someone who left was to whoever hears of it."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    BOTH = "both"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class PartnerLeft:
    """Someone deleted their data, and so ended what they had with the reader."""

    person: Member
    was: Was
