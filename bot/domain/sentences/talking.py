"""Sentences to the app itself: help, a greeting, thanks, undo, and what a form is for."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.sentences.forms import Table


@dataclass(frozen=True, slots=True)
class AskHelp:
    """`help`, a greeting, or a question about what the app can do."""


@dataclass(frozen=True, slots=True)
class GiveThanks:
    """`thank you`, and nothing else."""


@dataclass(frozen=True, slots=True)
class Undo:
    """`undo`: what was done last is to be taken back."""


class Offer(StrEnum):
    """What is written in a form, which a button opens."""

    PROFILE = "profile"
    CONCERN = "concern"


@dataclass(frozen=True, slots=True)
class AskFor:
    """Something that is better said in a form than in the chat."""

    offer: Offer


Talking = AskHelp | GiveThanks | Undo | AskFor

_ME = r"(?:\s+(?:with|about)\s+\S.{1,40}?)?"
_CONCERN = (
    rf"something(?:'?s|\s+is)\s+(?:wrong|not\s+right|off){_ME}"
    rf"|i\s+(?:(?:do\s+not|don'?t)\s+feel\s+(?:safe|comfortable)|(?:feel|am)\s+(?:unsafe|"
    rf"uncomfortable|scared|afraid|bullied|harassed)){_ME}"
    rf"|(?:i\s+have\s+)?(?:a|my)\s+(?:concern|complaint|problem){_ME}"
    rf"|report\s+(?:(?:a|my)\s+)?(?:concern|problem|mentor|mentee|someone)"
    rf"|(?:talk|speak)\s+to\s+(?:a|the|my)\s+coordinator"
)
_PROFILE = (
    r"(?:(?:edit|change|update|show|see|open|make|create|set\s+up)\s+)?(?:my\s+|a\s+)?profile"
    r"|(?:be(?:come)?|add\s+me\s+as|sign\s+(?:me\s+)?up\s+as|i\s+am|i'?m)\s+a\s+(?:mentor|mentee)"
)

_YOU = r"(?:\s+(?:there|all|everyone|team|bot|preceptor|again))*"
_GREETING = rf"(?:hi(?:ya)?|hello|hey|good\s+(?:morning|afternoon|evening|day)){_YOU}"
_QUESTION = (
    r"what\s+(?:(?:else\s+)?can\s+(?:you|u|i)(?:\s+(?:do|say|write|type|ask))?(?:\s+here)?"
    r"|(?:is|are)\s+(?:this|you)(?:\s+for)?)"
    r"|who\s+are\s+(?:you|u)|how\s+(?:does\s+(?:this|it)(?:\s+app|\s+bot)?\s+work"
    r"|(?:do|can|to)\s+(?:i\s+)?use\s+(?:this|it|you)(?:\s+app|\s+bot)?)"
)
_WELL_DONE = (
    r"(?:(?:great|perfect|super|wonderful|awesome|cool|nice|amazing|got\s+it|wow|oh|lovely"
    r"|brilliant|fantastic|excellent)[\s,!.]+)"
)
_MUCH = r"(?:\s+(?:again|(?:so|very)\s+much|a\s+(?:lot|million)))*"
_FOR_IT = r"(?:\s+for\s+(?:(?:your|the|all\s+(?:your|the))\s+help|everything|that|this))?"
_GRATITUDE = (
    rf"{_WELL_DONE}?(?:(?:many|a\s+million)\s+)?"
    r"(?:thanks|thanx|thank\s+(?:you|u)|thx|tnx|ty(?:sm|vm)?|cheers"
    r"|(?:much|i\s+(?:really\s+)?)\s*appreciated?(?:\s+it)?)"
    rf"{_MUCH}{_YOU}{_FOR_IT}"
)
_OOPS = (
    r"(?:(?:oops|oh|ups|sorry|wait|no|that\s+was\s+(?:a\s+mistake|wrong)"
    r"|i\s+did(?:n'?t|\s+not)\s+mean\s+(?:that|it|to))[\s,!.:-]+)*"
)
_THAT = r"(?:that|it|this|(?:my|the)\s+last(?:\s+(?:one|thing|change|step|action))?)"
_UNDO = rf"{_OOPS}(?:(?:undo|revert)(?:\s+{_THAT})?|take\s+{_THAT}\s+back|take\s+back\s+{_THAT})"

_TABLE: Table[Talking] = Table(
    (
        (
            rf"(?:i\s+need\s+(?:some\s+)?)?help(?:\s+me)?|commands?|menu|\?+|{_QUESTION}",
            _GREETING,
        ),
        lambda _: AskHelp(),
    ),
    (_UNDO, lambda _: Undo()),
    (_GRATITUDE, lambda _: GiveThanks()),
    (_CONCERN, lambda _: AskFor(Offer.CONCERN)),
    (_PROFILE, lambda _: AskFor(Offer.PROFILE)),
)


def read_talking(said: str) -> Talking | None:
    return _TABLE.read(said)
