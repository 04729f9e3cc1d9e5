"""A meeting is planned in one sentence: shown to its author first, then offered to the partner."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.domain.contents import (
    MentorshipLine,
)
from bot.domain.contents.planned import (
    MeetPreview,
    PlanPage,
)
from bot.domain.errors import NotYours
from bot.domain.mentorship import MentorshipId
from bot.domain.messages import Kind
from bot.domain.people import Actor, Format, Member
from bot.domain.permissions import ensure_is
from bot.domain.planned import NewPlan, Offer
from bot.ports import Core, UnitOfWork
from bot.usecases.drafts import draft_key, read_draft
from bot.usecases.keeping_meetings import people_of
from bot.usecases.plan_meeting import plan_within
from bot.usecases.telling import redraw


@dataclass(frozen=True, slots=True)
class SaidPlan:
    """`meant` are the mentorships it may be for."""

    meant: tuple[MentorshipId, ...]
    starts_at: datetime
    minutes: int
    format: Format

    def to_text(self) -> str:
        seconds = int(self.starts_at.timestamp())
        return json.dumps([self.meant, seconds, self.minutes, self.format])


def said_plan(text: str) -> SaidPlan:
    """Raises NotYours for a draft of anything else."""
    return read_draft(text, _said_plan)


def _said_plan(found: Any) -> SaidPlan:
    meant, seconds, minutes, format = found
    starts_at = datetime.fromtimestamp(seconds, UTC)
    return SaidPlan(tuple(meant), starts_at, int(minutes), Format(format))


def preview_of(uow: UnitOfWork, reader: Member, draft_id: int) -> MeetPreview | None:
    """None where its day is over, or nobody it may be for is a partner any more."""
    draft = uow.drafts.find(draft_id)
    if draft is None or draft.member_id != reader.id:
        return None
    said = said_plan(draft.text)
    people = tuple(
        MentorshipLine(one.mentorship, one.partner)
        for one in people_of(uow, Actor(reader))
        if one.mentorship.id in said.meant
    )
    sent = uow.inbox.result_of(draft_key(draft_id)) is not None
    if not people:
        return None
    return MeetPreview(draft_id, reader, said.starts_at, said.minutes, people, sent)


def send_meeting(
    core: Core, actor: Actor, draft_id: int, mentorship_id: MentorshipId
) -> PlanPage | None:
    """Offered once, however often it is pressed.

    Raises NotYours, NoMoreMeetings, MentorshipRests, FieldProblem.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        draft = uow.drafts.find(draft_id)
        if draft is None or draft.expires_at <= now:
            raise NotYours
        ensure_is(actor, draft.member_id)
        # Two presses at once: the second reads what came of the first.
        uow.members.lock(actor.id)
        said = said_plan(draft.text)
        if mentorship_id not in said.meant:
            raise NotYours
        is_sent = uow.inbox.result_of(draft_key(draft_id)) is not None
        plan = NewPlan(mentorship_id, Offer((said.starts_at,)), said.minutes, said.format)
        page = plan_within(uow, actor, plan, draft_key(draft_id), now)
        if is_sent:
            return page
        only = SaidPlan((page.mentorship.id,), said.starts_at, said.minutes, said.format)
        uow.drafts.change(draft_id, only.to_text())
        redraw(uow, [Kind.MEETING_PREVIEW], draft_id, now)
        return page
