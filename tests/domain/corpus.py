"""The corpus of sentences: what people write, what they mean, and what the app reads."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.dates import WEEKDAYS, read_day, read_hour, read_weekday
from bot.domain.errors import FieldProblem
from bot.domain.goal_words import read_goal
from bot.domain.reminders import Pace
from bot.domain.sentences import (
    AcceptRequest,
    AddGoal,
    AddTask,
    AskFor,
    AskHelp,
    AskMentor,
    AssignTask,
    CancelMeeting,
    ChoosePace,
    DeclineRequest,
    DeleteData,
    DoneTask,
    EndMentorship,
    EndSnooze,
    ExportData,
    FindMentor,
    GiveThanks,
    Introduce,
    LessOften,
    LogMeeting,
    MoveMeeting,
    PauseEverything,
    PauseLater,
    PlanMeeting,
    RemindAgain,
    RemindAt,
    Resume,
    Sentence,
    ShowAgreement,
    ShowGoals,
    ShowMeetings,
    ShowRecord,
    ShowReminders,
    ShowReview,
    ShowTasks,
    Snooze,
    Undo,
    Unknown,
    read_sentence,
)
from bot.domain.sentences.meeting import read_log
from bot.domain.sentences.scheduling import read_when
from bot.domain.task_words import read_task

TODAY = date(2026, 11, 25)  # a Wednesday
NOW_ZONE = ZoneInfo("UTC")
NOW = datetime(2026, 11, 25, 12, tzinfo=NOW_ZONE)
NOT_SAID, ASKED_BACK = "-", "?"
Parts = tuple[str, ...]

# How many of an intent's parts, from its first, are people.
_PEOPLE = {"introduce": 2} | dict.fromkeys(
    (
        "ask",
        "accept",
        "no",
        "for",
        "met",
        "meet",
        "agreement",
        "end",
        "review",
        "meetings",
        "move",
        "cancel",
    ),
    1,
)
# What only shows something, or says that nothing was understood.
_HARMLESS = {
    "find",
    "tasks",
    "goals",
    "agreement",
    "review",
    "meetings",
    "record",
    "export",
    "help",
    "thanks",
    "nothing",
    "profile",
    "concern",
}
# Where somebody's own words stand, which do nothing by themselves.
_WORDS_AT = {
    "ask": (2,),
    "add": (1,),
    "for": (2,),
    "goal": (1,),
    "introduce": (3,),
    "met": (4,),
}
_TITLES = {"dr", "prof", "professor", "doctor"}
_ALONE: dict[type[Sentence], Parts] = {
    ShowTasks: ("tasks", NOT_SAID),
    ShowGoals: ("goals", NOT_SAID),
    ShowRecord: ("record", NOT_SAID),
    ExportData: ("export", NOT_SAID),
    DeleteData: ("delete", NOT_SAID),
    AskHelp: ("help", NOT_SAID),
    GiveThanks: ("thanks", NOT_SAID),
    Undo: ("undo", NOT_SAID),
    LessOften: ("less", NOT_SAID),
    ShowReminders: ("reminders", NOT_SAID),
    RemindAgain: ("reminders", "weekly"),
    EndSnooze: ("reminders", "unsnooze"),
    Resume: ("reminders", "back"),
    PauseLater: ("pause", ASKED_BACK),
    Unknown: ("nothing", NOT_SAID),
}


@dataclass(frozen=True, slots=True)
class Line:
    said: str
    meant: Parts
    is_aside: bool

    @property
    def intent(self) -> str:
        return self.meant[0]

    @property
    def is_understood(self) -> bool:
        """A meeting's notes may hold more, and a month stands for any day of it."""
        read = meaning(self.said)
        if self.intent == read[0] == "met" and self.meant[-1] in read[-1]:
            read = (*read[:-1], self.meant[-1])
        return len(read) == len(self.meant) and all(map(_fits, read, self.meant))

    def is_harmful(self, said: str) -> bool:
        """Whether it would do, ask or tell something else, or with somebody else, than meant."""
        read = meaning(said)
        if read[0] in _HARMLESS or read == ("reminders", NOT_SAID):
            return False
        if read[0] != self.intent:
            return True
        pointed = [at for at in range(1, len(read)) if at not in _WORDS_AT.get(self.intent, ())]
        return any(
            not _fits(read[at].casefold(), self.meant[at].casefold())
            for at in pointed
            if read[at] not in (NOT_SAID, ASKED_BACK)
        )


