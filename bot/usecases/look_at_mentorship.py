"""One of the two opens the window of their mentorship."""

from bot.domain.contents import MentorshipLine, MentorshipPage
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Actor
from bot.ports import Core
from bot.usecases.introducing import introduction_cards
from bot.usecases.keeping_meetings import seen_mentorship

MOST_SHOWN = 10


def look_at_mentorship(core: Core, actor: Actor, mentorship_id: MentorshipId) -> MentorshipPage:
    """Raises NotYours; one that has ended can still be looked at."""
    with core.store.read(actor.workspace_id) as uow:
        mentorship = seen_mentorship(uow, actor, mentorship_id)
        line = MentorshipLine(
            mentorship,
            uow.members.get(mentorship.partner_of(actor.id)),
            uow.meetings.last_met([mentorship.id]).get(mentorship.id),
            uow.agreements.of(mentorship),
        )
        cards = introduction_cards(uow, uow.introductions.of(mentorship.id)[:MOST_SHOWN])
        return MentorshipPage(actor.member, line, cards)
