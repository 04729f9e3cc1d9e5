"""What two people do to agree how they work, in one step each."""

from sandbox import Actor
from tests.conversations.everyday import accept, ask
from tests.support.hospital import Hospital

AGREE = "Agree how we'll work"
ASKED = "has said how they would like to work with you"
PROPOSED = "have both answered"
CONFIRMED = "You have both confirmed how you work together"


def pair(hospital: Hospital, mentee: Actor, mentor: Actor) -> None:
    """A mentorship, its kick-off said."""
    ask(mentee, mentor)
    accept(mentor, mentee)
    mentee.wait_for("The first step: agree on a day")
    hospital.settle()


def answer(person: Actor, **said: object) -> dict[str, str]:
    """Alone, in the window, which stays open; `said` are fields by their block_id."""
    person.click(AGREE)
    return say(person, **said)


def say(person: Actor, **said: object) -> dict[str, str]:
    for field, value in said.items():
        person.fill(field, value)
    return person.submit()


def propose(
    hospital: Hospital, mentee: Actor, mentor: Actor, mentees: str = "Monthly", **mentors: object
) -> None:
    """The mentee answers what is usual, the mentor what is said here; both windows are closed.

    `mentees` is how often the mentee would like to meet.
    """
    assert answer(mentee, rhythm=mentees) == {}
    mentee.close()
    mentor.wait_for(ASKED)
    assert answer(mentor, **mentors) == {}
    mentor.close()
    hospital.settle()


def confirm(person: Actor, other: Actor) -> None:
    person.click("Read and confirm")
    assert person.submit() == {}
    assert f"It holds once {other.name} does" in seen(person) or "You both confirmed" in seen(
        person
    )
    person.close()


def agree(
    hospital: Hospital, mentee: Actor, mentor: Actor, mentees: str = "Monthly", **mentors: object
) -> None:
    """Everything, until both have confirmed and heard of it."""
    propose(hospital, mentee, mentor, mentees, **mentors)
    mentee.wait_for(PROPOSED)
    confirm(mentee, mentor)
    hospital.settle()
    confirm(mentor, mentee)
    mentee.wait_for(CONFIRMED)
    hospital.settle()


def seen(person: Actor) -> str:
    assert person.modal is not None
    return person.modal.words
