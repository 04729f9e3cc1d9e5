"""Asks in plain words: shown first, sent with one button, and read as they were meant."""

from datetime import timedelta

import pytest

from sandbox import Actor
from tests.conversations.everyday import HOPE
from tests.support.hospital import Hospital
from tests.support.replay import forged_press, newest_press


def test_an_ask_is_shown_first_and_sent_with_one_button(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.say(f"ask @dr.chen to mentor me: {HOPE}")

    preview = sam.wait_for("Shall I ask Dr. Grace Chen to be your advisor?")
    assert HOPE in preview.words
    assert preview.buttons == ["Send"]
    hospital.settle()
    assert chen.messages() == []

    sam.click("Send")
    chen.wait_for("@Sam Lee asks you")
    assert HOPE in chen.last.words
    sent = sam.wait_for("Sent to Dr. Grace Chen.")
    assert not sent.buttons


def test_sending_twice_asks_once(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    sam.say(f"ask @dr.chen to mentor me: {HOPE}")
    sam.wait_for("Shall I ask")
    sam.click("Send")
    chen.wait_for(HOPE)
    before = hospital.tables()

    sam.send_raw(hospital.sandbox.delivered[-1])

    assert hospital.tables() == before
    assert len(chen.messages()) == 1


def test_an_ask_after_someone_elses_is_shown_in_ones_own_words(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor
) -> None:
    sam.say(f"ask @dr.chen to mentor me: {HOPE}")
    sam.wait_for("Shall I ask")
    sam.click("Send")
    chen.wait_for(HOPE)

    mia.say("ask @dr.chen to mentor me: To plan a curriculum.")

    preview = mia.wait_for("Shall I ask Dr. Grace Chen to be your advisor?")
    assert "To plan a curriculum." in preview.words
    assert HOPE not in "".join(message.words for message in mia.messages())


def test_an_ask_without_a_hope_cannot_be_sent(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    sam.say("ask @dr.chen to mentor me")
    sam.wait_for("Say in a sentence or two what you hope to gain")
    sam.click("Ask")
    sam.close()
    before = hospital.tables()

    sam.send_raw(forged_press(newest_press(hospital), "send_ask", {"draft": 1}))

    assert "Please write a sentence or two." in sam.last.words
    assert hospital.tables() == before


def test_a_draft_for_one_mentor_cannot_be_turned_to_another(
    hospital: Hospital, sam: Actor, chen: Actor, caplog: pytest.LogCaptureFixture
) -> None:
    sam.say("help")
    sam.wait_for("Are you looking for a mentor")
    sam.click("Help")
    sam.close()
    sam.say(f"ask @dr.chen to mentor me: {HOPE}")
    sam.wait_for("Shall I ask")
    member = hospital.member("Dr. Grace Chen")
    forged = {"draft": 1, "mentor": member.id}

    sam.send_raw(forged_press(newest_press(hospital), "choose_mentor", forged))

    assert "I can't find that for you" in sam.last.words
    assert "unexpected error" not in caplog.text


def test_without_a_hope_it_asks_for_one(sam: Actor, chen: Actor) -> None:
    sam.say("ask @dr.chen to mentor me")
    preview = sam.wait_for("Shall I ask Dr. Grace Chen")

    assert preview.buttons == ["Ask"]
    sam.click("Ask")
    assert sam.modal
    assert "To Dr. Grace Chen." in sam.modal.words


@pytest.mark.parametrize("name", ["Dr. Grace Chen", "grace chen", "Dr Chen", "chen"])
def test_a_name_is_enough(sam: Actor, chen: Actor, name: str) -> None:
    sam.say(f"Ask {name} to mentor me because I want to write a grant")

    assert "I want to write a grant" in sam.wait_for("Shall I ask Dr. Grace Chen").words


def test_a_name_nobody_has(hospital: Hospital, sam: Actor) -> None:
    sam.say("ask Florence Nightingale to mentor me: statistics")

    answer = sam.wait_for("I know nobody here by that name.")
    assert answer.buttons == ["Find a mentor"]


def test_a_name_several_people_have(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    other = {"id": "U0CHEN2", "name": "Dr. Paul Chen", "handle": "paul.chen"}
    paul = hospital.sandbox.join(other)
    hospital.member("Dr. Paul Chen")

    sam.say("ask Dr. Chen to mentor me: to finish a grant")
    question = sam.wait_for("Several people here go by that name. Whom do you mean?")
    assert question.buttons == ["Choose", "Choose"]

    sam.click("Choose", block="Dr. Paul Chen")
    assert sam.modal
    assert "To Dr. Paul Chen." in sam.modal.words
    assert sam.modal.values["What I hope to gain"] == "to finish a grant"
    sam.submit()
    paul.wait_for("to finish a grant")
    assert chen.messages() == []


def test_an_unsent_ask_is_forgotten_after_a_day(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.say(f"ask @dr.chen to mentor me: {HOPE}")
    sam.wait_for("Shall I ask")
    hospital.sandbox.clock.jump(timedelta(days=1, minutes=1))

    sam.click("Send")

    sam.wait_for("I can't find that for you")
    hospital.settle()
    assert chen.messages() == []


def test_a_hope_that_is_too_long(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    sam.say("ask @dr.chen to mentor me: " + "please " * 230)

    sam.wait_for("Please shorten this to 1500 characters.")
    hospital.settle()
    assert chen.messages() == []


def test_a_search_that_is_too_long(sam: Actor, chen: Actor) -> None:
    sam.say("find me a mentor for " + "grants " * 50)

    sam.wait_for("Please shorten this to 300 characters.")
