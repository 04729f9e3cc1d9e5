"""Sentences to the app itself: help, a greeting, thanks."""

from dataclasses import dataclass

from bot.domain.sentences.forms import Table


@dataclass(frozen=True, slots=True)
class AskHelp:
    """`help`, a greeting, or a question about what the app can do."""


@dataclass(frozen=True, slots=True)
class GiveThanks:
    """`thank you`, and nothing else."""


Talking = AskHelp | GiveThanks

_YOU = r"(?:\s+(?:there|all|everyone|team|bot|preceptor|again))*"
_GREETING = rf"(?:hi(?:ya)?|hello|hey|good\s+(?:morning|afternoon|evening|day)){_YOU}"
_QUESTION = (
    r"what\s+(?:(?:else\s+)?can\s+(?:you|u|i)(?:\s+(?:do|say|write|type|ask))?(?:\s+here)?"
    r"|(?:is|are)\s+(?:this|you)(?:\s+for)?)"
    r"|who\s+are\s+(?:you|u)|how\s+(?:does\s+(?:this|it)(?:\s+app|\s+bot)?\s+work"
    r"|(?:do|can|to)\s+(?:i\s+)?use\s+(?:this|it|you)(?:\s+app|\s+bot)?)"
)
_WELL_DONE = r"(?:(?:great|perfect|super|wonderful|awesome|cool|nice|amazing|got\s+it)[\s,!.]+)"
_MUCH = r"(?:\s+(?:again|(?:so|very)\s+much|a\s+(?:lot|million)))*"
_FOR_IT = r"(?:\s+for\s+(?:(?:your|the|all\s+(?:your|the))\s+help|everything|that|this))?"
_GRATITUDE = (
    rf"{_WELL_DONE}?(?:(?:many|a\s+million)\s+)?"
    r"(?:thanks|thanx|thank\s+(?:you|u)|thx|tnx|ty(?:sm|vm)?|cheers"
    r"|(?:much|i\s+(?:really\s+)?)\s*appreciated?(?:\s+it)?)"
    rf"{_MUCH}{_YOU}{_FOR_IT}"
)

_TABLE: Table[Talking] = Table(
    (
        (
            rf"(?:i\s+need\s+(?:some\s+)?)?help(?:\s+me)?|commands?|menu|\?+|{_QUESTION}",
            _GREETING,
        ),
        lambda _: AskHelp(),
    ),
    (_GRATITUDE, lambda _: GiveThanks()),
)


def read_talking(said: str) -> Talking | None:
    return _TABLE.read(said)
