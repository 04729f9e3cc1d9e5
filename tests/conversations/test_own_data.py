"""Export all my data, and delete my data: all that is one's own, and nothing of anybody else's."""

import json
from pathlib import Path
from typing import Any

import pytest

from sandbox import Actor
from storage.ownership import OWNERSHIP
from tests.conversations.agreeing import pair
from tests.conversations.everyday import HOPE, accept, ask
from tests.conversations.meeting import LOGGED, fill_log, seen
from tests.conversations.test_nudges import monday_noon
from tests.support.hospital import Hospital, until

__all__ = ["monday_noon"]

pytestmark = pytest.mark.usefixtures("monday_noon")
CANARY = "ptarmigans"
LEFT = "has left mentoring here and deleted their data"


def exported(hospital: Hospital, person: Actor) -> dict[str, Any]:
    """What the file in the chat holds."""
    until(lambda: bool(person.files))
    hospital.settle()
    [file] = person.files
    assert file.name.endswith(".json")
    found: dict[str, Any] = json.loads(file.data)
    return found


def delete(person: Actor, word: str = "delete") -> None:
    person.command("/mentorship", "delete my data")
    person.fill("delete_word", word)
    assert person.submit() == {}
    assert "Your data is deleted." in seen(person)
    person.close()


def home_of(hospital: Hospital, person: Actor) -> str:
    hospital.settle()
    assert person.home
    return person.home.words


def remembered(hospital: Hospital, *tables: str) -> str:
    found = hospital.tables()
    return str([found[name] for name in tables or found])


