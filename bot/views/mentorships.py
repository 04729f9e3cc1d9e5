"""A new pair's kick-off."""

from urllib.parse import urlencode

from bot.domain.contents import KickOff
from bot.views import parts
from bot.views.copy import labels, words
from bot.views.copy import mentorships as copy
from bot.views.ids import Button
from bot.views.parts import Block, Rendered


def kick_off(content: KickOff, *, team: str, app_user: str) -> Rendered:
    """In the pair's group DM; its text says nothing, since lock screens show it to anyone."""
    link = parts.linked(
        parts.button(labels.WRITE_TO_PRECEPTOR, Button.LINK),
        f"slack://user?{urlencode({'team': team, 'id': app_user})}",
    )
    blocks = [
        *_first_words(content),
        parts.small(copy.CANNOT_READ),
        parts.actions(link),
    ]
    return Rendered(copy.NEUTRAL, blocks)


def kick_off_alone(content: KickOff) -> Rendered:
    """To each in their own DM, where no group DM could be opened."""
    partner = content.alone_with
    alone = [parts.section(copy.alone(parts.mention(partner)))] if partner else []
    return parts.rendered([*_first_words(content), *alone], content.mentor, content.mentee)


def _first_words(content: KickOff) -> list[Block]:
    role = content.mentorship.role
    mentor, mentee = parts.mention(content.mentor), parts.mention(content.mentee)
    hope = parts.quotes(content.hope)
    return [
        parts.section(copy.who_is_who(mentor, mentee, role)),
        parts.small(words.role_explained(role)),
        *([parts.says(copy.hopes(parts.name(content.mentee))), *hope] if hope else []),
        parts.says(copy.TOGETHER_FIRST_STEP),
    ]
