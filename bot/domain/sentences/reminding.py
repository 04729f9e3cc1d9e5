"""What a sentence about reminders or pauses asks for.

Days and hours stay words: they need a today.
"""

from dataclasses import dataclass

from bot.domain.reminders import Pace


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
