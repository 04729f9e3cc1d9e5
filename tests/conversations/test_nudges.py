"""Time passes: requests wait, pairs meet or don't, and the bot says so once a day at most."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.local_time import is_weekday
from sandbox import Actor, Message
from tests.conversations.everyday import accept, ask, begin_on_monday_noon
from tests.support.hospital import Hospital, until

DAY = timedelta(days=1)
WEEK = 7
NEW_YORK = ZoneInfo("America/New_York")
GREETING = "Hello! It is"
CHECK_IN = "meet this week?"


@pytest.fixture(autouse=True)
def monday_noon(hospital: Hospital) -> None:
    """In New York, so that stories count the same days whenever they are told."""
    begin_on_monday_noon(hospital)


def digests(person: Actor) -> list[Message]:
    return [message for message in person.messages() if GREETING in message.words]


def days_pass(hospital: Hospital, days: int) -> None:
    """Only nine o'clock is lived through, on weekdays: everybody here asks for that hour."""
    clock = hospital.sandbox.clock
    for _ in range(days):
        now = clock.now().astimezone(NEW_YORK)
        morning = datetime.combine(now.date() + DAY, time(8, 59), tzinfo=NEW_YORK)
        clock.jump(morning - now)
        if is_weekday(morning.date()):
            clock.travel(timedelta(minutes=1))
    hospital.settle()


def pair(hospital: Hospital, mentee: Actor, mentor: Actor) -> None:
    ask(mentee, mentor)
    accept(mentor, mentee)
    hospital.settle()


def test_nobody_answers_and_nobody_is_left_in_the_dark(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    hospital.mentor("Dr. David Okafor", topics=("grant writing",))
    ask(sam, chen, "To write my first grant.")

    days_pass(hospital, 2)
    assert not digests(chen)
    days_pass(hospital, 2)  # Friday, its morning past
    [reminder] = digests(chen)
    assert "hopes for an answer" in reminder.words
    assert not digests(sam)

    days_pass(hospital, 4)  # Tuesday
    assert len(digests(chen)) == 2
    [waiting] = digests(sam)
    assert "No answer from Dr. Grace Chen yet" in waiting.words
    assert {"Ask someone else too", "Withdraw"} <= set(waiting.buttons)

    days_pass(hospital, 7)
    assert "I closed it" in digests(sam)[-1].words
    assert "Dr. David Okafor" in digests(sam)[-1].words
    assert "waited 14 days and is closed now" in digests(chen)[-1].words
    assert not any("Accept" in message.buttons for message in chen.messages())
    assert len(digests(sam)) == 2
    assert len(digests(chen)) == 3

    days_pass(hospital, 2 * WEEK)
    assert len(digests(sam)) == 2
    assert len(digests(chen)) == 3


def test_a_mentor_answers_from_the_reminder(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    ask(sam, chen)
    days_pass(hospital, 4)

    chen.click("Accept", on=digests(chen)[-1])

    sam.wait_for("@Dr. Grace Chen said yes, and is now your")
    hospital.settle()
    assert "Accept" not in digests(chen)[-1].buttons


def test_one_check_in_a_week_answered_with_one_tap(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)

    days_pass(hospital, WEEK)

    [of_sam], [of_chen] = digests(sam), digests(chen)
    assert "Did you and @Dr. Grace Chen meet this week?" in of_sam.words
    assert "Did you and @Sam Lee meet this week?" in of_chen.words

    sam.click("We met", on=of_sam)

    sam.wait_for("You and @Dr. Grace Chen met on")
    chen.wait_for("@Sam Lee noted that you met on")
    days_pass(hospital, 4)
    for person in (sam, chen):
        assert len([one for one in digests(person) if CHECK_IN in one.words]) <= 1
        assert CHECK_IN not in digests(person)[-1].words


def test_a_mentor_of_three_gets_one_message(
    hospital: Hospital, sam: Actor, mia: Actor, chen: Actor
) -> None:
    tom = hospital.person("Tom Becker")
    for mentee in (sam, mia, tom):
        pair(hospital, mentee, chen)

    days_pass(hospital, WEEK)

    [digest] = digests(chen)
    assert digest.words.count(CHECK_IN) == 3


def test_three_silences_are_asked_about_once_and_obeyed(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    days_pass(hospital, 3 * WEEK)
    asked = [one for one in digests(sam) if CHECK_IN in one.words]
    assert len(asked) == 3

    days_pass(hospital, WEEK)
    assert "Three check-ins went by" in digests(sam)[-1].words

    so_far = len(digests(sam))
    days_pass(hospital, 2 * WEEK)
    assert not any(CHECK_IN in one.words for one in digests(sam)[so_far:])


def test_quiet_means_quiet(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    pair(hospital, sam, chen)
    sam.say("quiet")
    sam.wait_for("Undo")

    days_pass(hospital, 5 * WEEK)

    assert not digests(sam)
    assert digests(chen)


def test_what_was_snoozed_comes_back(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    pair(hospital, sam, chen)
    days_pass(hospital, 1)

    sam.choose("snooze", "Until tomorrow")

    sam.wait_for("Snoozed until")
    days_pass(hospital, 1)
    assert len(digests(sam)) == 2
    assert CHECK_IN in digests(sam)[-1].words
    until(lambda: "We met" not in digests(sam)[0].buttons)


def test_away_until_a_day(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    pair(hospital, sam, chen)
    back = hospital.sandbox.clock.now() + 21 * DAY
    chen.say(f"pause until {back:%-d %B %Y}")
    chen.wait_for("Pause")
    chen.click("Pause")
    sam.wait_for("is away until")

    days_pass(hospital, 20)
    assert not digests(sam)
    assert not digests(chen)

    days_pass(hospital, 1)
    assert "Welcome back" in digests(chen)[-1].words


def test_months_without_a_meeting_end_in_a_rest_and_never_in_an_end(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    days_pass(hospital, 95)
    assert any({"We meet", "Pause", "End"} <= set(one.buttons) for one in digests(sam))

    days_pass(hospital, 9)

    assert "Resume" in digests(sam)[-1].buttons
    sam.click("Resume", on=digests(sam)[-1])
    chen.wait_for("goes on")


def test_a_first_meeting_that_nobody_noted_is_noted_where_it_is_missed(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    days_pass(hospital, 11)  # Friday
    missed = digests(sam)[-1]
    assert "No first meeting with @Dr. Grace Chen is noted yet." in missed.words
    met_on = hospital.sandbox.clock.now().astimezone(NEW_YORK).date() - 2 * DAY

    sam.fill("met_on", met_on)

    sam.wait_for("You and @Dr. Grace Chen met on Wednesday")
    sam.fill("met_on", met_on + DAY)
    sam.wait_for("You and @Dr. Grace Chen met on Thursday")
    assert "Last met on Thursday" in sam.open_home().words


def test_whether_they_still_meet_is_asked_in_one_question(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    pair(hospital, sam, chen)
    sam.say("remind me on Mondays")  # the day on which the months are over
    sam.wait_for("Mondays at 9:00")
    for _ in range(12):
        days_pass(hospital, WEEK)
        sam.click("Not yet", on="meet this week?")
    days_pass(hospital, WEEK)

    [asked] = [one for one in digests(sam) if "We meet" in one.buttons]
    assert "Monday" in asked.words
    assert "We met" not in asked.buttons


def test_an_outage_of_days_ends_in_one_message(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    ask(sam, chen)
    hospital.settle()

    hospital.sandbox.clock.jump(8 * DAY)
    days_pass(hospital, 1)

    assert len(digests(chen)) == 1
    assert len(digests(sam)) == 1
