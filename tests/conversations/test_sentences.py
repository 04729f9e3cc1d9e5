"""Plain sentences to the bot do what commands and buttons do."""

import pytest

from sandbox import Actor, AppFailed
from tests.support.hospital import Hospital, until


def test_ok_thanks_is_answered_kindly_where_nobody_waits(hospital: Hospital, chen: Actor) -> None:
    chen.say("ok, thanks!")

    chen.wait_for("You're welcome.")


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