def corpus() -> Iterator[Line]:
    """Every second line under a heading is set aside."""
    intent, count = "", 0
    for line in Path(__file__).with_name("sentences.txt").read_text("utf-8").splitlines():
        if heading := re.match(r"\[(\w+)\]", line):
            intent, count = heading[1], 0
        elif line and not line.startswith("#"):
            said, meant = line.split(" → ")
            count += 1
            yield Line(said, _compared(intent, *meant.split(" / ")), count % 2 == 0)


def meaning(said: str) -> Parts:
    """In the words of the corpus."""
    sentence = read_sentence(said)
    if isinstance(sentence, AskFor):
        return (sentence.offer, NOT_SAID)
    if alone := _ALONE.get(type(sentence)):
        return alone
    return _compared(*(part or NOT_SAID for part in _PARTS[type(sentence)](sentence)))


def _at(said: RemindAt) -> Parts:
    day = WEEKDAYS[read_weekday(said.weekday)] if said.weekday else ""
    return ("reminders", f"at {day} {read_hour(said.hour) if said.hour else ''}")


def _pace(said: ChoosePace) -> Parts:
    return ("quiet", NOT_SAID) if said.pace is Pace.QUIET else ("reminders", said.pace.value)


def _task(words: str) -> Parts:
    try:
        task = read_task(words, TODAY)
    except FieldProblem:
        return (re.sub(r" by .*", "", words), ASKED_BACK)
    return (task.title, str(task.due or NOT_SAID))


def _goal(words: str) -> Parts:
    try:
        goal = read_goal(words, TODAY)
    except FieldProblem:
        return (re.sub(r" by .*", "", words), ASKED_BACK)
    return (goal.what, str(goal.by or NOT_SAID))


def _log(words: str) -> Parts:
    try:
        log = read_log(words, TODAY)
    except FieldProblem:
        return (ASKED_BACK, NOT_SAID, NOT_SAID)
    return (str(log.facts.held_on), str(log.facts.minutes or NOT_SAID), log.notes.shared)


def _when(words: str) -> Parts:
    try:
        at = read_when(words, NOW, NOW_ZONE).starts_at
    except FieldProblem:
        return (ASKED_BACK, NOT_SAID)
    return (str(at.date()), f"{at.hour}:{at.minute:02}")


def _which(words: str) -> str:
    return _day(words) if words else NOT_SAID


def _to(words: str) -> Parts:
    return _when(words) if words else (NOT_SAID, NOT_SAID)


def _day(words: str) -> str:
    try:
        return str(read_day(words, TODAY))
    except FieldProblem:
        return ASKED_BACK


_PARTS: dict[type[Sentence], Callable[[Any], Parts]] = {
    FindMentor: lambda said: ("find", said.need),
    AskMentor: lambda said: ("ask", said.who, said.hope),
    AcceptRequest: lambda said: ("accept", said.who),
    DoneTask: lambda said: ("done", " ".join(map(str, said.numbers))),
    AddGoal: lambda said: ("goal", *_goal(said.said)),
    AddTask: lambda said: ("add", *_task(said.said)),
    AssignTask: lambda said: ("for", said.who, *_task(said.said)),
    LogMeeting: lambda said: ("met", said.who, *_log(said.said)),
    Introduce: lambda said: ("introduce", said.who, said.to, said.why),
    PlanMeeting: lambda said: ("meet", said.who, *_when(said.said)),
    MoveMeeting: lambda said: ("move", said.who, _which(said.day), *_to(said.said)),
    CancelMeeting: lambda said: ("cancel", said.who, _which(said.day)),
    DeclineRequest: lambda said: ("no", said.who),
    ShowReview: lambda said: ("review", said.who),
    ShowMeetings: lambda said: ("meetings", said.who),
    ShowAgreement: lambda said: ("agreement", said.who),
    EndMentorship: lambda said: ("end", said.who),
    Snooze: lambda said: ("snooze", _day(said.day)),
    PauseEverything: lambda said: ("pause", _day(said.day)),
    ChoosePace: _pace,
    RemindAt: _at,
}


def _compared(intent: str, *parts: str) -> Parts:
    people = _PEOPLE.get(intent, 0)
    return (intent, *(_words(part) for part in parts[:people]), *parts[people:])


def _words(name: str) -> str:
    words = re.findall(r"\w+", name.casefold())
    return " ".join(word for word in words if word not in _TITLES) or NOT_SAID


def _fits(read: str, meant: str) -> bool:
    if re.fullmatch(r"\d{4}-\d\d", meant):
        return read.startswith(meant)
    return read == meant
