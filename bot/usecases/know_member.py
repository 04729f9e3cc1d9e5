"""Turn the platform's id of a person into the member we know, looking them up once if need be."""

from bot.domain.errors import NotYours
from bot.domain.people import Actor, Member, WorkspaceId
from bot.domain.permissions import ensure_takes_part
from bot.ports import Core


def know_member(core: Core, workspace: WorkspaceId, platform_id: str) -> Member:
    """Raises NotYours for an id nobody has, Unavailable when the platform does not answer."""
    with core.store.read(workspace) as uow:
        if known := uow.members.find(platform_id):
            return known
    person = core.directory.look_up(platform_id)
    if person is None:
        raise NotYours
    with core.store.change(workspace) as uow:
        return uow.members.save(person)


def know_actor(core: Core, workspace: WorkspaceId, platform_id: str) -> Actor:
    """The one who acts; raises MayNotTakePart for bots, guests, outsiders and the deactivated."""
    member = know_member(core, workspace, platform_id)
    ensure_takes_part(member.person, core.policy)
    return Actor(member)
