"""The message that someone wrote to a coordinator in confidence."""

from bot.domain.concern import ConcernId
from bot.domain.contents import ConcernNews
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
