"""A short sentence without free text, stripped to what counts.

Lower case, contractions written out, slips of the thumb mended, politeness gone. It is only
compared, never kept: names and free text are read from what was typed.
"""

import re
from collections.abc import Iterator

from bot.domain.sentences import slips

MOST_WORDS = 25
_LONGEST = MOST_WORDS * slips.LONGEST_WORD

_WORD = re.compile(r"\d+(?:[:/.-]\d+)+|\w+")
_APOSTROPHES = str.maketrans("", "", "'\u2019\u2018\u02bc`")
_HYPHEN = re.compile(r"(?<=[^\W\d])-(?=[^\W\d])")
_PARTS = re.compile(r"[,;.!\n]+(?=\s)|\s[\u2013\u2014-]\s|\s(?=because\b|since\b)", re.I)
_REASON = re.compile(
    r"\s*(?:sorry|no|i|i['\u2019]?(?:m|ve|ll)|it['\u2019]?s|because|since|(?:too )?busy|on)\b",
    re.I,
)

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
    r"|okay|just|actually|instead|really|so|way|then|bot|preceptor|from you|not now|for now|now"
    r"|(?:a (?:bit|little|lot)|much|far)(?= (?:less|fewer|too))|lets|let us|time$"
    r"|(?:is|are|would be|works|suits) (?:enough|fine|better|good)(?: for me)?$|for me$"
    r"|(?<!how )(?:can|could|would|will|may) (?:you|we|i)|you (?:can|could|may)"
    r"|i (?:would like|want|need|wish|prefer)(?: you)?(?: to)?)(?: |$)"
)
# Every word of five letters and more that a form may hold, and the shorter ones worth mending.
_VOCABULARY = frozenset(
    """
    snooze pause unpause resume remind reminder reminders reminding message messages messaging nudge
    nudges nudging notification notifications notify settings preferences quiet silent mute unmute
    unsubscribe subscribe less often fewer many much stop cancel turn switch disable enable start
    send sending change weekly every week weeks weekend month months monthly fortnight fortnightly
    days year years until tomorrow yesterday today tonight next only when something anything again
    back away vacation holiday holidays leave maternity paternity parental office pto travelling
    traveling everything later alone monday tuesday wednesday thursday friday saturday sunday
    mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april
    june july august september october november december morning noon
    """.split()
)
# Words of their own that lie one slip from another.
_AS_TYPED = frozenset(
    """
    brake broken cause clause days fiend house leaf least lease leaves lesson like love match mend
    meeting meetings moth mouth muse paused send sent snooty spend steps stopped store story
    tune tube weak weakly where whenever while your years there these those them then than other
    others mention about
    """.split()
)


def with_a_reason(said: str) -> Iterator[tuple[str, str]]:
    """Each reading of a sentence of two parts as a reason and the rest."""
    parts = [part for part in _PARTS.split(said[:_LONGEST]) if part.strip()]
    if len(parts) == 2:
        for reason, rest in (parts, reversed(parts)):
            if _REASON.match(reason):
                yield reason, rest


def bare(said: str) -> str:
    """Words with one space between them; empty where the sentence is too long to be a command."""
    plain = _HYPHEN.sub(" ", said.casefold().translate(_APOSTROPHES))
    words = _WORD.findall(plain[:_LONGEST])
    if len(plain) > _LONGEST or len(words) > MOST_WORDS:
        return ""
    meant = " ".join(_WRITTEN_OUT.get(word) or mended(word) for word in words)
    return " ".join(_POLITE.sub("", meant).split())


def mended(word: str) -> str:
    return slips.mended(word, _VOCABULARY, _AS_TYPED)
