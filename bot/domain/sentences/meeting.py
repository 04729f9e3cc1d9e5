"""Sentences about a meeting that was held. What was talked about is kept to the letter."""

import re
from dataclasses import dataclass
from datetime import date

from bot.domain.meeting import Facts, Log, Notes
from bot.domain.past_days import A_DAY, read_past_day
from bot.domain.people import Format
from bot.domain.sentences.forms import Parts, Table, named


@dataclass(frozen=True, slots=True)
class LogMeeting:
    """`who` is a name, or a platform id where `is_id`; empty for whoever one meets.

    `said` holds the rest, day and all.
    """

    who: str
    is_id: bool
    said: str


_MENTION = r"<@(?P<id>[A-Z0-9]+)(?:\|[^>]*)?>"
_WORD = r"(?:(?:dr|prof|mr|ms|mrs)\.|[^\s:,;<>.!?]+(?:\.[^\s:,;<>.!?]+)*)"
_KIND = (
    r"(?:meeting|meet-?up|(?:phone\s+|video\s+)?call|zoom|coffee|lunch|chat|session|talk|1:1|1-1)"
)
_A = r"(?:(?:a|an|our|my|the|first|short|quick|long|good|great|nice|another)\s+)*"
_SELF = r"(?:(?:i|we)(?:'ve|\s+have)?\s+)?(?:just\s+)?"
_WITH = (
    rf"(?:met(?:\s+up)?(?:\s+with)?|saw|spoke\s+(?:to|with)|talked\s+(?:to|with)|caught\s+up\s+with"
    rf"|(?:had|did|held)\s+{_A}{_KIND}\s+with|(?:log|logged|record|add|note)\s+{_A}{_KIND}\s+with)\s+"
)
_START = rf"(?:(?:log|record|note)\s+(?:that\s+)?)?{_SELF}(?P<start>{_WITH})"
# After a plain name something else begins here; no name holds these words.
_BEGINS = (
    rf"(?:{A_DAY}|\d|~|about\b|around\b|for\b|over\b|via\b|by\b|at\b|in\b|to\b|and\b|we\b|i\b|an?\b"
    r"|half\b|talked\b|talking\b|discussed\b|discussing\b|went\b|spoke\b|she\b|he\b|they\b|on\b"
    r")"
)
_NOT_IN_A_NAME = rf"(?:{_BEGINS}|was\b|is\b|with\b)"
_ID = r"(?P<who><@[A-Z0-9]+(?:\|[^>]*)?>)(?P<said>.*)"
_NAMED = (
    rf"(?P<who>@?(?!{_NOT_IN_A_NAME}|(?:our|the)\s+(?!ment(?:or|ee)\b)){_WORD}(?:\s+(?!{_NOT_IN_A_NAME}){_WORD}){{0,3}}?)"
    rf"(?P<said>\s*[,:;.!\-].*|\s+{_BEGINS}.*|\s*)"
)
_DAY_FIRST = rf"(?P<day>{A_DAY})"

_NEAR = r"(?:for\s+)?(?:about\s+|around\s+|roughly\s+|~\s*|ca\.?\s+)?"
MINUTES = (
    rf"{_NEAR}(?:(?P<half>half\s+an?\s+hour)"
    r"|(?P<hours>\d{1,2}(?:[.,]\d{1,2})?|an?|one|two|three)\s*(?:hours?|hrs?|h)(?![a-z])"
    r"(?:\s*(?:and\s+)?(?:(?P<and_half>a\s+half)|(?P<more>\d{1,2})\s*(?:m(?:in(?:ute)?s?)?\b)?))?"
    r"|(?P<minutes>\d{1,5})\s*-?\s*m(?:in(?:ute)?s?)?\b\.?)"
)
FORMAT = (
    r"(?:(?P<coffee>(?:over|for|at)\s+(?:a\s+)?(?:coffee|lunch|tea))"
    r"|(?P<call>(?:(?:by|over|on|via|in)\s+(?:the\s+|a\s+)?(?:phone|video|zoom|teams|webex)"
    r"(?:\s+call)?|on\s+a\s+call))"
    r"|(?P<formal>in\s+person|face\s+to\s+face|in\s+(?:her|his|their|my)\s+office))(?!\w)"
)

# Nobody named: behind the day, the time it took and how they met only what was talked about may
# follow, so that "we met our target" is no meeting.
_UNNAMED = re.compile(r"[?]P<[a-z_]+>")
_FACT = _UNNAMED.sub("?:", rf"(?:on\s+)?(?:{A_DAY}|{MINUTES}|{FORMAT})(?!\w)")
_FACTS = rf"(?:[\s,]+{_FACT})"
_TALKED = (
    r"(?:\s*[,:;.]\s*\S.*"
    r"|\s+(?:and\s+)?(?:we\s+)?(?:talked|discussed|spoke|went\s+over|about)\b.*)?"
)
_FORMAL = r"(?:meeting|meet-?up|session|1:1|1-1|(?:phone\s+|video\s+)?call|zoom)"
_WE = (
    r"(?:yes[\s,!.]+)?(?:we(?:'ve|\s+have)?|(?:he|she|they|my\s+ment(?:or|ee))\s+and\s+i)\s+"
    r"(?:just\s+)?"
)
_NOBODY_NAMED = (
    rf"{_WE}(?P<start>met(?:\s+up)?)(?P<said>{_FACTS}{{0,4}}{_TALKED})",
    rf"(?:{_WE})?(?P<start>(?:had|did|held)\s+(?:our|the|a)\s+{_FORMAL})(?P<said>{_FACTS}{{0,4}}{_TALKED})",
    rf"(?:i\s+)?(?P<start>met(?:\s+up)?)(?P<said>{_FACTS}{{1,4}}{_TALKED})",
    rf"(?P<start>(?:log|record|note)\s+(?:our|the|a|my)\s+{_FORMAL})(?:\s+(?:from|of))?(?P<said>{_FACTS}{{1,4}}{_TALKED})",
    rf"{_DAY_FIRST},?\s+we\s+(?P<start>met(?:\s+up)?)(?P<said>{_FACTS}{{0,4}}{_TALKED})",
)


