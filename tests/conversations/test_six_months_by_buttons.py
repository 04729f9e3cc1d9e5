"""Six months of one mentorship by buttons, boxes and forms; one command opens the first screen."""

import pytest

from sandbox import Actor
from tests.conversations.agreeing import AGREE, ASKED, CONFIRMED, PROPOSED, confirm
from tests.conversations.everyday import begin_on_monday_noon
from tests.conversations.meeting import day_of, seen
from tests.conversations.planning import (
    PROPOSES,
    YOUR_MEETING,
    event_of,
    new_york,
    propose,
)
from tests.conversations.together import (
    both_see,
    from_home,
    hours_later,
    morning,
    pdf_of,
    review,
    sees,
    shut,
    taps,
)
from tests.support.hospital import Hospital

HOPE = "To finish my first grant with someone who has done it."
PAPER = "Submit a first-author paper on early sepsis alerts"
TEACHING = "Teach a 20-minute bedside session every other week"
DID_YOU_MEET = "Did you and @Dr. Grace Chen meet on"
OWN = ("Revise CV", "List three funders", "Book the room")
GIVEN = ("Draft the aims", "Read the call", "Ask statistics", "Rehearse")


@pytest.fixture(autouse=True)
def begin(hospital: Hospital) -> None:
    begin_on_monday_noon(hospital)


def test_six_months_by_buttons(hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor) -> None:
    find_and_ask(hospital, sam, chen)
    agree(hospital, sam, chen)
    three_goals(hospital, sam, chen)
    seven_tasks(hospital, sam, chen)
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
    with taps(hospital, sam, most=3):
        sam.command("/findmentor", "grant writing")
        sam.click("Ask", on=sam.wait_for("Mentors for “grant writing”"))
        sam.fill("What I hope to gain", HOPE)
        assert sam.submit() == {}
    sam.close()
    sees(hospital, sam, "1 request on the way.")
    sees(hospital, chen, "One person waits for your answer.", HOPE)
    with taps(hospital, chen, most=1):
        chen.click("Accept", on="asks you to be their advisor")
    sam.wait_for("@Dr. Grace Chen said yes, and is now your advisor.")
    sees(hospital, sam, "@Dr. Grace Chen is your advisor", "Not met yet.")
    sees(hospital, chen, "You are an advisor to @Sam Lee", "Not met yet.")


