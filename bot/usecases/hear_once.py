"""Someone who takes no part wrote: they are told so once, however often Slack repeats it."""

from bot.domain.people import WorkspaceId
from bot.ports import Core


def hear_once(core: Core, workspace: WorkspaceId, source_key: str) -> bool:
    """False when this has been heard before."""
    now = core.clock.now()
    with core.store.change(workspace) as uow:
        return uow.inbox.note(source_key, now)
