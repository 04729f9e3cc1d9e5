"""Words about tasks."""

from bot.domain.task import TaskAct, TaskState
from bot.views.copy.words import count

TITLE = "Tasks"
YOURS = "Your tasks"
OF_MENTEES = "Your mentees' tasks"
NEW = "New task"
ONE = "Task"
NOTHING = "Nothing to do. A task is one piece of work, small enough to check off."
EXAMPLE = "Or write to me: add task revise CV by friday"
OPEN_ONE = "Open a task"
FOR = "Whose task"
ONLY_ME = "Mine, and only I see it"
TITLE_FIELD = "What is to be done"
TITLE_EXAMPLE = "Revise CV"
DETAIL = "Details"
DUE = "Due"
COMMENT = "Say a line about it"
COMMENT_HINT = "Both of you read it here; the other is told in the next digest."
ONLY_YOU = "Only you see it."
NOT_GIVEN_YET = "Nothing is given until you tap Send. To change it, write the sentence again."
WHICH_MENTEE = "Several of your mentees go by that name. Whom is it for?"
DUE_NOW = "To do, due soon or overdue:"
NEWS = "News about tasks:"
UNTITLED = "a task"
DROP_TITLE = "Drop this task?"
DROP_TEXT = "It leaves the list. Until you close this window, you can reopen it here."
EDIT = "Edit the task"
GOAL = "A step towards"
NO_GOAL = "No goal"
WHAT_HAPPENED = "What happened"

_STATES = {
    TaskState.OPEN: "Open",
    TaskState.DONE: "Done",
    TaskState.DROPPED: "Dropped",
}
_DID = {
    TaskAct.ADDED: "added it",
    TaskAct.DONE: "did it",
    TaskAct.REOPENED: "reopened it",
    TaskAct.DROPPED: "dropped it",
    TaskAct.EDITED: "changed its words",
}


def shared_with(name: str) -> str:
    return f"Mine, and {name} sees it"


def for_mentee(name: str) -> str:
    return f"For {name}"


def sees_it_too(name: str) -> str:
    return f"{name} sees it too."


def together(name: str) -> str:
    return f"with {name}"


def quoted(title: str) -> str:
    return f"“{title}”"


def due(day: str) -> str:
    return f"due {day}"


def due_on(day: str) -> str:
    return f"Due {day}."


def overdue(day: str) -> str:
    return f"overdue since {day}"


def state(value: TaskState) -> str:
    return _STATES[value]


def numbered(number: int) -> str:
    return f"number {number}"


def added(title: str, number: int, day: str) -> str:
    when = f", due {day}" if day else ""
    return f"Added as number {number}: {quoted(title)}{when}."


def done(title: str) -> str:
    return f"Done: {quoted(title)}."


def dropped(title: str) -> str:
    return f"Dropped: {quoted(title)}."


def is_open(title: str, number: int) -> str:
    return f"{quoted(title)} is open, as number {number}."


def was_done(title: str) -> str:
    return f"{quoted(title)} was done already."


def was_dropped(title: str) -> str:
    return f"{quoted(title)} was dropped. Open it in the list of tasks to take it up again."


def shall_i_give(name: str) -> str:
    return f"Shall I give {name} this task?"


def given(name: str, title: str, day: str) -> str:
    when = f", due {day}" if day else ""
    return f"{name} has a new task: {quoted(title)}{when}. Their Home and next digest show it."


def open_tasks(person: str, number: int) -> str:
    return f"{person}: {count(number, 'open task') if number else 'no open tasks'}"


def happened(name: str, act: TaskAct, day: str) -> str:
    return f"{name} {_DID[act]}, {day}."


def moved(name: str, due_day: str, day: str) -> str:
    what = f"made it due {due_day}" if due_day else "took its day away"
    return f"{name} {what}, {day}."


def said(name: str, day: str) -> str:
    return f"{name}, {day}:"


def news(person: str, act: TaskAct, title: str, due_day: str) -> str:
    task = quoted(title)
    match act:
        case TaskAct.ADDED:
            return f"{person} gave you {task}{f', due {due_day}' if due_day else ''}."
        case TaskAct.DONE:
            return f"{person} did {task}."
        case TaskAct.REOPENED:
            return f"{person} reopened {task}."
        case TaskAct.DROPPED:
            return f"{person} dropped {task}."
        case TaskAct.MOVED:
            moved_to = f"is due {due_day} now" if due_day else "has no day any more"
            return f"{person} changed the day: {task} {moved_to}."
        case TaskAct.EDITED:
            return f"{person} changed the words of {task}."
    return f"{person} wrote a line about {task}."
