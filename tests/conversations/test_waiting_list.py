"""Whoever finds every place taken waits in line, and is offered a place when their turn comes."""

import copy

import pytest

from bot.domain.people import Stage
from sandbox import Actor
from tests.conversations.everyday import HOPE, ask, say_not_now
from tests.conversations.waiting import (
    DAY,
    OFFERED,
    digests,
    home_of,
    hours_pass,
    mentors,
    monday_noon,
    next_morning,
    offers,
    waits,
)
from tests.support.hospital import Hospital
from tests.support.replay import newest_press

NOT_THIS_ONE = "Not this one, keep waiting"


@pytest.fixture
def full(hospital: Hospital) -> Actor:
    """Dr. Chen, listed for grant writing, with no place at all."""
    monday_noon(hospital)
    return hospital.mentor("Dr. Grace Chen", places=0)


def opens_a_place(hospital: Hospital, places: int = 1) -> None:
    hospital.mentor("Dr. Grace Chen", places=places)
    hours_pass(hospital, 1)


@pytest.mark.usefixtures("full")
def test_the_card_of_a_full_mentor_offers_the_list_and_home_shows_where_one_stands(
    hospital: Hospital, sam: Actor, mia: Actor
) -> None:
    sam.command("/findmentor", "grant writing")
    sam.click("Join waiting list", block="Dr. Grace Chen")
    assert sam.modal
    assert "You wait for a place with Dr. Grace Chen. You are first in line" in sam.modal.words
    assert "Whoever has no mentor yet comes first" in sam.modal.words
    sam.close()
    mia.command("/findmentor", "grant writing")
    mia.click("Join waiting list", block="Dr. Grace Chen")
    assert mia.modal and "You are 2nd of 2 in line." in mia.modal.words
    mia.close()
    sam.click("Join waiting list", block="Dr. Grace Chen")
    assert sam.modal and "You are on this waiting list already." in sam.modal.words
    sam.close()

    assert "You are first in line." in home_of(hospital, sam)
    sam.click("Leave the list")
    hospital.settle()
    assert "You wait for a place" not in home_of(hospital, sam)
    assert "You are first in line." in home_of(hospital, mia)


def test_a_place_goes_to_the_first_in_line_who_asks_and_is_answered(
    hospital: Hospital, full: Actor, sam: Actor, mia: Actor
) -> None:
    waits(hospital, "Sam Lee", "Dr. Grace Chen")
    waits(hospital, "Mia Lopez", "Dr. Grace Chen")
    assert "2 people wait for a place with you." in home_of(hospital, full)
    opens_a_place(hospital)

    assert "It is held for you until Thursday" in sam.wait_for(OFFERED).words
    assert not offers(mia)
    assert "1 held for your waiting list" in home_of(hospital, full)
    sam.click("Ask now")
    sam.fill("What I hope to gain", HOPE)
    assert sam.submit() == {}
    sam.close()
    sam.wait_for("You asked Dr. Grace Chen for the place that was held for you.")
    card = full.wait_for("They were first on your waiting list, and a place is held for them")
    assert "Accept" in card.buttons
    full.click("Accept", on="@Sam Lee asks you")
    sam.wait_for("said yes")
    hours_pass(hospital, 1)
    assert not offers(mia)


def test_a_held_place_is_nobody_elses_until_its_mentor_opens_one_more(
    hospital: Hospital, full: Actor, sam: Actor, mia: Actor
) -> None:
    waits(hospital, "Sam Lee", "Dr. Grace Chen")
    opens_a_place(hospital)
    sam.wait_for(OFFERED)
    ask(mia, full)
    full.click("Accept", on="@Mia Lopez asks you")
    assert full.modal
    assert "Your one place is held for whoever is first on your waiting list" in full.modal.words
    full.click("Open one more place and accept")
    mia.wait_for("said yes")
    full.close()
    sam.click("Ask now")
    sam.fill("What I hope to gain", "To write.")
    assert sam.submit() == {}
    sam.close()
    full.wait_for("To write.")
    full.click("Accept", on="@Sam Lee asks you")
    sam.wait_for("said yes")


