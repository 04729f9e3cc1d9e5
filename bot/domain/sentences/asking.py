"""Sentences about mentors and requests. What is hoped for is kept to the letter."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.sentences.forms import THANKS, WHO, Parts, Table, named


@dataclass(frozen=True, slots=True)
class FindMentor:
    need: str


@dataclass(frozen=True, slots=True)
class AskMentor:
    """`who` is a name, or a platform id where `is_id`."""

    who: str
    is_id: bool
    hope: str


@dataclass(frozen=True, slots=True)
class AcceptRequest:
    """`who` is empty for a bare yes; one with thanks may answer nothing but be kind."""

    who: str
    is_id: bool
    is_thanks: bool = False


@dataclass(frozen=True, slots=True)
class DeclineRequest:
    """`who` is empty for a bare no."""

    who: str
    is_id: bool


class BareWord(StrEnum):
    """What says neither what is meant nor whom."""

    YES = "yes"
    NO = "no"


Asking = FindMentor | AskMentor | AcceptRequest | DeclineRequest

_MENTOR = r"(?:mentors?|mentro|metnor|mentour|advisors?|advisers?|coach|sponsor|consultant)"
_MENTOR_ME = (
    r"(?:(?:to|(?:if|whether)\s+(?:he|she|they)(?:'d|'ll|\s+(?:would|could|will|can))?)"
    r"\s+(?:mentor|help|advise|coach|guide|sponsor)\s+me"
    rf"|(?:(?:to|(?:if|whether)\s+(?:he|she|they)(?:'d|'ll|\s+(?:would|could|will|can))?)\s+be|as)"
    rf"\s+my\s+{_MENTOR}|for\s+mentor(?:ship|ing))"
)
_WHY = r"(?:\s*(?:[:,-]|\bbecause\b|\bso that\b)\s*(?P<hope>.+))?"
# Once it is said what they are asked for, the reason needs no mark before it.
_AND_WHY = (
    r"(?:\s*(?:[:,.?!-]|\bbecause\b|\bso that\b)\s*(?P<hope>[^\s.?!].*)"
    r"|\s+(?P<about>(?:in|on|with|about|for|to|as|i|i'm|i'd)\s.+))?"
)
_I_WANT = r"(?:i(?:'?d|\s+would)\s+like|i\s+want|request)"
_WANT = r"(?:i(?:'?m|\s+am)?\s+)?(?:really\s+|urgently\s+|currently\s+)?"
_SEEK = (
    r"(?:find|search(?:ing)?(?:\s+for)?|look(?:ing)?\s+for|need|want|get|recommend|suggest"
    r"|is\s+there|are\s+there|do\s+you\s+(?:know|have))"
)
_SOMEONE = (
    rf"(?:(?:me|us|a|an|any|some|another|new|good)\s+)*(?:{_MENTOR}|(?:some|any)(?:one|body))"
)
_FOR = (
    r"(?:\s+(?:for|in|on|about|with|(?:who\s+(?:can|could|would)|to)\s+(?:help|mentor|advise)"
    r"(?:\s+me)?(?:\s+(?:with|in|on))?|who\s+knows?(?:\s+about)?)\b|\s*:|\s)\s*"
)
_NEED = rf"(?:{_FOR}(?!{THANKS}\b)(?P<need>.+?))?"
_GLADLY = (
    r"(?:i\s+(?:do|will|can|accept|would(?:\s+love\s+to)?)|of\s+course|absolutely|gladly"
    r"|(?:i(?:'?d|'?ll|\s+would|\s+will)\s+be\s+|i'?m\s+|i\s+am\s+)?(?:happy|glad|delighted)(?:\s+to)?"
    r"|with\s+pleasure|go\s+ahead|sounds\s+(?:good|great)|i'?d\s+love\s+to)"
)
_I_WILL = (
    r"(?:i'?ll|i\s+will|i'?d\s+(?:love|be\s+(?:happy|glad|delighted))\s+to"
    r"|(?:i(?:'?m|\s+am)\s+)?happy\s+to)"
)
_YES = rf"(?:yes|accept|ok(?:ay)?|sure|yep|yeah|(?:i\s+)?accept(?:\s+(?:it|this|that))?|{_GLADLY})"
_NOT_NOW = (
    r"(?:not\s+(?:right\s+)?(?:now|today|this\s+time|yet)|(?:not\s+)?at\s+the\s+moment|right\s+now"
    r"|(?:i(?:'?m|\s+am)\s+)?(?:too|so|very)\s+busy|(?:i(?:'?m|\s+am)\s+)?sorry|i\s+can(?:'?t|not)"
    r"|i\s+have\s+no\s+time|(?:i\s+)?(?:have\s+to\s+|must\s+)?decline)"
)
_NO = rf"(?:no(?:pe)?|nah|{_NOT_NOW}|i(?:'?d|\s+would)\s+rather\s+not)"
_DECLINE = r"(?:i\s+)?(?:have\s+to\s+|must\s+)?(?:decline|reject|refuse|turn\s+down)"


def read_asking(said: str) -> Asking | None:
    return _TABLE.read(said)


def _find(parts: Parts) -> FindMentor:
    return FindMentor(parts.get("need", "").strip())


def _ask(parts: Parts) -> AskMentor:
    hope = parts["hope"] or parts.get("about", "")
    return AskMentor(*named(parts["who"]), hope.strip())


def _accept(parts: Parts) -> AcceptRequest:
    return AcceptRequest(*named(parts.get("who", "")))


def _decline(parts: Parts) -> DeclineRequest:
    return DeclineRequest(*named(parts.get("who", "")))


_TABLE: Table[Asking] = Table(
    (
        (
            rf"(?:ask|invite)\s+(?!me\b){WHO}\s+{_MENTOR_ME}{_AND_WHY}",
            rf"ask\s+(?!me\b){WHO}{_WHY}",
            rf"{_I_WANT}\s+{WHO}\s+(?:to\s+be|as)\s+my\s+{_MENTOR}{_AND_WHY}",
            rf"(?:send|write)\s+(?:a\s+|my\s+)?request\s+to\s+{WHO}{_WHY}",
        ),
        _ask,
    ),
    (
        r"(?:ok(?:ay)?|sure)[\s,!.]+(?:many\s+)?(?:thanks|thank\s+(?:you|u)|thx|ty)",
        lambda _: AcceptRequest("", is_id=False, is_thanks=True),
    ),
    (
        (
            rf"(?:accept\s+)?(?:the\s+|this\s+|that\s+|a\s+)?request\s+(?:from|of|by)\s+{WHO}",
            r"accept\s+(?:the\s+|this\s+|that\s+|my\s+)?request",
            rf"{_YES}(?:[\s,!.]+(?:accept|{_GLADLY}))?",
            rf"(?:(?:i\s+)?say\s+yes\s+to|yes\s+to|(?:i\s+)?(?:accept|approve))\s+{WHO}(?:'s)?(?:\s+request)?",
            rf"tell\s+{WHO}\s+(?:that\s+)?(?:yes|i\s+accept)",
            rf"(?:yes[\s,!.]+)?{_I_WILL}\s+mentor\s+{WHO}",
        ),
        _accept,
    ),
    (
        (
            rf"{_NO}(?:[\s,!.]+(?:{THANKS}|{_NOT_NOW}))*",
            rf"{_DECLINE}\s+(?:the\s+|this\s+|that\s+)?request(?:\s+(?:from|of|by)\s+{WHO})?",
            rf"{_DECLINE}\s+{WHO}(?:'s)?(?:\s+request)?",
            rf"(?:i\s+)?(?:say\s+)?no\s+to\s+{WHO}(?:'s)?(?:\s+request)?",
            rf"tell\s+{WHO}\s+(?:no|not\s+now)",
        ),
        _decline,
    ),
    (
        (
            rf"{_WANT}{_SEEK}\s+{_SOMEONE}{_NEED}",
            rf"who\s+(?:can|could|would)\s+(?:mentor|help|advise|teach|coach)\s+me{_NEED}",
            rf"(?:can|could)\s+(?:some|any)(?:one|body)\s+(?:mentor|help|advise|teach|coach)\s+me{_NEED}",
            rf"(?:does|is)\s+any(?:one|body)\s+(?:here\s+)?(?:mentor(?:ing)?|teach(?:es|ing)?){_NEED}",
            r"(?:any\s+|a\s+)?mentors?\s+(?:for|in|on|about)\s+(?P<need>.+?)",
        ),
        _find,
    ),
)
