"""Answers to plain sentences: a function for each thing a sentence may ask for."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.domain.messages import Kind
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
)
from bot.usecases.hearing import (
    changes,
    goals,
    introductions,
    meetings,
    mentorships,
    own,
    planned,
    reminders,
    requests,
    tasks,
    undoing,
)
from bot.usecases.hearing.hearing import Hearing

__all__ = ["Hearing", "answer"]

_ANSWERS: Mapping[type[Sentence], Callable[[Hearing, Any], None]] = {
    FindMentor: requests.find,
    AskMentor: requests.ask,
    AcceptRequest: requests.accept,
    DeclineRequest: requests.decline,
    ShowReminders: reminders.show,
    Snooze: reminders.snooze,
    EndSnooze: reminders.end_snooze,
    LessOften: reminders.less_often,
    ChoosePace: reminders.choose_pace,
    RemindAgain: reminders.remind_again,
    RemindAt: reminders.remind_at,
    PauseEverything: reminders.pause,
    PauseLater: reminders.pause_later,
    Resume: reminders.resume,
    ShowTasks: tasks.show,
    DoneTask: tasks.done,
    AddTask: tasks.add,
    AssignTask: tasks.assign,
    ShowGoals: goals.show,
    AddGoal: goals.add,
    LogMeeting: meetings.log,
    Introduce: introductions.introduce,
    PlanMeeting: planned.plan,
    MoveMeeting: changes.move,
    CancelMeeting: changes.cancel,
    ShowMeetings: mentorships.show_meetings,
    ShowAgreement: mentorships.show_agreement,
    ShowReview: mentorships.show_review,
    EndMentorship: mentorships.end,
    ShowRecord: own.show_record,
    ExportData: own.export,
    DeleteData: own.delete,
    Undo: undoing.undo,
    AskHelp: lambda hearing, _: hearing.welcome_or(Kind.HELP),
    AskFor: lambda hearing, sentence: hearing.say(Kind.OFFERED, detail=sentence.offer),
    GiveThanks: lambda hearing, _: hearing.welcome_or(Kind.THANKED),
    Unknown: lambda hearing, _: hearing.welcome_or(Kind.NOT_UNDERSTOOD),
}


def answer(hearing: Hearing, sentence: Sentence) -> None:
    """What cannot be done as it was said is answered with what to write instead."""
    _ANSWERS[type(sentence)](hearing, sentence)