def test_an_export_holds_all_of_ones_own_and_nobody_elses(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    sam.command("/logmeeting")
    fill_log(sam, meeting_notes="We spoke of letters.", private_notes="I was nervous.")
    sam.close()
    chen.say("met sam today 45 min: he is ready")
    chen.wait_for("Is it the same meeting?")
    chen.click("The same meeting")
    hospital.settle()
    chen.open_home()
    chen.click("Meetings")
    chen.click("Edit")
    fill_log(chen, private_notes="Watch his confidence.")
    chen.close()
    hospital.settle()

    sam.say("export my data")
    data = exported(hospital, sam)

    assert data.keys() >= {one.key for fate in OWNERSHIP.values() for one in fate.exported}
    assert data["requests_sent"][0]["hope"] == HOPE
    assert {note["text"] for note in data["meeting_notes"]} == {
        "We spoke of letters.",
        "I was nervous.",
    }
    assert [one["minutes"] for one in data["meetings"]] == [30]
    assert data["people"] == [{"id": data["mentorships"][0]["mentor_id"], "name": "Dr. Grace Chen"}]
    assert "confidence" not in json.dumps(data)


def test_home_and_the_command_export_too(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    ask(sam, chen)
    sam.open_home()
    sam.click("Export all my data")
    assert "on its way" in seen(sam)
    sam.close()
    sam.command("/mentorship", "export")
    sam.wait_for("All your data is on its way")
    until(lambda: len(sam.files) == 2)


def test_it_is_told_plainly_first_and_asks_for_a_word(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    pair(hospital, sam, chen)
    ask(sam, okafor)
    sam.say("delete my data")
    sam.wait_for("I can delete all your data.")
    sam.click("Delete my data")

    shown = seen(sam)
    assert "What you have with Dr. Grace Chen." in shown
    assert "What you asked Dr. David Okafor." in shown
    assert "Who is told, and only that you left" in shown
    before = remembered(hospital, "members", "mentorships", "requests")
    sam.fill("delete_word", "yes")
    assert "please type the word: delete" in sam.submit()["delete_word"]
    assert remembered(hospital, "members", "mentorships", "requests") == before


def test_a_mentee_who_leaves_ends_it_kindly_and_is_forgotten(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    pair(hospital, sam, chen)
    ask(sam, okafor, hope="Quality improvement on nights.")
    sam.say("add task revise CV")
    hospital.settle()
    chen.open_home()
    sam.open_home()

    delete(sam)

    chen.wait_for(f"@Sam Lee {LEFT}. Your mentorship with them has ended, and")
    hospital.settle()
    assert "Sam Lee" not in home_of(hospital, chen)
    assert "Are you looking for a mentor" in home_of(hospital, sam)
    assert not any("Quality improvement on nights." in one.words for one in okafor.messages())
    assert not any(LEFT in one.words for one in okafor.messages())
    everything = remembered(hospital)
    assert HOPE not in everything
    assert "Quality improvement" not in everything
    assert "revise CV" in remembered(hospital, "tasks"), "shared with Dr. Chen"


def test_whoever_left_begins_anew(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    pair(hospital, sam, chen)
    delete(sam)
    chen.wait_for(LEFT)
    hospital.settle()

    ask(sam, chen)
    hospital.settle()
    accept(chen, sam)

    assert "@Sam Lee" in home_of_opened(hospital, chen)
    sam.say("export my data")
    assert len(exported(hospital, sam)["mentorships"]) == 1


def test_a_mentor_who_leaves_lets_those_who_wait_know(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    ask(mia, chen)
    delete(chen)

    sam.wait_for(f"@Dr. Grace Chen {LEFT}. Your mentorship with them has ended, and")
    told = mia.wait_for(f"@Dr. Grace Chen {LEFT}. Your request to them will not be answered.")
    assert told.buttons == ["Find a mentor"]
    sam.command("/findmentor", "grant writing")
    assert "Grace Chen" not in sam.last.words
    assert HOPE in remembered(hospital, "requests"), "it is Mia's"


def test_when_both_have_left_nothing_of_the_two_is_there(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    sam.say("met chen today 45 min")
    sam.wait_for(LOGGED)
    chen.say("for Sam Lee: read chapter 6")
    chen.wait_for("Shall I give")
    chen.click("Send")
    hospital.settle()
    delete(sam)
    assert "read chapter 6" in remembered(hospital, "tasks")
    delete(chen)

    found = hospital.tables()
    for table in ("mentorships", "requests", "meetings", "tasks", "task_events", "nudges"):
        assert found[table] == [], table
    assert not any("gone" in row for row in found["members"])


def test_what_waits_to_be_said_of_them_is_not_said(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    hospital.sandbox.fail_next("chat.postMessage", "ratelimited", status=429, times=3)
    sam.command("/findmentor", f"@{chen.handle}")
    sam.fill("What I hope to gain", HOPE)
    sam.submit()
    sam.close()
    delete(sam)
    hospital.settle()
    assert not any(HOPE in one.words for one in chen.messages())


def test_a_second_press_of_an_old_form_deletes_nothing_new(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    ask(sam, chen)
    delete(sam)
    form = next(one for one in reversed(hospital.sandbox.delivered) if "view" in one)
    ask(sam, chen, hope="I am back, to write a paper.")
    hospital.settle()

    sam.send_raw(form)

    hospital.settle()
    assert "to write a paper" in remembered(hospital, "requests")


def home_of_opened(hospital: Hospital, person: Actor) -> str:
    person.open_home()
    return home_of(hospital, person)


def test_what_two_wrote_is_nowhere_once_both_have_left(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    ask(sam, chen, f"To learn of {CANARY}.")
    accept(chen, sam)
    sam.command("/logmeeting")
    fill_log(sam, meeting_notes=f"We spoke of {CANARY}.", private_notes=f"{CANARY}, again.")
    sam.close()
    for said in (
        f"add task read about {CANARY}",
        f"goal: a paper on {CANARY} by June",
        f"find me a mentor for {CANARY}",
        f"ask dr okafor to mentor me: {CANARY}",
    ):
        sam.say(said)
        hospital.settle()
    chen.say(f"for sam lee: write down {CANARY}")
    chen.wait_for("Shall I give Sam Lee this task?")
    file = Path(hospital.settings["database_url"].removeprefix("sqlite:///"))
    assert CANARY in remembered(hospital)
    assert CANARY.encode() in file.read_bytes()

    delete(sam)
    delete(chen)

    assert CANARY not in remembered(hospital)
    # Not even where rows once stood.
    assert CANARY.encode() not in file.read_bytes()
