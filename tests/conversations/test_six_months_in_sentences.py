"""Six months of one mentorship in plain sentences; where there is none, the answer has a button."""

import pytest

from sandbox import Actor
from tests.conversations.everyday import begin_on_monday_noon
from tests.conversations.meeting import LOGGED, day_of, seen
from tests.conversations.planning import PROPOSES, YOUR_MEETING, new_york
from tests.conversations.together import (
    both_see,
    from_home,
    hours_later,
    morning,
    pdf_of,
    review,
    says,
    sees,
    shut,
    taps,
)
from tests.support.hospital import Hospital

HOPE = "to finish my first grant with someone who has done it"
GOALS = ("submit my first grant", "teach one session a month", "finish the sepsis audit")


@pytest.fixture(autouse=True)
def begin(hospital: Hospital) -> None:
    begin_on_monday_noon(hospital)


def test_six_months_in_sentences(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    find_and_ask(hospital, sam, chen)
    agree(hospital, sam, chen)
    three_goals_and_seven_tasks(hospital, sam, chen)
    meet_for_the_first_time(hospital, sam, chen)
    check_off(hospital, sam, chen)
    move_a_meeting(hospital, sam, chen)
    miss_one(hospital, sam, chen)
    meet_once_more(hospital, sam, chen)
    look_at_the_goals_again(hospital, sam, chen)
    introduce(hospital, sam, chen, okafor)
    keep_a_record(hospital, sam, chen)
    end_kindly(hospital, sam, chen)


def find_and_ask(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    assert "Dr. Grace Chen" in says(
        hospital, sam, "find me a mentor for grant writing", "Mentors for “grant writing”"
    )
    with taps(hospital, sam, most=1):
        says(hospital, sam, f"ask @dr.chen to mentor me: {HOPE}", "Shall I ask Dr. Grace Chen")
        sam.click("Send")
    sees(hospital, sam, "1 request on the way.")
    sees(hospital, chen, "One person waits for your answer.", HOPE)

    with taps(hospital, chen, most=1):
        says(hospital, chen, "yes please", "Shall I tell Sam Lee that you will be their advisor?")
        chen.click("Send")
    sam.wait_for("@Dr. Grace Chen said yes, and is now your advisor.")
    sees(hospital, sam, "@Dr. Grace Chen is your advisor", "Not met yet.")
    sees(hospital, chen, "You are an advisor to @Sam Lee", "Not met yet.")


def agree(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    for person, rhythm in ((sam, "Monthly"), (chen, "Every 6 weeks")):
        says(hospital, person, "show me our agreement", "Only the two of you can read it")
        person.click("Agree how we'll work")
        person.choose("How often you meet", rhythm)
        assert person.submit() == {}
    assert "You: Every 6 weeks\nSam Lee: Monthly" in seen(chen)
    assert chen.submit() == {}
    chen.close()
    sam.close()
    says(hospital, sam, "agreement", "waits for you to confirm it")
    sam.click("Read and confirm")
    assert sam.submit() == {}
    sam.close()
    both_see(hospital, sam, chen, "Agreed: every 6 weeks, until")


def three_goals_and_seven_tasks(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    for goal in GOALS:
        says(hospital, sam, f"goal: {goal} by 30 June", "Kept as a goal of yours")
    for goal in GOALS[:2]:
        says(hospital, sam, "goals", "You have 3 active goals")
        sam.click("See goals")
        sam.click("Open", block=goal)
        sam.click("Share with Dr. Grace Chen")
        shut(sam)
    sees(hospital, sam, GOALS[0], GOALS[2])
    assert GOALS[2] not in sees(hospital, chen, "Your mentees share 2 goals.")

    for number, task in enumerate(("revise CV", "list three funders", "book the room"), start=1):
        says(hospital, sam, f"add task {task}", f"Added as number {number}")
    for task in ("draft the aims", "read the call", "ask statistics", "rehearse"):
        says(hospital, chen, f"for @sam.lee: {task} by 1 March", "Shall I give Sam Lee this task?")
        chen.click("Send")
        chen.wait_for(f"Sam Lee has a new task: “{task}”")
    says(hospital, sam, "tasks", "7. rehearse")
    sees(hospital, sam, "1. revise CV", "4. draft the aims")
    sees(hospital, chen, "@Sam Lee: 7 open tasks")


def meet_for_the_first_time(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    plan(hospital, sam, chen, "meet @chen wednesday 15:00")
    both_see(hospital, sam, chen, "Next meeting: Wednesday", "15:00 to 15:30")

    hours_later(hospital, new_york(hospital, 2, "16:40"))
    assert sam.wait_for("Did you and @Dr. Grace Chen meet on").buttons
    with taps(hospital, sam, most=0):
        says(hospital, sam, "met @chen today 45 min, talked about fellowship letters", LOGGED)
    both_see(hospital, sam, chen, f"Last met on {day_of(hospital, sam)}.")
    assert sam.wait_for("Good: it is logged.").buttons == ["Add notes"]


def check_off(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    with taps(hospital, sam, most=0):
        says(hospital, sam, "done 1", "Done: “revise CV”.")
        says(hospital, sam, "done 4 and 5", "Done: “read the call”.")
    sees(hospital, chen, "@Sam Lee: 4 open tasks")
    morning(hospital, 1)
    for person in (sam, chen):
        assert "How was it? Only you see your answer." in person.last.words
        person.click("Keep going")
        person.wait_for("keep going.")
    news = chen.wait_for("News about tasks:").words
    assert "@Sam Lee did “revise CV”." in news
    assert "fellowship letters" not in news


def move_a_meeting(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    day = new_york(hospital, 26, "15:00")
    plan(hospital, sam, chen, f"meet @chen {day:%-d %B} 15:00")
    chen.click("Reschedule", on=chen.wait_for(YOUR_MEETING))
    chen.fill("time_1", new_york(hospital, 28, "10:00"))
    assert chen.submit() == {}
    chen.close()
    sam.click("This one", on=sam.wait_for("would like to move your meeting"))
    sam.wait_for("Your meeting has moved.")
    both_see(hospital, sam, chen, "10:00 to 10:30")

    hours_later(hospital, new_york(hospital, 28, "11:40"))
    with taps(hospital, sam, most=1):
        sam.click("We met", on=sam.wait_for("Did you and @Dr. Grace Chen meet on"))
    both_see(hospital, sam, chen, f"Last met on {day_of(hospital, sam)}.")


def miss_one(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    met = day_of(hospital, sam)
    day = new_york(hospital, 30, "15:00")
    plan(hospital, chen, sam, f"meet @sam {day:%-d %B} 15:00")
    hours_later(hospital, new_york(hospital, 30, "16:40"))
    sam.click("Missed", on=sam.wait_for("Did you and @Dr. Grace Chen meet on"))
    sam.wait_for("That happens, and nothing is lost.")
    both_see(hospital, sam, chen, f"Last met on {met}.")


def meet_once_more(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    morning(hospital, 45)
    with taps(hospital, chen, most=0):
        says(hospital, chen, "met sam today 30 min: the aims, line by line", LOGGED)
    both_see(hospital, sam, chen, f"Last met on {day_of(hospital, sam)}.")


def look_at_the_goals_again(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    morning(hospital, 1)
    review(hospital, sam, GOALS[1], "Achieved")
    review(hospital, chen, GOALS[0], "Keep")
    assert GOALS[1] not in sees(hospital, sam, GOALS[0])
    sees(hospital, chen, "Your mentees share 1 goal.")
    for person in (sam, chen):
        from_home(hospital, person, "More")
        person.click("Review")
        assert f"Achieved: {GOALS[1]}" in seen(person)
        shut(person)


def introduce(hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor) -> None:
    said = "introduce @sam.lee to @dr.okafor: because he runs the registry you need"
    says(hospital, chen, said, "Shall I ask Sam Lee whether they would like to meet")
    chen.click("Send")
    card = sam.wait_for("would like to introduce you to Dr. David Okafor")
    assert okafor.messages() == []
    with taps(hospital, sam, most=1):
        sam.click("Yes, introduce us", on=card)
    for person in (sam, chen, okafor):
        assert "runs the registry" in person.wait_for("@Sam Lee, meet @Dr. David Okafor.").words


def keep_a_record(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    morning(hospital, 60)
    for number in (2, 3, 6, 7):
        says(hospital, sam, f"done {number}", "Done:")
    sees(hospital, chen, "Nothing to do.")
    says(hospital, sam, "my record please", "You see it first")
    sam.click("My record")
    assert pdf_of(hospital, sam).startswith(b"%PDF-")


def end_kindly(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    with taps(hospital, sam, most=1):
        says(hospital, sam, "I'd like to end my mentorship", "Shall I end your mentorship")
        sam.click("Send", on="Shall I end")
    chen.wait_for("Your mentorship with @Sam Lee has come to its end.")
    assert "is your advisor" not in sees(hospital, sam, GOALS[0], GOALS[2])
    sees(hospital, chen, "Open it again?")


def plan(hospital: Hospital, one: Actor, other: Actor, said: str) -> None:
    """Proposed in a sentence, and picked."""
    says(hospital, one, said, "Shall I ask?")
    one.click("Send")
    with taps(hospital, other, most=1):
        other.click("This one", on=other.wait_for(PROPOSES))
    one.wait_for(YOUR_MEETING)
