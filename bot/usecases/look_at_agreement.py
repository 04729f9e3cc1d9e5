"""How the two work together, for either of them alone."""

from bot.domain.contents import AgreementPage
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.ports import Core
from bot.usecases.agreeing import agreement_page


def look_at_agreement(core: Core, actor: Actor, mentorship_id: MentorshipId) -> AgreementPage:
    """Raises NotYours; what was agreed stays to be read after the mentorship has ended."""
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        mentorship = uow.mentorships.get(mentorship_id)
        ensure_is(actor, mentorship.mentor_id, mentorship.mentee_id)
        return agreement_page(uow, actor, mentorship, now)
