"""Sentences about reminders and pauses. Days and hours stay words here: they need a today."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from bot.domain.reminders import Pace
from bot.domain.sentences.phrases import (
    A_WEEKDAY,
    AN_HOUR,
    AWAY,
    CHANGE,
    COME,
    EVERYTHING,
    FEWER,
    FROM_AWAY,
    NEWS,
    OFF,
    QUIET,
    REMIND,
    REMINDING,
    SEND,
    SHOW,
    SNOOZE,
    SOME_DAY,
    SOMETHING_IS,
    UNTIL,
    WEEKDAYS,
    YOU_SEND,
)

A_WEEK = "a week"


@dataclass(frozen=True, slots=True)
class Snooze:
    """`day` is a phrase as it was said, empty where there is none."""

    day: str


@dataclass(frozen=True, slots=True)
class EndSnooze:
    """Reminders come again, as often as they did."""


@dataclass(frozen=True, slots=True)
class LessOften:
    """One step less than now."""


@dataclass(frozen=True, slots=True)
class ChoosePace:
    pace: Pace


@dataclass(frozen=True, slots=True)
class RemindAgain:
    """Weekly, and at once."""


@dataclass(frozen=True, slots=True)
class RemindAt:
    """A day of the week, an hour or both, as they were said; empty where there is none."""

    weekday: str
    hour: str


@dataclass(frozen=True, slots=True)
class ShowReminders:
    """What is chosen now, and the way to change it."""


@dataclass(frozen=True, slots=True)
class PauseEverything:
    """`day` is a phrase as it was said, empty where there is none."""

    day: str


@dataclass(frozen=True, slots=True)
class PauseLater:
    """Away from one day to another: a pause begins on the day it is made."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Back from a pause."""


Reminding = (
    Snooze
    | EndSnooze
    | LessOften
    | ChoosePace
    | RemindAgain
    | RemindAt
    | ShowReminders
    | PauseEverything
    | PauseLater
    | Resume
)
_Meaning = Callable[[Mapping[str, str]], Reminding]


def read_reminding(said: str) -> Reminding | None:
    """`said` is bare; the first form of the table that it fits."""
    if first := _DAY_FIRST.fullmatch(said):
        said = f"{first['rest']} {first['until']}"
    for form, meaning in _forms():
        if found := form.fullmatch(said):
            return meaning(found.groupdict(default=""))
    return None


def _always(meant: Reminding) -> _Meaning:
    return lambda _: meant


def _snooze(parts: Mapping[str, str]) -> Snooze:
    return Snooze(parts["day"])


def _pause(parts: Mapping[str, str]) -> PauseEverything:
    return PauseEverything(parts["day"])


def _remind_at(parts: Mapping[str, str]) -> RemindAt:
    return RemindAt(parts.get("weekday", ""), parts.get("hour", ""))


