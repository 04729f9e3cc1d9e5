"""A mentor introduces their mentee to a colleague; the mentee decides first."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.domain.contents import IntroductionCard, IntroductionChoice, IntroductionForm
from bot.domain.errors import FieldProblem, MentorshipIsOver, NotYours
from bot.domain.introduction import IntroductionId, NewIntroduction, Proposal, reason
from bot.domain.mentorship import MentorshipId
from bot.domain.messages import Kind
from bot.domain.patient_identifiers import identifiers_in
from bot.domain.people import Actor, MemberId
from bot.domain.permissions import ensure_is
from bot.ports import Core, UnitOfWork
from bot.usecases.drafts import draft_key, read_draft
from bot.usecases.introducing import introduction_card, propose_within
from bot.usecases.know_member import know_member
from bot.usecases.telling import redraw


def look_at_introduction(core: Core, actor: Actor, mentorship_id: MentorshipId) -> IntroductionForm:
    """Raises NotYours for anyone but the mentor, MentorshipIsOver."""
    with core.store.read(actor.workspace_id) as uow:
        return _form(uow, actor, mentorship_id)


def _form(uow: UnitOfWork, actor: Actor, mentorship_id: MentorshipId) -> IntroductionForm:
    mentorship = uow.mentorships.get(mentorship_id)
    ensure_is(actor, mentorship.mentor_id)
    if not mentorship.is_running:
        raise MentorshipIsOver
    return IntroductionForm(mentorship, uow.members.get(mentorship.mentee_id))


def introduce(
    core: Core, actor: Actor, proposal: Proposal, key: str, *, is_sure: bool = False
) -> IntroductionCard | IntroductionForm:
    """The form, where something is to be asked first. The same form heard twice proposes once.

    Raises FieldProblem, NotYours, MentorshipIsOver.
    """
    if len(proposal.colleagues) != 1:
        raise FieldProblem("colleague", "one_colleague")
    reason(proposal.why)
    colleague = know_member(core, actor.workspace_id, proposal.colleagues[0])
    new = NewIntroduction(proposal.mentorship_id, colleague, proposal.why)
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        if earlier := uow.inbox.result_of(key):
            return introduction_card(uow, uow.introductions.get(IntroductionId(earlier)))
        if not is_sure and (doubts := identifiers_in(new.why)):
            form = _form(uow, actor, new.mentorship_id)
            return replace(form, colleague=colleague, why=new.why, doubts=doubts)
        introduction = propose_within(uow, actor, new, core.policy, now)
        uow.inbox.note(key, now, introduction.id)
        return introduction_card(uow, introduction)


def send_introduction(core: Core, actor: Actor, draft_id: int, choice: int) -> None:
    """What was shown before is the mentee's to answer; a second press changes nothing.

    Raises NotYours when the draft is someone else's or its day is over, FieldProblem.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        if sent := uow.inbox.result_of(draft_key(draft_id)):
            ensure_is(actor, uow.introductions.get(IntroductionId(sent)).mentor_id)
            return
        draft = uow.drafts.find(draft_id)
        if draft is None or draft.expires_at <= now:
            raise NotYours
        ensure_is(actor, draft.member_id)
        why, meant = drafted(draft.text)
        if not 0 < choice <= len(meant):
            raise NotYours
        mentorship_id, colleague_id = meant[choice - 1]
        new = NewIntroduction(mentorship_id, uow.members.get(colleague_id), why)
        introduction = propose_within(uow, actor, new, core.policy, now)
        uow.inbox.note(draft_key(draft_id), now, introduction.id)
        uow.drafts.drop(draft_id)
        redraw(uow, [Kind.INTRODUCTION_PREVIEW], draft_id, now)


def to_draft(why: str, choices: Sequence[IntroductionChoice]) -> str:
    """A reason, and the ways the names can be meant, as one text."""
    meant = [[one.mentorship.id, one.colleague.id] for one in choices]
    return json.dumps({"introduce": meant, "why": why})


def drafted(text: str) -> tuple[str, list[tuple[MentorshipId, MemberId]]]:
    """Raises NotYours for a draft of anything else."""
    return read_draft(text, _drafted)


def _drafted(found: Any) -> tuple[str, list[tuple[MentorshipId, MemberId]]]:
    meant = [(MentorshipId(one), MemberId(other)) for one, other in found["introduce"]]
    return str(found["why"]), meant
