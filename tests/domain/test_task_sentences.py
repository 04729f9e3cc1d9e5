"""What people write about tasks: which task, for whom, by when."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import FieldProblem
from bot.domain.sentences import (
    AddTask,
    AskHelp,
    AskMentor,
    AssignTask,
    DoneTask,
    FindMentor,
    Sentence,
    ShowTasks,
    Unknown,
    read_sentence,
)
from bot.domain.task import LONGEST_TITLE
from bot.domain.task_words import fitted, read_task

# A Wednesday.
TODAY = date(2026, 11, 25)
FRIDAY = date(2026, 11, 27)

SAID: tuple[tuple[str, Sentence], ...] = (
    ("tasks", ShowTasks()),
    ("Tasks?", ShowTasks()),
    ("my tasks pls", ShowTasks()),
    ("show me my tasks", ShowTasks()),
    ("list all my tasks please", ShowTasks()),
    ("what are my tasks?", ShowTasks()),
    ("to do", ShowTasks()),
    ("todo list", ShowTasks()),
    ("my to-dos", ShowTasks()),
    ("what's due?", ShowTasks()),
    ("what do I have to do", ShowTasks()),
    ("taks", ShowTasks()),
    ("done 2", DoneTask((2,))),
    ("Done 2!", DoneTask((2,))),
    ("done #2", DoneTask((2,))),
    ("done with 2", DoneTask((2,))),
    ("done with task 2, thanks", DoneTask((2,))),
    ("i'm done with task 2", DoneTask((2,))),
    ("I’ve finished number 3", DoneTask((3,))),
    ("finished 3", DoneTask((3,))),
    ("completed task 12", DoneTask((12,))),
    ("check off 4", DoneTask((4,))),
    ("tick 4 off", DoneTask((4,))),
    ("mark 2 as done", DoneTask((2,))),
    ("2 done", DoneTask((2,))),
    ("task 2 is done", DoneTask((2,))),
    ("done 2 and 3", DoneTask((2, 3))),
    ("done 2, 3, 5", DoneTask((2, 3, 5))),
    ("please mark tasks 2 & 3 as done", DoneTask((2, 3))),
    ("done 2 2", DoneTask((2,))),
    ("done 99999999999999999999", DoneTask((99999,))),
    ("add task revise CV by friday", AddTask("revise CV by friday")),
    ("Add a task: revise CV", AddTask("revise CV")),
    ("please add a task to revise my CV", AddTask("revise my CV")),
    ("can you add a new task: revise CV by friday", AddTask("revise CV by friday")),
    ("new task revise CV", AddTask("revise CV")),
    ("create task - revise CV", AddTask("revise CV")),
    ("task: revise CV", AddTask("revise CV")),
    ("todo: call the lab", AddTask("call the lab")),
    ("add revise CV to my tasks", AddTask("revise CV")),
    ("put call the lab on my list", Unknown()),
    ("put call the lab on my todo list", AddTask("call the lab")),
    ("add task", AddTask("")),
    ("add a task please", AddTask("")),
    ("add task: לכתוב קורות חיים 👩🏽‍⚕️", AddTask("לכתוב קורות חיים 👩🏽‍⚕️")),
    ("for @lee: draft protocol by 3 Dec", AssignTask("lee", False, "draft protocol by 3 Dec")),
    ("for <@U0LEE>: draft protocol", AssignTask("U0LEE", True, "draft protocol")),
    ("For Sam Lee: draft protocol", AssignTask("Sam Lee", False, "draft protocol")),
    ("task for sam: draft protocol", AssignTask("sam", False, "draft protocol")),
    ("new task for @sam.lee: draft protocol", AssignTask("sam.lee", False, "draft protocol")),
    ("add a task for <@U0LEE|lee>: read ch. 3", AssignTask("U0LEE", True, "read ch. 3")),
    ("give Sam a task: read ch. 3", AssignTask("Sam", False, "read ch. 3")),
    ("assign a task to Sam Lee: read ch. 3", AssignTask("Sam Lee", False, "read ch. 3")),
    ("assign sam: read ch. 3", AssignTask("sam", False, "read ch. 3")),
    # What is none of these stays what it was.
    ("ask @dr.chen to mentor me: tasks", AskMentor("dr.chen", False, "tasks")),
    ("find me a mentor for task shifting", FindMentor("task shifting")),
    ("help", AskHelp()),
    ("done", Unknown()),
    ("I am done with this rotation", Unknown()),
    ("well done 👏", Unknown()),
    ("for what it is worth", Unknown()),
    ("the task force meets at 9", Unknown()),
)  # fmt: skip


@pytest.mark.parametrize(("said", "meant"), SAID)
def test_what_people_write_about_tasks_is_understood(said: str, meant: Sentence) -> None:
    assert read_sentence(said) == meant


DAYS: tuple[tuple[str, str, date | None], ...] = (
    ("revise CV by friday", "revise CV", FRIDAY),
    ("revise CV, by Fri", "revise CV", FRIDAY),
    ("revise CV (by friday)", "revise CV", FRIDAY),
    ("revise CV due friday", "revise CV", FRIDAY),
    ("revise CV due on friday", "revise CV", FRIDAY),
    ("revise CV before friday", "revise CV", FRIDAY),
    ("revise CV until friday", "revise CV", FRIDAY),
    ("call the lab on friday", "call the lab", FRIDAY),
    ("draft study protocol by 3 Dec", "draft study protocol", date(2026, 12, 3)),
    ("draft study protocol by 3 December 2027", "draft study protocol", date(2027, 12, 3)),
    ("call the lab today", "call the lab", TODAY),
    ("call the lab by tonight", "call the lab", TODAY),
    ("call the lab tomorrow", "call the lab", date(2026, 11, 26)),
    ("read chapter 5 by the end of the month", "read chapter 5", date(2026, 11, 30)),
    ("revise CV", "revise CV", None),
    ("learn to stand by me", "learn to stand by me", None),
    ("read about sepsis by proxy", "read about sepsis by proxy", None),
    ("meet by the lab by friday", "meet by the lab", FRIDAY),
    ("plan for tomorrow's talk", "plan for tomorrow's talk", None),
)


@pytest.mark.parametrize(("said", "title", "due"), DAYS)
def test_the_last_words_are_its_day_where_they_are_one(
    said: str, title: str, due: date | None
) -> None:
    words = read_task(said, TODAY)
    assert (words.title, words.due) == (title, due)


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("revise CV by 30 February", "no_such_day"),
        ("revise CV by 3/4", "due_which_month"),
        ("revise CV by next friday", "due_which_week"),
        ("revise CV by monday 3 December", "due_other_weekday"),
    ],
)
def test_a_day_nobody_can_be_sure_of_is_asked_about(said: str, problem: str) -> None:
    with pytest.raises(FieldProblem) as refused:
        read_task(said, TODAY)
    assert (refused.value.field, refused.value.problem) == ("task_due", problem)


@given(st.text(max_size=200))
def test_a_form_has_room_for_whatever_was_typed(said: str) -> None:
    words = fitted(said)
    assert len(words.title) <= LONGEST_TITLE
    assert words.detail or " ".join(said.split()) == words.title


@given(st.text(max_size=120))
def test_no_text_is_too_odd_to_be_read(said: str) -> None:
    read_sentence(f"add task {said}")
    read_sentence(f"for {said}")
    read_sentence(f"done {said}")
