"""The mentee agrees to an introduction, or would rather not; the mentor takes it back."""

from bot.domain.contents import IntroductionCard
from bot.domain.errors import CannotBeIntroduced
from bot.domain.introduction import IntroductionId, IntroductionState
from bot.domain.messages import Kind
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is, why_not_taking_part
from bot.ports import Core
from bot.usecases.introducing import introduction_card, redraw_introduction
from bot.usecases.telling import tell_pair


def answer_introduction(
    core: Core, actor: Actor, introduction_id: IntroductionId, answer: IntroductionState
) -> IntroductionCard:
    """As it is now: the first answer counts. Only agreeing reaches the colleague.

    Raises NotYours, CannotBeIntroduced.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        found = uow.introductions.get(introduction_id)
        is_withdrawal = answer is IntroductionState.WITHDRAWN
        ensure_is(actor, found.mentor_id if is_withdrawal else found.mentee_id)
        uow.members.lock(found.mentor_id, found.mentee_id, found.colleague_id)
        colleague = uow.members.get(found.colleague_id)
        if found.is_proposed and answer is IntroductionState.AGREED:
            if why := why_not_taking_part(colleague.person, core.policy):
                raise CannotBeIntroduced(colleague.name, why)
        answered = found.closed(answer, now)
        if found.is_proposed and uow.introductions.save(answered):
            redraw_introduction(uow, answered, now)
            if answer is IntroductionState.AGREED:
                tell_pair(uow, Kind.INTRODUCTION, found.mentee_id, found.id, now)
        return introduction_card(uow, uow.introductions.get(introduction_id))
