"""Plain sentences about a mentorship: its agreement to open, and its end, shown first."""

import pytest

from sandbox import Actor
from tests.conversations.everyday import accept, ask
from tests.support.hospital import Hospital, until


def together(mentee: Actor, mentor: Actor, hope: str = "A grant.") -> None:
    ask(mentee, mentor, hope)
    accept(mentor, mentee)


@pytest.mark.parametrize("said", ["agreement", "show our agreement pls", "my agreement with chen"])
def test_the_agreement_is_a_sentence_and_a_tap_away(sam: Actor, chen: Actor, said: str) -> None:
    together(sam, chen)

    sam.say(said)

    answer = sam.wait_for("Only the two of you can read it")
    assert answer.buttons == ["Agree how we'll work"]
    sam.click("Agree how we'll work", on="Only the two of you can read it")
    assert sam.modal
    assert sam.modal.title == "How you work together"


def test_several_agreements_are_offered_by_name(
    sam: Actor, mia: Actor, chen: Actor, okafor: Actor
) -> None:
    together(sam, chen)
    together(mia, chen)

    chen.say("agreement")

    answer = chen.wait_for("Only the two of you can read it")
    assert "Sam Lee" in answer.words
    assert "Mia Lopez" in answer.words
    chen.say("agreement with okafor")
    chen.wait_for("I know no mentorship of yours with anyone by that name.")


def test_without_a_mentorship_there_is_nothing_to_agree_on_or_to_end(mia: Actor) -> None:
    mia.say("agreement")
    mia.wait_for("You have no mentorship here yet.")

    mia.say("end")
    mia.wait_for("You have no mentorship here that could end.")


def test_the_command_opens_the_agreement_at_once(sam: Actor, chen: Actor) -> None:
    together(sam, chen)

    sam.command("/mentorship", "agreement")

    assert sam.modal
    assert sam.modal.title == "How you work together"


def test_the_command_asks_which_of_several(sam: Actor, mia: Actor, chen: Actor) -> None:
    together(sam, chen)
    together(mia, chen)

    chen.command("/mentorship", "agreement")

    assert (
        chen.wait_for("Only the two of you can read it").buttons.count("Agree how we'll work") == 2
    )


@pytest.mark.parametrize(
    "said", ["end", "I'd like to end my mentorship with Dr. Chen", "pls end it with <@U0CHEN>"]
)
def test_an_end_is_shown_first_and_told_with_one_button(
    hospital: Hospital, sam: Actor, chen: Actor, said: str
) -> None:
    together(sam, chen)
    sam.say(said)

    preview = sam.wait_for("Shall I end your mentorship with Dr. Grace Chen?")
    assert "no reason is asked of you" in preview.words
    hospital.settle()
    assert not chen.sees("has come to its end")

    sam.click("Send", on="Shall I end")

    chen.wait_for("Your mentorship with @Sam Lee has come to its end.")
    sam.wait_for("Your mentorship with Dr. Grace Chen has ended. Thank you")


def test_after_an_end_by_sentence_the_private_tick_is_offered_too(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    together(sam, chen)
    sam.say("end")
    assert "Don't match us again" not in sam.wait_for("Shall I end").buttons
    sam.click("Send", on="Shall I end")
    told = chen.wait_for("has come to its end.")
    sam.wait_for("has ended. Thank you")

    sam.click("Don't match us again")
    sam.choose("From now on", ["Don't match us again"])
    assert sam.submit() == {}

    sam.close()
    sam.command("/findmentor", "@dr.chen")
    sam.wait_for("can't be asked through this app")
    hospital.settle()
    assert "match" not in told.words
    assert not any("Don't match" in " ".join(one.buttons) for one in chen.messages())


def test_of_several_mentorships_one_is_asked_about(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor
) -> None:
    together(sam, chen)
    together(mia, chen)
    chen.say("end my mentorship")
    question = chen.wait_for("Which mentorship do you want to end?")
    assert question.buttons == ["End", "End"]

    chen.click("End", on="Which mentorship", block="Mia Lopez")

    mia.wait_for("Your mentorship with @Dr. Grace Chen has come to its end.")
    until(lambda: sorted(chen.messages()[-1].buttons) == ["Don't match us again", "End"])
    hospital.settle()
    assert not sam.sees("has come to its end")


def test_what_has_ended_is_not_ended_again(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    together(sam, chen)
    sam.say("end")
    sam.wait_for("Shall I end")
    chen.say("end")
    chen.wait_for("Shall I end")
    chen.click("Send", on="Shall I end")
    sam.wait_for("has come to its end")

    until(lambda: not sam.sees("Shall I end"))
    sam.wait_for("Your mentorship with Dr. Grace Chen has ended.")
    hospital.settle()
    assert not chen.sees("has come to its end")


def test_wanting_to_quit_medicine_ends_nothing(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    together(sam, chen)

    sam.say("I want to quit medicine")

    sam.wait_for("I did not understand that.")
