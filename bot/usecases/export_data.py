"""All of one's own data, as a file."""

from datetime import datetime

from bot.domain.contents.own import Export
from bot.domain.messages import Kind
from bot.domain.people import Actor, Member
from bot.ports import Core, UnitOfWork
from bot.usecases.telling import tell_file


def export_data(core: Core, actor: Actor, key: str) -> None:
    """The file is on its way; the same press heard twice sends one."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        export_within(uow, actor, key, now)


def export_within(uow: UnitOfWork, actor: Actor, key: str, now: datetime) -> None:
    tell_file(uow, Kind.EXPORT_FILE, actor.id, actor.id, key, now)


def export(uow: UnitOfWork, owner: Member, now: datetime) -> Export:
    return Export(owner, uow.records.workspace_name(), now, uow.keeping.export(owner.id))
