"""A task is checked off, reopened, dropped, put off or commented on; and any of it taken back."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.contents import TaskChanged, TaskPage
from bot.domain.errors import FieldProblem, NotYours, TooLateForTask
from bot.domain.goal import GoalId
from bot.domain.local_time import local_day
from bot.domain.people import Actor
from bot.domain.permissions import ensure_is
from bot.domain.reminders import UNDO_WITHIN
from bot.domain.task import LONGEST_COMMENT, TaskAct, TaskEventId, TaskId, ensure_due
from bot.ports import Core, UnitOfWork
from bot.usecases.reading_tasks import task_page
from bot.usecases.seeing_goals import ensure_step_of
from bot.usecases.working import (
    close_within,
    hold_task,
    partner_on,
    redraw_task,
    reopen_within,
)


@dataclass(frozen=True, slots=True)
class TaskEdit:
    """What the form says; what it opened with stands beside it, so that only a change counts."""

    due: date | None
    due_shown: date | None
    comment: str = ""
    goal: GoalId | None = None
    goal_shown: GoalId | None = None


def check_off(
    core: Core, actor: Actor, done: Collection[TaskId], not_done: Collection[TaskId]
) -> None:
    """Boxes ticked and unticked, by the owner of them all; what is so already stays."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        for task_id in sorted({*done, *not_done}):
            task = hold_task(uow, actor, task_id)
            ensure_is(actor, task.owner_id)
            if task_id in done:
                close_within(uow, actor, task, TaskAct.DONE, now)
            elif task.is_done:
                reopen_within(uow, actor, task, now)


def finish_task(core: Core, actor: Actor, task_id: TaskId, act: TaskAct) -> TaskPage:
    """Done (by its owner), reopened or dropped; what is so already stays."""
    now = core.clock.now()
    with core.store.change(actor.workspace_id) as uow:
        task = hold_task(uow, actor, task_id)
        match act:
            case TaskAct.REOPENED:
                reopen_within(uow, actor, task, now)
            case TaskAct.DONE | TaskAct.DROPPED:
                if act is TaskAct.DONE:
                    ensure_is(actor, task.owner_id)
                close_within(uow, actor, task, act, now)
            case _:
                raise NotYours
        return task_page(uow, actor, task_id, now)


def edit_task(core: Core, actor: Actor, task_id: TaskId, edit: TaskEdit, key: str) -> TaskPage:
    """Put off, and say a line to the other; the same form heard twice counts once.

    Raises FieldProblem for a day that cannot be or too long a line.
    """
    now = core.clock.now()
    if len(edit.comment) > LONGEST_COMMENT:
        raise FieldProblem("task_comment", "too_long", LONGEST_COMMENT)
    with core.store.change(actor.workspace_id) as uow:
        task = hold_task(uow, actor, task_id)
        if edit.due not in (edit.due_shown, task.due):
            owner = uow.members.get(task.owner_id)
            ensure_due(edit.due, local_day(now, owner.zone))
            if not task.is_open:
                raise FieldProblem("task_due", "task_closed")
        has_goal = edit.goal not in (edit.goal_shown, task.goal_id)
        if has_goal and edit.goal:
            ensure_step_of(uow, actor, task.owner_id, edit.goal)
        if uow.inbox.note(key, now):
            if has_goal:
                task = replace(task, goal_id=edit.goal)
                uow.tasks.save(task)
            if edit.due not in (edit.due_shown, task.due):
                uow.tasks.save(task.moved(edit.due))
                uow.tasks.note(task.id, actor.id, TaskAct.MOVED, now, due=edit.due)
            if edit.comment:
                uow.tasks.note(task.id, actor.id, TaskAct.COMMENTED, now, edit.comment)
            redraw_task(uow, task, now)
        return task_page(uow, actor, task_id, now)


def undo_task(core: Core, actor: Actor, task_id: TaskId, event_id: TaskEventId) -> TaskChanged:
    """Take back one's own latest step within 10 minutes; raises TooLateForTask afterwards."""
    with core.store.change(actor.workspace_id) as uow:
        return undo_task_within(uow, actor, task_id, event_id, core.clock.now())


def undo_task_within(
    uow: UnitOfWork, actor: Actor, task_id: TaskId, event_id: TaskEventId, now: datetime
) -> TaskChanged:
    """Raises TooLateForTask, NotYours."""
    task = hold_task(uow, actor, task_id)
    latest = uow.tasks.history([task_id])[task_id][-1]
    if latest.id != event_id or latest.by != actor.id or now - latest.at > UNDO_WITHIN:
        raise TooLateForTask
    if latest.act is TaskAct.ADDED:
        act = TaskAct.DROPPED
        close_within(uow, actor, task, act, now)
    elif latest.act in (TaskAct.DONE, TaskAct.DROPPED):
        act = TaskAct.REOPENED
        reopen_within(uow, actor, task, now)
    else:
        raise TooLateForTask
    return TaskChanged(uow.tasks.get(task_id), act, partner_on(uow, task, actor.id))
