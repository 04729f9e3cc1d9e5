"""The line that names a role someone has nobody for, until they hide it."""

from bot.domain.matching import Filters
from bot.domain.people import Role
from bot.views import parts
from bot.views.carried import carry_search
from bot.views.copy import home as copy
from bot.views.copy import labels, words
from bot.views.ids import Button
from bot.views.parts import Block


def missing_role_line(role: Role | None) -> list[Block]:
    """What the role is for, a search for it, and a way to see this no more."""
    if role is None:
        return []
    carried, about = carry_search("", Filters(role=role)), words.role(role)
    return [
        parts.says(copy.missing(role)),
        parts.small(words.role_explained(role)),
        parts.actions(
            parts.button(labels.FIND_ONE, Button.FIND_ROLE, carried, about),
            parts.button(labels.DISMISS, Button.DISMISS_ROLE, carried, about),
        ),
    ]