_DAY_FIRST = re.compile(
    r"(?P<until>(?:until|for) .+?) "
    r"(?P<rest>(?:snooze|pause|mute|be quiet|quiet|remind|no|stop|i am|i will|away|out of)\b.*)"
)
_TABLE: tuple[tuple[_Meaning, tuple[str, ...]], ...] = (
    (
        _always(ShowReminders()),
        (
            NEWS,
            rf"(?:{SHOW} |{CHANGE} )?(?:the |my |your |{NEWS} )*(?:settings?|preferences)",
            rf"(?:{SHOW}|{CHANGE}) {NEWS}",
            rf"(?:when|how often) (?:do|will|are) you (?:{REMIND}|{REMINDING})",
            rf"(?:{COME} )?(?:daily|every day|more often|more)",
        ),
    ),
    (
        _always(ChoosePace(Pace.WEEKLY)),
        (rf"(?:{COME} )?(?:back to )?(?:weekly|(?:every|each|once a) week)",),
    ),
    (
        _always(ChoosePace(Pace.EVERY_2_WEEKS)),
        (
            rf"(?:{COME} )?(?:fortnightly|bi ?weekly|every fortnight)",
            rf"(?:{COME} )?every (?:2|two|other|second) weeks?",
        ),
    ),
    (
        _always(ChoosePace(Pace.EVERY_4_WEEKS)),
        (rf"(?:{COME} )?(?:monthly|(?:once a|every|each) month|every (?:4|four) weeks)",),
    ),
    (
        _always(ChoosePace(Pace.WHEN_DUE)),
        (
            rf"(?:only )?(?:{COME} )?(?:only )?(?:when|if)(?: {SOMETHING_IS})? due",
            rf"(?:only )?(?:{COME} )?(?:only )?(?:what is|things) due",
        ),
    ),
    (
        _always(RemindAgain()),
        (
            rf"{REMIND} again|{SEND} again|unmute(?: me)?|(?:re)?subscribe",
            rf"{NEWS} (?:back )?on|(?:turn|switch) (?:back )?on {NEWS}",
            rf"(?:turn|switch) {NEWS} (?:back )?on",
            rf"(?:start|resume|enable|restart) (?:{NEWS}|{REMINDING}|{SEND})(?: again)?",
        ),
    ),
    (
        _always(EndSnooze()),
        (r"unsnooze|(?:end|stop|cancel)(?: the| my)? (?:snooze|snoozing)",),
    ),
    (
        _always(LessOften()),
        (
            r"less(?: often| frequent(?:ly)?)?|slow down",
            rf"(?:{REMIND}|{SEND}) less(?: often)?",
            rf"(?:(?:send|give)(?: me)? )?{FEWER} {NEWS}",
            r"(?:(?:it|this|that) is )?too (?:much|often)",
            rf"(?:{YOU_SEND} )?too many {NEWS}",
        ),
    ),
    (_always(ChoosePace(Pace.QUIET)), (QUIET,)),
    (
        _remind_at,
        (
            rf"(?:{COME} )?(?:(?:on|every|each) )?{A_WEEKDAY}(?: at)? {AN_HOUR}",
            rf"(?:{COME} )?(?:at )?{AN_HOUR}(?: on| every)? {A_WEEKDAY}",
            rf"(?:{COME} )?(?:every|each) {A_WEEKDAY}",
            rf"(?:{COME} )?(?:on )?{WEEKDAYS}",
            rf"(?:{COME} )?at {AN_HOUR}",
        ),
    ),
    (_always(Snooze(A_WEEK)), (rf"{SNOOZE}|{REMIND} (?:again )?later",)),
    (_always(Snooze("")), (rf"pause {NEWS}",)),
    (
        _snooze,
        (
            rf"(?:{SNOOZE}|{QUIET}|pause {NEWS}) {UNTIL}",
            rf"(?:{SNOOZE}|{REMIND}(?: again)?) {SOME_DAY}",
        ),
    ),
    (_always(PauseLater()), (rf"(?:pause{EVERYTHING}|{AWAY}|{OFF}) from .+",)),
    (
        _pause,
        (
            rf"(?:pause{EVERYTHING}|{AWAY}|{OFF}) {UNTIL}",
            rf"pause {SOME_DAY}",
            rf"(?:i (?:am|will be) )?(?:coming )?(?:back|returning) (?:by )?{SOME_DAY}",
        ),
    ),
    (_always(PauseEverything("")), (rf"pause{EVERYTHING}|{AWAY}(?: {SOME_DAY})?",)),
    (
        _always(Resume()),
        (
            rf"(?:i am )?back(?: again| at work| to work| home)?(?:{FROM_AWAY})?",
            rf"(?:resume|unpause){EVERYTHING}|(?:end|stop|cancel)(?: the| my)? pause",
        ),
    ),
)


@cache
def _forms() -> tuple[tuple[re.Pattern[str], _Meaning], ...]:
    """Put together at the first sentence rather than at the start: it takes a while."""
    return tuple((re.compile(form), meaning) for meaning, forms in _TABLE for form in forms)
