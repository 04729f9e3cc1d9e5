"""What people do with goals, in one step each."""

import pytest

from sandbox import Actor
from tests.conversations.agreeing import pair as pair_up
from tests.support.hospital import Hospital

PAPER = "Submit a first-author paper on sepsis alerts"
WHAT, MEASURE, WHO_SEES = "What I want", "How I'll know", "Who sees it"
CHEN_SEES = "Dr. Grace Chen sees it too"


@pytest.fixture
def pair(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    """Dr. Chen mentors Sam."""
    pair_up(hospital, sam, chen)


def window(person: Actor) -> str:
    assert person.modal
    return person.modal.words


def home_of(hospital: Hospital, person: Actor) -> str:
    hospital.settle()
    home = person.home
    assert home
    return home.words


def writes(person: Actor, what: str, sees: str | None = None, **fields: object) -> None:
    """From the list, which is open afterwards."""
    person.command("/mentorship", "goals")
    person.click("Add a goal")
    person.click("Write my own")
    person.fill(WHAT, what)
    if sees:
        person.choose(WHO_SEES, sees)
    for field, value in fields.items():
        person.fill(field, value)
    assert person.submit() == {}


def opens(person: Actor, what: str) -> None:
    person.command("/mentorship", "goals")
    person.click("Open", block=what)
