"""An agreement at its end: the same again, or a close with thanks."""

from datetime import datetime

from bot.domain.contents import AgreementPage
from bot.domain.local_time import local_day
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.nudges import NudgeAnswer, NudgeKind
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.ports import Core, UnitOfWork
from bot.usecases.agreeing import agreement_page, confirm, hold_running, propose
from bot.usecases.pause_mentorship import end_within
from bot.usecases.telling import redraw_mentorship


def renew_agreement(core: Core, actor: Actor, mentorship_id: MentorshipId) -> AgreementPage:
    """The first who taps proposes and confirms the same again; the second makes it hold.

    Nothing happens where it is not over, or where a change is proposed, which is to be read first.
    Raises NotYours, MentorshipIsOver.
    """
    now = core.clock.now()
    today = local_day(now, actor.member.zone)
    with core.store.change(actor.workspace_id) as uow:
        mentorship = hold_running(uow, actor, mentorship_id)
        agreement = uow.agreements.of(mentorship)
        before = agreement.in_force
        if before and agreement.is_over(today):
            if agreement.pending is None:
                propose(uow, actor, agreement, before.renewed(today, actor.id, now), now)
                agreement = uow.agreements.of(mentorship)
            offered = agreement.pending
            if offered and offered.ends_on > today and offered.is_same_again(before):
                confirm(uow, actor, mentorship, offered, now)
        redraw_mentorship(uow, mentorship, now)
        return agreement_page(uow, actor, uow.mentorships.get(mentorship.id), now)


def close_with_thanks(core: Core, actor: Actor, mentorship_id: MentorshipId) -> AgreementPage:
    """The mentorship ends, and the partner hears it kindly; nothing happens before its time."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        mentorship = uow.mentorships.hold(mentorship_id)
        ensure_is(actor, mentorship.mentor_id, mentorship.mentee_id)
        is_over = uow.agreements.of(mentorship).is_over(local_day(now, actor.member.zone))
        if mentorship.is_running and is_over:
            mentorship = end_within(uow, actor, mentorship, now)
            _note_whose_end(uow, actor, mentorship, now)
        redraw_mentorship(uow, mentorship, now)
        return agreement_page(uow, actor, mentorship, now)


def _note_whose_end(uow: UnitOfWork, actor: Actor, mentorship: Mentorship, now: datetime) -> None:
    """Where it was asked what to do: for themself alone, who is then offered the private tick."""
    asked = uow.nudges.about([NudgeKind.AGREEMENT_END], mentorship.id)
    if mine := [nudge for nudge in asked if nudge.member_id == actor.id]:
        uow.nudges.answer(mine[-1].id, NudgeAnswer.END, now)
