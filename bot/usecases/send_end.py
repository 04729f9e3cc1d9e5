"""Either of the two ends a mentorship that a sentence named."""

from bot.domain.mentorship import MentorshipId
from bot.domain.messages import Kind
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.ports import Core
from bot.usecases.pause_mentorship import end_within
from bot.usecases.telling import redraw, redraw_mentorship


def send_end(core: Core, actor: Actor, mentorship_id: MentorshipId) -> None:
    """One that has ended stays as it is. Raises NotYours."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        mentorship = uow.mentorships.hold(mentorship_id)
        ensure_is(actor, mentorship.mentor_id, mentorship.mentee_id)
        if mentorship.is_running:
            mentorship = end_within(uow, actor, mentorship, now)
        redraw_mentorship(uow, mentorship, now)
        for subject in (mentorship.id, actor.id):
            redraw(uow, [Kind.END_PREVIEW], subject, now)
