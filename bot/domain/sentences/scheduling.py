"""Sentences about a meeting to come: with whom, on which day, at what time."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.clock_times import A_TIME, moment_at, read_time
from bot.domain.dates import WEEKDAY, day_meant, read_weekday
from bot.domain.errors import FieldProblem
from bot.domain.people import Format
from bot.domain.planned import USUAL_MINUTES
from bot.domain.sentences.forms import WHO, Parts, Table, named
from bot.domain.sentences.meeting import FORMAT, MINUTES, format_of, minutes_of


@dataclass(frozen=True, slots=True)
class PlanMeeting:
    """`who` is a name, or a platform id where `is_id`; `said` holds day, time and the rest."""

    who: str
    is_id: bool
    said: str


@dataclass(frozen=True, slots=True)
class When:
    """The moment is in UTC."""

    starts_at: datetime
    minutes: int
    format: Format


_KIND = r"(?:meeting|meet-?up|(?:phone\s+|video\s+)?call|zoom|coffee|lunch|chat|session|1:1|1-1)"
_A = r"(?:(?:a|an|our|my|the|first|short|quick|next|another)\s+)*"
_LENGTH = rf"(?P<length>{re.sub(r'[?]P<[a-z_]+>', '?:', MINUTES)}\s+)?"
_MAKE = r"(?:have|plan|schedule|set\s+up|book|arrange|organi[sz]e|propose|put\s+in)"
_START = (
    r"(?:(?:we|i)\s+)?(?P<start>meet(?:\s+up)?(?:\s+with)?"
    rf"|{_MAKE}\s+{_A}{_LENGTH}(?:{_KIND}\s+)?with|(?:schedule|book)"
    rf"|{_A}(?:meeting|(?:phone\s+|video\s+)?call|zoom|coffee|lunch|1:1|1-1)\s+with)\s+"
)
# After a name the day or time begins; no name holds these words.
_BEGINS = (
    rf"(?:today|tonight|tomorrow|tmrw|tmr|{WEEKDAY}\b|next\b|this\b|on\b|at\b|in\b|for\b"
    r"|over\b|by\b|via\b|\d|noon\b|midday\b)"
)
_REST = rf"(?P<said>\s*,.*|\s+{_BEGINS}.*)"
_TIME = re.compile(rf"(?<![\w.:/])(?:{A_TIME})", re.I)
_MINUTES_SAID = re.compile(rf"(?<!\w){MINUTES}", re.I)
_FORMAT_SAID = re.compile(rf"(?<!\w){FORMAT}", re.I)
_ENDS = re.compile(r"(?:[\s,.!?]*\b(?:please|pls|thanks|thank\s+you|thx|ok))?[\s,.!?;]*$", re.I)
_FILLERS = re.compile(
    r"^[\s,.;:]*(?:(?:on|at|and|for)\b[\s,]*)*|[\s,;:]*(?:\b(?:on|at|and)\b[\s,]*)*$", re.I
)
_BARE_WEEKDAY = re.compile(rf"(?:on )?(?P<weekday>{WEEKDAY})", re.I)
_ASKED_ANEW = {
    "which_day": "meet_which_day",
    "which_week": "meet_which_week",
    "which_month": "meet_which_month",
    "other_weekday": "meet_other_weekday",
}


def read_scheduling(said: str) -> PlanMeeting | None:
    return _TABLE.read(said)


def _plan(parts: Parts) -> PlanMeeting:
    kind = re.search(r"coffee|lunch|call|zoom", parts["start"], re.I)
    way = f" {_WAYS[kind[0].casefold()]}" if kind else ""
    length = f" {parts['length']}" if parts["length"] else ""
    return PlanMeeting(*named(parts["who"]), f"{parts['said']}{length}{way}")


_WAYS = {"coffee": "over coffee", "lunch": "over lunch", "call": "by phone", "zoom": "by zoom"}
_TABLE: Table[PlanMeeting] = Table((rf"{_START}{WHO}{_REST}", _plan))


def read_when(said: str, now: datetime, zone: ZoneInfo) -> When:
    """Raises FieldProblem where day or time is not said, or could be two."""
    rest = _ENDS.sub("", said)
    rest, length = _taken(_MINUTES_SAID, rest)
    rest, way = _taken(_FORMAT_SAID, rest)
    rest, clock = _taken(_TIME, rest)
    if clock is None:
        raise FieldProblem("meet_at", "no_time_said")
    at = read_time(clock)
    day = _day(" ".join(_FILLERS.sub("", rest).split()), at, now.astimezone(zone))
    return When(
        moment_at(day, at, zone),
        minutes_of(length) if length else USUAL_MINUTES,
        format_of(way) if way else Format.FORMAL_MEETING,
    )


def _taken(form: "re.Pattern[str]", text: str) -> tuple[str, "re.Match[str] | None"]:
    """The text without the first match, and the match."""
    found = form.search(text)
    if found is None:
        return text, None
    return f"{text[: found.start()]} {text[found.end() :]}", found


def _day(phrase: str, at: time, local_now: datetime) -> date:
    today = local_now.date()
    if not phrase:
        raise FieldProblem("meet_at", "meet_which_day")
    weekday = _BARE_WEEKDAY.fullmatch(phrase)
    is_today = weekday and read_weekday(weekday["weekday"]) == today.weekday()
    if is_today and at > local_now.time():
        raise FieldProblem("meet_at", "meet_today_or_next")
    try:
        return day_meant(phrase, today)
    except FieldProblem as problem:
        raise FieldProblem("meet_at", _ASKED_ANEW.get(problem.problem, problem.problem)) from None
