"""A yes in plain words: shown first, and asked about where it could be to several."""

import pytest

from sandbox import Actor
from tests.conversations.everyday import HOPE, ask
from tests.support.hospital import Hospital


@pytest.mark.parametrize("said", ["yes", "Yes!", "accept", "ok, thanks", "accept @sam.lee"])
def test_yes_is_shown_first_and_sent_with_one_button(
    hospital: Hospital, sam: Actor, chen: Actor, said: str
) -> None:
    ask(sam, chen)
    chen.say(said)

    preview = chen.wait_for("Shall I tell Sam Lee that you will be their advisor?")
    assert HOPE in preview.words
    hospital.settle()
    assert not sam.sees("said yes")

    chen.click("Send")
    sam.wait_for("said yes, and is now your advisor")
    chen.wait_for("You accepted")
    hospital.settle()
    assert not any(message.buttons for message in chen.messages())


def test_yes_to_several_asks_which(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor, okafor: Actor
) -> None:
    ask(sam, chen, "A grant.")
    ask(mia, chen, "An award.")
    chen.say("yes")
    question = chen.wait_for("Several requests wait for your answer. Which one?")
    assert question.buttons.count("Accept") == 2

    chen.click("Accept", on="Which one?", block="Mia Lopez")

    mia.wait_for("said yes, and is now your")
    hospital.settle()
    assert "Mia Lopez" not in chen.messages()[-1].words
    assert chen.messages()[-1].buttons.count("Accept") == 1


def test_accept_by_name_picks_that_one(sam: Actor, mia: Actor, chen: Actor) -> None:
    ask(sam, chen, "A grant.")
    ask(mia, chen, "An award.")

    chen.say("accept Mia Lopez's request")

    assert "An award." in chen.wait_for("Shall I tell Mia Lopez").words


@pytest.mark.parametrize("said", ["yes", "accept @mia.lopez", "accept Florence Nightingale"])
def test_nothing_to_accept(hospital: Hospital, chen: Actor, said: str) -> None:
    chen.say(said)

    chen.wait_for("No request is waiting for your answer.")


def test_accept_by_a_name_that_did_not_ask_shows_who_did(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    ask(sam, chen)

    chen.say("accept Mia Lopez")

    told = chen.wait_for("One request waits for your answer.")
    assert "Sam Lee" in told.words
    assert told.buttons == ["Accept", "Suggest someone else", "Not now"]


def test_the_question_which_request_stays_true(sam: Actor, mia: Actor, chen: Actor) -> None:
    ask(sam, chen, "A grant.")
    ask(mia, chen, "An award.")
    chen.say("yes")
    chen.wait_for("Several requests wait for your answer. Which one?")

    mia.click("Withdraw")

    chen.wait_for("One request waits for your answer.")
