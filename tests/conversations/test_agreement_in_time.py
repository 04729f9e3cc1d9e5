"""An agreement as time passes: asked about after the first meeting, lived by, renewed or closed."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from sandbox import Actor, Message
from tests.conversations.agreeing import AGREE, CONFIRMED, agree, pair, say, seen
from tests.conversations.everyday import begin_on_monday_noon
from tests.conversations.test_nudges import days_pass, digests
from tests.support.hospital import Hospital, until
from tests.support.replay import forged_press, newest_press

DAY = timedelta(days=1)
WEEK = 7
NEW_YORK = ZoneInfo("America/New_York")
NEVER_AGAIN = "Don't match us again"
OVER = "agreed on has come to its end"
ASKS_TO_AGREE = "How would you like to work together?"


@pytest.fixture(autouse=True)
def monday_noon(hospital: Hospital) -> None:
    """In New York, so that stories count the same days whenever they are told."""
    begin_on_monday_noon(hospital)


def with_words(person: Actor, words: str) -> list[Message]:
    return [digest for digest in digests(person) if words in digest.words]


def agree_for(hospital: Hospital, mentee: Actor, mentor: Actor, days: int) -> None:
    """As usual, and until so many days from now."""
    pair(hospital, mentee, mentor)
    last = hospital.sandbox.clock.now().date() + days * DAY
    agree(hospital, mentee, mentor, until="A date", ends_on=last)


def at_its_end(hospital: Hospital, mentee: Actor, mentor: Actor) -> None:
    agree_for(hospital, mentee, mentor, 9)
    days_pass(hospital, 9)
    assert with_words(mentee, OVER)
    assert with_words(mentor, OVER)


def test_both_are_asked_once_after_their_first_meeting(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    days_pass(hospital, 1)
    assert not with_words(sam, ASKS_TO_AGREE)
    sam.click("We met", on=digests(sam)[-1])
    chen.wait_for("noted that you met on")

    days_pass(hospital, 1)

    for person in (sam, chen):
        [asked] = with_words(person, ASKS_TO_AGREE)
        assert AGREE in asked.buttons
    sam.click(AGREE, on=with_words(sam, ASKS_TO_AGREE)[0])
    assert say(sam) == {}
    sam.close()
    until(lambda: "has yet to say how you could work together" in digests(sam)[-1].words)
    days_pass(hospital, 3 * WEEK)
    assert len(with_words(chen, ASKS_TO_AGREE)) == 1


def test_whoever_has_agreed_before_meeting_is_not_asked(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    agree(hospital, sam, chen)
    days_pass(hospital, 1)
    sam.click("We met", on=digests(sam)[-1])
    hospital.settle()

    days_pass(hospital, 3)

    assert not with_words(sam, ASKS_TO_AGREE)
    assert not with_words(chen, ASKS_TO_AGREE)


@pytest.mark.parametrize(
    ("rhythm", "weeks", "is_said"), [("Weekly", 2, True), ("Quarterly", 8, False)]
)
def test_the_agreed_rhythm_says_when_it_has_been_long(
    hospital: Hospital, sam: Actor, rhythm: str, weeks: int, *, is_said: bool
) -> None:
    """After one and a half times as long as they meant: 10 days, or 19 weeks; else 45 days."""
    chen = hospital.mentor("Dr. Grace Chen")
    pair(hospital, sam, chen)
    agree(hospital, sam, chen, mentees=rhythm, rhythm=rhythm)
    days_pass(hospital, 1)
    sam.click("We met", on=digests(sam)[-1])
    answer_weekly(hospital, sam, weeks)
    assert bool(with_words(sam, "It has been")) == is_said


def answer_weekly(hospital: Hospital, person: Actor, weeks: int) -> None:
    """They do not meet again, and say so each time: nobody fades from silence."""
    for _ in range(weeks):
        days_pass(hospital, WEEK)
        if "Not yet" in digests(person)[-1].buttons:
            person.click("Not yet", on=digests(person)[-1])
            hospital.settle()


def test_renewed_with_one_tap_of_each(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    at_its_end(hospital, sam, chen)

    sam.click("Renew", on=with_words(sam, OVER)[0])

    chen.wait_for("would like to go on with you, as you have agreed, and asks you to confirm it")
    until(lambda: "You would like to go on" in digests(sam)[-1].words)
    until(lambda: "would like to go on: the same again" in digests(chen)[-1].words)
    chen.click("Renew", on=digests(chen)[-1])
    until(lambda: sum(CONFIRMED in one.words for one in said_to_both(hospital, sam)) == 2)
    until(lambda: "You and @Sam Lee go on." in digests(chen)[-1].words)
    days_pass(hospital, 2)
    assert len(with_words(sam, OVER)) == 0


def said_to_both(hospital: Hospital, person: Actor) -> list[Message]:
    """What stands in the chat of the two."""
    with hospital.bot.core.store.read(hospital.bot.workspace.id) as uow:
        [mentorship] = uow.mentorships.running_of(hospital.member(person.name).id)
        channel = uow.pairs.channel(mentorship.mentor_id, mentorship.mentee_id)
    return person.messages(channel)


def test_renewed_with_a_change_is_read_before_it_is_confirmed(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    at_its_end(hospital, sam, chen)
    sam.click("Our agreement", on=with_words(sam, OVER)[0])
    assert "It was meant to last until" in seen(sam)
    sam.click("Change")
    assert say(sam, rhythm="Quarterly", until="12 months") == {}
    sam.submit()
    sam.close()

    until(lambda: "waits for you to confirm it" in digests(chen)[-1].words)
    assert digests(chen)[-1].buttons[:2] == ["Read and confirm", "Close with thanks"]
    chen.click("Read and confirm", on=digests(chen)[-1])
    assert chen.submit() == {}
    assert "You both confirmed this on" in seen(chen)


def test_closed_with_thanks(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    at_its_end(hospital, sam, chen)

    chen.click("Close with thanks", on=with_words(chen, OVER)[0])

    [dialog] = chen.confirmed
    assert dialog.title == "Close with thanks?"
    assert "Your mentorship with Sam Lee ends." in dialog.text
    sam.wait_for("Your mentorship with @Dr. Grace Chen has come to its end")
    until(lambda: "has ended. Thank you for the time you gave it." in digests(chen)[-1].words)
    until(lambda: "Renew" not in digests(sam)[-1].buttons)
    assert "Dr. Grace Chen is your" not in sam.open_home().words


def test_who_closed_with_thanks_is_offered_the_private_tick(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    at_its_end(hospital, sam, chen)
    chen.click("Close with thanks", on=with_words(chen, OVER)[0])
    sam.wait_for("has come to its end")
    until(lambda: "has ended. Thank you" in digests(chen)[-1].words)
    hospital.settle()
    assert NEVER_AGAIN not in digests(sam)[-1].buttons

    chen.click(NEVER_AGAIN, on=digests(chen)[-1])
    chen.choose("From now on", [NEVER_AGAIN])
    assert chen.submit() == {}

    chen.close()
    sam.command("/findmentor", "@dr.chen")
    sam.wait_for("can't be asked through this app")


def test_closed_with_thanks_in_the_window_of_the_agreement(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    at_its_end(hospital, sam, chen)
    sam.click("Our agreement", on=with_words(sam, OVER)[0])

    sam.click("Close with thanks", on=sam.modal)

    chen.wait_for("has come to its end")
    assert sam.modal and sam.modal.title == "Ended"
    assert "has ended. Thank you" in seen(sam)
    sam.choose("From now on", [NEVER_AGAIN])
    assert sam.submit() == {}
    sam.close()
    sam.command("/findmentor", "@dr.chen")
    sam.wait_for("can't be asked through this app")


def test_renewed_from_the_window(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    at_its_end(hospital, sam, chen)
    sam.click("Our agreement", on=with_words(sam, OVER)[0])
    sam.click("Renew", on=sam.modal)
    assert "You have confirmed it. It holds once Dr. Grace Chen does." in seen(sam)
    sam.close()
    chen.click("Our agreement" if with_words(chen, OVER) else "Read and confirm")
    assert "would like to go on: the same again" in seen(chen)
    assert chen.submit() == {}
    assert "You both confirmed this on" in seen(chen)


def test_renewing_and_closing_at_once_ends_kindly(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    at_its_end(hospital, sam, chen)
    sam.click("Our agreement", on=with_words(sam, OVER)[0])
    chen.click("Close with thanks", on=with_words(chen, OVER)[0])
    sam.click("Renew", on=sam.modal)
    assert "This mentorship has ended" in seen(sam)


def test_what_was_agreed_does_not_close_before_its_time(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    """A button that nobody was shown."""
    agree_for(hospital, sam, chen, 40)
    before = hospital.tables()
    for button in ("close_with_thanks", "renew_agreement"):
        sam.send_raw(forged_press(newest_press(hospital), button, {"mentorship": 1}))
    assert hospital.tables() == before
