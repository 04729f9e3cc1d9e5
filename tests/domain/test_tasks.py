"""A task's number, its day, and what of its history is news to whom."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import FieldProblem
from bot.domain.mentorship import MentorshipId
from bot.domain.nudge_rules import due_nudges
from bot.domain.nudges import NudgeKind
from bot.domain.people import MemberId
from bot.domain.task import (
    NUMBER_RESTS,
    Task,
    TaskAct,
    TaskEvent,
    TaskEventId,
    TaskId,
    TaskState,
    Words,
    free_number,
    latest_news,
    worded,
)
from tests.domain.situations import GRACE, MIA, kinds, mentorship, said, situation

NOW = datetime(2026, 3, 16, 14, tzinfo=UTC)
TODAY = date(2026, 3, 16)
DAY = timedelta(days=1)


def task(due: date | None = None, state: TaskState = TaskState.OPEN, by: MemberId = GRACE) -> Task:
    made = Task(TaskId(5), MIA, 1, Words("Revise CV", due=due), by, NOW, MentorshipId(1))
    return made if state is TaskState.OPEN else made.closed(state, NOW)


def event(number: int, by: MemberId, act: TaskAct) -> TaskEvent:
    return TaskEvent(TaskEventId(number), TaskId(5), by, act, NOW)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 40), st.integers(0, 9)), max_size=60))
def test_a_number_is_never_another_tasks_while_it_could_be_meant(
    days: list[tuple[bool, int, int]],
) -> None:
    """People add, or close one of theirs, so many days later: as the storage keeps it."""
    now, open_ = NOW, set[int]()
    closed, given_out = dict[int, datetime](), dict[int, datetime]()
    for adds, days_later, which in days:
        now += days_later * DAY
        if adds or not open_:
            held = open_ | {one for one, at in closed.items() if at >= now - NUMBER_RESTS}
            number = free_number(held)
            assert number not in open_
            assert now - given_out.get(number, now - NUMBER_RESTS - DAY) > NUMBER_RESTS
            assert number <= len(held) + 1
            open_.add(number)
        else:
            number = sorted(open_)[which % len(open_)]
            open_.remove(number)
            closed[number] = given_out[number] = now


@pytest.mark.parametrize(
    ("title", "due", "field", "problem"),
    [
        (" \n ", None, "task_title", "no_title"),
        ("x" * 61, None, "task_title", "too_long"),
        ("Revise CV", TODAY - DAY, "task_due", "due_past"),
        ("Revise CV", TODAY + 731 * DAY, "task_due", "too_far"),
    ],
)
def test_what_no_task_can_be(title: str, due: date | None, field: str, problem: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        worded(title, "", due, TODAY)
    assert (refused.value.field, refused.value.problem) == (field, problem)


def test_a_title_is_one_line_and_may_be_due_today() -> None:
    assert worded(" Revise\n  CV ", " Two pages. ", TODAY, TODAY) == Words(
        "Revise CV", "Two pages.", TODAY
    )


ADDED, DONE = event(1, GRACE, TaskAct.ADDED), event(2, MIA, TaskAct.DONE)


@pytest.mark.parametrize(
    ("reader", "shown", "events", "told"),
    [
        pytest.param(MIA, task(), [ADDED], [1], id="given to her"),
        pytest.param(GRACE, task(), [ADDED], [], id="one's own doing"),
        pytest.param(GRACE, task(state=TaskState.DONE), [ADDED, DONE], [2], id="done"),
        pytest.param(
            GRACE,
            task(),
            [ADDED, DONE, event(3, MIA, TaskAct.REOPENED)],
            [3],
            id="done and open again: how it stands",
        ),
        pytest.param(
            GRACE, task(by=MIA), [event(1, MIA, TaskAct.ADDED)], [], id="added for herself"
        ),
        pytest.param(
            GRACE,
            task(state=TaskState.DROPPED, by=MIA),
            [event(1, MIA, TaskAct.ADDED), event(2, MIA, TaskAct.DROPPED)],
            [],
            id="dropped what she had added herself",
        ),
        pytest.param(
            MIA,
            task(),
            [ADDED, event(2, GRACE, TaskAct.MOVED), event(3, GRACE, TaskAct.MOVED)],
            [1, 3],
            id="put off twice: the last day",
        ),
        pytest.param(
            MIA,
            task(state=TaskState.DONE),
            [ADDED, event(2, GRACE, TaskAct.MOVED), event(3, MIA, TaskAct.DONE)],
            [],
            id="the day of what is done",
        ),
        pytest.param(
            MIA,
            task(),
            [ADDED, event(2, GRACE, TaskAct.COMMENTED), event(3, GRACE, TaskAct.COMMENTED)],
            [1, 2, 3],
            id="every line",
        ),
    ],
)
def test_news_is_what_the_other_did_and_still_is_so(
    reader: MemberId, shown: Task, events: list[TaskEvent], told: list[int]
) -> None:
    assert [one.id for one in latest_news(events, reader, shown)] == told


@pytest.mark.parametrize(
    ("due", "said_as"),
    [
        (TODAY + 3 * DAY, []),
        (TODAY + 2 * DAY, [NudgeKind.TASK_DUE]),
        (TODAY, [NudgeKind.TASK_DUE]),
        (TODAY - DAY, [NudgeKind.TASK_OVERDUE]),
        (TODAY - 57 * DAY, []),
        (None, []),
    ],
)
def test_a_task_is_said_two_days_before_its_day_and_once_it_is_over(
    due: date | None, said_as: list[NudgeKind]
) -> None:
    it = situation(NOW, tasks=[task(due)])
    assert [kind for kind in kinds(it) if kind in TASKS] == said_as


TASKS = {NudgeKind.TASK_DUE, NudgeKind.TASK_OVERDUE, NudgeKind.TASK_NEWS}


def test_each_is_said_once_until_its_day_is_another() -> None:
    it = situation(NOW, tasks=[task(TODAY)])
    [new] = [one for one in due_nudges(it) if one.kind in TASKS]
    again = situation(NOW, tasks=[task(TODAY)], before=[said(new)])
    moved = situation(NOW, tasks=[task(TODAY + DAY)], before=[said(new)])
    assert not set(kinds(again)) & TASKS
    assert NudgeKind.TASK_DUE in kinds(moved)


@pytest.mark.parametrize("rests", [False, True])
def test_nothing_is_said_of_a_mentorship_that_rests(rests: bool) -> None:
    together = mentorship().pause(None, MIA) if rests else mentorship()
    it = situation(NOW, mentorships=[together], tasks=[task(TODAY)], task_news=[(task(), [ADDED])])
    assert bool(set(kinds(it)) & TASKS) is not rests
