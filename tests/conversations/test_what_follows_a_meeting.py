"""As a meeting is logged, what comes next is set down too: tasks, and when they meet again."""

from datetime import UTC

import pytest

from sandbox import Actor
from tests.conversations.agreeing import pair
from tests.conversations.meeting import DAY, fill_log, meetings_of, notes_of, seen
from tests.conversations.planning import YOUR_MEETING, event_of, new_york
from tests.support.hospital import Hospital
from tests.support.replay import newest_form


@pytest.fixture(autouse=True)
def together(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    pair(hospital, sam, chen)


def test_the_next_meeting_stands_in_both_calendars(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.command("/logmeeting")
    at = new_york(hospital, 7, "15:00")
    assert fill_log(sam, minutes="45", format="Coffee", next_at=at) == {}
    for person in (sam, chen):
        assert "15:00 to 15:45" in person.wait_for(YOUR_MEETING).words
    hospital.settle()
    assert event_of(sam.files[-1].data)["starts"] == at.astimezone(UTC).isoformat()
    assert len(meetings_of(hospital, sam)) == 1


def test_a_time_that_is_over_is_said_on_its_field(hospital: Hospital, sam: Actor) -> None:
    sam.command("/logmeeting")
    problems = fill_log(
        sam,
        meeting_notes="Kept.",
        next_steps="Draft aims",
        next_at=hospital.sandbox.clock.now() - DAY,
    )
    assert problems == {"next_at": "That time is over. Please choose one that is still to come."}
    assert meetings_of(hospital, sam) == []
    assert sam.modal is not None
    assert sam.modal.values["Notes for the two of you"] == "Kept."


def test_while_they_rest_it_is_logged_without_a_next_one(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.say("pause for 2 weeks")
    sam.click("Pause", on=sam.wait_for("rest"))
    hospital.settle()
    sam.command("/logmeeting")
    problems = fill_log(sam, next_at=new_york(hospital, 7, "15:00"))
    assert "rests for now" in problems["next_at"]
    assert fill_log(sam, next_at=None) == {}
    assert len(meetings_of(hospital, sam)) == 1


def test_notes_added_afterwards_bring_steps_and_a_date_once(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.say("met chen today for an hour")
    sam.wait_for("Logged: ")
    chen.open_home()
    chen.click("Meetings")
    chen.click("Add notes")
    chen.fill("meeting_notes", "Her aims are clear.")
    chen.fill("next_steps", "Draft aims")
    chen.fill("next_at", new_york(hospital, 14, "09:00"))
    assert chen.submit() == {}
    chen.send_raw(newest_form(hospital))
    hospital.settle()

    sam.wait_for(YOUR_MEETING)
    assert len(sam.files) == 1
    assert len(notes_of(hospital, chen)) == 1
    sam.command("/mentortasks")
    assert seen(sam).count("Draft aims") == 1


def test_a_step_that_may_name_a_patient_is_asked_about(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.say("met chen today for an hour")
    sam.wait_for("Logged: ")
    sam.open_home()
    sam.click("Meetings")
    sam.click("Edit")
    sam.fill("next_steps", "Call about MRN 48213377")
    sam.submit()
    assert "a record number" in seen(sam)
    assert sam.modal is not None
    assert sam.modal.values["Next steps"] == "Call about MRN 48213377"
