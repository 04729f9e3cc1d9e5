"""Screen readers and notifications have only `text`: it says what the eye reads."""

from html import unescape

import pytest

from sandbox import Actor
from sandbox.surface import elements
from tests.conversations.everyday import accept, ask, say_not_now, suggest
from tests.support.hospital import Hospital, open_hospital

NEUTRAL = "A first word for the two of you."


def assert_complete(person: Actor) -> None:
    """Every line of every message she sees, but for buttons, is in its text."""
    for message in person.messages():
        buttons = {element["text"]["text"] for _, element in elements(message.blocks)}
        assert message.text.strip()
        said = unescape(message.text).replace("@", "")
        for line in message.words.split("\n"):
            assert line in buttons or line.replace("@", "") in said, (line, said)


@pytest.mark.parametrize("classic", [False, True], ids=["cards", "classic"])
def test_every_message_of_a_long_conversation(sqlite_url: str, classic: bool) -> None:
    with open_hospital(sqlite_url, classic_blocks=classic) as hospital:
        hospital.know_everybody()
        sam, tom = hospital.person("Sam Lee"), hospital.person("Tom Becker")
        chen, okafor = hospital.mentor("Dr. Grace Chen"), hospital.mentor("Dr. David Okafor")
        cohen = hospital.person("Dr. Hannah Cohen")

        sam.command("/findmentor", "grant writing")
        sam.say("find me a mentor for quality improvement")
        sam.wait_for("Mentors for “quality improvement”")
        sam.say("help")
        ask(sam, chen, "Tom & I <3 grants.", first_yes=True)
        ask(sam, okafor, "Quality & safety.")
        ask(tom, chen, "Teaching.")
        chen.command("/mentorship")
        chen.say("yes")
        chen.wait_for("Which one?")
        say_not_now(chen, tom, note="Next year.", reason="No time just now")
        chen.close()
        suggest(okafor, sam, cohen, line="She listens.")
        accept(chen, sam)
        hospital.settle()

        for person in (sam, tom, chen, okafor, cohen):
            assert_complete(person)


def test_a_lock_screen_does_not_tell_who_hopes_for_what(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    """Anyone may look at it, and a group's notification shows on two."""
    ask(sam, chen)
    accept(chen, sam)

    assert sam.wait_for("is now advisor to").text == NEUTRAL
