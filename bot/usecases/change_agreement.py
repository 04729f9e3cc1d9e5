"""Either of the two changes what is proposed or agreed: a new version, for both to confirm."""

from dataclasses import replace

from bot.domain.contents import AgreementPage
from bot.domain.errors import NotYours
from bot.domain.local_time import local_day
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Actor
from bot.domain.working_terms import Terms
from bot.ports import Core
from bot.usecases.agreeing import agreement_page, hold_running, propose


def change_agreement(
    core: Core, actor: Actor, mentorship_id: MentorshipId, number: int, terms: Terms
) -> AgreementPage:
    """`number` is the version they changed. Raises FieldProblem, NotYours, MentorshipIsOver.

    Where there is a newer one nothing is kept, and the page has what they wrote as unsaved.
    """
    now = core.clock.now()
    today = local_day(now, actor.member.zone)
    terms = terms.checked(today)
    with core.store.change(actor.workspace_id) as uow:
        mentorship = hold_running(uow, actor, mentorship_id)
        agreement = uow.agreements.of(mentorship)
        if agreement.current is None:
            raise NotYours
        if agreement.current.number != number and agreement.current.terms != terms:
            return replace(agreement_page(uow, actor, mentorship, now), unsaved=terms)
        # The same change once more changes nothing.
        version = agreement.current.followed_by(terms, today, actor.id, now)
        if (terms, version.ends_on) != (agreement.current.terms, agreement.current.ends_on):
            propose(uow, actor, agreement, version, now)
        return agreement_page(uow, actor, uow.mentorships.get(mentorship.id), now)
