"""One of the two says alone how they would like to work; the second answer makes a proposal."""

from dataclasses import replace
from datetime import datetime

from bot.domain.agreement import Version
from bot.domain.contents import AgreementPage
from bot.domain.local_time import local_day
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.messages import Kind
from bot.domain.people import Actor
from bot.domain.working_terms import Terms, put_together
from bot.ports import Core, UnitOfWork
from bot.usecases.agreeing import agreement_page, hold_running, propose, redraw_agreement
from bot.usecases.telling import tell


def answer_agreement(
    core: Core, actor: Actor, mentorship_id: MentorshipId, terms: Terms
) -> AgreementPage:
    """Raises FieldProblem, NotYours, MentorshipIsOver.

    Where there is a proposal by now nothing is kept, and the page has what they wrote as unsaved.
    """
    now = core.clock.now()
    terms = terms.checked(local_day(now, actor.member.zone))
    with core.store.change(actor.workspace_id) as uow:
        mentorship = hold_running(uow, actor, mentorship_id)
        agreement = uow.agreements.of(mentorship)
        # The same answer once more changes nothing, also where the first one made a proposal.
        is_new = agreement.answers.get(actor.id) != terms
        if agreement.current and is_new:
            return replace(agreement_page(uow, actor, mentorship, now), unsaved=terms)
        if is_new:
            uow.agreements.answer(mentorship.id, actor.id, terms, now)
            if actor.id == mentorship.mentor_id:
                uow.agreements.keep_usual_way(actor.id, terms.usually())
            _go_on(uow, actor, mentorship, terms, now)
        return agreement_page(uow, actor, uow.mentorships.get(mentorship.id), now)


def _go_on(
    uow: UnitOfWork, actor: Actor, mentorship: Mentorship, terms: Terms, now: datetime
) -> None:
    """To the partner, who answers next; or to both, with one proposal."""
    agreement = uow.agreements.of(mentorship)
    today = local_day(now, actor.member.zone)
    if len(agreement.answers) == 1:
        uow.mentorships.save(mentorship.expecting(terms.ends_on(today)))
        tell(uow, Kind.AGREEMENT_ASKED, mentorship.partner_of(actor.id), mentorship.id, now)
        redraw_agreement(uow, mentorship, now)
        return
    mentor, mentee = (
        agreement.answers[one] for one in (mentorship.mentor_id, mentorship.mentee_id)
    )
    proposed = put_together(mentor, mentee, today)
    version = Version(mentorship.id, 1, proposed, proposed.ends_on(today), None, now)
    propose(uow, actor, agreement, version, now)
