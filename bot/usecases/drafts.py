"""Words someone has written and not sent yet; kept encrypted for a day."""

import json
from datetime import timedelta

DRAFT_LASTS = timedelta(days=1)


def draft_key(draft_id: int) -> str:
    """The inbox key under which a draft is sent once."""
    return f"draft:{draft_id}"


def join_words(who: str, hope: str) -> str:
    """A name and a hope as one text, for a draft whose mentor is not chosen yet."""
    return json.dumps([who, hope])


def words_of(text: str) -> tuple[str, str]:
    who, hope = json.loads(text)
    return str(who), str(hope)
