"""A mentor introduces a trainee to a colleague: the trainee agrees first, then the three meet."""

import json
from datetime import timedelta

import pytest

from sandbox import Actor
from sandbox.types import Json
from tests.conversations.agreeing import pair, seen
from tests.support.hospital import Hospital, until
from tests.support.replay import forged_form, hold, newest_form

WHY = "Because he runs the registry you need."
PROPOSAL = "would like to introduce you to Dr. David Okafor"
AGREE = "Yes, introduce us"


@pytest.fixture(autouse=True)
def mentorship(hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor) -> None:
    """Dr. Chen mentors Sam, and works with Dr. Okafor."""
    hospital.mentee("Sam Lee", specialty="Pediatrics", training_year="PGY-2")
    pair(hospital, sam, chen)


def propose(mentor: Actor, colleague: Actor, why: str = WHY) -> dict[str, str]:
    """From the window of the mentorship; the window that follows stays open."""
    while mentor.modal:
        mentor.close()
    mentor.open_home()
    mentor.click("More")
    mentor.click("Introduce to someone")
    mentor.fill("colleague", [colleague])
    mentor.fill("introduction_why", why)
    return mentor.submit()


def groups_of(hospital: Hospital, size: int) -> list[Json]:
    """The group DMs opened with so many people."""
    return [
        call.args
        for call in hospital.sandbox.calls
        if call.method == "conversations.open" and len(call.args["users"].split(",")) == size
    ]


def test_a_reason_that_may_name_a_patient_is_asked_about_in_the_form(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    heard = len(sam.messages())
    why = "He treated the man born 3/4/1951."

    assert propose(chen, okafor, why) == {}

    assert "a birth date" in seen(chen)
    assert chen.modal and why in chen.modal.values.values()
    hospital.settle()
    assert len(sam.messages()) == heard
    chen.choose("save_anyway", ["This names no patient"])
    assert chen.submit() == {}
    assert "I have asked Sam Lee." in seen(chen)
    assert why in sam.wait_for(PROPOSAL).words


def test_the_three_meet_once_the_trainee_agrees(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    assert propose(chen, okafor) == {}
    assert "I have asked Sam Lee." in seen(chen)
    card = sam.wait_for(PROPOSAL)
    assert WHY in card.words
    assert "Dr. David Okafor has not been told" in card.words
    hospital.settle()
    assert not okafor.messages()

    sam.click(AGREE)

    for person in (sam, chen, okafor):
        met = person.wait_for("@Sam Lee, meet @Dr. David Okafor.")
        assert WHY in met.words
        assert "Sam Lee: PGY-2 · Pediatrics" in met.words
        assert "@Sam Lee starts:" in met.words
        assert met.text == "A first word for the three of you."
    assert sam.wait_for(PROPOSAL).buttons == []
    assert len(groups_of(hospital, 3)) == 1
    with hospital.bot.core.store.read(hospital.bot.workspace.id) as uow:
        [kept] = uow.introductions.agreed_by(hospital.member("Sam Lee").id)
        assert kept.why == WHY


def test_no_thanks_is_a_fine_answer(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    """The colleague never hears; the mentor reads it in the next digest, and is not asked why."""
    propose(chen, okafor)
    sam.wait_for(PROPOSAL)

    sam.click("No thanks")

    sam.wait_for("You said no thanks. Dr. David Okafor never hears of it")
    hospital.settle()
    assert not okafor.messages()
    assert not any("rather not" in message.words for message in chen.messages())
    hospital.sandbox.clock.travel(timedelta(days=7))
    chen.wait_for("Sam Lee would rather not be introduced to Dr. David Okafor just now.")
    refused = propose(chen, okafor)
    assert "would rather not be introduced to this colleague for now" in refused["colleague"]


def test_the_mentor_takes_it_back_in_time(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    propose(chen, okafor)
    sam.wait_for(PROPOSAL)
    agree = hold(hospital, sam, AGREE)
    chen.close()
    chen.click("More")
    chen.click("Withdraw", on="Mentorship")
    assert "Dr. David Okafor: off for now" in seen(chen)
    sam.wait_for("wanted to introduce you to Dr. David Okafor; that is off for now.")
    hospital.settle()
    before = hospital.tables()

    agree()

    hospital.settle()
    assert hospital.tables() == before
    assert not okafor.messages()


def test_agreeing_twice_introduces_once(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    propose(chen, okafor)
    sam.wait_for(PROPOSAL)
    again, no = hold(hospital, sam, AGREE), hold(hospital, sam, "No thanks")
    sam.click(AGREE)
    okafor.wait_for("meet @Dr. David Okafor")
    before = hospital.tables()

    again()
    no()

    assert hospital.tables() == before
    assert len(groups_of(hospital, 3)) == 1


def test_the_trainee_answers_in_home_too(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    propose(chen, okafor)
    sam.wait_for(PROPOSAL)

    home = sam.open_home()
    assert "Your mentor would like to introduce you to someone. It is up to you." in home.words
    sam.click(AGREE, on=home)

    okafor.wait_for("meet @Dr. David Okafor")
    until(lambda: PROPOSAL not in sam.open_home().words)
    sam.click("More", on=sam.open_home())
    assert "Dr. David Okafor: introduced on" in seen(sam)


def test_each_gets_it_alone_where_no_chat_can_be_opened(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    propose(chen, okafor)
    sam.wait_for(PROPOSAL)
    hospital.sandbox.fail_next("conversations.open", error="too_many_users")

    sam.click(AGREE)

    alone = "I could not open a chat for the three of you, so please write to"
    for person in (sam, chen, okafor):
        assert WHY in person.wait_for(alone).words


def test_only_who_can_meet_is_proposed(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    gil = {"id": "U0GUEST", "name": "Gil Guest", "handle": "gil"}
    hospital.sandbox.join(gil | {"kind": "multi_channel_guest"})
    hospital.sandbox.deactivate("U0ROSSI")
    assert propose(chen, okafor) == {}
    honest, before = newest_form(hospital), hospital.tables()
    wrong = {
        chen.id: "Please choose someone other than yourself.",
        sam.id: "That is your mentee.",
        "U0GUEST": "is a guest here",
        "U0ROSSI": "is no longer in this workspace",
        hospital.bot.workspace.app_user: "is an app, not a person",
        okafor.id: "You have proposed this one already",
    }

    for colleague, problem in wrong.items():
        typed = {"colleague": {"selected_users": [colleague]}}
        why = {"introduction_why": {"value": WHY}}
        forged = forged_form(honest, "introduce_form", {"mentorship": 1}, **typed, **why)
        assert problem in json.dumps(chen.send_raw(forged)), colleague
    guest = hospital.tables()
    assert {name for name in before if before[name] != guest[name]} <= {"members"}


def test_a_reason_is_needed_and_must_fit(chen: Actor, okafor: Actor) -> None:
    refused = propose(chen, okafor, "  ")
    assert "Please say in a line why the two should meet" in refused["introduction_why"]
    assert chen.modal and chen.modal.values["Colleague"]


def test_a_mentee_introduces_nobody_and_no_one_after_the_end(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    propose(chen, okafor)
    sam.wait_for(PROPOSAL)
    sam.open_home()
    sam.click("More")
    assert "Introduce to someone" not in sam.modal.buttons if sam.modal else False
    hospital.sandbox.deactivate(chen.id)

    sam.wait_for("that is off for now.")

    hospital.settle()
    assert not okafor.messages()
