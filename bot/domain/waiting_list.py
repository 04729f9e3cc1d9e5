"""Waiting for a place, with one mentor or with any; the first in line is offered it.

waiting ⇄ offered → asked; left by its mentee, passed where an offer ran out, or over.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.people import MemberId, Stage

WaitId = NewType("WaitId", int)

MOST_WAITS = 5
# Of weekdays, where the mentee lives.
OFFER_LASTS = timedelta(hours=72)

_YOUNGEST_FIRST = (Stage.MEDICAL_STUDENT, Stage.RESIDENT, Stage.FELLOW, Stage.JUNIOR_STAFF)


class WaitState(StrEnum):
    """*Over*: they found a mentor, or this one cannot be asked any more."""

    WAITING = "waiting"
    OFFERED = "offered"
    ASKED = "asked"
    LEFT = "left"
    PASSED = "passed"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Wait:
    """`mentor_id` is None for any mentor; `offered_by` is whose place was offered last."""

    id: WaitId
    mentee_id: MemberId
    mentor_id: MemberId | None
    joined_at: datetime
    state: WaitState = WaitState.WAITING
    offered_by: MemberId | None = None
    ends_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def is_waiting(self) -> bool:
        return self.state is WaitState.WAITING

    @property
    def is_offered(self) -> bool:
        return self.state is WaitState.OFFERED

    @property
    def is_open(self) -> bool:
        return self.is_waiting or self.is_offered

    @property
    def held_until(self) -> int:
        """In seconds since 1970: which of the offers on one wait it is; 0 without any."""
        return int(self.ends_at.timestamp()) if self.ends_at else 0

    def is_for(self, mentor: MemberId) -> bool:
        return mentor in (self.mentor_id, self.offered_by)

    def is_past(self, now: datetime) -> bool:
        """Whether an offer has run out that nobody has taken back yet."""
        return self.is_offered and self.ends_at is not None and self.ends_at <= now

    def offer(self, mentor: MemberId, ends_at: datetime) -> "Wait":
        return replace(self, state=WaitState.OFFERED, offered_by=mentor, ends_at=ends_at)

    def decline(self) -> "Wait":
        """They wait on, where they stood."""
        return replace(self, state=WaitState.WAITING, offered_by=None, ends_at=None)

    def close(self, state: WaitState, at: datetime) -> "Wait":
        return replace(self, state=state, closed_at=at)


def in_line(
    waits: Iterable[Wait], mentored: Collection[MemberId], stages: Mapping[MemberId, Stage]
) -> list[Wait]:
    """Whoever has no mentor at all first, then by stage of training, then who waited longest.

    Each mentee once: where they wait for this mentor and for any, it is for this one.
    """

    def standing(wait: Wait) -> tuple[bool, int, datetime, int]:
        stage = stages.get(wait.mentee_id, Stage.OTHER)
        years = _YOUNGEST_FIRST.index(stage) if stage in _YOUNGEST_FIRST else len(_YOUNGEST_FIRST)
        return wait.mentee_id in mentored, years, wait.joined_at, wait.id

    line: dict[MemberId, Wait] = {}
    for wait in sorted(waits, key=standing):
        # A key keeps the place it had first.
        if wait.mentee_id not in line or wait.mentor_id:
            line[wait.mentee_id] = wait
    return list(line.values())
