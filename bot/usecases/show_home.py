"""Everything of one member's, on one page."""

from datetime import datetime

from bot.domain.contents import Overview
from bot.domain.messages import Kind
from bot.domain.people import Actor
from bot.ports import Core, UnitOfWork
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
    """The first time someone new opens the chat, the app introduces itself; never again."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        if is_first_visit(uow, actor, now):
            reply(uow, Kind.WELCOME, actor.id, f"welcome:{actor.id}", now)


def is_first_visit(uow: UnitOfWork, actor: Actor, now: datetime) -> bool:
    """Someone who asked, was asked or wrote a profile elsewhere knows the app by now."""
    return uow.members.welcome(actor.id, now) and not (
        uow.profiles.mentee(actor.id) or uow.profiles.mentor(actor.id)
    )
