"""Loading what screens of tasks are about, inside a transaction someone else opened."""

from datetime import datetime

from bot.domain.contents import GoalChoice, TaskForm, TaskList, TaskPage, TaskPair
from bot.domain.errors import NotYours
from bot.domain.goal import Goal
from bot.domain.local_time import local_day
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Actor, Member
from bot.domain.task import MAY_BE_ANSWERED, STILL_SHOWN, NewTask, Task, TaskId
from bot.ports import UnitOfWork
from bot.usecases.seeing_goals import goals_to_choose, seen_goal
from bot.usecases.working import partner_on, seen_task


def task_pairs(uow: UnitOfWork, member: Member) -> tuple[TaskPair, ...]:
    running = uow.mentorships.running_of(member.id)
    people = uow.members.several([one.partner_of(member.id) for one in running])
    return tuple(TaskPair(one, people[one.partner_of(member.id)]) for one in running)


def task_list(
    uow: UnitOfWork, member: Member, now: datetime, pairs: tuple[TaskPair, ...] | None = None
) -> TaskList:
    """`pairs` are all of theirs, where they have been read already."""
    pairs = task_pairs(uow, member) if pairs is None else pairs
    mentees = [pair for pair in pairs if pair.is_mentee]
    owners = {member.id, *(pair.partner.id for pair in mentees)}
    found = uow.tasks.of_owners(sorted(owners), now - MAY_BE_ANSWERED)
    return TaskList(
        member,
        local_day(now, member.zone),
        own=tuple(
            task
            for task in found
            if task.owner_id == member.id and task.is_recent(now - STILL_SHOWN)
        ),
        pairs=pairs,
        mentees=tuple(
            (pair, tuple(task for task in found if task.mentorship_id == pair.mentorship.id))
            for pair in mentees
        ),
    )


def task_page(uow: UnitOfWork, actor: Actor, task_id: TaskId, now: datetime) -> TaskPage:
    """Raises NotYours."""
    task = seen_task(uow, actor, task_id)
    history = uow.tasks.history([task_id]).get(task_id, [])
    goal = _goal_of(uow, actor, task)
    choices = goals_to_choose(uow, actor.member, task_pairs(uow, actor.member))
    people = uow.members.several([task.owner_id, task.made_by, *(event.by for event in history)])
    return TaskPage(
        task,
        actor.member,
        local_day(now, actor.member.zone),
        people,
        tuple(history),
        partner_on(uow, task, actor.id),
        goal,
        _and_its_own(tuple(one for one in choices if one.goal.owner_id == task.owner_id), goal),
    )


def _and_its_own(choices: tuple[GoalChoice, ...], goal: Goal | None) -> tuple[GoalChoice, ...]:
    """A goal that is closed by now stays the task's until another is chosen."""
    is_there = goal is None or any(one.goal.id == goal.id for one in choices)
    return choices if is_there or goal is None else (*choices, GoalChoice(goal))


def _goal_of(uow: UnitOfWork, actor: Actor, task: Task) -> Goal | None:
    """None also for a mentor with whom the goal is not shared."""
    try:
        return seen_goal(uow, actor, task.goal_id) if task.goal_id else None
    except NotYours:
        return None


def task_form(uow: UnitOfWork, member: Member, now: datetime, start: NewTask) -> TaskForm:
    """With one mentor the task is for the two, unless someone else, or a goal, is chosen."""
    pairs = task_pairs(uow, member)
    known = {pair.mentorship.id for pair in pairs}
    chosen, goal = start.mentorship_id, start.goal_id
    usual = only_mentor(pairs)
    return TaskForm(
        local_day(now, member.zone),
        pairs,
        start.words,
        chosen if chosen in known else None if goal else usual,
        goals_to_choose(uow, member, pairs),
        goal,
    )


def only_mentor(pairs: tuple[TaskPair, ...]) -> MentorshipId | None:
    """The mentorship a task belongs to when nothing is said of it: the only one with a mentor."""
    mentored = [pair.mentorship.id for pair in pairs if not pair.is_mentee]
    return mentored[0] if len(mentored) == 1 else None
