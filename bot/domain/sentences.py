"""What a plain sentence asks for. A table of forms; the first that fits wins."""

import re
import unicodedata
from dataclasses import dataclass

LONGEST_SENTENCE = 3000


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
class Unknown:
    """Nothing this table knows."""


Sentence = FindMentor | AskMentor | AcceptRequest | AskHelp | Unknown

_WHO = r"(?P<who><@[A-Z0-9]+(?:\|[^>]*)?>|@?[^\s:,<>]+(?:\s+(?!to\b|for\b|if\b)[^\s:,<>]+){0,3}?)"
_FIND_VERB = r"(?:find|search(?:\s+for)?|look(?:ing)?\s+for|need|want|get|recommend|suggest)"
_MENTOR = (
    r"(?:a\s+|an\s+|some\s+|another\s+|me\s+|us\s+)*(?:mentors?|someone|somebody|advisor|coach)"
)
_FOR = r"(?:\s*(?:for|in|on|about|with|to\s+help(?:\s+me)?(?:\s+with)?|who\s+knows?)\b|\s*:|\s+)\s*"
_MENTOR_ME = r"(?:\s+(?:to|if\s+(?:he|she|they)\s+(?:would|could|will|can))\s+(?:mentor|help|advise)\s+me|\s+to\s+be\s+my\s+mentor|\s+for\s+mentorship)"

_FORMS: tuple[tuple[str, type[Sentence]], ...] = (
    (
        r"(?:help|hi|hello|hey|good (?:morning|afternoon|evening)|what can (?:you|i) (?:do|say)|how does this work|commands?)",
        AskHelp,
    ),
    (
        rf"ask\s+{_WHO}(?:{_MENTOR_ME})?(?:\s*(?:[:,–—]|\bbecause\b|\bso that\b)\s*(?P<hope>.+))?",
        AskMentor,
    ),
    (rf"(?:yes\s+to|accept|say\s+yes\s+to)\s+{_WHO}(?:['’]s)?(?:\s+request)?", AcceptRequest),
    (
        r"(?:yes|accept|ok(?:ay)?|sure|yep|yeah|i accept|accept it)(?:\s+(?:please|of course))?",
        AcceptRequest,
    ),
    (
        rf"(?:i\s*(?:'|’)?(?:m|am)?\s*)?(?:would like to\s+|want to\s+|need to\s+)?{_FIND_VERB}\s+{_MENTOR}(?:{_FOR}(?P<need>.+))?",
        FindMentor,
    ),
    (rf"who\s+(?:can|could)\s+(?:mentor|help|advise)\s+me(?:{_FOR}(?P<need>.+))?", FindMentor),
    (r"mentors?\s+(?:for|in|on|about)\s+(?P<need>.+)", FindMentor),
)
_COMPILED = tuple((re.compile(form, re.IGNORECASE | re.DOTALL), intent) for form, intent in _FORMS)
_POLITE = re.compile(
    r"^(?:(?:please|pls|hi|hello|hey|(?:can|could|would) you|i(?:'|’)?d like (?:you )?to|ok(?:ay)?,)[\s,!]+)+(?=\S)"
    r"|[\s,]*(?:please|pls|thanks|thank you|thx)[\s.!]*$",
    re.IGNORECASE,
)
_MENTION = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")


def read_sentence(text: str) -> Sentence:
    """The first form of the table that the whole sentence fits; Unknown when none does."""
    said = _POLITE.sub("", unicodedata.normalize("NFC", text[:LONGEST_SENTENCE]).strip())
    plain = said.strip(" \t\n.!?")
    for form, intent in _COMPILED:
        if found := form.fullmatch(plain):
            return _sentence(intent, found.groupdict())
    return AskHelp() if not plain and text.strip() else Unknown()


def _sentence(intent: type[Sentence], parts: dict[str, str | None]) -> Sentence:
    if intent is FindMentor:
        return FindMentor((parts.get("need") or "").strip())
    who = (parts.get("who") or "").strip()
    mention = _MENTION.fullmatch(who)
    name = mention.group(1) if mention else re.sub(r"['’]s$", "", who.lstrip("@"))
    if intent is AskMentor:
        return AskMentor(name, bool(mention), (parts.get("hope") or "").strip())
    if intent is AcceptRequest:
        return AcceptRequest(name, bool(mention))
    return AskHelp()
