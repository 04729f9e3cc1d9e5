"""What follows a meeting: the partner's digest, the check-in, and one private question."""

from datetime import timedelta

import pytest

from sandbox import Actor
from tests.conversations.agreeing import pair
from tests.conversations.meeting import LOGGED, fill_log, meetings_of, notes_of, seen
from tests.conversations.planning import new_york, propose
from tests.conversations.test_nudges import days_pass, digests, monday_noon
from tests.support.hospital import Hospital

__all__ = ["monday_noon"]

ASKED = "have met for the first time. How was it?"
HOUR = timedelta(hours=1)
NEWS = "wrote up your meeting"


@pytest.fixture(autouse=True)
def together(monday_noon: None, hospital: Hospital, sam: Actor, chen: Actor) -> None:
    pair(hospital, sam, chen)


def test_the_partner_hears_in_their_digest_and_never_the_notes(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.say("met chen today 45 min, talked about fellowship letters")
    sam.wait_for(LOGGED)
    hospital.settle()
    before = len(chen.messages())
    days_pass(hospital, 1)
    [digest] = digests(chen)
    assert len(chen.messages()) == before + 1
    assert NEWS in digest.words
    assert "45 minutes" in digest.words
    assert "fellowship" not in digest.words
    chen.click("Meetings", on=digest)
    assert "fellowship letters" in seen(chen)
    [own] = digests(sam)
    assert NEWS not in own.words


def test_what_was_taken_back_is_never_told(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    sam.say("met chen today 45 min")
    sam.click("Undo", on=sam.wait_for(LOGGED))
    sam.wait_for("Taken back")
    days_pass(hospital, 1)
    for person in (sam, chen):
        assert NEWS not in digests(person)[-1].words
        assert ASKED not in digests(person)[-1].words


def test_each_is_asked_once_and_the_answer_is_their_own(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.say("met chen today 45 min")
    sam.wait_for(LOGGED)
    days_pass(hospital, 1)
    for person in (sam, chen):
        assert ASKED in digests(person)[-1].words
    sam.click("Keep going", on=digests(sam)[-1])
    sam.wait_for("You and @Dr. Grace Chen keep going.")
    hospital.settle()
    assert "keep going" not in " ".join(message.words for message in chen.messages())
    sam.say("met chen today 30 min")
    days_pass(hospital, 7)
    assert sum(ASKED in digest.words for digest in digests(sam)) == 0


def test_not_a_fit_ends_it_kindly_and_says_no_more(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.say("met chen today 45 min")
    sam.wait_for(LOGGED)
    days_pass(hospital, 1)
    sam.click("Not a fit", on=digests(sam)[-1])
    sam.wait_for("Thank you for trying.")
    ended = chen.wait_for("has ended")
    hospital.settle()
    said = " ".join(message.words for message in chen.messages()) + ended.words
    assert "not a fit" not in said.casefold().replace("not every pair fits", "")
    chen.say("met sam today 20 min")
    chen.wait_for("no mentorship of yours with anyone by that name")


def test_we_met_keeps_the_day_and_asks_for_notes(hospital: Hospital, sam: Actor) -> None:
    days_pass(hospital, 7)
    sam.click("We met", on=digests(sam)[-1])
    sam.wait_for("You and @Dr. Grace Chen met on")
    hospital.settle()
    sam.click("Add notes", on=digests(sam)[-1])
    assert fill_log(sam, minutes="25", meeting_notes="Letters.") == {}
    assert "25 minutes" in seen(sam)
    sam.close()
    [meeting] = meetings_of(hospital, sam)
    assert meeting.minutes == 25
    sam.click("Change answer", on=digests(sam)[-1])
    sam.wait_for("There are notes about this meeting, so it stays.")
    assert notes_of(hospital, sam)[0].shared == "Letters."


def test_what_was_planned_is_asked_about_until_it_is_logged_however_that_is(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.click("Plan the first meeting")
    assert propose(sam, new_york(hospital, 2, "15:00"), agreed=True) == {}
    sam.close()
    days_pass(hospital, 3)
    assert "Did you and @Sam Lee meet on Wednesday" in chen.open_home().words
    assert sam.sees("Did you and @Dr. Grace Chen meet on Wednesday")

    sam.say("met chen yesterday 45 min")

    sam.wait_for("Good: it is logged.")
    chen.wait_for("Last met on Wednesday")
    hospital.settle()
    assert not sam.sees("Did you and @Dr. Grace Chen meet on Wednesday")
    assert chen.home
    assert "Did you and" not in chen.home.words


def test_a_check_in_about_what_was_planned_logs_the_day_it_was_planned_for(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.click("Plan the first meeting")
    assert propose(sam, new_york(hospital, 2, "15:00"), agreed=True) == {}
    sam.close()
    days_pass(hospital, 8)

    chen.click("We met", on=digests(chen)[-1])

    sam.wait_for("Good: it is logged.")
    hospital.settle()
    [meeting] = meetings_of(hospital, sam)
    assert meeting.held_on.weekday() == 2


def test_undo_asks_again_about_what_was_planned(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    question = "Did you and @Dr. Grace Chen meet on Wednesday"
    sam.click("Plan the first meeting")
    assert propose(sam, new_york(hospital, 2, "15:00"), agreed=True) == {}
    sam.close()
    days_pass(hospital, 3)
    sam.say("met chen yesterday 45 min")
    logged = sam.wait_for(LOGGED)
    sam.wait_for("Good: it is logged.")
    chen.open_home()

    sam.click("Undo", on=logged)

    sam.wait_for("Taken back")
    asked = sam.wait_for(question)
    hospital.settle()
    assert "We met" in asked.buttons
    assert chen.home
    assert "Did you and @Sam Lee meet on Wednesday" in chen.home.words
    sam.click("We met", on=asked)
    sam.wait_for("Good: it is logged.")
    [meeting] = meetings_of(hospital, sam)
    assert meeting.held_on.weekday() == 2


def test_what_was_logged_and_taken_back_at_once_is_asked_about_in_time(
    hospital: Hospital, sam: Actor
) -> None:
    sam.click("Plan the first meeting")
    assert propose(sam, new_york(hospital, 1, "09:00"), agreed=True, minutes="30") == {}
    sam.close()
    days_pass(hospital, 1)
    sam.say("met chen today 20 min")
    sam.click("Undo", on=sam.wait_for(LOGGED))
    sam.wait_for("Taken back")
    assert not sam.sees("Did you and @Dr. Grace Chen meet on Tuesday")

    hospital.sandbox.clock.travel(2 * HOUR)

    assert "We met" in sam.wait_for("Did you and @Dr. Grace Chen meet on Tuesday").buttons


def test_a_check_in_taken_back_asks_again_about_what_was_planned(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    sam.click("Plan the first meeting")
    assert propose(sam, new_york(hospital, 2, "15:00"), agreed=True) == {}
    sam.close()
    days_pass(hospital, 8)
    chen.click("We met", on=digests(chen)[-1])
    sam.wait_for("Good: it is logged.")
    hospital.settle()

    chen.click("Change answer", on=digests(chen)[-1])

    sam.wait_for("Did you and @Dr. Grace Chen meet on Wednesday")
    assert not meetings_of(hospital, sam)
