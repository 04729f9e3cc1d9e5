"""An introduction in one sentence: shown first, one *Send*."""

import pytest

from sandbox import Actor
from tests.conversations.agreeing import pair
from tests.support.hospital import Hospital

SHALL_I = "Shall I ask Sam Lee whether they would like to meet Dr. David Okafor?"
WHY = "he runs the registry you need"


@pytest.fixture(autouse=True)
def mentorship(hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor) -> None:
    """Dr. Chen mentors Sam, and works with Dr. Okafor."""
    pair(hospital, sam, chen)


@pytest.mark.parametrize(
    "said",
    [
        f"introduce @sam.lee to @dr.okafor: because {WHY}",
        f"please introduce Dr. Okafor to Sam Lee because {WHY}",
        f"could you connect my mentee with David Okafor - {WHY}",
    ],
)
def test_it_is_shown_first_and_sent_with_one_tap(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor, said: str
) -> None:
    heard = len(sam.messages())
    chen.say(said)
    preview = chen.wait_for(SHALL_I)
    assert WHY in preview.words
    hospital.settle()
    assert len(sam.messages()) == heard

    chen.click("Send")

    assert WHY in sam.wait_for("would like to introduce you to Dr. David Okafor").words
    chen.wait_for("I have asked Sam Lee.")
    chen_buttons = chen.wait_for("I have asked Sam Lee.").buttons
    assert chen_buttons == []


def test_a_name_two_people_have_is_asked_about_once(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    hospital.sandbox.join({"id": "U0DAVID", "name": "David Marsh", "handle": "david.marsh"})

    chen.say("introduce Sam to David: both love registries")
    chen.wait_for("Which of these do you mean?")
    chen.click("Sam Lee to David Marsh")

    sam.wait_for("would like to introduce you to David Marsh")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("introduce @sam.lee to @dr.okafor", "Please say in a line why the two should meet"),
        (f"introduce @mia.lopez to @dr.okafor: {WHY}", "I know no mentee of yours by that name."),
        (f"introduce @sam.lee to Dr. Nobody: {WHY}", "I know nobody here by that name"),
        (f"introduce @sam.lee to @dr.chen: {WHY}", "Please choose someone other than yourself."),
    ],
)
def test_what_cannot_be_is_answered_with_what_to_write(chen: Actor, said: str, answer: str) -> None:
    chen.say(said)
    chen.wait_for(answer)


def test_a_mentee_is_told_that_they_introduce_nobody(sam: Actor) -> None:
    sam.say(f"introduce @dr.chen to @dr.okafor: {WHY}")
    sam.wait_for("I know no mentee of yours by that name.")


def test_a_reason_that_may_name_a_patient_is_asked_about_first(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    heard = len(sam.messages())
    chen.say("introduce @sam.lee to @dr.okafor: because he treated MRN 4459012")

    asked = chen.wait_for("Could a patient be recognized by it?")

    assert "a record number" in asked.words
    assert "please delete your message above" in asked.words
    assert "4459012" not in asked.words
    assert asked.buttons == ["Send it anyway"]
    hospital.settle()
    assert len(sam.messages()) == heard
    chen.click("Send it anyway")
    sam.wait_for("would like to introduce you to Dr. David Okafor")
