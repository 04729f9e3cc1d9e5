"""Plain sentences to the bot do what commands and buttons do."""

from datetime import timedelta

import pytest

from sandbox import Actor, AppFailed
from tests.conversations.everyday import HOPE, ask
from tests.support.hospital import Hospital, until
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


def test_ok_thanks_is_answered_kindly_where_nobody_waits(hospital: Hospital, chen: Actor) -> None:
    chen.say("ok, thanks!")

    chen.wait_for("You're welcome.")


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


def test_help_tells_what_can_be_said(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    sam.open_messages()
    sam.wait_for("Are you looking for a mentor, able to mentor, or both?")

    sam.say("help")

    told = sam.wait_for("Or write to me in plain words:")
    for words in ("/findmentor @colleague", "/mentorship profile", "accept @trainee"):
        assert words in told.words
    assert told.buttons == ["Find a mentor", "Profile as mentee", "Profile as mentor"]


def test_thanks_are_answered_kindly(sam: Actor) -> None:
    sam.open_messages()
    sam.wait_for("Are you looking for a mentor")

    sam.say("Thank you so much!")

    assert not sam.wait_for("You're welcome. I am here whenever you need me.").buttons


def test_what_is_not_understood_gets_help_with_buttons(sam: Actor) -> None:
    sam.open_messages()
    sam.wait_for("Are you looking for a mentor")

    sam.say("The cafeteria has run out of soup")

    answer = sam.wait_for("I did not understand that. These work, for example:")
    assert answer.buttons == ["Find a mentor", "Help"]
    sam.click("Help")
    assert sam.modal
    assert sam.modal.title == "Help"


def test_a_command_nobody_offers_is_answered_by_slack(sam: Actor) -> None:
    with pytest.raises(AppFailed) as refused:
        sam.command("/findmentors", "grants")

    assert refused.value.sentence == "`/findmentors` is not a valid command."


MONTH = "Which of the two numbers is the month?"


@pytest.mark.parametrize(
    ("said", "day", "done"),
    [
        ("add task revise CV by 3/4", "4 March", "revise CV"),
        ("snooze until 5/1", "5 January", "Done. Snoozed until"),
        ("pause until 5/1", "1 May", "Pause everything until"),
    ],
)
def test_a_day_that_could_be_two_is_asked_about_with_two_buttons(
    sam: Actor, said: str, day: str, done: str
) -> None:
    sam.say(said)
    assert len(sam.wait_for(MONTH).buttons) == 2

    sam.click(day, on=MONTH)

    sam.wait_for(f"You mean {day}.")
    until(lambda: any(done in one.words and day in one.words for one in sam.messages()))


def test_the_first_of_two_answers_about_a_day_counts(hospital: Hospital, sam: Actor) -> None:
    sam.say("add task revise CV by 3/4")
    question = sam.wait_for(MONTH)
    for day in ("3 April", "4 March"):
        sam.click(day, on=question)
    hospital.settle()

    added = [one for one in sam.messages() if "revise CV" in one.words and one.buttons]
    assert len(added) == 1
    assert "April" in added[0].words


def test_who_wants_to_mentor_is_offered_a_profile(chen: Actor) -> None:
    chen.say("I'd like to be a mentor")

    chen.click("Profile as mentor", on=chen.wait_for("Profile as mentor"))
    assert chen.modal


def test_who_feels_unsafe_is_shown_the_form_and_nobody_hears(
    hospital: Hospital, sam: Actor
) -> None:
    sam.say("I don't feel safe with my mentor")

    answer = sam.wait_for("lets you tell one person whom you choose")
    sam.click("Something's wrong", on=answer)
    assert sam.modal
    hospital.settle()
    assert not hospital.person("Dr. Ruth Adler").messages()
