"""Going away more than once, in two roles, and coming back early: everybody knows what is so."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from sandbox import Actor, Message
from tests.conversations.everyday import accept, ask
from tests.support.hospital import Hospital

NEW_YORK = ZoneInfo("America/New_York")
DAY = timedelta(days=1)


def in_days(hospital: Hospital, days: int) -> date:
    return hospital.sandbox.clock.now().astimezone(NEW_YORK).date() + days * DAY


def in_full(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def pause(hospital: Hospital, person: Actor, until: date) -> None:
    person.say(f"pause until {until:%-d %B %Y}")
    person.wait_for(f"Pause everything until {in_full(until)}?")
    person.click("Pause")
    person.wait_for(f"Everything is paused until {in_full(until)}")
    hospital.settle()


def heard(person: Actor, words: str) -> list[Message]:
    return [message for message in person.messages() if words in message.words]


@pytest.fixture
def pair(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    ask(sam, chen)
    accept(chen, sam)
    hospital.settle()


@pytest.mark.usefixtures("pair")
def test_whoever_stays_away_longer_says_so_once_more_and_all_rests_until_then(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    first, later = in_days(hospital, 5), in_days(hospital, 12)
    pause(hospital, chen, first)
    chen.say(f"pause until {later:%-d %B %Y}")
    chen.wait_for("Your mentorship with @Sam Lee rests. They hear that you are away")
    chen.click("Pause", on=f"Pause everything until {in_full(later)}?")

    sam.wait_for(f"@Dr. Grace Chen is away until {in_full(later)}")
    hospital.sandbox.clock.travel(7 * DAY)
    hospital.settle()
    assert f"Resting until {in_full(later)}" in sam.open_home().words


@pytest.mark.usefixtures("pair")
def test_back_early_new_requests_come_again_too(hospital: Hospital, chen: Actor) -> None:
    pause(hospital, chen, in_days(hospital, 10))
    assert "not accepting until" in chen.open_home().words

    chen.say("I'm back")
    chen.wait_for("accepting requests")

    assert "not accepting until" not in chen.open_home().words
    ask(hospital.person("Mia Lopez"), chen)


@pytest.mark.usefixtures("pair")
def test_closed_for_longer_on_purpose_stays_closed(hospital: Hospital, chen: Actor) -> None:
    longer = in_days(hospital, 60)
    hospital.mentor("Dr. Grace Chen", not_accepting_until=longer)
    pause(hospital, chen, in_days(hospital, 10))
    assert f"not accepting until {in_full(longer)}" in chen.open_home().words

    chen.click("I'm back", on=chen.home)
    hospital.settle()

    assert f"not accepting until {in_full(longer)}" in chen.open_home().words


@pytest.mark.usefixtures("pair")
def test_a_partner_in_two_roles_hears_once(hospital: Hospital, sam: Actor, chen: Actor) -> None:
    ask(sam, chen, "To be spoken for.", role="Sponsor")
    hospital.settle()
    accept(chen, sam)
    hospital.settle()

    pause(hospital, chen, in_days(hospital, 10))
    assert sam.open_home().words.count("Resting until") == 2
    assert len(heard(sam, "is away until")) == 1

    chen.click("I'm back", on=chen.open_home())
    sam.wait_for("is back")
    hospital.settle()
    assert len(heard(sam, "is back")) == 1
    assert "Resting" not in sam.open_home().words


@pytest.mark.usefixtures("pair")
def test_a_pause_that_others_heard_of_is_never_half_taken_back(
    hospital: Hospital, chen: Actor
) -> None:
    pause(hospital, chen, in_days(hospital, 10))

    chen.say("every week")
    hospital.settle()

    assert "Everything is paused until" in chen.last.words
    assert chen.last.buttons == ["Change"]


@pytest.mark.usefixtures("pair")
def test_someone_nobody_asks_is_promised_nothing_about_requests(
    hospital: Hospital, sam: Actor
) -> None:
    sam.say(f"pause until {in_days(hospital, 10):%-d %B %Y}")
    asked = sam.wait_for("Pause everything until")
    assert "From that day on I write to you again." in asked.words
    assert "New requests" not in asked.words
