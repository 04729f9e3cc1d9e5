"""The coordinator whom someone chose opens what they wrote."""

from bot.domain.concern import ConcernId
from bot.domain.contents import ConcernPage
from bot.domain.errors import ConcernIsWithdrawn, NotCoordinating
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.ports import Core
from bot.usecases.confiding import coordinates, redraw_concern


def read_concern(core: Core, actor: Actor, concern_id: ConcernId) -> ConcernPage:
    """From now on it is read. Raises NotYours, NotCoordinating, ConcernIsWithdrawn."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        ensure_is(actor, uow.concerns.get(concern_id).reader_id)
        if not coordinates(actor.member, core.policy):
            raise NotCoordinating
        if uow.concerns.note_read(concern_id, now):
            redraw_concern(uow, concern_id, now)
        concern = uow.concerns.get(concern_id)
        if concern.withdrawn_at:
            raise ConcernIsWithdrawn
        about = concern.mentorship_id
        mentorship = uow.mentorships.get(about) if about else None
        return ConcernPage(
            concern,
            actor.member,
            uow.members.get(concern.author_id),
            uow.concerns.words(concern_id),
            mentorship,
            uow.members.get(mentorship.partner_of(concern.author_id)) if mentorship else None,
        )
