"""Sentences about tasks. What a task says is kept to the letter; its day stays words."""

import re
from dataclasses import dataclass

from bot.domain.sentences.forms import THANKS, WHO, Parts, Table, named


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
_TASK = r"(?:tasks?|taks|taks?s|to-?\s?dos?)"
_MY = r"(?:(?:me|my|the|our|all|all of|open|list of)\s+)*"
_A = r"(?:(?:a|an|another|new|one|more|me|my)\s+)*"
_SHOW = r"(?:(?:show|see|list|open|view|what\s+are|what'?s\s+on|get)\s+)?"
_ONE = r"(?:(?:the\s+)?(?:tasks?|numbers?|nr\.?|no\.?)\s*)?#?\s*\d+"
_NUMBERS = rf"(?P<numbers>{_ONE}(?:\s*(?:,|&|\+|\band\b|\s)\s*{_ONE})*)"
_DID = (
    r"(?:i(?:'?ve|\s+have|'?m|\s+am)?\s+)?(?:just\s+)?(?:done|did|finished|finish|completed?|"
    r"(?:check|tick|mark|cross)(?:ed)?(?:\s+off)?)(?:\s+(?:with|off))?"
)
_CHECK = r"(?:[\u2705\u2714\u2611]\ufe0f?|:(?:white_check_mark|heavy_check_mark):)"
_AS_DONE = rf"(?:(?:\s+(?:is|are|as|off|all)\b)*\s+(?:done|finished|completed?)|\s*{_CHECK})"
_MAKE = r"(?:add|create|make|save|new)"
_TO = r"(?:\s*[:,]\s*|\s+to\s+(?!do\b)|\s+-\s+|\s+)"
_BEGINS = r"\s*(?:[:,]|\s-)\s*(?P<said>.+)"
_MENTION = r"(?P<who><@[A-Z0-9]+(?:\|[^>]*)?>)"


def read_working(said: str) -> Working | None:
    return _TABLE.read(said)


def _done(parts: Parts) -> DoneTask:
    found = [number[-_MOST_DIGITS - 1 :] for number in _NUMBER.findall(parts["numbers"])]
    return DoneTask(tuple(dict.fromkeys(map(int, found))))


def _assign(parts: Parts) -> AssignTask:
    return AssignTask(*named(parts["who"]), parts["said"].strip())


def _add(parts: Parts) -> AddTask:
    return AddTask(parts.get("said", "").strip())


_NUMBER = re.compile(r"\d+")
_TABLE: Table[Working] = Table(
    (
        (
            rf"{_SHOW}{_MY}{_TASK}(?:\s+list)?",
            rf"(?:what|which)\s+(?:open\s+)?{_TASK}\s+(?:do\s+i\s+have|(?:are|is)\s+(?:still\s+)?(?:open|left))",
            r"what(?:'?s|\s+is|\s+do\s+i\s+have)\s+(?:left(?:\s+to\s+do)?|due|to\s+do|on\s+my\s+list)",
        ),
        lambda _: ShowTasks(),
    ),
    ((rf"{_DID}\s+{_NUMBERS}(?:{_AS_DONE}|\s+off)?", rf"{_NUMBERS}{_AS_DONE}"), _done),
    (
        (
            rf"(?:a\s+)?(?:new\s+)?(?:{_TASK}\s+)?for\s+{WHO}\s*:\s*(?P<said>.+)",
            rf"(?:{_MAKE}\s+{_A})?(?:{_TASK}\s+)?for\s+{_MENTION}\s*[:,-]?\s*(?P<said>.+)",
            rf"(?:assign|give)\s+{WHO}(?:\s+{_A}{_TASK})?{_BEGINS}",
            rf"(?:assign|give)\s+{_MENTION}\s+(?:{_A}{_TASK}\s+)?(?:to\s+)?(?P<said>.+)",
            rf"assign\s+{_A}{_TASK}\s+to\s+{WHO}{_BEGINS}",
            rf"{_MAKE}\s+{_A}{_TASK}\s+for\s+{WHO}\s*:\s*(?P<said>.+)",
        ),
        _assign,
    ),
    (
        (
            rf"(?:add|put)\s+(?:(?:this|it)\s+)?(?:to|on)\s+{_MY}(?:{_TASK}\s+)?list{_BEGINS}",
            rf"(?:add|put)\s+(?P<said>.+?)\s+(?:to|on)\s+{_MY}{_TASK}(?:\s+list)?",
            rf"{_MAKE}\s+{_A}{_TASK}{_TO}(?!{THANKS}\W*$)(?P<said>.+)",
            rf"{_MAKE}\s+{_A}{_TASK}",
            rf"(?:my\s+)?{_TASK}\s*:\s*(?P<said>.+)",
            r"remind\s+me\s+to\s+(?P<said>.+)",
        ),
        _add,
    ),
)
