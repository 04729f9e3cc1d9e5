"""Tasks as they are kept: by owner, by number, by day, and all that happened to each."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from bot.domain.people import MemberId
from bot.domain.task import NewTask, Task, TaskAct, TaskState, Words
from storage.errors import Conflict
from tests.storage.conftest import NOW, Hospital

DAY = timedelta(days=1)
TODAY = NOW.date()


@dataclass
class Ward:
    hospital: Hospital
    owner: MemberId

    def adds(self, number: int, title: str = "Revise CV", due: date | None = None) -> Task:
        with self.hospital.change() as work:
            words = Words(title, "Two pages.", due)
            return work.tasks.add(NewTask(words), self.owner, number, self.owner, NOW)

    def closes(self, task: Task, state: TaskState, days_ago: int = 0) -> None:
        with self.hospital.change() as work:
            work.tasks.save(task.closed(state, NOW - days_ago * DAY))


@pytest.fixture
def ward(hospital: Hospital, mia: MemberId) -> Ward:
    return Ward(hospital, mia)


def test_a_task_is_read_as_it_was_added(ward: Ward) -> None:
    task = ward.adds(1, "Révise 👩🏽‍⚕️ קורות חיים", due=TODAY)
    with ward.hospital.read() as work:
        assert work.tasks.get(task.id) == task


def test_two_open_tasks_never_share_a_number(ward: Ward) -> None:
    ward.adds(1)
    with pytest.raises(Conflict):
        ward.adds(1)


def test_a_number_may_be_given_again_once_its_task_is_closed(ward: Ward) -> None:
    first = ward.adds(1, "First")
    ward.closes(first, TaskState.DONE)
    second = ward.adds(1, "Second")
    with ward.hospital.read() as work:
        assert work.tasks.with_number(ward.owner, 1) == second


def test_the_one_closed_last_is_meant_where_none_is_open(ward: Ward) -> None:
    for days_ago in (9, 3, 6):
        ward.closes(ward.adds(1, f"Closed {days_ago} days ago"), TaskState.DONE, days_ago)
    with ward.hospital.read() as work:
        found = work.tasks.with_number(ward.owner, 1)
        assert found is not None and found.words.title == "Closed 3 days ago"
        assert work.tasks.with_number(ward.owner, 2) is None


def test_numbers_are_held_by_what_is_open_or_was_closed_lately(ward: Ward) -> None:
    ward.adds(1)
    ward.closes(ward.adds(2), TaskState.DROPPED, days_ago=29)
    ward.closes(ward.adds(3), TaskState.DONE, days_ago=31)
    with ward.hospital.read() as work:
        assert work.tasks.held_numbers(ward.owner, NOW - 30 * DAY) == {1, 2}


def test_what_was_done_lately_is_shown_and_what_was_dropped_is_not(ward: Ward) -> None:
    still_open = ward.adds(2)
    done = ward.adds(1)
    ward.closes(done, TaskState.DONE)
    ward.closes(ward.adds(3), TaskState.DONE, days_ago=2)
    ward.closes(ward.adds(4), TaskState.DROPPED)
    with ward.hospital.read() as work:
        shown = [task.id for task in work.tasks.of_owners([ward.owner], NOW - DAY)]
    assert shown == [done.id, still_open.id]


def test_what_is_due_comes_the_longest_due_first(ward: Ward) -> None:
    tomorrow, late = ward.adds(1, due=TODAY + DAY), ward.adds(2, due=TODAY - 9 * DAY)
    ward.adds(3, due=TODAY + 9 * DAY)
    ward.adds(4)
    ward.closes(ward.adds(5, due=TODAY), TaskState.DONE)
    with ward.hospital.read() as work:
        due = work.tasks.due_by([ward.owner], TODAY + 2 * DAY)
    assert [task.id for task in due] == [late.id, tomorrow.id]


def test_all_that_happened_to_a_task_is_told_in_order(ward: Ward) -> None:
    task = ward.adds(1)
    with ward.hospital.change() as work:
        added = work.tasks.note(task.id, ward.owner, TaskAct.ADDED, NOW)
        moved = work.tasks.note(task.id, ward.owner, TaskAct.MOVED, NOW, due=TODAY)
        said = work.tasks.note(task.id, ward.owner, TaskAct.COMMENTED, NOW, comment="Nearly.")
    with ward.hospital.read() as work:
        assert work.tasks.history([task.id]) == {task.id: [added, moved, said]}


def test_only_tasks_of_these_mentorships_that_were_touched_lately(
    ward: Ward, amara: MemberId
) -> None:
    request = ward.hospital.request(ward.owner, amara)
    with ward.hospital.change() as work:
        mentorship = work.mentorships.from_request(request, NOW)
        shared = [
            work.tasks.add(NewTask(Words("Shared"), mentorship.id), ward.owner, number, amara, NOW)
            for number in (1, 2)
        ]
        work.tasks.note(shared[0].id, amara, TaskAct.ADDED, NOW - 20 * DAY)
        work.tasks.note(shared[1].id, amara, TaskAct.ADDED, NOW - 3 * DAY)
    private = ward.adds(3)
    with ward.hospital.change() as work:
        work.tasks.note(private.id, ward.owner, TaskAct.DONE, NOW)
        touched = work.tasks.touched_since([mentorship.id], NOW - 14 * DAY)
    assert [task.id for task in touched] == [shared[1].id]
