"""A planned meeting is moved or cancelled in plain words: shown first, told with one tap."""

import pytest

from sandbox import Actor
from tests.conversations.agreeing import pair
from tests.conversations.everyday import begin_on_monday_noon
from tests.conversations.planning import YOUR_MEETING, new_york, propose
from tests.conversations.together import says
from tests.support.hospital import Hospital


@pytest.fixture(autouse=True)
def together(hospital: Hospital, sam: Actor, okafor: Actor) -> None:
    """Sam is in New York, Dr. Okafor in Los Angeles; it is Monday noon."""
    begin_on_monday_noon(hospital)
    pair(hospital, sam, okafor)


def plan(hospital: Hospital, sam: Actor, days: int) -> None:
    """At 15:00 in New York."""
    sam.open_home()
    sam.click("Plan a meeting", on=sam.home)
    assert propose(sam, new_york(hospital, days, "15:00"), agreed=True) == {}
    sam.close()
    sam.wait_for(YOUR_MEETING)
    hospital.settle()


@pytest.mark.parametrize(
    ("said", "new"),
    [
        ("can we move Wednesday's meeting to Thursday 4pm?", "16:00 to 16:30"),
        ("reschedule with Dr. Okafor to thursday", "15:00 to 15:30"),
        ("move our meeting to 4pm", "16:00 to 16:30"),
    ],
)
def test_a_new_time_is_shown_first_and_asked_with_one_tap(
    hospital: Hospital, sam: Actor, okafor: Actor, said: str, new: str
) -> None:
    plan(hospital, sam, 2)

    answer = says(hospital, sam, said, "to move it to")

    assert "You meet @Dr. David Okafor on Wednesday" in answer
    assert new in answer
    assert sam.last.buttons == ["Send", "Propose other times"]
    assert not okafor.sees("would like to move")
    sam.click("Send", on="to move it to")
    card = okafor.wait_for("would like to move your meeting")
    sam.wait_for("Asked: @Dr. David Okafor")
    okafor.click("This one", on=card)
    assert f"({new[:5]} for Sam Lee)" in sam.wait_for("Your meeting has moved").words


def test_pressed_twice_it_is_asked_once(hospital: Hospital, sam: Actor, okafor: Actor) -> None:
    plan(hospital, sam, 2)
    says(hospital, sam, "move our meeting to thursday at 16:00", "to move it to")
    sam.click("Send", on="to move it to")
    okafor.wait_for("would like to move your meeting")
    before = len(okafor.messages())

    sam.send_raw(hospital.sandbox.delivered[-1])

    hospital.settle()
    assert len(okafor.messages()) == before


def test_without_a_time_the_form_asks_and_of_several_which(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    plan(hospital, sam, 2)
    says(hospital, okafor, "reschedule", "You meet @Sam Lee on Wednesday")
    okafor.click("Reschedule", on="You meet @Sam Lee on Wednesday")
    assert okafor.modal
    okafor.close()
    plan(hospital, sam, 3)

    both = says(hospital, sam, "move our meeting", "Which meeting do you mean?")
    assert "Wednesday" in both and "Thursday" in both
    sam.say("reschedule thursday's meeting")
    hospital.settle()
    assert "Thursday" in sam.last.words and "Wednesday" not in sam.last.words


def test_a_cancelled_meeting_is_cancelled_by_its_button_alone(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    plan(hospital, sam, 2)

    says(hospital, sam, "cancel our meeting", "You meet @Dr. David Okafor on Wednesday")

    assert sam.last.buttons == ["Cancel meeting"]
    assert not okafor.sees("cancelled the meeting")
    sam.click("Cancel meeting", on="You meet @Dr. David Okafor on Wednesday")
    okafor.wait_for("@Sam Lee cancelled the meeting of")
    answer = sam.wait_for("You cancelled the meeting of")
    assert answer.buttons == []


def test_where_none_is_planned_it_says_so_kindly(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    says(hospital, sam, "can we move tuesday's meeting to thursday 4pm", "there is none to move")
    assert sam.last.buttons == ["Plan a meeting"]
    says(hospital, sam, "cancel our meeting", "nothing to cancel")
    says(hospital, sam, "cancel my meeting with dr rossi", "I know no mentorship of yours")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("move our meeting to yesterday 4pm", "over"),
        ("move our meeting to 4 May 2024 15:00", "over"),
        ("move our meeting to 3/4 15:00", "Which of the two numbers is the month?"),
    ],
)
def test_a_time_that_cannot_be_is_asked_about(
    hospital: Hospital, sam: Actor, okafor: Actor, said: str, answer: str
) -> None:
    plan(hospital, sam, 2)

    says(hospital, sam, said, answer)

    assert not okafor.sees("would like to move")


def test_who_has_nobody_to_meet_is_led_to_a_mentor(mia: Actor) -> None:
    mia.say("reschedule")
    assert "Find a mentor" in mia.wait_for("You have no mentorship here yet.").buttons
