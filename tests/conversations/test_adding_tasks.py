"""A task is added with a form, a command or from a message; what cannot be is said beside it."""

from datetime import date

import pytest

from bot.domain.task import NewTask, Words
from bot.usecases.add_task import add_task
from sandbox import Actor
from tests.conversations.tasking import DAY, pair, ticked, wednesday, window
from tests.support.hospital import Hospital

__all__ = ["pair", "wednesday"]


def test_nobody_keeps_more_than_a_hundred(hospital: Hospital, sam: Actor) -> None:
    member = hospital.member("Sam Lee")
    for number in range(100):
        add_task(hospital.bot.core, member, NewTask(Words(f"Task {number}")), f"test:{number}")
    sam.command("/mentortasks", "one more")
    assert "100 open tasks already" in window(sam)
    assert sam.modal is not None
    assert sam.modal.values["What is to be done"] == "one more"


def test_a_form_cannot_be_saved_without_a_title_or_with_a_day_gone_by(
    hospital: Hospital, sam: Actor, wednesday: date
) -> None:
    sam.command("/mentortasks")
    sam.click("Add a task")
    sam.fill("What is to be done", " ")
    assert "task_title" in sam.submit()
    sam.fill("What is to be done", "Revise CV")
    sam.fill("task_due", wednesday - DAY)
    assert sam.submit() == {"task_due": "That day is over. Please choose today or a day ahead."}
    sam.fill("task_due", wednesday)
    assert sam.submit() == {}


def test_a_command_with_words_adds_at_once_and_undoes(
    hospital: Hospital, sam: Actor, wednesday: date
) -> None:
    sam.command("/mentortasks", "revise CV by friday")
    assert "Added as number 1: “revise CV”, due Friday" in sam.last.words
    sam.click("Undo")
    sam.wait_for("Dropped: “revise CV”.")

    sam.command("/mentortasks", "call the lab")
    sam.command("/mentortasks", "done 2")
    assert ticked(sam) == ["2. call the lab"]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("x" * 200, "Please shorten this to 60 characters."),
        ("revise CV by 30 February", "The calendar has no such day."),
    ],
)
def test_words_that_are_no_task_come_back_in_a_form(sam: Actor, typed: str, why: str) -> None:
    sam.command("/mentortasks", typed)
    assert why in window(sam)
    assert typed in window(sam)


def test_a_message_is_saved_as_a_task_with_its_words(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    chen.say(f"@{sam.handle} please read Smith & Jones 2021, <page 3>\nThen write to me.", to=sam)
    message = sam.messages(chen)[-1]

    sam.shortcut("Save as mentorship task", on=message)

    assert sam.modal is not None
    values = sam.modal.values
    assert values["What is to be done"] == "@Sam Lee please read Smith & Jones 2021, <page 3> Then"
    assert values["Details"] == (
        "@Sam Lee please read Smith & Jones 2021, <page 3>\nThen write to me."
    )
    assert values["Whose task"] == "Mine, and Dr. Grace Chen sees it"
    sam.fill("What is to be done", "Read Smith & Jones 2021")
    assert sam.submit() == {}
    assert "1. Read Smith & Jones 2021" in window(sam)
