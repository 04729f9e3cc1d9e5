"""A mentor says yes: two people are introduced, and nobody gets more mentees than places."""

from collections.abc import Callable

import pytest

from bot.domain.people import Role
from bot.usecases.accept_request import accept_request
from bot.usecases.ask_mentor import Ask, ask_mentor
from sandbox import Actor
from tests.conversations.everyday import HOPE, accept, ask
from tests.support.hospital import Hospital, until
from tests.support.replay import hold, newest_press

INTRODUCED = "@Dr. Grace Chen is now advisor to @Sam Lee."


@pytest.fixture
def full(hospital: Hospital, mia: Actor) -> Actor:
    """Dr. Chen, whose one place is Mia's, and whom Sam asks as well."""
    chen = hospital.mentor("Dr. Grace Chen", places=1)
    ask(mia, chen, "A place of my own.")
    accept(chen, mia)
    ask(hospital.person("Sam Lee"), chen)
    return chen


def from_the_card(mentor: Actor) -> None:
    mentor.click("Accept", on="asks you to be their")


def from_home(mentor: Actor) -> None:
    mentor.open_home()
    mentor.click("Accept", on="Waiting for you")


def by_sentence(mentor: Actor) -> None:
    mentor.say("accept @sam.lee")
    mentor.wait_for("Shall I tell Sam Lee")
    mentor.click("Send")


def from_the_list(mentor: Actor) -> None:
    mentor.command("/mentorship")
    mentor.click("Accept", on=mentor.last)


EVERYWHERE = pytest.mark.parametrize(
    "press", [from_the_card, from_home, by_sentence, from_the_list]
)
Press = Callable[[Actor], None]


@EVERYWHERE
def test_yes_from_wherever_it_is_said(
    hospital: Hospital, sam: Actor, chen: Actor, press: Press
) -> None:
    ask(sam, chen)

    press(chen)

    sam.wait_for("@Dr. Grace Chen said yes, and is now your advisor.")
    sam.wait_for(INTRODUCED)
    chen.wait_for("You accepted")
    hospital.settle()
    for one in (sam, chen):
        assert not any(
            {"Accept", "Withdraw", "Send"} & set(message.buttons)
            for message in one.messages()
            if not message.ephemeral
        )


def test_the_list_that_was_pressed_tells_the_outcome(sam: Actor, chen: Actor) -> None:
    ask(sam, chen)
    from_the_list(chen)

    answer = next(message for message in chen.messages() if message.ephemeral)
    assert "You accepted on" in answer.words
    assert not answer.buttons


def test_the_kick_off_names_the_first_step_and_says_what_cannot_be_read(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    ask(sam, chen)
    accept(chen, sam)

    kick_off = sam.wait_for(INTRODUCED)
    assert kick_off == chen.wait_for(INTRODUCED)
    assert "Advisor: talks through someone's path and decisions, over time." in kick_off.words
    assert HOPE in kick_off.words
    assert "The first step: agree on a day for a first meeting" in kick_off.words
    assert "I have not asked for permission to read it, so I can't." in kick_off.words
    assert kick_off.buttons == [
        "Plan the first meeting",
        "Agree how we'll work",
        "See goals",
        "Write to Preceptor",
    ]
    assert HOPE not in kick_off.text
    chen.click("Write to Preceptor", on=INTRODUCED)
    assert chen.nothing_new(0)


def test_where_no_chat_can_be_opened_each_gets_it_alone(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    ask(sam, chen)
    hospital.settle()
    hospital.sandbox.fail_next("conversations.open", error="restricted_action")

    accept(chen, sam)

    for one, partner in ((sam, "@Dr. Grace Chen"), (chen, "@Sam Lee")):
        alone = one.wait_for(f"please write to {partner} directly")
        assert INTRODUCED in alone.words
        assert HOPE in alone.words
        assert one.messages()[-1] == alone


def test_a_full_mentor_may_open_one_more_place(hospital: Hospital, sam: Actor, full: Actor) -> None:
    from_the_card(full)

    assert full.modal
    assert full.modal.title == "No free place"
    assert "Your one place is taken." in full.modal.words
    assert full.modal.buttons == [
        "Open one more place and accept",
        "Suggest someone else",
        "Not now",
    ]
    full.click("Open one more place and accept")

    sam.wait_for("said yes, and is now your advisor")
    assert "You accepted on" in full.modal.words
    full.wait_for("You accepted")
    full.close()
    assert "0 of 2 places free" in full.open_home().words


@EVERYWHERE
def test_a_full_mentor_is_asked_first_wherever_the_yes_is_said(
    hospital: Hospital, sam: Actor, full: Actor, press: Press
) -> None:
    press(full)

    assert full.modal
    assert full.modal.title == "No free place"
    hospital.settle()
    assert not sam.sees("said yes")


def test_a_full_mentor_may_hand_on_or_say_not_now(
    hospital: Hospital, sam: Actor, full: Actor, okafor: Actor
) -> None:
    from_the_card(full)
    full.click("Suggest someone else")
    full.fill("Colleagues", [okafor])
    assert full.submit() == {}

    sam.wait_for("suggests Dr. David Okafor")
    full.close()
    assert full.modal is None


def test_a_full_mentor_may_say_not_now_from_there(sam: Actor, full: Actor) -> None:
    from_the_card(full)
    full.click("Not now")

    sam.wait_for("can't take this on just now")
    assert full.modal
    assert "Sam Lee has been told, kindly." in full.modal.words
    full.click("Add a line or a date")
    assert full.submit() == {}
    full.close()
    assert full.modal is None


def begin_mentorship(hospital: Hospital, mentee: str, mentor: Actor) -> None:
    """Straight through the use cases, as the demo's seed does."""
    core, asked = hospital.bot.core, hospital.member(mentor.name)
    ask_for = Ask(asked.id, Role.ADVISOR, HOPE)
    card = ask_mentor(core, hospital.member(mentee), ask_for, source_key=mentee)
    accept_request(core, asked, card.request.id)


def test_a_mentor_with_twenty_places_cannot_open_another(hospital: Hospital, sam: Actor) -> None:
    chen = hospital.mentor("Dr. Grace Chen", places=20)
    for number in range(20):
        hospital.sandbox.join(
            {"id": f"U0T{number}", "name": f"Trainee {number}", "handle": f"trainee{number}"}
        )
        begin_mentorship(hospital, f"Trainee {number}", chen)
    ask(sam, chen)

    from_the_card(chen)

    assert chen.modal
    assert "All your 20 places are taken, and more can't be opened." in chen.modal.words
    assert chen.modal.buttons == ["Suggest someone else", "Not now"]
    forged = newest_press(hospital)
    forged["actions"][0]["action_id"] = "open_place_and_accept"
    before = hospital.tables()
    chen.send_raw(forged)
    assert hospital.tables() == before


def test_a_mentee_who_left_meanwhile_needs_no_answer(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    ask(sam, chen)
    on_another_device = hold(hospital, chen, "Accept")
    hospital.sandbox.deactivate(sam.id)
    until(lambda: not has_active(hospital, sam))
    chen.wait_for("Sam Lee withdrew this request")
    before = hospital.tables()

    on_another_device()

    chen.wait_for("This had been answered before; nothing has changed.")
    assert hospital.tables() == before


def has_active(hospital: Hospital, person: Actor) -> bool:
    with hospital.bot.core.store.read(hospital.bot.workspace.id) as uow:
        member = uow.members.find(person.id)
    assert member
    return member.person.active
