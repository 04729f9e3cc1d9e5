"""Sentences about tasks. What a task says is kept to the letter; its day stays words."""

import re
from dataclasses import dataclass

from bot.domain.sentences.forms import first_fit, named


@dataclass(frozen=True, slots=True)
class ShowTasks:
    """What is to do."""


@dataclass(frozen=True, slots=True)
class DoneTask:
    """`numbers` are what the list calls them by."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AddTask:
    """`said` may end in a day; empty where nothing was named."""

    said: str


@dataclass(frozen=True, slots=True)
class AssignTask:
    """`who` is a name, or a platform id where `is_id`."""

    who: str
    is_id: bool
    said: str


Working = ShowTasks | DoneTask | AddTask | AssignTask

# Nobody has so many tasks; a longer one is a slip, and no list ever showed it.
_MOST_DIGITS = 4
_WORD = r"[^\s:,<>]+"
_WHO = rf"(?P<who><@[A-Z0-9]+(?:\|[^>]*)?>|@?{_WORD}(?:\s+{_WORD}){{0,3}}?)"
_TASK = r"(?:tasks?|taks|taks?s|to-?\s?dos?)"
_MY = r"(?:(?:me|my|the|our|all|all of|open|list of)\s+)*"
_A = r"(?:(?:a|an|another|new|one|more|me|my)\s+)*"
_SHOW = r"(?:(?:show|see|list|open|view|what\s+are|what's\s+on|get)\s+)?"
_ONE = r"(?:(?:the\s+)?(?:tasks?|numbers?|nr\.?|no\.?)\s*)?#?\s*\d+"
_NUMBERS = rf"(?P<numbers>{_ONE}(?:\s*(?:,|&|\+|\band\b|\s)\s*{_ONE})*)"
_DID = (
    r"(?:i(?:'ve|\s+have|'m|\s+am)?\s+)?(?:just\s+)?(?:done|did|finished|finish|completed?|"
    r"(?:check|tick|mark|cross)(?:ed)?(?:\s+off)?)(?:\s+(?:with|off))?"
)
_AS_DONE = r"(?:\s+(?:is|are|as|off|all)\b)*(?:\s+(?:done|finished|completed?))"
_THANKS = r"(?:please|pls|thanks|thank you|thx)"
_TO = r"(?:\s*[:,]\s*|\s+to\s+(?!do\b)|\s+-\s+|\s+)"

_FORMS: tuple[tuple[str, type[Working]], ...] = (
    (rf"{_SHOW}{_MY}{_TASK}(?:\s+list)?", ShowTasks),
    (r"what(?:'s|\s+is|\s+do\s+i\s+have)\s+(?:due|to\s+do|on\s+my\s+list)", ShowTasks),
    (rf"{_DID}\s+{_NUMBERS}(?:{_AS_DONE}|\s+off)?", DoneTask),
    (rf"{_NUMBERS}{_AS_DONE}", DoneTask),
    (rf"(?:a\s+)?(?:new\s+)?(?:{_TASK}\s+)?for\s+{_WHO}\s*:\s*(?P<said>.+)", AssignTask),
    (rf"(?:assign|give)\s+{_WHO}(?:\s+{_A}{_TASK})?\s*:\s*(?P<said>.+)", AssignTask),
    (rf"assign\s+{_A}{_TASK}\s+to\s+{_WHO}\s*:\s*(?P<said>.+)", AssignTask),
    (rf"(?:add|create|make|save|new)\s+{_A}{_TASK}\s+for\s+{_WHO}\s*:\s*(?P<said>.+)", AssignTask),
    (rf"(?:add|put)\s+(?P<said>.+?)\s+(?:to|on)\s+{_MY}{_TASK}(?:\s+list)?", AddTask),
    (
        rf"(?:add|create|make|save|new)\s+{_A}{_TASK}{_TO}(?!{_THANKS}\W*$)(?P<said>.+)",
        AddTask,
    ),
    (rf"(?:add|create|make|new)\s+{_A}{_TASK}", AddTask),
    (rf"(?:my\s+)?{_TASK}\s*:\s*(?P<said>.+)", AddTask),
)
_END = rf"(?:[\s,.!?]*{_THANKS})?[\s.!?]*"
_COMPILED = tuple(
    (re.compile(rf"(?:{form}){_END}", re.I | re.S), intent) for form, intent in _FORMS
)
_POLITE_START = re.compile(
    r"(?:(?:please|pls|hi|hello|hey|ok(?:ay)?|(?:can|could|would)\s+you|"
    r"i(?:'d\s+like\s+(?:you\s+)?to|\s+want\s+to|\s+need\s+to))[\s,!]+)+(?=\S)",
    re.I,
)
_NUMBER = re.compile(r"\d+")


def read_working(said: str) -> Working | None:
    """The first form of the table that the whole sentence fits."""
    fit = first_fit(said, _POLITE_START, _COMPILED)
    return _sentence(*fit) if fit else None


def _sentence(intent: type[Working], parts: dict[str, str]) -> Working:
    text = parts.get("said", "").strip()
    if intent is ShowTasks:
        return ShowTasks()
    if intent is DoneTask:
        found = [number[-_MOST_DIGITS - 1 :] for number in _NUMBER.findall(parts["numbers"])]
        return DoneTask(tuple(dict.fromkeys(map(int, found))))
    if intent is AssignTask:
        return AssignTask(*named(parts["who"].strip()), text)
    return AddTask(text)
