"""A word or two in the chat: no, undo, we met, meetings, review; and what they never do."""

from datetime import timedelta

import pytest

from sandbox import Actor
from tests.conversations.agreeing import pair
from tests.conversations.everyday import HOPE, ask, begin_on_monday_noon
from tests.conversations.meeting import LOGGED, day_of, meetings_of
from tests.conversations.planning import YOUR_MEETING, new_york, propose
from tests.conversations.together import hours_later, says
from tests.support.hospital import Hospital, until

WHAT_TO_TELL = "What shall I tell them?"
NOTHING_LEFT = "There is nothing I could take back."


def waiting_for(hospital: Hospital, mentor: Actor) -> int:
    """Requests that wait for this mentor."""
    with hospital.bot.core.store.read(hospital.bot.workspace.id) as uow:
        return len(uow.requests.pending_to_mentor(hospital.member(mentor.name).id))


@pytest.mark.parametrize("said", ["no", "no thanks", "Not now, sorry!", "decline sam lee"])
def test_a_no_offers_the_kind_ways_and_says_none_by_itself(
    hospital: Hospital, sam: Actor, chen: Actor, said: str
) -> None:
    ask(sam, chen)

    assert HOPE in says(hospital, chen, said, WHAT_TO_TELL)
    assert chen.last.buttons == ["Accept", "Suggest someone else", "Not now"]
    assert waiting_for(hospital, chen) == 1

    chen.click("Not now", on=WHAT_TO_TELL)
    sam.wait_for("can't take this on just now")
    until(lambda: chen.last.buttons == ["Add a line or a date"])
    assert waiting_for(hospital, chen) == 0


def test_a_no_to_several_asks_which_and_to_none_does_nothing(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor
) -> None:
    says(hospital, chen, "no", "I do nothing")
    says(hospital, chen, "decline sam lee", "No request is waiting")
    ask(sam, chen)
    ask(mia, chen)

    answer = says(hospital, chen, "no", "Which one?")

    assert "Sam Lee" in answer
    assert "Mia Lopez" in answer
    assert "Mia Lopez" in says(hospital, chen, "no to mia lopez", WHAT_TO_TELL)
    assert waiting_for(hospital, chen) == 2


def test_yes_and_no_mean_what_was_asked_last(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    ask(sam, chen)
    says(hospital, chen, "ask dr okafor to mentor me: statistics", "Shall I ask")

    says(hospital, chen, "no", "I do nothing")
    says(hospital, chen, "ask dr okafor to mentor me: statistics", "Shall I ask")
    says(hospital, chen, "yes", "please tap the button under it")

    assert waiting_for(hospital, chen) == 1
    assert waiting_for(hospital, okafor) == 0


def test_what_is_answered_is_asked_no_more(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor
) -> None:
    pair(hospital, mia, chen)
    ask(sam, chen)
    says(hospital, chen, "met mia lopez today", LOGGED)

    says(hospital, chen, "yes", "Shall I tell Sam Lee")


def test_undo_takes_back_the_newest_and_then_the_one_before(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    says(hospital, sam, "undo", NOTHING_LEFT)
    says(hospital, sam, "add task revise CV", "Added")
    says(hospital, sam, "add task call the lab", "call the lab")
    says(hospital, sam, "done 2", "Done: “call the lab”")
    says(hospital, sam, "goal: first-author paper", "Kept as a goal")
    says(hospital, sam, "quiet", "Done")
    says(hospital, sam, "met chen today 30 min", LOGGED)

    says(hospital, sam, "undo that", "nothing of that meeting is kept")
    assert meetings_of(hospital, sam) == []
    says(hospital, sam, "Undo!", "reminders are as they were before")
    says(hospital, sam, "oops, undo", "that goal is no longer kept")
    says(hospital, sam, "undo", "“call the lab” is to be done again")
    says(hospital, sam, "take it back", "“revise CV” is dropped")
    says(hospital, sam, "undo", NOTHING_LEFT)


def test_undo_comes_too_late_after_ten_minutes(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    pair(hospital, sam, chen)
    says(hospital, sam, "met chen today 30 min", LOGGED)
    hospital.sandbox.clock.jump(timedelta(minutes=11))

    says(hospital, sam, "undo", NOTHING_LEFT)

    assert len(meetings_of(hospital, sam)) == 1


def test_we_met_is_enough_with_one_partner(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    says(hospital, sam, "we met", "You have no mentorship here yet.")
    pair(hospital, sam, chen)

    answer = says(hospital, sam, "We met yesterday for 40 minutes, talked about aims", LOGGED)

    assert f"on {day_of(hospital, sam, 1)}, 40 minutes" in answer
    assert "aims" not in answer


def test_we_met_with_several_asks_with_whom(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    pair(hospital, mia, chen)

    says(hospital, chen, "we met today", "With whom did you meet?")
    chen.click("Choose", on="With whom did you meet?", block="Mia Lopez")

    assert "@Mia Lopez" in chen.wait_for(LOGGED).words


def test_we_met_means_the_meeting_that_was_planned(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor
) -> None:
    begin_on_monday_noon(hospital)
    pair(hospital, mia, chen)
    pair(hospital, sam, chen)
    plan(hospital, sam, chen)
    hours_later(hospital, new_york(hospital, 3, "09:00"))

    answer = says(hospital, chen, "we met", LOGGED)

    assert "@Sam Lee" in answer
    assert day_of(hospital, chen, 1) in answer
    assert "30 minutes" in answer


def plan(hospital: Hospital, mentee: Actor, mentor: Actor) -> None:
    """In two days at 15:00 in New York."""
    mentee.open_home()
    mentee.click("Plan a meeting", on=mentee.home)
    assert propose(mentee, new_york(hospital, 2, "15:00"), agreed=True) == {}
    mentee.close()
    mentee.wait_for(YOUR_MEETING)
    hospital.settle()


def test_a_review_is_a_sentence_and_a_tap_away(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor
) -> None:
    says(hospital, sam, "review", "You have no mentorship here yet.")
    pair(hospital, sam, chen)
    pair(hospital, mia, chen)

    says(hospital, sam, "start our review", "A review takes three minutes")
    sam.click("Review", on="A review takes three minutes")
    assert sam.modal and sam.modal.title == "Review"
    answer = says(hospital, chen, "review", "A review takes three minutes")
    assert "Sam Lee" in answer and "Mia Lopez" in answer
    chen.say("review with mia lopez")
    hospital.settle()
    assert "Mia Lopez" in chen.last.words and "Sam Lee" not in chen.last.words
    says(hospital, chen, "review with dr rossi", "I know no mentorship of yours")


def test_meetings_say_the_last_and_the_next_and_lead_to_all(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    begin_on_monday_noon(hospital)
    says(hospital, sam, "my meetings", "You have no mentorship here yet.")
    pair(hospital, sam, chen)
    says(hospital, sam, "meetings", "Not met yet.")
    says(hospital, sam, "met chen today 30 min, talked about aims", LOGGED)
    plan(hospital, sam, chen)

    answer = says(hospital, sam, "show our meetings", "Last met on")

    assert "Next meeting: Wednesday" in answer
    assert "aims" not in answer
    assert sam.last.buttons == ["Meetings", "Log a meeting", "Plan a meeting"]
    sam.click("Meetings", on="Last met on")
    assert sam.modal and "aims" in sam.modal.words
