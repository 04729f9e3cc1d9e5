"""A mentee's ask to one mentor, and the answers it may get.

pending → accepted | declined | referred | withdrawn | expired; an answer is given once.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.errors import AlreadyAnswered, TooManyHops
from bot.domain.people import MemberId, Role

RequestId = NewType("RequestId", int)
ReferralId = NewType("ReferralId", int)

LONGEST_HOPE = 1500
LONGEST_NOTE = 500
MOST_HOPS = 2
MOST_COLLEAGUES = 2
REFERRAL_LASTS = timedelta(days=14)
EXPIRES_AFTER = timedelta(days=14)
REST_AFTER_DECLINE = timedelta(days=180)
LONG_PAUSE = timedelta(days=14)


class RequestState(StrEnum):
    PENDING = "pending"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REFERRED = "referred"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class Reason(StrEnum):
    """Why not now; a mentor need not say."""

    NO_TIME = "no time"
    NOT_MY_FIELD = "not my field"
    AWAY = "away"
    EVALUATES = "i evaluate them"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a mentor adds to *Not now*."""

    reason: Reason | None = None
    note: str = ""


NOT_SAYING = Answer()


@dataclass(frozen=True, slots=True)
class Request:
    """`hops` counts the referrals this ask has travelled through.

    With `is_from_list` its mentor holds a place for it: the mentee was first on the waiting list.
    """

    id: RequestId
    mentee_id: MemberId
    mentor_id: MemberId
    role: Role
    hope: str
    first_yes: bool
    asked_at: datetime
    state: RequestState = RequestState.PENDING
    answered_at: datetime | None = None
    answer: Answer = NOT_SAYING
    referral_id: ReferralId | None = None
    hops: int = 0
    is_from_list: bool = False

    @property
    def is_pending(self) -> bool:
        return self.state is RequestState.PENDING

    @property
    def may_be_referred(self) -> bool:
        return self.hops < MOST_HOPS

    @property
    def may_be_explained(self) -> bool:
        """Whether it is a not now to which its mentor has added no reason and no line."""
        return self.state is RequestState.DECLINED and self.answer == NOT_SAYING

    def accept(self, at: datetime) -> "Request":
        return self._close(RequestState.ACCEPTED, at)

    def decline(self, answer: Answer, at: datetime) -> "Request":
        return replace(self._close(RequestState.DECLINED, at), answer=answer)

    def explain(self, answer: Answer) -> "Request":
        """Add to a not now; raises AlreadyAnswered where nothing can be added any more."""
        if not self.may_be_explained:
            raise AlreadyAnswered(self.id)
        return replace(self, answer=answer)

    def refer(self, at: datetime) -> "Request":
        """Hand on; raises TooManyHops when it has been handed on often enough."""
        closed = self._close(RequestState.REFERRED, at)
        if not self.may_be_referred:
            raise TooManyHops
        return closed

    def withdraw(self, at: datetime) -> "Request":
        return self._close(RequestState.WITHDRAWN, at)

    def expire(self, at: datetime) -> "Request":
        return self._close(RequestState.EXPIRED, at)

    def _close(self, state: RequestState, at: datetime) -> "Request":
        if not self.is_pending:
            raise AlreadyAnswered(self.id)
        return replace(self, state=state, answered_at=at)


@dataclass(frozen=True, slots=True)
class NewRequest:
    """An ask before it is stored."""

    mentee_id: MemberId
    mentor_id: MemberId
    role: Role
    hope: str
    first_yes: bool
    asked_at: datetime
    referral_id: ReferralId | None = None
    hops: int = 0
    is_from_list: bool = False


@dataclass(frozen=True, slots=True)
class Referral:
    """ "I can't, but ask Dr Y": the mentee's to use until it expires."""

    id: ReferralId
    request_id: RequestId
    mentee_id: MemberId
    colleague_id: MemberId
    line: str
    expires_at: datetime
    used_at: datetime | None = None

    def is_open(self, now: datetime) -> bool:
        return self.used_at is None and now < self.expires_at
