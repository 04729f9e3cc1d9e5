"""Sentences about the meetings there are: to be looked at, moved or cancelled."""

from dataclasses import dataclass

from bot.domain.dates import MONTH, WEEKDAY
from bot.domain.sentences.forms import Parts, Table, named


@dataclass(frozen=True, slots=True)
class ShowMeetings:
    """`who` is a name, or a platform id where `is_id`; empty for everybody one meets."""

    who: str
    is_id: bool


@dataclass(frozen=True, slots=True)
class MoveMeeting:
    """`day` says which of the meetings, `said` where it is to go; either may be empty."""

    who: str
    is_id: bool
    day: str
    said: str


@dataclass(frozen=True, slots=True)
class CancelMeeting:
    """`who` and `day` as for a move."""

    who: str
    is_id: bool
    day: str


Changing = ShowMeetings | MoveMeeting | CancelMeeting

_NO_NAME = (
    rf"(?:(?:on|to|at|for|from|until|till|off|in|this|next|today|tonight|tomorrow|and|but|because"
    rf"|as|if|last|again|soon|{WEEKDAY})(?:'s)?(?![\w'.@-]))"
)
_WORD = rf"(?!{_NO_NAME})[^\s:,;<>!?]+"
_WHO = (
    r"(?P<who><@[A-Z0-9]+(?:\|[^>]*)?>|(?:my|the)\s+ment(?:or|ee)"
    rf"|(?!(?:my|our|the|a|all|me|us|it)\s)@?{_WORD}(?:\s+{_WORD}){{0,3}}?)"
)
_WITH = rf"(?:\s+with\s+{_WHO})?"
_A_DATE = (
    rf"(?:(?:this|next|coming)\s+)?{WEEKDAY}|today|tonight|tomorrow|tmrw|tmr"
    rf"|(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?"
    r"|\d{1,2}[/.]\d{1,2}"
)
_DAY = rf"(?P<day>{_A_DATE})"
_OUR = (
    r"(?:(?:me|my|our|the|a|an|all|any|of|list|next|last|first|planned|scheduled|upcoming|coming"
    r"|future|past|previous|earlier|recent)\s+)*"
)
_KIND = r"(?:meet-?ups?|(?:phone\s+|video\s+)?calls?|zooms?|sessions?|appointments?|1:1s?|1-1s?)"
_MEETING = rf"(?:meeting|{_KIND})"
# One meeting, by its day, its partner, both or neither; a day is never part of a name.
_ONE = (
    rf"{_OUR}{_MEETING}{_WITH}\s+(?:on\s+|of\s+|for\s+)?{_DAY}",
    rf"{_OUR}{_MEETING}\s+(?:on\s+|of\s+|for\s+)?{_DAY}\s+with\s+{_WHO}",
    rf"{_OUR}{_DAY}(?:'?s)?\s+{_MEETING}{_WITH}",
    rf"{_OUR}{_MEETING}{_WITH}",
)
_I_MUST = (
    r"(?:(?:sorry[\s,]+)?(?:but\s+)?(?:i|we)(?:'ll|\s+will)?\s+(?:have|need|want|must|'d\s+like)"
    r"(?:\s+to)?\s+)?"
)
_MOVE = (
    r"(?:reschedule|rebook|move|postpone|shift|delay|push(?:\s+back)?"
    r"|change(?:\s+the\s+(?:time|date|day)\s+of)?)"
)
_LOOKS_LIKE_A_TIME = (
    rf"(?=.{{0,60}}(?:\d|{WEEKDAY}|{MONTH}|tomorrow|tmrw|today|noon|midday|next|later|another))"
)
_TO = rf"(?:\s+(?:to|until|till|for)\s+{_LOOKS_LIKE_A_TIME}(?P<said>.+))?"
_OTHER_TIME = r"(?:another|a\s+different|some\s+other|a\s+new)\s+(?:time|day|date)"
_CANCEL = r"(?:cancel|call\s+off|drop|scrap)"
_CALENDAR = r"\s+off(?:\s+(?:the|my|our)\s+calendars?)?"

_MEETINGS = (
    rf"(?:meetings|{_KIND}|meeting\s+(?:log|notes|list)|notes\s+(?:of|from)\s+{_OUR}meetings)"
)
_SHOW = r"(?:(?:show|see|list|open|view|get|read|look\s+at|what\s+are)\s+)?"
_WHEN = r"(?:when(?:'?s|\s+is|\s+are|\s+was)|what(?:'?s|\s+is))"


def read_changing(said: str) -> Changing | None:
    return _TABLE.read(said)


def _show(parts: Parts) -> ShowMeetings:
    return ShowMeetings(*named(parts.get("who", "")))


def _move(parts: Parts) -> MoveMeeting:
    who = named(parts.get("who", ""))
    return MoveMeeting(*who, parts.get("day", ""), parts.get("said", "").strip())


def _cancel(parts: Parts) -> CancelMeeting:
    return CancelMeeting(*named(parts.get("who", "")), parts.get("day", ""))


_TABLE: Table[Changing] = Table(
    (
        (
            *(rf"{_I_MUST}{_MOVE}\s+{one}{_TO}" for one in _ONE),
            rf"{_I_MUST}(?:reschedule|rebook){_WITH}{_TO}",
            rf"(?:meet|find|have)\s+(?:at\s+|on\s+)?{_OTHER_TIME}(?:\s+(?:for|of)\s+{_OUR}{_MEETING})?{_WITH}",
        ),
        _move,
    ),
    (
        (
            *(rf"{_I_MUST}{_CANCEL}\s+{one}" for one in _ONE),
            *(rf"{_I_MUST}(?:take|call)\s+{one}{_CALENDAR}" for one in _ONE),
        ),
        _cancel,
    ),
    (
        (
            rf"{_SHOW}{_OUR}{_MEETINGS}(?:\s+(?:with|of)\s+{_WHO})?",
            rf"(?:what|which)\s+{_OUR}{_MEETINGS}\s+(?:do|did)\s+(?:i|we)\s+have(?:\s+planned)?{_WITH}",
            rf"{_WHEN}\s+(?:my|our|the)\s+(?:next|last)\s+{_MEETING}{_WITH}",
            rf"(?:show\s+(?:me\s+)?)?(?:my|our)\s+(?:next|last)\s+{_MEETING}{_WITH}",
            r"when\s+(?:do|did|will|are)\s+(?:i|we)\s+(?:(?:next|last)\s+)?meet(?:ing)?(?:\s+(?:next|last|again))?",
            rf"when\s+(?:do|did|will|am)\s+i\s+(?:(?:next|last)\s+)?meet(?:ing)?\s+(?:with\s+)?{_WHO}(?:\s+(?:next|last|again))?",
            r"(?:log|record|plan|schedule|book|set\s+up|arrange|add)\s+(?:(?:a|an|our|my|the|new|next)\s+)*meeting",
        ),
        _show,
    ),
)
