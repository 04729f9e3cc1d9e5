"""Messages about tasks, and their lines in a digest."""

from collections.abc import Iterator, Sequence

from bot.domain.contents import (
    TaskChanged,
    TaskList,
    TaskNews,
    TaskNewsLine,
    TaskPreview,
    TasksLine,
)
from bot.domain.local_time import local_day
from bot.domain.nudges import Nudge, NudgeKind
from bot.domain.people import Actor
from bot.domain.task import TaskAct, TaskId, TaskState, latest_news
from bot.usecases.add_task import drafted
from bot.usecases.composing.composing import Composing
from bot.usecases.drafts import draft_key
from bot.usecases.reading_tasks import task_list, task_pairs
from bot.usecases.working import mentor_of, partner_on, seen_task

DUE = (NudgeKind.TASK_DUE, NudgeKind.TASK_OVERDUE)
IN_ONE_LINE = (*DUE, NudgeKind.TASK_NEWS, NudgeKind.GOAL_NEWS)
_UNDONE_BY_A_TAP = (TaskAct.ADDED, TaskAct.DONE, TaskAct.DROPPED)
_STANDS = {
    TaskState.OPEN: TaskAct.REOPENED,
    TaskState.DONE: TaskAct.DONE,
    TaskState.DROPPED: TaskAct.DROPPED,
}


def tasks(message: Composing) -> TaskList:
    return task_list(message.uow, message.recipient, message.now)


def changed(message: Composing) -> TaskChanged:
    """`detail` is the event it answers, or 0 where nothing had to be done; then how it stands."""
    uow, member = message.uow, message.recipient
    task = seen_task(uow, Actor(member), TaskId(message.subject))
    partner = partner_on(uow, task, member.id)
    answered = int(message.message.detail)
    latest = uow.tasks.history([task.id])[task.id][-1]
    if latest.id != answered:
        return TaskChanged(task, _STANDS[task.state], partner, was_so=not answered)
    may_undo = latest.act in _UNDONE_BY_A_TAP
    return TaskChanged(task, latest.act, partner, undo=latest.id if may_undo else None)


def preview(message: Composing) -> TaskPreview | None:
    """None once its day is over, or where none of those it was for is their mentee any more."""
    uow, draft_id = message.uow, message.subject
    if sent := uow.inbox.result_of(draft_key(draft_id)):
        task = uow.tasks.get(TaskId(sent))
        return TaskPreview(draft_id, task.words, (), uow.members.get(task.owner_id))
    draft = uow.drafts.find(draft_id)
    if draft is None:
        return None
    words, mentorships = drafted(draft.text)
    pairs = task_pairs(uow, message.recipient)
    meant = tuple(pair for pair in pairs if pair.mentorship.id in mentorships)
    return TaskPreview(draft_id, words, meant) if meant else None


def task_lines(message: Composing, nudges: Sequence[Nudge]) -> Iterator[TasksLine | TaskNewsLine]:
    if due := _due(message, [nudge for nudge in nudges if nudge.kind in DUE]):
        yield due
    if news := _news(message, [one for one in nudges if one.kind is NudgeKind.TASK_NEWS]):
        yield news


def _due(message: Composing, nudges: Sequence[Nudge]) -> TasksLine | None:
    """What is still to be done; drawn anew also what was done meanwhile, to be seen and undone."""
    found = message.uow.tasks.several({TaskId(nudge.subject) for nudge in nudges})
    today = local_day(message.now, message.recipient.zone)
    shown = [
        task
        for task in found.values()
        if (task.is_overdue(today) or task.is_due_soon(today))
        or (task.is_done and not message.is_new)
    ]
    ordered = sorted(shown, key=lambda task: (task.due or today, task.number))
    return TasksLine(nudges[0], tuple(ordered)) if ordered else None


def _news(message: Composing, nudges: Sequence[Nudge]) -> TaskNewsLine | None:
    """What is still so; nothing of a mentorship that has ended."""
    uow, reader = message.uow, message.recipient.id
    told = {nudge.period for nudge in nudges}
    tasks = uow.tasks.several({TaskId(nudge.subject) for nudge in nudges})
    history = uow.tasks.history(list(tasks))
    people = uow.members.several([event.by for events in history.values() for event in events])
    news = [
        TaskNews(task, event, people[event.by])
        for task in tasks.values()
        if mentor_of(uow, task)
        for event in latest_news(history[task.id], reader, task)
        if str(event.id) in told
    ]
    news.sort(key=lambda one: one.event.id)
    return TaskNewsLine(nudges[0], tuple(news)) if news else None
