"""Home names a missing role no more."""

from bot.domain.people import Actor, Role
from bot.ports import Core
from bot.usecases.telling import redraw_homes


def dismiss_role(core: Core, actor: Actor, role: Role) -> None:
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        uow.dismissed_roles.add(actor.id, role, now)
        redraw_homes(uow, [actor.id], now)
