"""One mentor, one mentee, one role: active ⇄ paused → ended."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.people import MemberId, Role
from bot.domain.request import RequestId

MentorshipId = NewType("MentorshipId", int)

# Until the two agree on how often they meet: more often where it is to end in under 3 months.
USUAL_INTERVAL = timedelta(days=30)
SHORT_INTERVAL = timedelta(days=14)
SHORT = timedelta(days=91)


class MentorshipState(StrEnum):
    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Mentorship:
    """`paused_until` is None for a pause without an end; `paused_by` for one that silence began.

    `agreed_until` is the last day of what both confirmed, None until they do.
    """

    id: MentorshipId
    mentor_id: MemberId
    mentee_id: MemberId
    role: Role
    started_at: datetime
    request_id: RequestId | None = None
    state: MentorshipState = MentorshipState.ACTIVE
    ended_at: datetime | None = None
    paused_until: date | None = None
    paused_by: MemberId | None = None
    interval: timedelta = USUAL_INTERVAL
    agreed_until: date | None = None
    resumed_at: datetime | None = None

    @property
    def is_active(self) -> bool:
        return self.state is MentorshipState.ACTIVE

    @property
    def is_running(self) -> bool:
        return self.state is not MentorshipState.ENDED

    @property
    def going_since(self) -> datetime:
        """Since it began, or went on after a rest: nobody is behind for the time between."""
        return self.resumed_at or self.started_at

    @property
    def rests_for_silence(self) -> bool:
        return self.state is MentorshipState.PAUSED and self.paused_by is None

    def partner_of(self, member: MemberId) -> MemberId:
        return self.mentor_id if member == self.mentee_id else self.mentee_id

    def pause(self, until: date | None, by: MemberId | None) -> "Mentorship":
        return replace(self, state=MentorshipState.PAUSED, paused_until=until, paused_by=by)

    def resume(self, at: datetime) -> "Mentorship":
        return replace(
            self, state=MentorshipState.ACTIVE, paused_until=None, paused_by=None, resumed_at=at
        )

    def expecting(self, end: date) -> "Mentorship":
        """One of them named an end: it sets the usual interval as long as none is agreed."""
        if self.agreed_until:
            return self
        is_short = end - self.started_at.date() < SHORT
        return replace(self, interval=SHORT_INTERVAL if is_short else USUAL_INTERVAL)

    def agreed(self, interval: timedelta, until: date) -> "Mentorship":
        return replace(self, interval=interval, agreed_until=until)

    def end(self, at: datetime) -> "Mentorship":
        return replace(
            self, state=MentorshipState.ENDED, ended_at=at, paused_until=None, paused_by=None
        )
