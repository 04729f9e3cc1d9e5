"""A short sentence without free text, stripped to what counts.

Lower case, contractions written out, slips of the thumb mended, politeness gone. It is only
compared, never kept: names and free text are read from what was typed.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

MOST_WORDS = 25
_LONGEST_WORD = 20

_WORD = re.compile(r"\d+(?:[:/.-]\d+)+|\w+")
_APOSTROPHES = str.maketrans("", "", "'\u2019\u2018\u02bc`")
_HYPHEN = re.compile(r"(?<=[^\W\d])-(?=[^\W\d])")

_WRITTEN_OUT = {
    "cant": "can not",
    "doesnt": "does not",
    "dont": "do not",
    "everythings": "everything is",
    "id": "i would",
    "ill": "i will",
    "im": "i am",
    "msg": "message",
    "msgs": "messages",
    "notifs": "notifications",
    "ooo": "out of office",
    "somethings": "something is",
    "thats": "that is",
    "theres": "there is",
    "til": "until",
    "till": "until",
    "tmr": "tomorrow",
    "tmrw": "tomorrow",
    "tmw": "tomorrow",
    "tomoz": "tomorrow",
    "u": "you",
    "vacay": "vacation",
    "whats": "what is",
    "youre": "you are",
}
_POLITE = re.compile(
    r"\b(?:please|pls|plz|kindly|thanks(?: (?:a lot|so much))?|thank you|thx|ty|hi|hello|hey|ok"
    r"|okay|is enough|is fine|just|actually|instead|really|so|way|then|bot|preceptor"
    r"|not now|for now|now|(?:can|could|would|will) (?:you|we|i)|lets|let us"
    r"|i (?:would like|want|need|wish|prefer)(?: you)?(?: to)?)\b"
)
# Every word of five letters and more that a form may hold, and the shorter ones worth mending.
_VOCABULARY = frozenset(
    """
    snooze pause unpause resume remind reminder reminders reminding message messages messaging nudge
    nudges nudging notification notifications notify settings preferences quiet silent mute unmute
    unsubscribe subscribe less often fewer many much stop cancel turn switch disable enable start
    send sending change weekly every week weeks weekend month months monthly fortnight fortnightly
    days year years until tomorrow yesterday today tonight next only when something anything again
    back away vacation holiday holidays leave maternity paternity parental office travelling
    traveling everything later alone monday tuesday wednesday thursday friday saturday sunday
    mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april
    june july august september october november december morning noon
    """.split()
)
# Words of their own that lie one slip from another.
_AS_TYPED = frozenset(
    """
    brake broken cause clause days fiend house leaf least lease leaves lesson like love match mend
    moth mouth muse paused send sent snooty spend steps stopped store story tune tube weak weakly
    where whenever while your years there these those them then than other others mention about
    """.split()
)


def bare(said: str) -> str:
    """Words with one space between them; empty where the sentence is too long to be a command."""
    plain = _HYPHEN.sub(" ", said.casefold().translate(_APOSTROPHES))
    words = _WORD.findall(plain[: MOST_WORDS * _LONGEST_WORD])
    if len(plain) > MOST_WORDS * _LONGEST_WORD or len(words) > MOST_WORDS:
        return ""
    meant = " ".join(_WRITTEN_OUT.get(word) or mended(word) for word in words)
    return " ".join(_POLITE.sub(" ", meant).split())


@lru_cache(maxsize=4096)
def mended(word: str) -> str:
    """The one known word a slip away (two in a long word); as typed where that is not sure.

    A short word with a letter changed is more likely another word: only a swapped, a missing or a
    doubled letter is a slip there.
    """
    if word in _VOCABULARY or word in _AS_TYPED or not 4 <= len(word) <= _LONGEST_WORD:
        return word
    slips = {known: distance for known in _VOCABULARY if (distance := _slips(word, known))}
    nearest = [known for known in slips if slips[known] == min(slips.values())]
    return nearest[0] if len(nearest) == 1 else word


def _slips(word: str, known: str) -> int:
    """How many slips away; 0 where it is too far to be one."""
    allowed = 2 if len(known) >= 8 else 1
    distance = DamerauLevenshtein.distance(word, known, score_cutoff=allowed)
    if distance > allowed:
        return 0
    is_changed = len(word) == len(known) and sorted(word) != sorted(known)
    return 0 if is_changed and len(known) <= 4 else distance
