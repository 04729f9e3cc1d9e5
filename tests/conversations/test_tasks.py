"""Tasks: given, added, ticked, put off and taken back, by two people who see the same."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from sandbox import Actor, Message
from sandbox.types import Json
from tests.conversations.everyday import accept, ask
from tests.conversations.tasking import pair, wednesday
from tests.support.hospital import Hospital, until
from tests.support.replay import newest_press

__all__ = ["pair", "wednesday"]

DAY = timedelta(days=1)
NEW_YORK = ZoneInfo("America/New_York")


def in_full(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def answer(hospital: Hospital, person: Actor, said: str) -> str:
    """The words of what the bot says to it."""
    heard = len(person.messages())
    person.say(said)
    until(lambda: len(person.messages()) > heard + 1)
    hospital.settle()
    return person.last.words


def test_a_task_is_added_at_once_and_its_day_said_in_full(
    hospital: Hospital, sam: Actor, pair: None, wednesday: date
) -> None:
    friday = in_full(wednesday + 2 * DAY)

    said = answer(hospital, sam, "add task revise CV by friday")

    assert f"Added as number 1: “revise CV”, due {friday}. Dr. Grace Chen sees it too." in said
    assert sam.last.buttons == ["Undo", "All tasks"]
    assert "1. revise CV" in answer(hospital, sam, "tasks")


def test_a_mentor_gives_a_task_that_is_shown_first(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None, wednesday: date
) -> None:
    friday = in_full(wednesday + 2 * DAY)
    sam.open_home()

    said = answer(hospital, chen, "for @sam.lee: draft study protocol by friday")
    assert "Shall I give Sam Lee this task?" in said
    assert f"Due {friday}." in said
    assert "draft study protocol" not in answer(hospital, sam, "tasks")
    chen.click("Send")

    chen.wait_for(f"Sam Lee has a new task: “draft study protocol”, due {friday}.")
    sam.wait_for("1. draft study protocol")
    assert "1. draft study protocol" in home_of(hospital, sam)
    assert not any("gave you" in message.words for message in sam.messages())
    assert "@Sam Lee: 1 open task" in answer(hospital, chen, "tasks")


def test_sending_twice_gives_one_task(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    answer(hospital, chen, "for @sam.lee: draft study protocol")
    shown = chen.last
    press = newest_send(hospital, chen, shown)
    chen.send_raw(press)
    chen.send_raw(press)
    hospital.settle()
    assert answer(hospital, sam, "tasks").count("draft study protocol") == 1


def test_two_mentees_of_one_name_are_asked_about(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    hospital.sandbox.join(
        {"id": "U0SAMTWO", "name": "Sam Park", "handle": "sam.park", "kind": "member"}
    )
    other = hospital.person("Sam Park")
    ask(other, chen)
    accept(chen, other)
    hospital.settle()

    assert "Several of your mentees go by that name" in answer(
        hospital, chen, "for Sam: read ch. 3"
    )
    chen.click("Send to Sam Park")

    chen.wait_for("Sam Park has a new task: “read ch. 3”.")
    assert "read ch. 3" in answer(hospital, other, "tasks")
    assert "read ch. 3" not in answer(hospital, sam, "tasks")


def test_a_number_means_what_the_list_showed(hospital: Hospital, sam: Actor) -> None:
    for title in ("one", "two", "three"):
        answer(hospital, sam, f"add task {title}")
    assert "2. two" in answer(hospital, sam, "tasks")

    assert "Done: “two”." in answer(hospital, sam, "done 2")
    assert "Added as number 4: “four”" in answer(hospital, sam, "add task four")
    assert "“two” was done already." in answer(hospital, sam, "done 2")
    assert "No task of yours has that number" in answer(hospital, sam, "done 9")

    sam.say("done 1 and 3")
    sam.wait_for("Done: “one”.")
    sam.wait_for("Done: “three”.")
    hospital.settle()
    listed = answer(hospital, sam, "tasks")
    assert "4. four" in listed
    hospital.sandbox.clock.jump(31 * DAY)
    assert "Added as number 1: “five”" in answer(hospital, sam, "add task five")


def test_what_was_done_by_a_sentence_is_taken_back(hospital: Hospital, sam: Actor) -> None:
    answer(hospital, sam, "add task revise CV")
    answer(hospital, sam, "done 1")
    sam.click("Undo", on="Done: “revise CV”.")
    sam.wait_for("“revise CV” is open, as number 1.")
    hospital.settle()
    assert "Undo" not in sam.last.buttons

    answer(hospital, sam, "add task call the lab")
    sam.click("Undo", on="Added as number 2")
    sam.wait_for("Dropped: “call the lab”.")
    hospital.settle()
    assert "call the lab" not in answer(hospital, sam, "tasks")


def test_ten_minutes_later_it_stays(hospital: Hospital, sam: Actor) -> None:
    answer(hospital, sam, "add task revise CV")
    answer(hospital, sam, "done 1")
    hospital.sandbox.clock.jump(timedelta(minutes=11))

    sam.click("Undo", on="Done: “revise CV”.")

    sam.wait_for("This can't be taken back any more")


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("add task revise CV by 30 February", "The calendar has no such day."),
        ("add task revise CV by 1 November", "That day is over."),
        ("add task revise CV by 3/4", "Which of the two numbers is the month?"),
        (f"add task {'x' * 61}", "Please shorten this to 60 characters."),
        ("for @sam.lee: draft protocol", "I know no mentee of yours by that name."),
        ("for nobody.at.all: draft protocol", "I know no mentee of yours by that name."),
    ],
)
def test_what_cannot_be_is_said_clearly_and_nothing_is_kept(
    hospital: Hospital, sam: Actor, mia: Actor, said: str, answered: str
) -> None:
    assert answered in answer(hospital, mia, said)
    assert "Nothing to do." in answer(hospital, mia, "tasks")


def test_a_mentee_gives_the_mentor_nothing(
    hospital: Hospital, sam: Actor, chen: Actor, pair: None
) -> None:
    assert "I know no mentee of yours" in answer(hospital, sam, "for @dr.chen: read my draft")


def test_titles_of_any_script_and_emoji_stay_as_typed(hospital: Hospital, sam: Actor) -> None:
    for title in ("לכתוב קורות חיים", "Révise 👩🏽‍⚕️ *CV* _now_ <b>"):
        answer(hospital, sam, f"add task: {title}")
    listed = answer(hospital, sam, "tasks")
    assert "לכתוב קורות חיים" in listed
    assert "Révise 👩🏽‍⚕️ *CV* _now_ <b>" in listed


def home_of(hospital: Hospital, person: Actor) -> str:
    hospital.settle()
    home = person.home
    assert home
    return home.words


def newest_send(hospital: Hospital, person: Actor, shown: Message) -> Json:
    """What pressing Send would deliver."""
    person.click("Send", on=shown)
    hospital.settle()
    return newest_press(hospital)
