"""A place that an end made free stays closed until its mentor says what is to become of it."""

import pytest

from sandbox import Actor
from tests.conversations.waiting import (
    OFFERED,
    digests,
    ends,
    home_of,
    mentors,
    monday_noon,
    next_morning,
    offers,
    waits,
)
from tests.support.hospital import Hospital

ASKED = "Your mentorship with Sam Lee has ended, which left a place free. Open it again?"


@pytest.fixture
def chen(hospital: Hospital, sam: Actor) -> Actor:
    """Her only place was Sam's until a moment ago, and Mia waits for it."""
    monday_noon(hospital)
    chen = hospital.mentor("Dr. Grace Chen", places=1)
    mentors(hospital, chen, sam)
    waits(hospital, "Mia Lopez", "Dr. Grace Chen")
    ends(hospital, "Sam Lee")
    return chen


def test_the_mentor_is_asked_in_the_digest_and_only_then_the_first_in_line(
    hospital: Hospital, chen: Actor, mia: Actor
) -> None:
    next_morning(hospital)
    assert ASKED in digests(chen)[-1]
    assert "1 person waits for it" in digests(chen)[-1]
    assert not offers(mia)
    chen.click("Open it")
    mia.wait_for(OFFERED)
    chen.wait_for("This place is open again.")


def test_until_answered_it_is_offered_to_nobody(hospital: Hospital, chen: Actor) -> None:
    tom = hospital.person("Tom Becker")
    tom.command("/findmentor", "grant writing")
    tom.click("Join waiting list", block="Dr. Grace Chen")
    assert "0 of 1 place free, 1 closed" in home_of(hospital, chen)


def test_not_now_keeps_it_closed_and_home_opens_it_later(
    hospital: Hospital, chen: Actor, mia: Actor
) -> None:
    next_morning(hospital)
    chen.click("Not now", on=ASKED)
    chen.wait_for("This place stays closed for now.")
    next_morning(hospital)
    assert not any(ASKED in words for words in digests(chen))
    chen.open_home()
    chen.click("Open it")
    mia.wait_for(OFFERED)


def test_one_place_fewer_is_gone_for_good(hospital: Hospital, chen: Actor, mia: Actor) -> None:
    chen.open_home()
    chen.click("One place fewer")
    hospital.settle()
    home = home_of(hospital, chen)
    assert "0 of 0 places free" in home
    assert ASKED not in home
    next_morning(hospital)
    assert not any(ASKED in words for words in digests(chen))
    assert not offers(mia)


def test_a_closed_place_is_the_mentors_to_give(hospital: Hospital, chen: Actor) -> None:
    tom = hospital.person("Tom Becker")
    mentors(hospital, chen, tom)
    assert ASKED not in home_of(hospital, chen)
    assert "0 of 1 place free" in home_of(hospital, chen)


def test_a_number_named_anew_opens_what_was_closed(
    hospital: Hospital, chen: Actor, mia: Actor
) -> None:
    hospital.mentor("Dr. Grace Chen", places=2)
    next_morning(hospital)
    mia.wait_for(OFFERED)
    assert not any(ASKED in words for words in digests(chen))


def test_ending_asks_for_no_reason_and_two_who_should_not_meet_again_never_do(
    hospital: Hospital, sam: Actor, mia: Actor
) -> None:
    chen = hospital.mentor("Dr. Grace Chen")
    mentors(hospital, chen, mia)
    mia.open_home()
    mia.click("More")
    mia.click("End")
    assert mia.modal and "no reason is asked of you" in mia.modal.words
    mia.choose("From now on", ["Don't match us again"])
    assert mia.submit() == {}
    assert mia.modal and "Thank you for the time you gave it." in mia.modal.words
    mia.close()
    told = chen.wait_for("Your mentorship with @Mia Lopez has come to its end.")
    assert "match" not in told.words

    mia.command("/findmentor", "grant writing")
    mia.wait_for("Nobody here fits")
    mia.command("/findmentor", "@dr.chen")
    mia.wait_for("can't be asked through this app")
    sam.command("/findmentor", "grant writing")
    sam.wait_for("Dr. Grace Chen")


def test_after_not_a_fit_the_private_tick_is_offered_too(
    hospital: Hospital, okafor: Actor, sam: Actor
) -> None:
    monday_noon(hospital)
    mentors(hospital, okafor, sam)
    sam.say("met okafor today 30 min")
    sam.wait_for("Logged: you and")
    next_morning(hospital)
    sam.click("Not a fit")
    sam.wait_for("has ended")
    hospital.settle()
    sam.click("Don't match us again")
    sam.choose("From now on", ["Don't match us again"])
    assert sam.submit() == {}
    sam.close()
    sam.command("/findmentor", "@dr.okafor")
    sam.wait_for("can't be asked through this app")