def agree(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    sam.click(AGREE, on="The first step")
    sam.choose("How often you meet", "Monthly")
    assert sam.submit() == {}
    sam.close()
    chen.click(AGREE, on=chen.wait_for(ASKED))
    chen.choose("How often you meet", "Every 6 weeks")
    assert chen.submit() == {}
    assert chen.submit() == {}
    chen.close()
    sam.wait_for(PROPOSED)
    confirm(sam, chen)
    sam.wait_for(CONFIRMED)
    both_see(hospital, sam, chen, "Agreed: every 6 weeks, until")


def three_goals(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    for kind, who in (
        ("Research", "Dr. Grace Chen sees it too"),
        ("Teaching", "Dr. Grace Chen sees it too"),
        ("Wellbeing", "Only me"),
    ):
        from_home(hospital, sam, "Add a goal")
        sam.click("Use", block=kind)
        sam.choose("Who sees it", who)
        assert sam.submit() == {}
        sam.close()
    home = sees(hospital, sam, PAPER)
    assert home.count("Dr. Grace Chen sees it too") == 2
    sees(hospital, chen, "Your mentees share 2 goals.")


def seven_tasks(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    for person, titles in ((sam, OWN), (chen, GIVEN)):
        from_home(hospital, person, "All tasks")
        for title in titles:
            person.click("Add a task" if person is sam else "Give a task")
            person.fill("What is to be done", title)
            assert person.submit() == {}
        person.close()
    sees(hospital, sam, "1. Revise CV", "7. Rehearse")
    sees(hospital, chen, "@Sam Lee: 7 open tasks")


def meet_for_the_first_time(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    sam.click("Plan the first meeting")
    times = (new_york(hospital, 1, "09:30"), new_york(hospital, 2, "15:00"))
    assert propose(sam, *times) == {}
    sam.close()
    with taps(hospital, chen, most=1):
        chen.click("This one", on=chen.wait_for(PROPOSES), block="15:00 to 15:30")
    both_see(hospital, sam, chen, "Next meeting: Wednesday", "15:00 to 15:30")

    hours_later(hospital, new_york(hospital, 2, "16:40"))
    with taps(hospital, sam, most=1):
        sam.click("We met", on=sam.wait_for(DID_YOU_MEET))
    both_see(hospital, sam, chen, f"Last met on {day_of(hospital, sam)}.")
    sam.click("Add notes", on=sam.wait_for("Good: it is logged."))
    sam.fill("Notes for the two of you", "Fellowship letters.")
    assert sam.submit() == {}
    sam.close()
    from_home(hospital, chen, "Meetings")
    assert "Fellowship letters." in seen(chen)
    chen.close()


def check_off(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    sees(hospital, sam, "1. Revise CV")
    with taps(hospital, sam, most=1):
        sam.fill("tasks_done", ["1. Revise CV"])
    sees(hospital, chen, "@Sam Lee: 6 open tasks")
    morning(hospital, 1)
    for person in (sam, chen):
        with taps(hospital, person, most=1):
            person.click("Keep going", on=person.wait_for("How was it? Only you see your answer."))
        person.wait_for("keep going.")
    news = chen.wait_for("News about tasks:").words
    assert "@Sam Lee did “Revise CV”." in news
    assert "Fellowship letters" not in news


def move_a_meeting(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    from_home(hospital, chen, "Plan a meeting")
    assert propose(chen, new_york(hospital, 26, "15:00"), agreed=True) == {}
    chen.close()
    sam.click("Reschedule", on=sam.wait_for(YOUR_MEETING))
    assert propose(sam, new_york(hospital, 28, "10:00")) == {}
    sam.close()
    with taps(hospital, chen, most=1):
        chen.click("This one", on=chen.wait_for("would like to move your meeting"))
    both_see(hospital, sam, chen, "10:00 to 10:30")
    assert event_of(sam.files[-1].data)["sequence"] == "1"

    hours_later(hospital, new_york(hospital, 28, "11:40"))
    sam.click("We met", on=sam.wait_for(DID_YOU_MEET))
    both_see(hospital, sam, chen, f"Last met on {day_of(hospital, sam)}.")


def miss_one(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    met = day_of(hospital, sam)
    from_home(hospital, sam, "Plan a meeting")
    assert propose(sam, new_york(hospital, 30, "15:00"), agreed=True) == {}
    sam.close()
    hours_later(hospital, new_york(hospital, 30, "16:40"))
    sam.click("Missed", on=sam.wait_for(DID_YOU_MEET))
    sam.wait_for("That happens, and nothing is lost.")
    both_see(hospital, sam, chen, f"Last met on {met}.")


def meet_once_more(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    morning(hospital, 45)
    from_home(hospital, chen, "Meetings")
    with taps(hospital, chen, most=2):
        chen.click("Log a meeting")
        assert chen.submit() == {}
    shut(chen)
    both_see(hospital, sam, chen, f"Last met on {day_of(hospital, sam)}.")


def look_at_the_goals_again(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    morning(hospital, 1)
    review(hospital, sam, TEACHING, "Achieved")
    review(hospital, chen, PAPER, "Keep")
    assert TEACHING not in sees(hospital, sam, PAPER)
    sees(hospital, chen, "Your mentees share 1 goal.")
    for person in (sam, chen):
        from_home(hospital, person, "More")
        person.click("Review")
        assert f"Achieved: {TEACHING}" in seen(person)
        shut(person)


def introduce(hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor) -> None:
    from_home(hospital, chen, "More")
    chen.click("Introduce to someone")
    chen.fill("colleague", [okafor])
    chen.fill("introduction_why", "He runs the registry you need.")
    assert chen.submit() == {}
    shut(chen)
    card = sam.wait_for("would like to introduce you to Dr. David Okafor")
    assert okafor.messages() == []
    with taps(hospital, sam, most=1):
        sam.click("Yes, introduce us", on=card)
    for person in (sam, chen, okafor):
        assert "runs the registry" in person.wait_for("@Sam Lee, meet @Dr. David Okafor.").words


def keep_a_record(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    morning(hospital, 60)
    sees(hospital, sam, "7. Rehearse")
    with taps(hospital, sam, most=1):
        sam.fill("tasks_done", [f"{number}. {title}" for number, title in left_of(sam)])
    sees(hospital, chen, "Nothing to do.")
    from_home(hospital, sam, "My record")
    assert PAPER in seen(sam)
    assert pdf_of(hospital, sam).startswith(b"%PDF-")


def left_of(sam: Actor) -> list[tuple[int, str]]:
    return list(enumerate((*OWN, *GIVEN), start=1))[1:]


def end_kindly(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    from_home(hospital, sam, "More")
    sam.click("End")
    assert sam.submit() == {}
    sam.close()
    chen.wait_for("Your mentorship with @Sam Lee has come to its end.")
    assert "is your advisor" not in sees(hospital, sam, PAPER)
    sees(hospital, chen, "Open it again?")
    from_home(hospital, chen, "Open it")
    sees(hospital, chen, "3 of 3 places free")
