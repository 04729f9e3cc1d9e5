"""What was truly sent in a conversation, to be forged."""

import pytest

from sandbox import Actor
from tests.support.hospital import Hospital
from tests.support.replay import Payload, newest_form, newest_press


@pytest.fixture
def press(hospital: Hospital, mia: Actor) -> Payload:
    """Something Mia truly pressed, to be forged."""
    mia.say("help")
    mia.wait_for("Are you looking for a mentor")
    mia.click("Help")
    mia.close()
    return newest_press(hospital)


@pytest.fixture
def form(hospital: Hospital, mia: Actor) -> Payload:
    """Something Mia truly sent, to be forged."""
    mia.command("/findmentor")
    mia.fill("need", "anything")
    mia.submit()
    mia.close()
    return newest_form(hospital)
