"""Everything of one member's, on one page."""

from bot.domain.contents import Overview
from bot.domain.messages import Kind
from bot.domain.people import Actor
from bot.ports import Core
from bot.usecases.reading import overview
from bot.usecases.telling import draw_home, reply


def look_at_overview(core: Core, actor: Actor) -> Overview:
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        return overview(uow, actor.member, now)


def open_home(core: Core, actor: Actor) -> None:
    """Draw the Home, and keep it right for the next hour."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        uow.members.opened_home(actor.id, now)
        draw_home(uow, actor.id, now)


def open_chat(core: Core, actor: Actor) -> None:
    """The first time someone opens the chat, the app introduces itself; never again."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        if uow.members.welcome(actor.id, now):
            reply(uow, Kind.WELCOME, actor.id, f"welcome:{actor.id}", now)
