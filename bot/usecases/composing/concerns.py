"""What a coordinator hears of a concern: that someone wrote, and that it still waits."""

from bot.domain.concern import ConcernId
from bot.domain.contents import ConcernNews
from bot.domain.contents.concerns import ConcernNudgeLine
from bot.domain.nudges import Nudge
from bot.usecases.composing.composing import Composing
from bot.usecases.confiding import coordinates


def written(message: Composing) -> ConcernNews | None:
    """None where it was withdrawn before it was told, or its reader coordinates no more."""
    concern = message.uow.concerns.get(ConcernId(message.subject))
    if not coordinates(message.recipient, message.core.policy):
        return None
    if message.is_new and concern.withdrawn_at:
        return None
    return ConcernNews(concern)


def unread(message: Composing, nudge: Nudge) -> ConcernNudgeLine | None:
    """None where it was read or withdrawn before this was said, or they coordinate no more."""
    concern = message.uow.concerns.get(ConcernId(nudge.subject))
    is_theirs = coordinates(message.recipient, message.core.policy)
    if message.is_new and not (concern.is_unread and is_theirs):
        return None
    return ConcernNudgeLine(nudge, concern)
