"""The forms of sentences about reminders and pauses; the first that fits wins."""

import re
from collections.abc import Callable

from bot.domain.reminders import Pace
from bot.domain.sentences.bare import bare, with_a_reason
from bot.domain.sentences.forms import Parts, Table
from bot.domain.sentences.phrases import (
    A_WEEKDAY,
    A_WHILE,
    AN_HOUR,
    AWAY,
    CHANGE,
    COME,
    EVERYTHING,
    FEWER,
    FROM_AWAY,
    IT,
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
    THEM,
    UNTIL,
    WEEKDAYS,
    YOU_SEND,
)
from bot.domain.sentences.reminding import (
    ChoosePace,
    EndSnooze,
    LessOften,
    PauseEverything,
    PauseLater,
    RemindAgain,
    RemindAt,
    Reminding,
    Resume,
    ShowReminders,
    Snooze,
)

A_WEEK = "a week"


def read_reminding(said: str) -> Reminding | None:
    """What the whole sentence asks for, or all of it but a reason ("I'm on nights, snooze a week").

    Never a part where the reason could be meant too ("I'm away until Monday, no reminders").
    """
    for reason, rest in with_a_reason(said):
        if (meant := _read(bare(rest))) and not _read(bare(reason)):
            return meant
    return _read(bare(said))


def _read(plain: str) -> Reminding | None:
    """The first form of the table that fits. A question how to do it changes nothing."""
    if asked := _HOW.match(plain):
        return ShowReminders() if _read(plain[asked.end() :]) else None
    if first := _DAY_FIRST.fullmatch(plain):
        plain = f"{first['rest']} {first['until']}"
    return _TABLE.read(plain)


def _always(meant: Reminding) -> Callable[[Parts], Reminding]:
    return lambda _: meant


def _snooze(parts: Parts) -> Snooze:
    return Snooze(parts["day"])


def _pause(parts: Parts) -> PauseEverything:
    return PauseEverything(parts["day"])


def _remind_at(parts: Parts) -> RemindAt:
    return RemindAt(parts.get("weekday", ""), parts.get("hour", ""))


_HOW = re.compile(r"how (?:do|can|could|to)(?: i| you)? ")
_DAY_FIRST = re.compile(
    r"(?P<until>(?:until|for) .+?) "
    r"(?P<rest>(?:snooze|pause|mute|be quiet|quiet|remind|no|stop|i am|i will|away|out of)\b.*)"
)
_TABLE: Table[Reminding] = Table(
    (
        (rf"(?:{COME} )?(?:back to )?(?:weekly|(?:every|each|once a) week)|weekly {NEWS}",),
        _always(ChoosePace(Pace.WEEKLY)),
    ),
    (
        (
            NEWS,
            rf"(?:{SHOW} |{CHANGE} )?(?:the |my |your |{NEWS} )*(?:settings?|preferences)",
            rf"(?:{SHOW}|{CHANGE}) {NEWS}",
            rf"(?:when|how often) (?:do|will|are) you (?:{REMIND}|{REMINDING})",
            rf"(?:{COME} )?(?:daily|every day|more often)",
        ),
        _always(ShowReminders()),
    ),
    (
        (
            rf"(?:{COME} )?(?:fortnightly|bi ?weekly|every fortnight)",
            rf"(?:{COME} )?every (?:2|two|other|second) weeks?",
        ),
        _always(ChoosePace(Pace.EVERY_2_WEEKS)),
    ),
    (
        (rf"(?:{COME} )?(?:monthly|(?:once a|every|each) month|every (?:4|four) weeks)",),
        _always(ChoosePace(Pace.EVERY_4_WEEKS)),
    ),
    (
        (
            rf"(?:only )?(?:{COME} )?(?:only )?(?:when|if)(?: {SOMETHING_IS})? due",
            rf"(?:{COME} )?only (?:what is|things) due",
        ),
        _always(ChoosePace(Pace.WHEN_DUE)),
    ),
    (
        (
            rf"{REMIND} again|{SEND} again|unmute(?: me)?|(?:re)?subscribe",
            rf"{NEWS} (?:back )?on|(?:turn|switch) (?:back )?on {NEWS}",
            rf"(?:turn|switch) {NEWS} (?:back )?on",
            rf"(?:start|resume|enable|restart) (?:{NEWS}|{REMINDING}|{SEND})(?: again)?",
        ),
        _always(RemindAgain()),
    ),
    (
        (r"unsnooze|(?:end|stop|cancel)(?: the| my)? (?:snooze|snoozing)",),
        _always(EndSnooze()),
    ),
    (
        (
            r"less(?: often| frequent(?:ly)?)?|not (?:as )?often",
            r"slow down|tone it down|cut (?:back|down)",
            rf"(?:{REMIND}|{SEND}) less(?: often)?",
            rf"(?:(?:send|give|get)(?: me)? )?{FEWER} {THEM}",
            rf"(?:(?:it is|this is|that is|{THEM} are|{YOU_SEND}) )?too (?:much|many|often)",
            rf"(?:{YOU_SEND} )?too many {NEWS}",
        ),
        _always(LessOften()),
    ),
    (
        (QUIET,),
        _always(ChoosePace(Pace.QUIET)),
    ),
    (
        (
            rf"(?:{COME} )?(?:(?:on|every|each) )?{A_WEEKDAY}(?: at)? {AN_HOUR}",
            rf"(?:{COME} )?(?:at )?{AN_HOUR}(?: on| every)? {A_WEEKDAY}",
            rf"(?:{COME} )?(?:every|each) {A_WEEKDAY}",
            rf"(?:{COME} )?(?:on )?{WEEKDAYS}",
            rf"(?:{COME} )?at {AN_HOUR}",
        ),
        _remind_at,
    ),
    (
        (rf"snooze(?: {IT})?|{REMIND} (?:again )?later",),
        _always(Snooze(A_WEEK)),
    ),
    (
        (rf"pause {NEWS}",),
        _always(Snooze("")),
    ),
    (
        (
            rf"(?:{SNOOZE}|{QUIET}|pause {NEWS}) {UNTIL}",
            rf"(?:{SNOOZE}|{REMIND}(?: again)?) {SOME_DAY}",
            rf"give me {A_WHILE}",
        ),
        _snooze,
    ),
    (
        (rf"(?:pause{EVERYTHING}|{AWAY}|{OFF}) from .+",),
        _always(PauseLater()),
    ),
    (
        (
            rf"(?:pause{EVERYTHING}|{AWAY}|{OFF}) {UNTIL}",
            rf"pause {SOME_DAY}",
            rf"(?:i (?:am|will(?: be)?) )?(?:coming )?(?:back|returning|return) (?:by )?{SOME_DAY}",
        ),
        _pause,
    ),
    (
        (rf"pause{EVERYTHING}|{AWAY}(?: {SOME_DAY})?|a break",),
        _always(PauseEverything("")),
    ),
    (
        (
            rf"(?:i am )?back(?: again| at work| to work| home)?(?:{FROM_AWAY})?",
            r"i (?:have|am) returned",
            rf"(?:resume|unpause){EVERYTHING}|(?:end|stop|cancel)(?: the| my)? pause",
        ),
        _always(Resume()),
    ),
    polite=False,
)
