"""A mentee whom nobody suits lets the coordinator know, by choice."""

from bot.domain.errors import NotYours
from bot.domain.matching import Filters
from bot.domain.messages import Kind
from bot.domain.people import Actor, Member
from bot.ports import Core
from bot.usecases.find_mentor import coordinators, ensure_searchable
from bot.usecases.telling import tell


def tell_coordinator(
    core: Core, actor: Actor, text: str, filters: Filters, source_key: str
) -> tuple[Member, ...]:
    """Who was told; heard twice, told once. Raises NotYours where there is nobody to tell."""
    ensure_searchable(text)
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        readers = coordinators(core, uow, actor.member)
        if not readers:
            raise NotYours
        if uow.inbox.note(source_key, now):
            search = uow.searches.add(actor.id, text, filters, now)
            uow.searches.tell(search, now)
            for reader in readers:
                tell(uow, Kind.NOBODY_FOUND, reader.id, search, now)
        return readers
