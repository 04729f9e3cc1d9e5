"""What a plain sentence asks for. Each subject has a table of forms; the first that fits wins."""

import unicodedata
from dataclasses import dataclass

from bot.domain.sentences.asking import (
    AcceptRequest,
    AskHelp,
    Asking,
    AskMentor,
    FindMentor,
    GiveThanks,
    read_asking,
)
from bot.domain.sentences.meeting import LogMeeting, read_logging
from bot.domain.sentences.reminder_forms import read_reminding
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
from bot.domain.sentences.working import (
    AddTask,
    AssignTask,
    DoneTask,
    ShowTasks,
    Working,
    read_working,
)

__all__ = [
    "AcceptRequest",
    "AddTask",
    "AskHelp",
    "AskMentor",
    "Asking",
    "AssignTask",
    "ChoosePace",
    "DoneTask",
    "EndSnooze",
    "FindMentor",
    "GiveThanks",
    "LessOften",
    "LogMeeting",
    "PauseEverything",
    "PauseLater",
    "RemindAgain",
    "RemindAt",
    "Reminding",
    "Resume",
    "Sentence",
    "ShowReminders",
    "ShowTasks",
    "Snooze",
    "Unknown",
    "Working",
    "read_sentence",
]

LONGEST_SENTENCE = 3000


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing these tables know."""


Sentence = Asking | Working | LogMeeting | Reminding | Unknown


def read_sentence(text: str) -> Sentence:
    """The first table that knows the whole sentence; Unknown when none does."""
    said = unicodedata.normalize("NFC", text[:LONGEST_SENTENCE]).strip()
    return (
        read_asking(said)
        or read_working(said)
        or read_logging(said)
        or read_reminding(said)
        or Unknown()
    )
