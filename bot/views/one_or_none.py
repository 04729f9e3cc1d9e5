"""A menu of one's own records, with an entry for none of them."""

from collections.abc import Mapping
from itertools import islice

from bot.views import inputs
from bot.views.parts import Block

# The entry's value where none is chosen.
NONE = "none"
_MOST = 90


def one_or_none(
    field: str, label: str, none: str, names: Mapping[str, str], chosen: str
) -> list[Block]:
    """No field where there is nothing to choose from.

    `names` go by what carries each id; `none` says what it means to choose none.
    """
    if not names:
        return []
    entries = {NONE: none, **dict(islice(names.items(), _MOST))}
    value = chosen if chosen in entries else NONE
    return [inputs.select(field, label, inputs.named(entries), value)]
