"""Tasks: given, added, ticked, put off and taken back, by two people who see the same."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from sandbox import Actor
from tests.conversations.everyday import accept, ask
from tests.support.hospital import Hospital, until

DAY = timedelta(days=1)
NEW_YORK = ZoneInfo("America/New_York")


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


def in_full(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def answer(hospital: Hospital, person: Actor, said: str) -> str:
    """The words of what the bot says to it."""
    heard = len(person.messages())
    person.say(said)
    until(lambda: len(person.messages()) > heard + 1)
    hospital.settle()
    return person.last.words


def test_a_task_is_added_at_once_and_its_day_said_in_full(
    hospital: Hospital, sam: Actor, pair: None, wednesday: date
) -> None:
    friday = in_full(wednesday + 2 * DAY)

    said = answer(hospital, sam, "add task revise CV by friday")

    assert f"Added as number 1: “revise CV”, due {friday}. Dr. Grace Chen sees it too." in said
    assert sam.last.buttons == ["Undo", "All tasks"]
    assert "1. revise CV" in answer(hospital, sam, "tasks")
