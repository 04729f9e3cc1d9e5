"""Whether the bot is well enough to be sent work: it can read what it remembers."""

from bot.domain.errors import Unavailable
from bot.ports import Core, Workspace


def remembers(core: Core, workspace: Workspace) -> bool:
    try:
        return core.store.workspace(workspace.platform, workspace.platform_id) is not None
    except Unavailable:
        return False
