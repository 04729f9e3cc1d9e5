"""One of the two confirms a version; it holds once both have."""

from dataclasses import replace

from bot.domain.contents import AgreementPage
from bot.domain.errors import EndIsPast
from bot.domain.local_time import local_day
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Actor
from bot.ports import Core
from bot.usecases.agreeing import agreement_page, confirm, hold_running


def confirm_agreement(
    core: Core, actor: Actor, mentorship_id: MentorshipId, number: int
) -> AgreementPage:
    """A version that is no longer the newest is not confirmed, and the page says so.

    Raises NotYours, MentorshipIsOver, and EndIsPast for one whose last day has come.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        mentorship = hold_running(uow, actor, mentorship_id)
        agreement = uow.agreements.of(mentorship)
        pending, current = agreement.pending, agreement.current
        if pending and pending.number == number and agreement.waits_for(actor.id):
            if pending.ends_on <= local_day(now, actor.member.zone):
                raise EndIsPast
            confirm(uow, actor, mentorship, pending, now)
        page = agreement_page(uow, actor, uow.mentorships.get(mentorship.id), now)
        return replace(page, is_newer=current is None or current.number != number)
