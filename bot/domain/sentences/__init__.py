"""What a plain sentence asks for. Each subject has a table of forms; the first that fits wins."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.sentences.aiming import AddGoal, Aiming, ShowGoals, read_aiming
from bot.domain.sentences.asking import (
    AcceptRequest,
    Asking,
    AskMentor,
    BareWord,
    DeclineRequest,
    FindMentor,
    read_asking,
)
from bot.domain.sentences.changing import (
    CancelMeeting,
    Changing,
    MoveMeeting,
    ShowMeetings,
    read_changing,
)
from bot.domain.sentences.connecting import Introduce, read_connecting
from bot.domain.sentences.meeting import LogMeeting, read_logging
from bot.domain.sentences.mentorship import (
    EndMentorship,
    Pairing,
    ShowAgreement,
    ShowReview,
    read_pairing,
)
from bot.domain.sentences.own import DeleteData, ExportData, Own, ShowRecord, read_own
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
from bot.domain.sentences.scheduling import PlanMeeting, read_scheduling
from bot.domain.sentences.slips import start_mended
from bot.domain.sentences.talking import (
    AskFor,
    AskHelp,
    GiveThanks,
    Offer,
    Talking,
    Undo,
    read_talking,
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
    "AddGoal",
    "AddTask",
    "Aiming",
    "AskFor",
    "AskHelp",
    "AskMentor",
    "Asking",
    "AssignTask",
    "BareWord",
    "CancelMeeting",
    "Changing",
    "ChoosePace",
    "DeclineRequest",
    "DeleteData",
    "DoneTask",
    "EndMentorship",
    "EndSnooze",
    "ExportData",
    "FindMentor",
    "GiveThanks",
    "Introduce",
    "LessOften",
    "LogMeeting",
    "MoveMeeting",
    "Offer",
    "Own",
    "Pairing",
    "PauseEverything",
    "PauseLater",
    "PlanMeeting",
    "RemindAgain",
    "RemindAt",
    "Reminding",
    "Resume",
    "Sentence",
    "ShowAgreement",
    "ShowGoals",
    "ShowMeetings",
    "ShowRecord",
    "ShowReminders",
    "ShowReview",
    "ShowTasks",
    "Snooze",
    "Talking",
    "Undo",
    "Unknown",
    "Working",
    "read_sentence",
]

LONGEST_SENTENCE = 3000


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing these tables know."""


Sentence = (
    Talking
    | Asking
    | Working
    | Aiming
    | LogMeeting
    | Introduce
    | PlanMeeting
    | Changing
    | Pairing
    | Own
    | Reminding
    | Unknown
)

# The first table that knows the whole sentence counts. Those with free text come before the one
# that compares words only.
_READERS: tuple[Callable[[str], Sentence | None], ...] = (
    read_asking,
    read_talking,
    read_working,
    read_aiming,
    read_logging,
    read_connecting,
    read_pairing,
    read_changing,
    read_own,
    read_scheduling,
    read_reminding,
)


def read_sentence(text: str) -> Sentence:
    """As it was typed, or else with the slips in its first words mended; Unknown for the rest."""
    said = unicodedata.normalize("NFC", text[:LONGEST_SENTENCE]).strip()
    mended = start_mended(said)
    for version in (said,) if mended == said else (said, mended):
        for read in _READERS:
            if meant := read(version):
                return meant
    return Unknown()
