"""What people do with tasks in windows, in one step each, on a Wednesday."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from sandbox import Actor
from tests.conversations.everyday import accept, ask
from tests.support.hospital import Hospital

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


def end(hospital: Hospital, mentor: Actor) -> None:
    """As its last answer would."""
    member, core = hospital.member(mentor.name), hospital.bot.core
    with core.store.change(member.workspace_id) as uow:
        [mentorship] = uow.mentorships.running_of(member.id)
        uow.mentorships.save(mentorship.end(core.clock.now()))
    hospital.settle()