def test_an_offer_is_one_persons_for_three_weekdays_and_then_the_nexts(
    hospital: Hospital, full: Actor, sam: Actor, mia: Actor
) -> None:
    waits(hospital, "Sam Lee", "Dr. Grace Chen")
    waits(hospital, "Mia Lopez", "Dr. Grace Chen")
    opens_a_place(hospital)
    sam.wait_for(OFFERED)
    next_morning(hospital)
    next_morning(hospital)
    assert not any("is held for you until" in words for words in digests(sam))
    next_morning(hospital)
    assert "The place with Dr. Grace Chen is held for you until Thursday" in digests(sam)[-1]
    assert not offers(mia)

    hours_pass(hospital, 5)
    mia.wait_for(OFFERED)
    sam.wait_for("was not asked for in time and goes to the next in line")
    assert len(offers(sam)) == 0
    assert "1 held for your waiting list" in home_of(hospital, full)


def test_what_is_no_longer_needed_goes_to_the_next_at_once(
    hospital: Hospital, full: Actor, sam: Actor, mia: Actor
) -> None:
    waits(hospital, "Sam Lee", "Dr. Grace Chen")
    waits(hospital, "Mia Lopez", "Dr. Grace Chen")
    opens_a_place(hospital)
    sam.wait_for(OFFERED)
    sam.click("No longer needed")
    mia.wait_for(OFFERED)
    sam.wait_for("You no longer wait for Dr. Grace Chen.")


def test_one_place_is_let_go_and_one_waits_on_for_the_next(
    hospital: Hospital, full: Actor, sam: Actor, mia: Actor
) -> None:
    waits(hospital, "Sam Lee", "Dr. Grace Chen")
    waits(hospital, "Mia Lopez", "Dr. Grace Chen")
    opens_a_place(hospital)
    offer = sam.wait_for(OFFERED)

    sam.click(NOT_THIS_ONE, on=offer)

    sam.wait_for("The place with Dr. Grace Chen goes to the next in line, and you wait on.")
    mia.wait_for(OFFERED)
    assert "You wait for a place with Dr. Grace Chen. You are first" in home_of(hospital, sam)
    mia.click("No longer needed")
    hours_pass(hospital, 1)
    assert not offers(sam), "it is the same place"

    opens_a_place(hospital, places=2)

    again = sam.wait_for(OFFERED)
    sam.wait_for("The place with Dr. Grace Chen goes to the next in line, and you wait on.")
    sam.click("Ask now", on=again)
    sam.fill("What I hope to gain", HOPE)
    assert sam.submit() == {}
    full.wait_for(HOPE)


def test_whoever_waits_for_any_lets_one_mentor_go_and_is_offered_anothers(
    hospital: Hospital, full: Actor, sam: Actor
) -> None:
    okafor = hospital.mentor("Dr. David Okafor", places=0)
    waits(hospital, "Sam Lee")
    waits(hospital, "Sam Lee", "Dr. Grace Chen")
    opens_a_place(hospital)
    sam.wait_for(OFFERED)
    sam.open_home()
    hospital.settle()
    sam.click(NOT_THIS_ONE, on=sam.home)
    hours_pass(hospital, 1)
    assert not offers(sam), "nor through the list of any mentor"

    hospital.mentor(okafor.name, places=1)
    hours_pass(hospital, 1)

    assert "Dr. David Okafor has a place" in sam.wait_for(OFFERED).words
    # A press that comes late, on what stood there before, lets go of nothing.
    forged = copy.deepcopy(newest_press(hospital))
    sam.send_raw(forged)
    hospital.settle()
    assert "Dr. David Okafor has a place" in sam.wait_for(OFFERED).words


def test_whoever_has_no_mentor_comes_first_then_whoever_is_earlier_in_training(
    hospital: Hospital, full: Actor, okafor: Actor, sam: Actor, mia: Actor
) -> None:
    tom = hospital.mentee("Tom Becker", stage=Stage.FELLOW)
    hospital.mentee("Mia Lopez", stage=Stage.MEDICAL_STUDENT)
    mentors(hospital, okafor, sam)
    for person in ("Sam Lee", "Tom Becker", "Mia Lopez"):
        waits(hospital, person, "Dr. Grace Chen")
    opens_a_place(hospital)
    mia.wait_for(OFFERED)
    mia.click("No longer needed")
    tom.wait_for(OFFERED)
    tom.click("No longer needed")
    sam.wait_for(OFFERED)


