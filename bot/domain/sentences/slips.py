"""Slips of the thumb in the words that forms are made of; names and free text are never mended."""

import re
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

LONGEST_WORD = 20

# What a sentence may begin with. Names follow most of these, so a short one has its slips listed.
_FIRST = frozenset(
    """
    accept agreement assign cancel decline done delete export finish finished goal goals hello help
    introduce list looking meeting meetings mentorship need pause postpone recommend record request
    reschedule review schedule search show suggest task tasks thanks undo
    """.split()
)
_SHORT = {
    "acept": "accept",
    "ad": "add",
    "aks": "ask",
    "dnoe": "done",
    "doen": "done",
    "edn": "end",
    "finde": "find",
    "fidn": "find",
    "gaol": "goal",
    "meat": "meet",
    "mett": "met",
    "taks": "tasks",
    "tsak": "task",
    "tsk": "task",
}
# Before these words the one that counts is still to come, and no name may.
_LEADS = frozenset("a add all an create list my new our see set show the".split())
_AS_TYPED = frozenset(
    """
    canceled cancelled cancels dad declined declines expert gaols listen postponed recorder
    rescheduled reviewed reviewer reviews shown think thinks unto
    """.split()
)
_WORD = re.compile(r"\s*(?P<word>[^\W\d_]+)(?P<mark>['-])?")


def start_mended(said: str) -> str:
    """The same with slips in its first words mended, as far as no name can stand there."""
    at = 0
    while found := _WORD.match(said, at):
        word, begin = found["word"].casefold(), found.start("word")
        meant = word if found["mark"] else _SHORT.get(word) or mended(word, _FIRST, _AS_TYPED)
        if meant != word:
            said = f"{said[:begin]}{meant}{said[found.end('word') :]}"
        if meant not in _LEADS:
            break
        at = begin + len(meant)
    return said


@lru_cache(maxsize=4096)
def mended(word: str, known: frozenset[str], as_typed: frozenset[str]) -> str:
    """The one known word a slip away (two in a long word); as typed where that is not sure.

    A short word with a letter changed is more likely another word: only a swapped, a missing or a
    doubled letter is a slip there.
    """
    if word in known or word in as_typed or not 4 <= len(word) <= LONGEST_WORD:
        return word
    slips = [(distance, one) for one in known if (distance := _slips(word, one))]
    fewest = min(slips, default=(0, word))
    return fewest[1] if sum(one[0] == fewest[0] for one in slips) == 1 else word


def _slips(word: str, known: str) -> int:
    """How many slips away; 0 where it is too far to be one."""
    allowed = 2 if len(known) >= 8 else 1
    distance = DamerauLevenshtein.distance(word, known, score_cutoff=allowed)
    if distance > allowed:
        return 0
    is_changed = len(word) == len(known) and sorted(word) != sorted(known)
    return 0 if is_changed and len(known) <= 4 else distance
