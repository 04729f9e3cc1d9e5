"""A mentee asks one mentor, by a card, by name or from a profile."""

import pytest

from sandbox import Actor
from tests.conversations.everyday import HOPE, accept, ask
from tests.support.hospital import Hospital
from tests.support.replay import newest_form


def test_asking_takes_three_taps_and_accepting_one(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    def taps_of(person: Actor) -> int:
        return sum(
            payload.get("type") in ("block_actions", "view_submission")
            for payload in hospital.sandbox.delivered
            if payload.get("user", {}).get("id") == person.id
        )

    sam.command("/findmentor", "grant writing")
    sam.click("Ask")
    sam.fill("hope", HOPE)
    sam.submit()
    assert 1 + taps_of(sam) == 3

    chen.wait_for(HOPE)
    chen.click("Accept")
    sam.wait_for("said yes")
    assert taps_of(chen) == 1


def test_the_form_encourages_and_says_who_can_read_it(sam: Actor, chen: Actor) -> None:
    sam.command("/findmentor", "grant writing")
    sam.click("Ask")

    assert sam.modal
    assert "The worst they can say is not now, and then we suggest who to ask" in sam.modal.words
    assert "Slack administrators may be able to export messages" in sam.modal.words
    assert sam.modal.values == {
        "What I hope to gain": None,
        "Role": "Advisor",
        "Other requests": [],
    }


def test_a_hope_is_required(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    sam.command("/findmentor", "@dr.chen")
    before = hospital.tables()

    sam.fill("hope", "  \n ")

    assert "hope" in sam.submit()
    assert hospital.tables() == before


def test_the_mentor_sees_who_asks_for_what_and_can_write_to_them(
    hospital: Hospital, chen: Actor
) -> None:
    sam = hospital.mentee("Sam Lee", training_year="PGY-2", specialty="Pediatrics")

    ask(sam, chen, role="Coach")

    card = chen.last
    assert "@Sam Lee asks you to be their coach." in card.words
    assert "PGY-2 · Pediatrics" in card.words
    assert "Coach: practices a skill together and says what they see." in card.words
    assert HOPE in card.words
    assert card.buttons == ["Accept", "Suggest someone else", "Not now"]


def test_the_mentee_sees_its_state_and_when_an_answer_can_be_expected(
    sam: Actor, chen: Actor
) -> None:
    ask(sam, chen)

    card = sam.wait_for("You asked Dr. Grace Chen to be your advisor.")
    assert "Waiting for an answer since" in card.words
    assert "Most answer within a week; on day 14 we suggest others." in card.words
    assert card.buttons == ["Withdraw"]


def test_a_first_request_says_who_why_and_that_one_tap_says_no(
    mia: Actor, sam: Actor, ortega: Actor
) -> None:
    ask(sam, ortega, "To learn how to tie a bow.")
    first = ortega.last.words
    ask(mia, ortega, "To see a first operation.")

    assert "Why you: Sam Lee chose you for what they write above." in first
    assert "You need no profile, and one tap on Not now says no." in first
    assert "Why you" not in ortega.last.words


def test_a_first_request_to_someone_with_a_profile_speaks_of_none(sam: Actor, chen: Actor) -> None:
    ask(sam, chen)

    assert "Why you: Sam Lee chose you" in chen.last.words
    assert "One tap on Not now says no." in chen.last.words
    assert "profile" not in chen.last.words


def test_someone_without_a_profile_can_be_asked_and_accept(
    hospital: Hospital, sam: Actor, ortega: Actor
) -> None:
    ask(sam, ortega)
    accept(ortega, sam)

    home = ortega.open_home().words
    assert "2 of 3 places free" in home
    assert "not listed: people can ask you only by name" in home


def test_by_name_the_words_are_already_in_the_form(sam: Actor, chen: Actor) -> None:
    sam.command("/findmentor", "@dr.chen I would like to plan my first grant")

    assert sam.modal
    assert sam.modal.values["What I hope to gain"] == "I would like to plan my first grant"
    assert sam.submit() == {}
    chen.wait_for("I would like to plan my first grant")


def test_sending_the_same_form_twice_asks_once(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    ask(sam, chen)
    before = hospital.tables()

    again = sam.send_raw(newest_form(hospital))

    assert again["response_action"] == "update"
    assert hospital.tables() == before
    assert len(chen.messages()) == 1


def test_the_first_yes_withdraws_that_roles_other_requests(
    sam: Actor, chen: Actor, okafor: Actor, cohen: Actor
) -> None:
    ask(sam, okafor, "Quality, please.", first_yes=True)
    ask(sam, cohen, "A listening ear.", role="Coach")
    ask(sam, chen, "A grant.", first_yes=True)

    accept(chen, sam)

    told = sam.wait_for("said yes, and is now your")
    assert "I withdrew your request to Dr. David Okafor, kindly." in told.words
    okafor.wait_for("Sam Lee withdrew this request on")
    assert not okafor.last.buttons
    assert "Quality, please." not in okafor.last.words
    assert "Accept" in cohen.last.buttons


def test_without_first_yes_the_others_stay(
    hospital: Hospital, sam: Actor, chen: Actor, okafor: Actor
) -> None:
    ask(sam, okafor, "Quality, please.")
    ask(sam, chen, "A grant.")

    accept(chen, sam)

    hospital.settle()
    assert "Accept" in okafor.last.buttons
    assert "withdrew" not in sam.wait_for("said yes, and is now your").words


def test_the_mentee_withdraws_and_the_mentor_no_longer_sees_the_words(
    sam: Actor, chen: Actor
) -> None:
    ask(sam, chen)

    sam.click("Withdraw")

    assert sam.confirmed[-1].text == (
        "Dr. Grace Chen is told that no answer is needed any more. You may ask again later."
    )
    sam.wait_for("Withdrawn on")
    assert not sam.last.buttons
    chen.wait_for("Sam Lee withdrew this request on")
    assert HOPE not in chen.last.words
    assert not chen.last.buttons


def test_one_may_ask_again_after_withdrawing(sam: Actor, chen: Actor) -> None:
    ask(sam, chen, "First try.")
    sam.click("Withdraw")
    sam.wait_for("Withdrawn on")

    ask(sam, chen, "Second try.")

    assert "Accept" in chen.last.buttons


@pytest.mark.parametrize("name", ["Coach", "Consultant", "Sponsor"])
def test_a_second_role_with_the_same_mentor_takes_no_second_place(
    hospital: Hospital, sam: Actor, name: str
) -> None:
    cohen = hospital.mentor("Dr. Hannah Cohen", places=1)
    ask(sam, cohen, "Advice.")
    accept(cohen, sam)

    ask(sam, cohen, "Something more.", role=name)
    cohen.click("Accept")

    sam.wait_for(f"is now {name.lower()} to")
    assert "0 of 1 place free" in cohen.open_home().words
