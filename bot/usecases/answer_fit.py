"""After the first meeting: keep going, or not a fit. The answer is its author's alone."""

from bot.domain.errors import NotYours
from bot.domain.mentorship import MentorshipId
from bot.domain.nudges import NudgeAnswer, NudgeId, NudgeKind
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.ports import Core
from bot.usecases.pause_mentorship import end_within
from bot.usecases.telling import redraw_mentorship

ANSWERS = (NudgeAnswer.KEEP_GOING, NudgeAnswer.NOT_A_FIT)


def answer_fit(core: Core, actor: Actor, nudge_id: NudgeId, answer: NudgeAnswer) -> None:
    """*Not a fit* ends the mentorship, and the partner hears that alone, kindly.

    It may still be said after *keep going*; what has ended stays ended. Raises NotYours.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        nudge = uow.nudges.get(nudge_id)
        ensure_is(actor, nudge.member_id)
        if nudge.kind is not NudgeKind.FIT or answer not in ANSWERS:
            raise NotYours
        mentorship = uow.mentorships.hold(MentorshipId(nudge.subject))
        ensure_is(actor, mentorship.mentor_id, mentorship.mentee_id)
        # Read again: a second tap at the same time has waited for the first.
        if mentorship.is_running and uow.nudges.get(nudge_id).answer is not answer:
            uow.nudges.answer(nudge_id, answer, now)
            if answer is NudgeAnswer.NOT_A_FIT:
                mentorship = end_within(uow, actor, mentorship, now)
        redraw_mentorship(uow, mentorship, now, nudge)
