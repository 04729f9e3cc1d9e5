"""Tasks as views are shown them: Mia's own, those Dr. Chen gave her, and what became of each."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bot.domain.contents import (
    Content,
    TaskChanged,
    TaskForm,
    TaskList,
    TaskNews,
    TaskNewsLine,
    TaskPage,
    TaskPair,
    TaskPreview,
    TasksLine,
)
from bot.domain.messages import Kind
from bot.domain.nudges import NudgeKind
from bot.domain.task import Task, TaskAct, TaskEvent, TaskEventId, TaskId, TaskState, Words
from tests.views import nudged
from tests.views.cast import CHEN, LATER, MENTORSHIP, MIA, NOW, YU
from tests.views.nudged import TUESDAY, nudge

DAY = timedelta(days=1)
LONG_WORDS = Words(
    "A title of exactly sixty characters, as long as one may be..", "Two pages.", LATER
)


def task(number: int, due: date | None = None, **changed: Any) -> Task:
    words = Words("Draft the study protocol", "Two pages.", due)
    made = Task(TaskId(number), MIA.id, number, words, CHEN.id, NOW, MENTORSHIP.id)
    return replace(made, **changed)


def event(act: TaskAct, number: int = 5, **changed: Any) -> TaskEvent:
    return replace(TaskEvent(TaskEventId(number), TaskId(2), CHEN.id, act, NOW), **changed)


LATE, SOON, SOMEDAY = task(1, TUESDAY - DAY), task(2, TUESDAY + DAY), task(3)
DONE = task(4, TUESDAY).closed(TaskState.DONE, NOW)
DROPPED = task(5).closed(TaskState.DROPPED, NOW)
PRIVATE = task(6, LATER, words=LONG_WORDS, mentorship_id=None, made_by=MIA.id)
MANY = tuple(task(number, TUESDAY + number * DAY) for number in range(1, 81))
YUS = task(200, TUESDAY + DAY, owner_id=YU.id)
MANY_OF_YU = tuple(replace(one, id=TaskId(one.id + 200), owner_id=YU.id) for one in MANY)
WITH_CHEN = TaskPair(MENTORSHIP, CHEN)
OF_YU = TaskPair(replace(MENTORSHIP, mentor_id=MIA.id, mentee_id=YU.id), YU)
LIST = TaskList(
    MIA,
    TUESDAY,
    (LATE, SOON, SOMEDAY, DONE, PRIVATE),
    (WITH_CHEN, OF_YU),
    ((OF_YU, (YUS,)),),
)
FULL_LIST = replace(LIST, own=MANY, mentees=((OF_YU, MANY_OF_YU),))
EMPTY_LIST = TaskList(MIA, TUESDAY)
LISTS = (LIST, FULL_LIST, EMPTY_LIST, replace(LIST, own=(), mentees=((OF_YU, ()),)))
FORM = TaskForm(TUESDAY, (WITH_CHEN, OF_YU), LONG_WORDS, MENTORSHIP.id)
PEOPLE = {MIA.id: MIA, CHEN.id: CHEN}
HISTORY = (
    *(event(act, number) for number, act in enumerate(TaskAct, start=1)),
    event(TaskAct.MOVED, 20, due=LATER),
    event(TaskAct.COMMENTED, 21, comment="Nearly there.", by=MIA.id),
)
PAGES = tuple(
    TaskPage(shown, reader, TUESDAY, PEOPLE, HISTORY, partner)
    for shown in (LATE, SOON, SOMEDAY, DONE, DROPPED)
    for reader, partner in ((MIA, CHEN), (CHEN, MIA), (MIA, None))
)
DUE_LINE = TasksLine(nudge(NudgeKind.TASK_OVERDUE), (LATE, SOON, DONE))
NEWS_LINE = TaskNewsLine(
    nudge(NudgeKind.TASK_NEWS),
    tuple(TaskNews(shown, event(act), CHEN) for act in TaskAct for shown in (SOON, SOMEDAY)),
)
LINES = (DUE_LINE, replace(DUE_LINE, tasks=MANY), NEWS_LINE)
MESSAGES: tuple[tuple[Kind, Content], ...] = (
    *((Kind.TASKS, shown) for shown in LISTS),
    *((Kind.TASK_CHANGED, TaskChanged(SOON, act, CHEN, undo=5)) for act in TaskAct),
    *((Kind.TASK_CHANGED, TaskChanged(SOMEDAY, act, None, was_so=True)) for act in TaskAct),
    (Kind.TASK_PREVIEW, TaskPreview(11, LONG_WORDS, (OF_YU,))),
    (Kind.TASK_PREVIEW, TaskPreview(11, Words("Revise CV"), (OF_YU, replace(OF_YU, partner=CHEN)))),
    (Kind.TASK_PREVIEW, TaskPreview(11, LONG_WORDS, (), sent_to=YU)),
    *((Kind.DIGEST, nudged.digest(line)) for line in LINES),
)
OVERVIEWS = tuple(replace(nudged.OVERVIEW, tasks=shown) for shown in LISTS)
