"""Whether someone goes by a name, however it was typed."""

import re

from bot.domain.words import fold

_WORD = re.compile(r"[^\W_]+")
_TITLES = {"dr", "prof", "professor", "mr", "mrs", "ms", "md", "phd"}


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without titles: ("imani", "ward") for "Dr. Imani Ward, MD"."""
    words = _WORD.findall(fold(name))
    return tuple(word for word in words if word not in _TITLES)


def goes_by(name: str, sought: tuple[str, ...]) -> bool:
    """Whether these words stand in the name side by side: all of it, or a part."""
    words = name_words(name)
    length = len(sought)
    return any(words[at : at + length] == sought for at in range(len(words) - length + 1))
