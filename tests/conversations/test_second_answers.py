"""A request is answered once; whoever answers again hears what became of it."""

from collections.abc import Callable

import pytest

from sandbox import Actor
from tests.conversations.everyday import accept, ask, say_not_now, suggest
from tests.support.hospital import Hospital
from tests.support.replay import hold, newest_press


def test_a_double_click_accepts_once(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    ask(sam, chen)
    accept(chen, sam)
    before = hospital.tables()

    chen.send_raw(newest_press(hospital))

    chen.wait_for("This had been answered before; nothing has changed.")
    assert hospital.tables() == before


Answer = Callable[[Actor, Actor, Actor], None]


def accepted(mentor: Actor, mentee: Actor, colleague: Actor) -> None:
    accept(mentor, mentee)


def declined(mentor: Actor, mentee: Actor, colleague: Actor) -> None:
    say_not_now(mentor, mentee)


def referred(mentor: Actor, mentee: Actor, colleague: Actor) -> None:
    suggest(mentor, mentee, colleague)


def withdrawn(mentor: Actor, mentee: Actor, colleague: Actor) -> None:
    mentee.click("Withdraw")


@pytest.mark.parametrize(
    "first",
    [
        (accepted, "said yes on"),
        (declined, "said not now on"),
        (referred, "suggested someone else on"),
        (withdrawn, "Withdrawn on"),
    ],
)
@pytest.mark.parametrize("second", ["Accept", "Not now", "Suggest someone else", "Withdraw"])
def test_a_second_answer_says_what_happened_and_changes_nothing(
    hospital: Hospital, sam: Actor, chen: Actor, first: tuple[Answer, str], second: str
) -> None:
    """As when a card on another device is pressed before it is drawn anew."""
    answer, told = first
    ask(sam, chen)
    presser = sam if second == "Withdraw" else chen
    press = hold(hospital, presser, second)
    answer(chen, sam, hospital.person("Dr. David Okafor"))
    before = hospital.tables()

    press()

    presser.wait_for("This had been answered before; nothing has changed.")
    assert told in presser.wait_for("@Sam Lee asked @Dr. Grace Chen").words
    assert hospital.tables() == before
