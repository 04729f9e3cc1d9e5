"""Tasks in a list or in Home: boxes to tick, however many there are, and nobody else's."""

import copy
import json
from datetime import date

import pytest

from bot.domain.task import NewTask, Task, Words
from bot.usecases.add_task import add_task
from sandbox import Actor
from tests.conversations.tasking import (
    BOXES,
    DAY,
    adds,
    give,
    opens,
    pair,
    ticked,
    wednesday,
    window,
)
from tests.support.hospital import Hospital, until
from tests.support.replay import newest_press

__all__ = ["pair", "wednesday"]


def test_a_task_is_added_with_the_form_and_ticked_in_the_list(
    hospital: Hospital, sam: Actor, pair: None, wednesday: date
) -> None:
    sam.command("/mentortasks")
    assert "Nothing to do." in window(sam)

    adds(sam, "Revise CV", task_due=wednesday + 2 * DAY, task_detail="Two pages.")
    assert "1. Revise CV" in window(sam)
    assert "Dr. Grace Chen" in window(sam)
    adds(sam, "Call the lab", task_for="Mine, and only I see it", task_detail=None, task_due=None)

    sam.fill(BOXES, ["2. Call the lab"])
    assert ticked(sam) == ["2. Call the lab"]
    sam.fill(BOXES, [])
    assert ticked(sam) == []
    sam.fill(BOXES, ["1. Revise CV", "2. Call the lab"])
    assert ticked(sam) == ["1. Revise CV", "2. Call the lab"]


def test_a_box_ticked_on_two_screens_stays_ticked(hospital: Hospital, sam: Actor) -> None:
    for title in ("one", "two"):
        sam.say(f"add task {title}")
        sam.wait_for(f"“{title}”")
    sam.say("tasks")
    listed = sam.wait_for("1. one")
    sam.command("/mentortasks")
    sam.fill(BOXES, ["1. one"])
    sam.close()
    hospital.settle()
    until(lambda: "2. two" in sam.wait_for("Your tasks").words)

    sam.fill(BOXES, ["1. one", "2. two"])

    hospital.settle()
    sam.command("/mentortasks")
    assert ticked(sam) == ["1. one", "2. two"]
    assert listed


def test_eighty_tasks_stand_on_one_screen(hospital: Hospital, sam: Actor) -> None:
    member = hospital.member("Sam Lee")
    for number in range(1, 81):
        title = f"Task {number} {'x' * 50}"
        add_task(hospital.bot.core, member, NewTask(Words(title)), f"test:{number}")
    hospital.settle()

    sam.command("/mentortasks")
    assert "80. Task 80" in window(sam)
    last = [block for block in (sam.modal.blocks if sam.modal else []) if "elements" in block][7]
    sam.fill(last["block_id"], [f"80. Task 80 {'x' * 50}"])
    assert ticked(sam) == [f"80. Task 80 {'x' * 50}"]
    sam.close()
    sam.say("tasks")
    assert "and 50 more" in sam.wait_for("30. Task 30").words
    sam.say("done 77")
    sam.wait_for("Done: “Task 77")
    sam.open_home()
    hospital.settle()
    assert sam.home is not None
    assert "and 68 more" in sam.home.words


def test_boxes_in_home_are_ticked_where_they_stand(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    give(hospital, sam, chen, "draft study protocol")
    sam.open_home()
    hospital.settle()
    sam.fill(BOXES, ["1. draft study protocol"])
    hospital.settle()
    opens(chen, "Sam Lee: draft study protocol")
    assert "Sam Lee did it" in window(chen)


@pytest.mark.parametrize("done", ["{id}", "{id} x", "-1", "9" * 12, "{id}.0", "[]"])
def test_nobody_unticks_what_is_another_ones(
    hospital: Hospital, sam: Actor, mia: Actor, done: str
) -> None:
    """What a group showed as ticked comes back from outside, and is believed of nobody else's."""
    sam.command("/mentortasks", "revise CV")
    sam.command("/mentortasks", "done 1")
    sam.close()
    mia.command("/mentortasks", "call the lab")
    mia.command("/mentortasks")
    mia.fill(BOXES, ["1. call the lab"])
    [task] = tasks_of(hospital, "Sam Lee")
    forged = copy.deepcopy(newest_press(hospital))
    forged["actions"][0]["selected_options"] = []
    forged["actions"][0]["block_id"] = json.dumps({"group": 1, "done": done.format(id=task.id)})

    mia.send_raw(forged)

    assert tasks_of(hospital, "Sam Lee") == [task]
    assert task.is_done


def tasks_of(hospital: Hospital, name: str) -> list[Task]:
    member, core = hospital.member(name), hospital.bot.core
    with core.store.read(member.workspace_id) as uow:
        return uow.tasks.of_owners([member.id], core.clock.now() - DAY)
