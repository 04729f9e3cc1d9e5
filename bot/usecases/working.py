"""Holding a task and telling of it, inside a transaction someone else opened."""

from dataclasses import replace
from datetime import datetime

from bot.domain.errors import FieldProblem, NotYours
from bot.domain.local_time import local_day
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.messages import Kind
from bot.domain.nudges import NudgeKind
from bot.domain.people import Actor, Member, MemberId
from bot.domain.task import (
    MOST_OPEN,
    NUMBER_RESTS,
    NewTask,
    Task,
    TaskAct,
    TaskEvent,
    TaskId,
    TaskState,
    free_number,
    worded,
)
from bot.ports import UnitOfWork
from bot.usecases.expect_nudges import expect_nudges
from bot.usecases.seeing_goals import ensure_step_of
from bot.usecases.telling import redraw, redraw_digests, redraw_homes

TASK_NUDGES = (NudgeKind.TASK_DUE, NudgeKind.TASK_OVERDUE, NudgeKind.TASK_NEWS)


def hold_task(uow: UnitOfWork, actor: Actor, task_id: TaskId) -> Task:
    """Nobody else changes it until this transaction ends. Raises NotYours.

    Everything of an owner's changes while they are locked, so numbers are never given twice.
    """
    uow.members.lock(uow.tasks.get(task_id).owner_id)
    return seen_task(uow, actor, task_id)


def seen_task(uow: UnitOfWork, actor: Actor, task_id: TaskId) -> Task:
    """A task of the actor's own, or of a mentee's in a running mentorship. Raises NotYours."""
    task = uow.tasks.get(task_id)
    if actor.id != task.owner_id and mentor_of(uow, task) != actor.id:
        raise NotYours
    return task


def mentor_of(uow: UnitOfWork, task: Task) -> MemberId | None:
    """Who sees it beside its owner: nobody once the mentorship has ended."""
    mentorship = uow.mentorships.get(task.mentorship_id) if task.mentorship_id else None
    return mentorship.mentor_id if mentorship and mentorship.is_running else None


def partner_on(uow: UnitOfWork, task: Task, reader: MemberId) -> Member | None:
    mentor = mentor_of(uow, task)
    if mentor is None:
        return None
    return uow.members.get(task.owner_id if reader == mentor else mentor)


def running_pair(uow: UnitOfWork, actor: Actor, mentorship_id: MentorshipId) -> Mentorship:
    """Held until the transaction ends. Raises NotYours for one of others, or that has ended."""
    mentorship = uow.mentorships.hold(mentorship_id)
    if actor.id not in (mentorship.mentor_id, mentorship.mentee_id) or not mentorship.is_running:
        raise NotYours
    return mentorship


def add_within(
    uow: UnitOfWork, actor: Actor, new: NewTask, now: datetime
) -> tuple[Task, TaskEvent]:
    """Raises FieldProblem, and NotYours for a mentorship of others or one that has ended."""
    owner = actor.id
    if new.mentorship_id:
        uow.members.lock(uow.mentorships.get(new.mentorship_id).mentee_id)
        owner = running_pair(uow, actor, new.mentorship_id).mentee_id
    uow.members.lock(owner)
    today = local_day(now, uow.members.get(owner).zone)
    words = worded(new.words.title, new.words.detail, new.words.due, today)
    if new.goal_id:
        ensure_step_of(uow, actor, owner, new.goal_id)
    held = uow.tasks.held_numbers(owner, now - NUMBER_RESTS)
    if sum(task.is_open for task in uow.tasks.of_owners([owner], now)) >= MOST_OPEN:
        raise FieldProblem("task_title", "too_many_tasks", MOST_OPEN)
    checked = replace(new, words=words)
    task = uow.tasks.add(checked, owner, free_number(held), actor.id, now)
    event = uow.tasks.note(task.id, actor.id, TaskAct.ADDED, now)
    expect_nudges(uow, now, owner)
    redraw_task(uow, task, now)
    return task, event


def close_within(
    uow: UnitOfWork, actor: Actor, task: Task, act: TaskAct, now: datetime
) -> TaskEvent | None:
    """Done or dropped; None where it was closed before, and nothing changes."""
    if not task.is_open:
        return None
    state = TaskState.DONE if act is TaskAct.DONE else TaskState.DROPPED
    return _keep(uow, actor, task.closed(state, now), act, now)


def reopen_within(uow: UnitOfWork, actor: Actor, task: Task, now: datetime) -> TaskEvent | None:
    """Under its number, or under another where that has been given away by now."""
    if task.is_open:
        return None
    held = uow.tasks.held_numbers(task.owner_id, now - NUMBER_RESTS)
    other = uow.tasks.with_number(task.owner_id, task.number)
    is_free = other is None or other.id == task.id or not other.is_open
    number = task.number if is_free else free_number(held)
    return _keep(uow, actor, task.reopened(number), TaskAct.REOPENED, now)


def _keep(uow: UnitOfWork, actor: Actor, task: Task, act: TaskAct, now: datetime) -> TaskEvent:
    uow.tasks.save(task)
    event = uow.tasks.note(task.id, actor.id, act, now)
    redraw_task(uow, task, now)
    return event


def redraw_task(uow: UnitOfWork, task: Task, now: datetime) -> None:
    """Every message, digest and Home that shows it."""
    readers = sorted({task.owner_id, mentor_of(uow, task) or task.owner_id})
    for reader in readers:
        redraw(uow, [Kind.TASKS], reader, now, latest=1)
    redraw(uow, [Kind.TASK_CHANGED], task.id, now)
    redraw_digests(uow, uow.nudges.about(TASK_NUDGES, task.id), now)
    redraw_homes(uow, readers, now)
