"""Sentences about goals. What a goal says is kept to the letter; its day stays words."""

from dataclasses import dataclass

from bot.domain.sentences.forms import THANKS, Parts, Table


@dataclass(frozen=True, slots=True)
class ShowGoals:
    """What one aims at."""


@dataclass(frozen=True, slots=True)
class AddGoal:
    """`said` may end in a day; empty where nothing was named."""

    said: str


Aiming = ShowGoals | AddGoal

_GOALS = r"(?:goals?|gaols?|golas?|aims|objectives)"
_GOAL = r"(?:goal|gaol|gola|aim|objective)"
_MY = r"(?:(?:me|my|the|our|all|all of|list of|current|active|open)\s+)*"
_A = r"(?:(?:a|an|another|new|one|more|me|my)\s+)*"
_SHOW = r"(?:(?:show|see|list|open|view|what\s+are|what'?s|what\s+is|get|look\s+at)\s+)?"
_MAKE = r"(?:add|create|make|save|set|write\s+down|note|new)"
_FOR_ME = r"(?:\s+for\s+(?:me|myself))?"
_SAID = rf"(?!{THANKS}\W*$)(?P<said>\S.*)"


def read_aiming(said: str) -> Aiming | None:
    return _TABLE.read(said)


def _add(parts: Parts) -> AddGoal:
    return AddGoal(parts.get("said", "").strip())


_TABLE: Table[Aiming] = Table(
    (
        (
            rf"{_SHOW}{_MY}{_GOALS}(?:\s+list)?\s*:?",
            rf"(?:what|which)\s+{_MY}{_GOALS}\s+(?:(?:do|did)\s+(?:i|we)\s+(?:have|set)|are\s+open)",
            r"what\s+(?:do|did)\s+(?:i|we)\s+(?:aim\s+(?:at|for)|want\s+to\s+achieve)",
        ),
        lambda _: ShowGoals(),
    ),
    (
        (
            rf"{_A}{_GOAL}{_FOR_ME}\s*(?::|\s-\s|=)\s*{_SAID}",
            rf"{_A}{_GOAL}{_FOR_ME}\s+is(?:\s*:|\s+to\b)?\s+{_SAID}",
            rf"{_MAKE}\s+{_A}{_GOAL}{_FOR_ME}(?:\s*[:,]\s*|\s+-\s+|\s+to\s+|\s+){_SAID}",
            rf"{_MAKE}\s+{_A}{_GOAL}",
            r"add\s+(?P<said>\S.*?)\s+(?:to|as)\s+(?:(?:my|the|a|one|of)\s+)*goals?",
        ),
        _add,
    ),
)
