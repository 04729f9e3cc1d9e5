"""What time says of planned meetings: an hour before, after it, and at the check-in between."""

import pytest

from sandbox import Actor
from tests.conversations.agreeing import pair
from tests.conversations.everyday import begin_on_monday_noon
from tests.conversations.meeting import meetings_of
from tests.conversations.planning import YOUR_MEETING, new_york, propose
from tests.support.hospital import Hospital


@pytest.fixture(autouse=True)
def together(hospital: Hospital, sam: Actor, okafor: Actor) -> None:
    begin_on_monday_noon(hospital)
    pair(hospital, sam, okafor)


def planned(hospital: Hospital, sam: Actor, days: int, at: str) -> None:
    sam.click("Plan the first meeting")
    assert propose(sam, new_york(hospital, days, at), agreed=True) == {}
    sam.close()
    sam.wait_for(YOUR_MEETING)
    hospital.settle()


def travel_to(hospital: Hospital, days: int, at: str) -> None:
    clock = hospital.sandbox.clock
    goal = new_york(hospital, days, at)
    clock.travel(goal - clock.now())
    hospital.settle()


def test_both_are_reminded_an_hour_before_to_the_minute(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    planned(hospital, sam, 0, "15:40")
    travel_to(hospital, 0, "14:45")
    assert "15:40 to 16:10 (12:40 for Dr. David Okafor)" in sam.wait_for("Soon: you meet").words
    okafor.wait_for("Soon: you meet")


def test_nobody_is_reminded_at_night_nor_of_what_was_moved(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    planned(hospital, sam, 1, "09:00")
    sam.click("Cancel meeting", on=YOUR_MEETING)
    hospital.settle()
    sam.click("Plan a meeting", on=sam.wait_for("cancelled the meeting of"))
    # In Los Angeles it is 6:30 an hour before.
    assert propose(sam, new_york(hospital, 1, "10:30"), agreed=True) == {}
    sam.close()
    hospital.settle()
    travel_to(hospital, 1, "09:45")
    sam.wait_for("Soon: you meet")
    assert sum("Soon: you meet" in message.words for message in sam.messages()) == 1
    assert not okafor.sees("Soon: you meet")


def test_afterwards_the_mentee_is_asked_and_one_tap_logs_it(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    planned(hospital, sam, 0, "14:00")
    travel_to(hospital, 0, "15:45")
    asked = sam.wait_for("Did you and @Dr. David Okafor meet on")
    assert asked.buttons == ["We met", "Moved", "Missed"]
    assert not okafor.sees("Did you and")
    sam.click("We met", on=asked)
    assert sam.wait_for("it is logged").buttons == ["Add notes"]
    [meeting] = meetings_of(hospital, sam)
    assert meeting.minutes == 30


def test_missed_is_no_blame_and_offers_new_times(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    planned(hospital, sam, 0, "14:00")
    travel_to(hospital, 0, "15:45")
    sam.click("Missed", on="Did you and @Dr. David Okafor meet on")
    assert sam.wait_for("nothing is lost").buttons == ["Propose new times"]
    assert meetings_of(hospital, sam) == []


def test_what_was_logged_meanwhile_is_not_asked_about(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    planned(hospital, sam, 0, "14:00")
    travel_to(hospital, 0, "14:35")
    okafor.say("met sam today 30 min")
    okafor.wait_for("Logged: you and")
    travel_to(hospital, 0, "16:00")
    assert not sam.sees("Did you and")


def test_a_planned_meeting_is_left_out_of_the_check_in(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    planned(hospital, sam, 4, "15:00")
    travel_to(hospital, 1, "10:00")
    assert not sam.sees("Did you and")


def test_one_sentence_asks_for_a_meeting_shown_first(
    hospital: Hospital, sam: Actor, okafor: Actor
) -> None:
    sam.say(f"meet <@{okafor.id}> tomorrow at 3pm for 45 min over coffee")
    shown = sam.wait_for("I would ask @Dr. David Okafor to meet on")
    assert "15:00 to 15:45 (12:00 for Dr. David Okafor)" in shown.words
    assert not okafor.sees("proposes to meet")
    sam.click("Send", on=shown)
    okafor.click("This one", on=okafor.wait_for("45 minutes, coffee"))
    sam.wait_for(YOUR_MEETING)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("meet okafor friday", "At what time?"),
        ("meet okafor monday 15:00", "Today, or in a week?"),
        ("meet okafor today 9:00", "That time is over."),
        ("meet nobody friday 15:00", "no running mentorship of yours"),
        ("meet okafor 14 march 2027 02:30", "does not exist"),
    ],
)
def test_what_is_not_sure_is_asked(hospital: Hospital, sam: Actor, said: str, answer: str) -> None:
    sam.say(said)
    sam.wait_for(answer)
