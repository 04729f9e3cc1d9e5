"""Tasks in digests: what is due, to be ticked there; what the partner did, as one line a day."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.task import NewTask, Words
from bot.usecases.add_task import add_task
from sandbox import Actor, Message
from tests.conversations.everyday import accept, ask, begin_on_monday_noon
from tests.support.hospital import Hospital

DAY = timedelta(days=1)
NEW_YORK = ZoneInfo("America/New_York")
BOXES = "tasks_done"


@pytest.fixture(autouse=True)
def monday_noon(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    """In New York; Dr. Chen mentors Sam from then on."""
    begin_on_monday_noon(hospital)
    ask(sam, chen)
    accept(chen, sam)
    hospital.settle()


def days_pass(hospital: Hospital, days: int) -> None:
    """Only the mornings are lived through."""
    clock = hospital.sandbox.clock
    for _ in range(days):
        now = clock.now().astimezone(NEW_YORK)
        morning = datetime.combine(now.date() + DAY, time(8, 30), tzinfo=NEW_YORK)
        clock.jump(morning - now)
        clock.travel(timedelta(hours=1))
    hospital.settle()


def digests(person: Actor) -> list[Message]:
    """Those that speak of tasks; on a Tuesday there is a check-in beside them."""
    hellos = [message for message in person.messages() if "Hello! It is" in message.words]
    return [one for one in hellos if "To do," in one.words or "News about tasks" in one.words]


def ticked(message: Message) -> list[str]:
    return [
        box["text"]["text"]
        for block in message.blocks
        for element in block.get("elements", [])
        for box in element.get("initial_options", [])
    ]


def adds(hospital: Hospital, person: Actor, title: str, due_in: int) -> None:
    member, core = hospital.member(person.name), hospital.bot.core
    due = core.clock.now().astimezone(NEW_YORK).date() + due_in * DAY
    with core.store.read(member.workspace_id) as uow:
        [mentorship] = uow.mentorships.running_of(member.id)
    add_task(core, member, NewTask(Words(title, due=due), mentorship.id), f"test:{title}")
    hospital.settle()


def test_a_task_is_said_when_it_is_due_and_once_when_it_is_late(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    adds(hospital, sam, "Revise CV", due_in=3)
    days_pass(hospital, 1)
    [soon] = digests(sam)
    assert "To do, due soon or overdue:" in soon.words
    assert "1. Revise CV" in soon.words
    days_pass(hospital, 2)
    assert len(digests(sam)) == 1
    days_pass(hospital, 1)
    assert "overdue since Thursday" in digests(sam)[-1].words
    days_pass(hospital, 2)
    assert len(digests(sam)) == 2
    assert not digests(chen)


def test_a_task_ticked_in_the_digest_is_done_and_the_mentor_reads_it_in_theirs(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    adds(hospital, sam, "Revise CV", due_in=2)
    adds(hospital, sam, "Call the lab", due_in=2)
    days_pass(hospital, 1)

    sam.fill(BOXES, ["1. Revise CV"])
    hospital.settle()
    assert ticked(digests(sam)[-1]) == ["1. Revise CV"]
    assert not digests(chen)

    days_pass(hospital, 1)
    assert "@Sam Lee did “Revise CV”." in digests(chen)[-1].words
    assert "Call the lab" not in digests(chen)[-1].words
    days_pass(hospital, 1)
    assert len(digests(chen)) == 1


def test_what_was_taken_back_before_the_digest_is_no_news(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    adds(hospital, sam, "Revise CV", due_in=30)
    sam.say("done 1")
    sam.wait_for("Done:")
    sam.click("Undo", on="Done:")
    sam.wait_for("is open")
    days_pass(hospital, 2)
    assert not any("Revise CV" in message.words for message in digests(chen))


def test_a_new_task_and_a_line_about_it_wait_for_the_mentees_digest(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    chen.say("for @sam.lee: draft study protocol by 31 December")
    chen.wait_for("Shall I give Sam Lee")
    chen.click("Send")
    chen.wait_for("has a new task")
    chen.command("/mentortasks")
    chen.choose("open_task", "Sam Lee: draft study protocol")
    chen.fill("task_comment", "Start with the question.")
    assert chen.submit() == {}
    hospital.settle()
    assert not any("draft study protocol" in message.words for message in sam.messages())

    days_pass(hospital, 1)

    [digest] = digests(sam)
    assert "@Dr. Grace Chen gave you “draft study protocol”, due Thursday 31 December" in (
        digest.words
    )
    assert "@Dr. Grace Chen wrote a line about “draft study protocol”." in digest.words
    assert "Start with the question" not in digest.words
    sam.click("All tasks", on=digest)
    assert sam.modal is not None
    assert "1. draft study protocol" in sam.modal.words


def test_a_task_of_a_mentorship_that_rests_is_not_asked_for(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    adds(hospital, sam, "Revise CV", due_in=1)
    member, core = hospital.member("Sam Lee"), hospital.bot.core
    with core.store.change(member.workspace_id) as uow:
        [mentorship] = uow.mentorships.running_of(member.id)
        uow.mentorships.save(mentorship.pause(None, member.id))
    days_pass(hospital, 3)
    assert not any("Revise CV" in message.words for message in digests(sam))


def test_one_who_has_nobody_is_reminded_too(hospital: Hospital, mia: Actor) -> None:
    mia.say("add task revise CV by tomorrow")
    assert "Only you see it." in mia.wait_for("Added as number 1").words
    days_pass(hospital, 1)
    assert "1. revise CV" in digests(mia)[-1].words