def read_logging(said: str, *, is_command: bool = False) -> LogMeeting | None:
    """A command needs no "met": it begins with whom."""
    return (_COMMANDS if is_command else _TABLE).read(said)


def _log(parts: Parts) -> LogMeeting:
    kind = re.search(_KIND, parts.get("start", ""), re.I)
    day = f" {parts['day']} " if parts.get("day") else ""
    how = _kind(kind[0]) if kind else ""
    return LogMeeting(*named(parts.get("who", "")), f"{how}{day}{parts['said']}")


def _kind(word: str) -> str:
    if re.search(r"coffee|lunch", word, re.I):
        return " over coffee "
    return " by phone " if re.search(r"call|zoom", word, re.I) else ""


_DAY_FIRST_FORMS = tuple(
    form
    for whom in (_ID, _NAMED)
    for form in (
        rf"{_DAY_FIRST},?\s+{_SELF}(?P<start>{_WITH}){whom}",
        rf"{_SELF}met(?:\s+up)?\s+{_DAY_FIRST}\s+with\s+{whom}",
    )
)
_TABLE: Table[LogMeeting] = Table(
    ((f"{_START}{_ID}", *_NOBODY_NAMED, f"{_START}{_NAMED}", *_DAY_FIRST_FORMS), _log)
)
_COMMANDS: Table[LogMeeting] = Table(
    (
        (
            *_DAY_FIRST_FORMS,
            rf"(?:{_START}|with\s+)?{_ID}",
            rf"(?:{_START}|with\s+)?{_NAMED}",
        ),
        _log,
    )
)

_MINUTES = re.compile(MINUTES, re.I)
_DAY = re.compile(rf"(?P<day>{A_DAY})(?!\w)", re.I)
_FORMAT = re.compile(FORMAT, re.I)
_GAP = re.compile(r"[\s,;:.!\-]*(?:and\s+)?(?=\S)")
_TRAILING_DAY = re.compile(
    r"[\s,](?:on\s+)?(?P<day>yesterday|today|this\s+(?:morning|afternoon)|last\s+\w+day)[\s.!]*$",
    re.I,
)
_TRAILING_MINUTES = re.compile(rf"[\s,]{MINUTES}[\s.!]*$", re.I)
_HOURS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0}


def read_log(said: str, today: date, unsaid: date | None = None) -> Log:
    """Day, minutes and format in any order, then what was talked about.

    Without a day it was `unsaid`, or else today. Raises FieldProblem for a day that could be two,
    or none.
    """
    at, day, minutes, format = 0, None, None, None
    while True:
        gap = _GAP.match(said, at)
        begins = gap.end() if gap else at
        if minutes is None and (found := _MINUTES.match(said, begins)):
            minutes = minutes_of(found)
        elif day is None and (found := _DAY.match(said, begins)):
            day = found["day"]
        elif format is None and (found := _FORMAT.match(said, begins)):
            format = format_of(found)
        else:
            break
        at = found.end()
    notes = re.sub(r"^[\s,;:.!\-]+", "", said[at:]).strip()
    day, minutes = _at_its_end(notes, day, minutes)
    held_on = read_past_day(day, today) if day else unsaid or today
    return Log(Facts(held_on, minutes, format), Notes(notes if re.search(r"\w", notes) else ""))


def _at_its_end(notes: str, day: str | None, minutes: int | None) -> tuple[str | None, int | None]:
    """What was not said before the words may stand behind them; they keep it to the letter."""
    for _ in range(2):
        if minutes is None and (found := _TRAILING_MINUTES.search(notes)):
            minutes = minutes_of(found)
        elif day is None and (found := _TRAILING_DAY.search(notes)):
            day = found["day"]
        else:
            break
        notes = notes[: found.start()]
    return day, minutes


def minutes_of(found: re.Match[str]) -> int:
    """Of a match of MINUTES."""
    if found["half"]:
        return 30
    if found["minutes"]:
        return int(found["minutes"])
    hours = found["hours"].casefold().replace(",", ".")
    whole = round(60 * (_HOURS[hours] if hours in _HOURS else float(hours)))
    return whole + (30 if found["and_half"] else int(found["more"] or 0))


def format_of(found: re.Match[str]) -> Format:
    """Of a match of FORMAT."""
    if found["coffee"]:
        return Format.COFFEE
    return Format.CALL if found["call"] else Format.FORMAL_MEETING
