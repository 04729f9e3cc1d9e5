"""One mentor, one mentee, one role: active ⇄ paused → ended."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.people import MemberId, Role
from bot.domain.request import RequestId

MentorshipId = NewType("MentorshipId", int)


class MentorshipState(StrEnum):
    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Mentorship:
    id: MentorshipId
    mentor_id: MemberId
    mentee_id: MemberId
    role: Role
    started_at: datetime
    request_id: RequestId | None = None
    state: MentorshipState = MentorshipState.ACTIVE
    ended_at: datetime | None = None

    def partner_of(self, member: MemberId) -> MemberId:
        return self.mentor_id if member == self.mentee_id else self.mentee_id
