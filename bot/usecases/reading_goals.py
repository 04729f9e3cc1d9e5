"""Loading what screens of goals are about, inside a transaction someone else opened."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from bot.domain.contents import GoalCount, GoalEntry, GoalForm, GoalList, GoalPage, TaskPair
from bot.domain.contents.goals import only_mentors
from bot.domain.goal import Aim, Goal, GoalId
from bot.domain.local_time import local_day
from bot.domain.people import Actor, Member
from bot.domain.task import Task
from bot.ports import UnitOfWork
from bot.usecases.reading_tasks import task_pairs
from bot.usecases.seeing_goals import seen_goal


def goal_list(
    uow: UnitOfWork, member: Member, now: datetime, pairs: tuple[TaskPair, ...] | None = None
) -> GoalList:
    """`pairs` are all of theirs that run, where they have been read already."""
    pairs = task_pairs(uow, member) if pairs is None else pairs
    mentees = [pair for pair in pairs if pair.is_mentee]
    goals = uow.goals.seen_by(member.id, [pair.mentorship.id for pair in mentees])
    entries = {entry.goal.id: entry for entry in _entries(uow, member, pairs, goals)}
    return GoalList(
        member,
        local_day(now, member.zone),
        own=tuple(entries[goal.id] for goal in goals if goal.owner_id == member.id),
        pairs=pairs,
        mentees=tuple((pair, _shared(pair, list(entries.values()))) for pair in mentees),
    )


def goal_count(uow: UnitOfWork, member: Member) -> GoalCount:
    pairs = task_pairs(uow, member)
    running = {pair.mentorship.id for pair in pairs}
    theirs = [pair.mentorship.id for pair in pairs if pair.is_mentee]
    active = [goal for goal in uow.goals.seen_by(member.id, theirs) if goal.is_active]
    own = [goal for goal in active if goal.owner_id == member.id]
    shared = sum(goal.mentorship_id in running for goal in own)
    only = only_mentors(pairs) and not own
    return GoalCount(len(own), shared, len(active) - len(own), only)


def goal_page(uow: UnitOfWork, actor: Actor, goal_id: GoalId, now: datetime) -> GoalPage:
    """Raises NotYours."""
    goal = seen_goal(uow, actor, goal_id)
    pairs = task_pairs(uow, actor.member)
    [entry] = _entries(uow, actor.member, pairs, [goal])
    is_own = goal.owner_id == actor.id
    return GoalPage(
        entry,
        actor.member,
        uow.members.get(goal.owner_id),
        local_day(now, actor.member.zone),
        mentors_among(pairs) if is_own else (),
    )


def goal_form(
    uow: UnitOfWork, actor: Actor, now: datetime, goal: Goal | None = None, aim: Aim | None = None
) -> GoalForm:
    """`aim` is what they wrote, where it could not be saved over a newer version."""
    mentors = mentors_among(task_pairs(uow, actor.member))
    known = {pair.mentorship.id for pair in mentors}
    shared = goal.mentorship_id if goal else None
    form = GoalForm(local_day(now, actor.member.zone), mentors, goal=goal)
    if goal is None:
        return form
    return GoalForm(
        form.today, mentors, aim or goal.aim, shared if shared in known else None, goal, bool(aim)
    )


def mentors_among(pairs: Sequence[TaskPair]) -> tuple[TaskPair, ...]:
    return tuple(pair for pair in pairs if not pair.is_mentee)


def _shared(pair: TaskPair, entries: Sequence[GoalEntry]) -> tuple[GoalEntry, ...]:
    return tuple(
        entry
        for entry in entries
        if entry.goal.mentorship_id == pair.mentorship.id and entry.goal.is_active
    )


def _entries(
    uow: UnitOfWork, reader: Member, pairs: Sequence[TaskPair], goals: Sequence[Goal]
) -> list[GoalEntry]:
    """A mentor sees of a goal's tasks those that are the two's, as everywhere else."""
    steps: defaultdict[GoalId, list[Task]] = defaultdict(list)
    for task in uow.tasks.for_goals([goal.id for goal in goals]):
        if task.goal_id:
            steps[task.goal_id].append(task)
    partners = {pair.mentorship.id: pair.partner for pair in pairs}
    return [
        GoalEntry(
            goal,
            tuple(
                task
                for task in steps[goal.id]
                if task.owner_id == reader.id or task.mentorship_id == goal.mentorship_id
            ),
            partners.get(goal.mentorship_id) if goal.mentorship_id else None,
        )
        for goal in goals
    ]
