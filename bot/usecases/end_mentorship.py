"""Either of the two ends a mentorship: any time, without a reason."""

from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.messages import Kind
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.ports import Core
from bot.usecases.pause_mentorship import end_within
from bot.usecases.telling import redraw, redraw_mentorship


def end_mentorship(
    core: Core, actor: Actor, mentorship_id: MentorshipId, *, never_again: bool = False
) -> Mentorship:
    """The partner hears that it has ended, kindly; of `never_again` nobody hears.

    What has ended stays ended; the private tick counts all the same. Raises NotYours.
    """
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        mentorship = uow.mentorships.hold(mentorship_id)
        ensure_is(actor, mentorship.mentor_id, mentorship.mentee_id)
        if never_again:
            uow.pairs.block(mentorship.mentor_id, mentorship.mentee_id)
        if mentorship.is_running:
            mentorship = end_within(uow, actor, mentorship, now)
        redraw_mentorship(uow, mentorship, now)
        for subject in (mentorship.id, actor.id):
            redraw(uow, [Kind.END_PREVIEW], subject, now)
        return mentorship
