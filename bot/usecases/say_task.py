"""A task in one line, as it was said or typed: added, checked off by number, or for a mentee."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.contents import TaskChanged, TaskForm, TaskPair
from bot.domain.errors import FieldProblem
from bot.domain.local_time import local_day
from bot.domain.people import Actor, Member
from bot.domain.task import NewTask, Task, TaskAct, TaskEvent, TaskId, Words
from bot.domain.task_words import fitted, read_task
from bot.ports import Core, UnitOfWork
from bot.usecases.reading_tasks import only_mentor, task_form, task_pairs
from bot.usecases.working import add_within, close_within, partner_on, seen_task


def add_said(core: Core, actor: Actor, said: str, key: str) -> TaskChanged:
    """The same words heard twice add one. Raises FieldProblem for a title or day that cannot be."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        if earlier := uow.inbox.result_of(key):
            task = seen_task(uow, actor, TaskId(earlier))
            event = uow.tasks.history([task.id])[task.id][0]
        else:
            task, event = add_said_within(uow, actor, said, now)
            uow.inbox.note(key, now, task.id)
        return TaskChanged(task, TaskAct.ADDED, partner_on(uow, task, actor.id), undo=event.id)


def add_said_within(
    uow: UnitOfWork, actor: Actor, said: str, now: datetime
) -> tuple[Task, TaskEvent]:
    """With their mentor, where they have one only; else for themself."""
    words = read_task(said, local_day(now, actor.member.zone))
    new = NewTask(words, only_mentor(task_pairs(uow, actor.member)))
    return add_within(uow, actor, new, now)


def finish_said(core: Core, actor: Actor, numbers: Sequence[int]) -> None:
    """All of these or none: raises FieldProblem where one is no number of theirs."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        done = finish_said_within(uow, actor, numbers, now)
        if len(done) < len(numbers):
            raise FieldProblem("task_title", "no_such_task")


def finish_said_within(
    uow: UnitOfWork, actor: Actor, numbers: Sequence[int], now: datetime
) -> list[tuple[Task, TaskEvent | None]]:
    """Those that are numbers of theirs; without an event what had been closed before."""
    uow.members.lock(actor.id)
    named = [uow.tasks.with_number(actor.id, number) for number in numbers]
    return [(task, close_within(uow, actor, task, TaskAct.DONE, now)) for task in named if task]


def form_said(core: Core, actor: Actor, said: str, mentee: Member | None = None) -> TaskForm:
    """What was typed, in a form: with its day where it has a sure one, and for this mentee."""
    now = core.clock.now()
    with core.store.read(actor.workspace_id) as uow:
        try:
            words = read_task(said, local_day(now, actor.member.zone))
        except FieldProblem:
            words = Words(said)
        title = fitted(words.title)
        pairs = task_pairs(uow, actor.member)
        theirs = mentored(pairs, {mentee.id} if mentee else set())
        start = NewTask(
            Words(title.title, title.detail, words.due), theirs[0].mentorship.id if theirs else None
        )
        return task_form(uow, actor.member, now, start)


def mentored(pairs: Sequence[TaskPair], members: set[int]) -> list[TaskPair]:
    """The mentees among these members, each in the mentorship that began first."""
    found = {
        pair.partner.id: pair
        for pair in reversed(pairs)
        if pair.is_mentee and pair.partner.id in members
    }
    return list(reversed(found.values()))


def names_of(core: Core, actor: Actor, platform_ids: Sequence[str]) -> dict[str, str]:
    """Of those the bot knows."""
    with core.store.read(actor.workspace_id) as uow:
        known = {one: uow.members.find(one) for one in dict.fromkeys(platform_ids)}
    return {one: member.name for one, member in known.items() if member}
