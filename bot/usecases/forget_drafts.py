"""Words not sent yet are kept for a day, then forgotten."""

from bot.domain.people import WorkspaceId
from bot.ports import Core


def forget_drafts(core: Core, workspace: WorkspaceId) -> int:
    """How many were deleted."""
    now = core.clock.now()
    with core.store.change(workspace) as uow:
        return uow.drafts.expire(now)
