"""Sentences about mentors and requests. What is hoped for is kept to the letter."""

import re
from dataclasses import dataclass

from bot.domain.sentences.forms import first_fit, named


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
    """`who` is empty for a bare yes."""

    who: str
    is_id: bool


@dataclass(frozen=True, slots=True)
class AskHelp:
    """`help`, a greeting, or a question about what the bot can do."""


@dataclass(frozen=True, slots=True)
class GiveThanks:
    """`thank you`, and nothing else."""


Asking = FindMentor | AskMentor | AcceptRequest | AskHelp | GiveThanks

_WORD = r"[^\s:,<>]+"
_WHO = rf"(?P<who><@[A-Z0-9]+(?:\|[^>]*)?>|@?{_WORD}(?:\s+(?!to\b|for\b|if\b){_WORD}){{0,3}}?)"
_WOULD = r"(?:to|if\s+(?:he|she|they)\s+(?:would|could|will|can))"
_MENTOR_ME = rf"(?:{_WOULD}\s+(?:mentor|help|advise)\s+me|to\s+be\s+my\s+mentor|for\s+mentorship)"
_WHY = r"\s*(?:[:,-]|\bbecause\b|\bso that\b)\s*(?P<hope>.+)"
_WANT = r"(?:(?:i(?:'?m|\s+am)?\s+)?(?:would like to|want to|need to)?\s*)"
_SEEK = r"(?:find|search(?:\s+for)?|look(?:ing)?\s+for|need|want|get|recommend|suggest)"
_SOMEONE = r"(?:(?:me|us|a|an|some|another)\s+)*(?:mentors?|someone|somebody|advisor|coach)"
_FOR = r"(?:\s+(?:for|in|on|about|with|to\s+help(?:\s+me)?(?:\s+with)?|who\s+knows?)\b|\s*:|\s)\s*"
_THANKS = r"(?:please|pls|thanks|thank you|thx)"
_NEED = rf"(?:{_FOR}(?!{_THANKS}\b)(?P<need>.+?))?"
_GREETING = r"hi|hello|hey|good\s+(?:morning|afternoon|evening)"
_MUCH = r"(?:\s+(?:again|(?:so|very)\s+much|a\s+lot))*"
_GRATITUDE = rf"(?:many\s+)?(?:thanks|thank\s+(?:you|u)|thx|ty){_MUCH}\W*"
_QUESTION = r"what\s+can\s+(?:you|i)\s+(?:do|say)|how\s+does\s+this\s+work"
_YES = r"(?:yes|accept|ok(?:ay)?|sure|yep|yeah|i\s+accept|accept\s+it)(?:\s+of\s+course)?"

_FORMS: tuple[tuple[str, type[Asking]], ...] = (
    (rf"help|commands?|{_GREETING}|{_QUESTION}", AskHelp),
    (_GRATITUDE, GiveThanks),
    (rf"ask\s+(?!me\b){_WHO}(?:\s+{_MENTOR_ME})?(?:{_WHY})?", AskMentor),
    (rf"(?:say\s+yes\s+to|yes\s+to|accept)\s+{_WHO}(?:'s)?(?:\s+request)?", AcceptRequest),
    (_YES, AcceptRequest),
    (rf"{_WANT}{_SEEK}\s+{_SOMEONE}{_NEED}", FindMentor),
    (rf"who\s+(?:can|could)\s+(?:mentor|help|advise)\s+me{_NEED}", FindMentor),
    (r"mentors?\s+(?:for|in|on|about)\s+(?P<need>.+?)", FindMentor),
)
_END = rf"(?:[\s,.!?]*{_THANKS})?[\s.!?]*"
_COMPILED = tuple(
    (re.compile(rf"(?:{form}){_END}", re.I | re.S), intent) for form, intent in _FORMS
)
_POLITE_START = re.compile(
    r"(?:(?:please|pls|hi|hello|hey|(?:can|could|would)\s+you|i'?d\s+like\s+(?:you\s+)?to)[\s,!]+)+"
    r"(?=\S)",
    re.I,
)


def read_asking(said: str) -> Asking | None:
    """The first form of the table that the whole sentence fits."""
    fit = first_fit(said, _POLITE_START, _COMPILED)
    return _sentence(*fit) if fit else None


def _sentence(intent: type[Asking], parts: dict[str, str]) -> Asking:
    who = parts.get("who", "").strip()
    name, is_id = named(who)
    name = name if is_id else name.removesuffix("'s")
    if intent is FindMentor:
        return FindMentor(parts["need"].strip() if "need" in parts else "")
    if intent is AskMentor:
        return AskMentor(name, is_id, parts["hope"].strip())
    if intent is AcceptRequest:
        return AcceptRequest(name, is_id)
    return GiveThanks() if intent is GiveThanks else AskHelp()
