"""Tasks in windows and Home: boxes to tick, a form to add, a page for each; both see the same."""

import copy
import json
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.task import NewTask, Task, Words
from bot.usecases.add_task import add_task
from sandbox import Actor
from tests.conversations.everyday import accept, ask
from tests.support.hospital import Hospital, until
from tests.support.replay import hold, newest_press

DAY = timedelta(days=1)
NEW_YORK = ZoneInfo("America/New_York")
BOXES = "tasks_done"


@pytest.fixture(autouse=True)
def wednesday(hospital: Hospital) -> date:
    """Noon in New York, where Sam, Mia and Dr. Chen are."""
    clock = hospital.sandbox.clock
    now = clock.now().astimezone(NEW_YORK)
    day = now.date() + (9 - now.weekday()) * DAY
    clock.jump(datetime.combine(day, time(12), tzinfo=NEW_YORK) - now)
    return day


@pytest.fixture
def pair(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    """Dr. Chen mentors Sam."""
    ask(sam, chen)
    accept(chen, sam)
    hospital.settle()


def window(person: Actor) -> str:
    assert person.modal
    return person.modal.words


def ticked(person: Actor) -> list[str]:
    """What the boxes of the window on top show as done."""
    assert person.modal
    return [
        box["text"]["text"]
        for block in person.modal.blocks
        for element in block.get("elements", [])
        for box in element.get("initial_options", [])
    ]


def adds(person: Actor, title: str, **fields: object) -> None:
    """With the form, from the list on top."""
    person.click("Add a task")
    person.fill("What is to be done", title)
    for field, value in fields.items():
        person.fill(field, value)
    assert person.submit() == {}


def give(hospital: Hospital, mentee: Actor, mentor: Actor, title: str) -> None:
    mentor.command("/mentortasks", f"for <@{mentee.id}>: {title}")
    assert mentor.submit() == {}
    mentor.close()
    hospital.settle()


def opens(person: Actor, entry: str) -> None:
    person.command("/mentortasks")
    person.choose("open_task", entry)


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


def test_a_mentor_comments_puts_off_reopens_and_drops(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None, wednesday: date
) -> None:
    give(hospital, sam, chen, "draft study protocol by friday")
    opens(chen, "Sam Lee: draft study protocol")
    assert "Dr. Grace Chen added it" in window(chen)
    assert chen.modal is not None
    assert "Done" not in chen.modal.buttons
    chen.fill("task_due", wednesday + 7 * DAY)
    chen.fill("task_comment", "Start with the question.")
    assert chen.submit() == {}
    assert "Start with the question." in window(chen)
    chen.close()

    opens(sam, "1. draft study protocol")
    assert "Start with the question." in window(sam)
    assert f"made it due {(wednesday + 7 * DAY).day} " in window(sam)
    sam.click("Done")
    assert "Sam Lee did it" in window(sam)
    sam.close()
    assert ticked(sam) == ["1. draft study protocol"]
    sam.close()

    chen.choose("open_task", "Sam Lee: draft study protocol")
    chen.click("Reopen")
    assert "Dr. Grace Chen reopened it" in window(chen)
    chen.click("Drop")
    assert chen.confirmed[-1].title == "Drop this task?"
    assert "Dr. Grace Chen dropped it" in window(chen)
    sam.command("/mentortasks")
    assert "draft study protocol" not in window(sam)


def test_a_line_is_said_once_however_often_the_page_is_saved(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None, wednesday: date
) -> None:
    give(hospital, sam, chen, "draft study protocol by friday")
    opens(chen, "Sam Lee: draft study protocol")
    chen.fill("task_comment", "Start with the question.")
    assert chen.submit() == {}

    chen.fill("task_due", wednesday + 7 * DAY)
    assert chen.submit() == {}

    assert window(chen).count("Start with the question.") == 1
    chen.fill("task_comment", "Then the method.")
    assert chen.submit() == {}
    assert window(chen).count("Then the method.") == 1


def test_two_who_edit_at_once_lose_nothing(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None, wednesday: date
) -> None:
    give(hospital, sam, chen, "draft study protocol by friday")
    opens(sam, "1. draft study protocol")
    opens(chen, "Sam Lee: draft study protocol")
    chen.fill("task_due", wednesday + 7 * DAY)
    assert chen.submit() == {}

    sam.fill("task_comment", "Nearly there.")
    assert sam.submit() == {}

    assert f"due {(wednesday + 7 * DAY):%A}" in window(sam)
    assert "Nearly there." in window(sam)


def test_a_day_is_not_put_off_once_the_task_is_done(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None, wednesday: date
) -> None:
    give(hospital, sam, chen, "draft study protocol")
    opens(chen, "Sam Lee: draft study protocol")
    sam.say("done 1")
    sam.wait_for("Done:")
    chen.fill("task_due", wednesday + 7 * DAY)
    assert chen.submit() == {"task_due": "This task is closed. Please reopen it first."}


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


def test_after_the_end_tasks_stay_with_the_mentee_alone(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    give(hospital, sam, chen, "draft study protocol")
    chen.command("/mentortasks")
    former = chen.modal
    end(hospital, chen)

    chen.choose("open_task", "Sam Lee: draft study protocol")
    assert "I can't find that for you" in window(chen)
    assert former is not None
    chen.close()
    chen.close()
    chen.command("/mentortasks")
    assert "Sam Lee" not in window(chen)
    opens(sam, "1. draft study protocol")
    assert "Only you see it." in window(sam)
    sam.click("Done")
    assert "Sam Lee did it" in window(sam)


def test_a_finger_above_send_meets_an_ended_mentorship(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    chen.say("for @sam.lee: draft study protocol")
    chen.wait_for("Shall I give Sam Lee this task?")
    press = hold(hospital, chen, "Send")
    end(hospital, chen)
    press()
    chen.wait_for("I can't find that for you")
    sam.command("/mentortasks")
    assert "Nothing to do." in window(sam)


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


def end(hospital: Hospital, mentor: Actor) -> None:
    """As its last answer would."""
    member, core = hospital.member(mentor.name), hospital.bot.core
    with core.store.change(member.workspace_id) as uow:
        [mentorship] = uow.mentorships.running_of(member.id)
        uow.mentorships.save(mentorship.end(core.clock.now()))
    hospital.settle()
