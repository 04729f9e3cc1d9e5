"""Tasks added, ticked and unticked at the same moment, by the two who see them."""

from functools import partial

from bot.domain.contents import TaskChanged
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Actor
from bot.domain.task import NewTask, Task, TaskAct, TaskId, Words
from bot.usecases.accept_request import accept_request
from bot.usecases.add_task import add_task
from bot.usecases.change_task import check_off, finish_task
from bot.usecases.say_task import add_said
from tests.races.ward import RACERS, Ward, race


def test_tasks_added_at_once_have_a_number_each(ward: Ward, rounds: range) -> None:
    for _ in rounds:
        mentee, mentor = pair(ward)
        mentorship = together(ward, mentee)
        new = [NewTask(Words(f"Task {n}"), mentorship) for n in range(RACERS)]
        acts = [
            partial(add_task, ward.core, actor, new[n], f"{mentee.id}:{n}")
            for n, actor in enumerate([mentee, mentor] * (RACERS // 2))
        ]
        race(*acts)
        assert sorted(task.number for task in tasks_of(ward, mentee)) == [*range(1, RACERS + 1)]


def test_a_form_sent_eight_times_adds_one(ward: Ward, rounds: range) -> None:
    for _ in rounds:
        [mentee] = ward.people(1)
        new = NewTask(Words("Revise CV"))
        add = partial(add_task, ward.core, mentee, new, f"view:{mentee.id}")
        race(*[add] * RACERS)
        assert [task.number for task in tasks_of(ward, mentee)] == [1]


def test_a_box_ticked_by_many_hands_is_done_once(ward: Ward, rounds: range) -> None:
    for _ in rounds:
        mentee, mentor = pair(ward)
        task = task_for(ward, mentee)
        ticks = [partial(check_off, ward.core, mentee, {task}, set[TaskId]())] * (RACERS // 2)
        drops = [partial(finish_task, ward.core, mentor, task, TaskAct.DROPPED)] * (RACERS // 2)
        race(*ticks, *drops)
        with ward.core.store.read(ward.workspace) as uow:
            acts = [event.act for event in uow.tasks.history([task])[task]]
            kept = uow.tasks.get(task)
        assert acts in ([TaskAct.ADDED, TaskAct.DONE], [TaskAct.ADDED, TaskAct.DROPPED])
        assert not kept.is_open


def pair(ward: Ward) -> tuple[Actor, Actor]:
    mentee, mentor = ward.people(2)
    accept_request(ward.core, mentor, ward.asks(mentee, mentor))
    return mentee, mentor


def together(ward: Ward, mentee: Actor) -> MentorshipId:
    with ward.core.store.read(ward.workspace) as uow:
        [mentorship] = uow.mentorships.running_of(mentee.id)
    return mentorship.id


def task_for(ward: Ward, mentee: Actor) -> TaskId:
    added = add_said(ward.core, mentee, "revise CV", f"say:{mentee.id}")
    assert isinstance(added, TaskChanged)
    ward.said()
    return added.task.id


def tasks_of(ward: Ward, mentee: Actor) -> list[Task]:
    with ward.core.store.read(ward.workspace) as uow:
        return uow.tasks.of_owners([mentee.id], ward.core.clock.now())
