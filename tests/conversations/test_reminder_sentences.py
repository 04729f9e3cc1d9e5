"""Reminders and pauses by plain sentences: one's own at once, what others hear of shown first."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from sandbox import Actor
from tests.conversations.everyday import accept, ask
from tests.conversations.tasking import wednesday
from tests.support.hospital import Hospital, until

__all__ = ["wednesday"]

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


@pytest.mark.parametrize("said", ["snooze until friday", "Snoose til Fri pls", "remind me friday"])
def test_a_snooze_is_done_at_once_and_says_the_day_in_full(
    hospital: Hospital, sam: Actor, wednesday: date, said: str
) -> None:
    sam.say(said)

    answer = sam.wait_for(f"Done. Snoozed until {in_full(wednesday + 2 * DAY)}.")
    assert answer.buttons == ["Undo", "Settings"]


def test_a_change_can_be_taken_back(hospital: Hospital, sam: Actor) -> None:
    answer(hospital, sam, "quiet")
    assert "every week" in answer(hospital, sam, "weekly")

    sam.click("Undo", on="Tuesdays at 9:00")
    hospital.settle()

    assert answer(hospital, sam, "settings").startswith("Quiet")


def test_only_the_latest_change_can_be_taken_back(hospital: Hospital, sam: Actor) -> None:
    answer(hospital, sam, "less")
    answer(hospital, sam, "quiet")

    [former] = [one for one in sam.messages() if one.words.startswith("That has changed since.")]
    assert former.buttons == ["Settings"]
    assert sam.last.buttons == ["Undo", "Settings"]


def test_choosing_what_is_so_already_offers_nothing_to_take_back(
    hospital: Hospital, sam: Actor
) -> None:
    answer(hospital, sam, "quiet")

    assert answer(hospital, sam, "quiet").startswith("Quiet")

    assert sam.last.buttons == ["Change"]


def test_a_change_of_ten_minutes_ago_stays(hospital: Hospital, sam: Actor) -> None:
    answer(hospital, sam, "thursdays at 8")
    hospital.sandbox.clock.jump(timedelta(minutes=11))

    sam.click("Undo", on="Thursdays at 8:00")

    assert answer(hospital, sam, "settings").startswith("Thursdays at 8:00")


def test_less_goes_down_to_every_4_weeks_and_then_says_what_else_there_is(sam: Actor) -> None:
    sam.say("less")
    sam.wait_for("Done. Tuesdays at 9:00, every 2 weeks.")
    sam.say("too many messages")
    sam.wait_for("Done. Tuesdays at 9:00, every 4 weeks.")

    sam.say("fewer remiders please")

    sam.wait_for("I ask only every 4 weeks already.")
    sam.say("only when something is due")
    sam.wait_for("Done. Only when something is due, at 9:00.")
    sam.say("less")
    sam.wait_for("I write only when something is due already.")


def test_day_and_hour_by_sentence(sam: Actor) -> None:
    sam.say("remind me on thursdays at 8")
    sam.wait_for("Done. Thursdays at 8:00, every week.")
    sam.say("stop")
    sam.wait_for("Done. Quiet")
    sam.say("mondays at 2pm")
    sam.wait_for("Done. Mondays at 14:00, every week.")

    sam.say("remind me on saturdays")
    sam.wait_for("Please choose a day from Monday to Friday.")
    sam.say("remind me at 11pm")
    sam.wait_for("Please choose an hour of the day, from 7:00 to 18:00.")
    sam.say("remind me at 8:30")
    sam.wait_for("Please choose a whole hour")


def test_reminders_on_ends_a_snooze_too(sam: Actor) -> None:
    sam.say("snooze a month")
    sam.wait_for("Snoozed until")

    sam.say("turn reminders back on")

    sam.wait_for("Done. Tuesdays at 9:00, every week.")


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("pause", "Until which day?"),
        ("snooze until", "Until which day?"),
        ("snooze until they come", "Until which day?"),
        ("pause until 31 February", "The calendar has no such day."),
        ("snooze until 5/1", "Which of the two numbers is the month?"),
        ("snooze until yesterday", "Please choose a day after today."),
        ("snooze for 3 years", "Please choose a day within the next two years."),
        ("pause until next friday", "This week or next week?"),
        ("away from monday to friday", "A pause begins as soon as you confirm it."),
    ],
)
def test_what_is_not_clear_is_asked_and_changes_nothing(
    hospital: Hospital, sam: Actor, said: str, question: str
) -> None:
    sam.say(said)

    sam.wait_for(question)
    assert answer(hospital, sam, "settings").startswith("Tuesdays at 9:00, every week.")


def test_a_pause_is_shown_first_and_told_with_one_button(
    hospital: Hospital, sam: Actor, chen: Actor, wednesday: date
) -> None:
    ask(sam, chen)
    accept(chen, sam)
    hospital.settle()
    day = wednesday + 40 * DAY

    sam.say(f"I’m away until {day.day} {day:%B}")

    preview = sam.wait_for(f"Pause everything until {in_full(day)}?")
    assert preview.buttons == ["Pause"]
    hospital.settle()
    assert not chen.sees(in_full(day))

    sam.click("Pause", on="Pause everything until")
    chen.wait_for(in_full(day))


def test_coming_back_is_told_at_once(
    hospital: Hospital, sam: Actor, chen: Actor, wednesday: date
) -> None:
    ask(sam, chen)
    accept(chen, sam)
    sam.say("out of office for 3 weeks")
    sam.wait_for("Pause everything until")
    sam.click("Pause", on="Pause everything until")
    chen.wait_for(in_full(wednesday + 21 * DAY))

    back = answer(hospital, sam, "I'm back!")

    assert back.startswith("Tuesdays at 9:00, every week.")
    chen.wait_for("is back: your mentorship goes on")


def test_the_same_sentence_heard_twice_is_answered_once(hospital: Hospital, sam: Actor) -> None:
    sam.say("less")
    sam.wait_for("every 2 weeks")
    before = hospital.tables()

    sam.send_raw(hospital.sandbox.delivered[-1])

    assert hospital.tables() == before


def test_someone_far_away_is_answered_by_their_own_day(hospital: Hospital, wednesday: date) -> None:
    """In London, it is Thursday an hour after 23:30 in London."""
    rossi = hospital.person("Dr. Elena Rossi")
    london = datetime.combine(wednesday, time(23, 30), tzinfo=ZoneInfo("Europe/London"))
    hospital.sandbox.clock.jump(london - hospital.sandbox.clock.now())
    rossi.say("snooze until tomorrow")
    rossi.wait_for(f"Snoozed until {in_full(wednesday + DAY)}.")
    hospital.sandbox.clock.jump(timedelta(hours=1))

    rossi.say("snooze until tomorrow")

    rossi.wait_for(f"Snoozed until {in_full(wednesday + 2 * DAY)}.")
