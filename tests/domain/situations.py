"""Mia and her mentor Dr. Grace Chen, at any moment, with whatever went before."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.nudge_rules import due_nudges
from bot.domain.nudges import (
    DigestId,
    NewNudge,
    Nudge,
    NudgeAnswer,
    NudgeId,
    NudgeKind,
    NudgeState,
    Situation,
)
from bot.domain.people import Member, MemberId, Person, Role, WorkspaceId
from bot.domain.reminders import Reminders
from bot.domain.request import Request, RequestId

MIA, GRACE = MemberId(1), MemberId(2)
NEW_YORK = "America/New_York"
# A Monday morning there, long after the mentorship began.
MONDAY = datetime(2026, 3, 16, 13, 0, tzinfo=UTC)
BEGAN = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
TUESDAY = MONDAY + DAY


def member(member_id: MemberId = MIA, tz: str = NEW_YORK) -> Member:
    return Member(member_id, WorkspaceId(1), Person(f"U{member_id}", "Mia Chen", tz))


def mentorship(number: int = 1, began: datetime = BEGAN) -> Mentorship:
    return Mentorship(MentorshipId(number), GRACE, MIA, Role.ADVISOR, began)


def request(asked_at: datetime, number: int = 7) -> Request:
    hope = "To finish my first paper."
    return Request(RequestId(number), MIA, GRACE, Role.ADVISOR, hope, False, asked_at)


def situation(now: datetime, tz: str = NEW_YORK, who: MemberId = MIA, **rest: Any) -> Situation:
    values: dict[str, Any] = {
        "member": member(who, tz),
        "reminders": Reminders(who),
        "now": now,
        "mentorships": [mentorship()],
    }
    return Situation(**{**values, **rest})


def said(
    new: NewNudge, answer: NudgeAnswer | None = None, number: int = 1, at: datetime | None = None
) -> Nudge:
    """As it stands in a digest from then on."""
    return Nudge(
        NudgeId(number),
        new.kind,
        new.member_id,
        new.subject,
        new.period,
        new.due_at,
        new.state,
        DigestId(number),
        answer,
        at or (new.due_at if answer else None),
    )


def asked(
    monday: date,
    answer: NudgeAnswer | None = None,
    state: NudgeState = NudgeState.SAID,
    mentorship: int = 1,
) -> Nudge:
    """A check-in of that week, asked on its Tuesday."""
    due_at = TUESDAY + (monday - MONDAY.date())
    new = NewNudge(NudgeKind.CHECK_IN, MIA, mentorship, monday.isoformat(), due_at, state)
    return said(new, answer, number=monday.toordinal())


def kinds(it: Situation, state: NudgeState = NudgeState.SAID) -> list[NudgeKind]:
    return [nudge.kind for nudge in due_nudges(it) if nudge.state is state]


def with_more(it: Situation, *before: Nudge) -> Situation:
    return replace(it, before=[*it.before, *before])
