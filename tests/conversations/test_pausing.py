"""One form for every pause: shown first, told without a reason, and ended with one tap."""

from datetime import date, timedelta

from sandbox import Actor
from tests.conversations.everyday import ask
from tests.conversations.waiting import (
    DAY,
    NEW_YORK,
    digests,
    home_of,
    mentors,
    monday_noon,
    next_morning,
)
from tests.support.hospital import Hospital


def in_days(hospital: Hospital, days: int) -> date:
    return hospital.sandbox.clock.now().astimezone(NEW_YORK).date() + days * DAY


def in_full(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def pause(person: Actor, what: str, until: date) -> None:
    """By command, until it has begun."""
    person.command("/mentorship", "pause")
    person.choose("What is to rest", what)
    person.fill("Until", until)
    assert person.submit() == {}
    assert person.submit() == {}


def test_one_mentorship_rests_and_either_of_the_two_resumes_it(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    mentors(hospital, chen, sam)
    until = in_days(hospital, 20)
    sam.open_home()
    sam.click("More")
    sam.click("Pause")
    sam.fill("Until", until)
    assert sam.submit() == {}
    assert sam.modal
    assert f"Pause this mentorship until {in_full(until)}?" in sam.modal.words
    assert "They hear until when" in sam.modal.words
    assert not chen.sees("rests until")

    assert sam.submit() == {}
    told = chen.wait_for(f"Your mentorship with @Sam Lee rests until {in_full(until)}.")
    assert "away" not in told.words
    chen.click("Resume")
    sam.close()
    sam.wait_for("@Dr. Grace Chen is back: your mentorship goes on.")


def test_a_mentorship_that_rests_goes_on_by_itself_on_the_day_and_that_is_said(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    monday_noon(hospital)
    mentors(hospital, chen, sam)
    pause(sam, "With Dr. Grace Chen (advisor)", in_days(hospital, 2))
    assert sam.modal and "Your mentorship with Dr. Grace Chen rests until" in sam.modal.words
    sam.close()
    assert "Resting until" in home_of(hospital, sam)
    next_morning(hospital)
    assert not any("goes on" in words for words in digests(sam))
    hospital.sandbox.clock.jump(timedelta(hours=12))
    hospital.sandbox.clock.travel(timedelta(hours=12))
    hospital.settle()
    assert "Your mentorship with @Dr. Grace Chen goes on." in digests(sam)[-1]
    assert "Resting until" not in home_of(hospital, sam)


def test_whoever_is_away_for_longer_is_left_in_peace(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    mentors(hospital, chen, sam)
    later = in_days(hospital, 30)
    pause(chen, "With Sam Lee (advisor)", later)
    sam.wait_for("rests until")
    pause(sam, "With Dr. Grace Chen (advisor)", in_days(hospital, 3))
    assert sam.modal and f"rests until {in_full(later)}" in sam.modal.words


def test_no_new_requests_after_a_look_at_those_who_wait(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor
) -> None:
    ask(sam, chen)
    until = in_days(hospital, 10)
    chen.command("/mentorship", "pause")
    chen.choose("What is to rest", "New requests")
    chen.fill("Until", until)
    assert chen.submit() == {}
    assert chen.modal
    assert "One request waits for your answer:\nSam Lee asks for an advisor" in chen.modal.words
    assert "whoever asked reads when you are back" in chen.modal.words
    assert chen.submit() == {}
    sam.wait_for(f"Dr. Grace Chen takes no new requests until {in_full(until)}")
    chen.close()
    mia.command("/findmentor", "@dr.chen")
    mia.wait_for("takes no new requests until")

    chen.open_home()
    chen.click("Take requests again")
    hospital.settle()
    assert "accepting requests" in home_of(hospital, chen)
    ask(mia, chen)


def test_a_day_that_is_over_is_said_on_its_field(hospital: Hospital, sam: Actor) -> None:
    sam.command("/mentorship", "pause")
    sam.fill("Until", in_days(hospital, 0))
    assert sam.submit() == {"pause_until": "Please choose a day after today."}
    sam.fill("Until", in_days(hospital, 800))
    assert sam.submit() == {"pause_until": "Please choose a day within the next two years."}


def test_whoever_mentors_nobody_is_not_asked_about_new_requests(sam: Actor, chen: Actor) -> None:
    sam.command("/mentorship", "pause")
    assert sam.modal and "New requests" not in str(sam.modal)
