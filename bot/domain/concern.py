"""A concern: what someone tells one coordinator, in confidence, because something is wrong."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from bot.domain.errors import FieldProblem
from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId

ConcernId = NewType("ConcernId", int)

LONGEST_CONCERN = 3000
# More than that is not read sooner; somebody else, or a call, is.
MOST_UNREAD = 5


@dataclass(frozen=True, slots=True)
class Concern:
    """Without its words, which only `reader_id` may open. About no mentorship: about anything."""

    id: ConcernId
    author_id: MemberId
    reader_id: MemberId
    written_at: datetime
    mentorship_id: MentorshipId | None = None
    read_at: datetime | None = None
    withdrawn_at: datetime | None = None

    @property
    def is_unread(self) -> bool:
        return self.read_at is None and self.withdrawn_at is None


def worded(words: str) -> str:
    """Raises FieldProblem for nothing, or more than can be kept."""
    said = words.strip()
    if not said:
        raise FieldProblem("concern", "empty")
    if len(said) > LONGEST_CONCERN:
        raise FieldProblem("concern", "too_long", LONGEST_CONCERN)
    return said