def test_a_mentor_with_a_place_by_now_is_asked_instead(
    hospital: Hospital, full: Actor, sam: Actor
) -> None:
    sam.command("/findmentor", "grant writing")
    hospital.mentor("Dr. Grace Chen", places=1)
    sam.click("Join waiting list", block="Dr. Grace Chen")
    assert sam.modal and "A place is free just now" in sam.modal.words
    sam.fill("What I hope to gain", HOPE)
    assert sam.submit() == {}
    full.wait_for(HOPE)


def test_nobody_waits_for_someone_they_asked_nor_for_someone_away_or_not_to_be_asked(
    hospital: Hospital, full: Actor, sam: Actor, mia: Actor
) -> None:
    sam.command("/findmentor", "grant writing")
    mia.command("/findmentor", "grant writing")
    later = hospital.sandbox.clock.now().date() + 9 * DAY
    hospital.mentor("Dr. Grace Chen", places=0, not_accepting_until=later)
    mia.click("Join waiting list", block="Dr. Grace Chen")
    mia.wait_for("takes no new requests until")
    hospital.mentor("Dr. Grace Chen", places=0)
    ask(sam, full)
    sam.click("Join waiting list", block="Dr. Grace Chen")
    sam.wait_for("You have asked Dr. Grace Chen already")
    hospital.mentor("Dr. Grace Chen", places=0, may_be_asked=False)
    mia.click("Join waiting list", block="Dr. Grace Chen")
    mia.wait_for("can't be asked through this app")


def test_after_a_not_now_for_want_of_a_place_one_may_wait(
    hospital: Hospital, full: Actor, sam: Actor
) -> None:
    ask(sam, full)
    say_not_now(full, sam)
    sam.wait_for("Dr. Grace Chen has no free place just now. You can wait for one.")
    sam.click("Join waiting list")
    assert sam.modal and "You are first in line" in sam.modal.words


def test_where_nobody_suits_one_waits_for_any_mentor_who_opens_a_place(
    hospital: Hospital, full: Actor, okafor: Actor, sam: Actor
) -> None:
    sam.command("/findmentor", "zeppelin piloting")
    sam.click("Wait for any mentor")
    assert sam.modal and "You wait for a place with any mentor." in sam.modal.words
    sam.close()
    hours_pass(hospital, 1)
    assert not offers(sam), "Dr. Okafor's place was free before, and did not suit"
    opens_a_place(hospital)
    assert "Dr. Grace Chen has a place" in sam.wait_for(OFFERED).words


def test_a_first_yes_ends_waiting_for_just_any(
    hospital: Hospital, full: Actor, okafor: Actor, sam: Actor
) -> None:
    waits(hospital, "Sam Lee")
    waits(hospital, "Sam Lee", "Dr. Grace Chen")
    mentors(hospital, okafor, sam)
    home = home_of(hospital, sam)
    assert "any mentor" not in home
    assert "You wait for a place with Dr. Grace Chen." in home


def test_one_is_on_so_many_lists_and_no_more(hospital: Hospital, sam: Actor) -> None:
    names = ["Dr. David Okafor", "Dr. Elena Rossi", "Dr. Yusuf Demir", "Dr. Hannah Cohen"]
    for name in names:
        hospital.mentor(name, places=0)
        waits(hospital, "Sam Lee", name)
    waits(hospital, "Sam Lee")
    hospital.mentor("Dr. Grace Chen", places=0)
    sam.command("/findmentor", "grant writing")
    sam.click("Join waiting list", block="Dr. Grace Chen")
    sam.wait_for("You are on 5 waiting lists, which is as many as one can be.")


def test_who_waits_for_someone_not_to_be_asked_any_more_hears_so(
    hospital: Hospital, full: Actor, sam: Actor
) -> None:
    waits(hospital, "Sam Lee", "Dr. Grace Chen")
    hospital.mentor("Dr. Grace Chen", places=0, may_be_asked=False, listed=False)
    next_morning(hospital)
    assert "I took you off their waiting list" in digests(sam)[-1]
    assert "You wait for a place" not in home_of(hospital, sam)
