"""What two people see side by side while months pass, and how often they tap on the way."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta

from bot.domain.local_time import is_weekday
from sandbox import Actor
from sandbox.types import Json
from tests.conversations.planning import NEW_YORK
from tests.conversations.test_reviews import choice_of
from tests.support.hospital import Hospital, until

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
_TAPS = ("block_actions", "view_submission")


def morning(hospital: Hospital, days: int) -> None:
    """So many days later at nine in New York, the days between passed over; never a weekend."""
    clock = hospital.sandbox.clock
    now = clock.now().astimezone(NEW_YORK)
    day = now.date() + days * DAY
    while not is_weekday(day):
        day += DAY
    hours_later(hospital, datetime.combine(day, time(9), tzinfo=NEW_YORK))


def sees(hospital: Hospital, person: Actor, *words: str) -> str:
    """In Home, as it is once everything is said; what the whole of it says."""
    person.open_home()
    hospital.settle()
    home = person.home
    assert home
    missing = [each for each in words if each not in home.words]
    assert not missing, f"{person.name} does not see {missing} in:\n{home.words}"
    return home.words


def from_home(hospital: Hospital, person: Actor, label: str) -> None:
    """The button of this name in Home."""
    sees(hospital, person)
    person.click(label, on=person.home)


def shut(person: Actor) -> None:
    """Every window, the one on top first."""
    while person.modal:
        person.close()


def both_see(hospital: Hospital, mentee: Actor, mentor: Actor, *words: str) -> None:
    """The same truth in both Homes."""
    for person in (mentee, mentor):
        sees(hospital, person, *words)


def says(hospital: Hospital, person: Actor, said: str, answered: str) -> str:
    """The words of the answer."""
    person.say(said)
    answer = person.wait_for(answered).words
    hospital.settle()
    return answer


@contextmanager
def taps(hospital: Hospital, person: Actor, most: int) -> Iterator[None]:
    """Buttons pressed and forms sent meanwhile, as the app heard of them: at most so many."""
    before = len(_of(hospital, person))
    yield
    hospital.settle()
    tapped = _of(hospital, person)[before:]
    assert len(tapped) <= most, [each["type"] for each in tapped]


def _of(hospital: Hospital, person: Actor) -> list[Json]:
    return [
        each
        for each in hospital.sandbox.delivered
        if each.get("type") in _TAPS and each["user"]["id"] == person.id
    ]


def review(hospital: Hospital, person: Actor, goal: str, choice: str) -> None:
    """From the digest that asks for it: this goal, then the private tap."""
    person.click("Review", on=person.wait_for("time to look at the goals again"))
    person.choose(choice_of(person, goal), choice)
    assert person.submit() == {}
    person.choose("review_score", "4")
    person.choose("review_wish", "Continue")
    assert person.submit() == {}
    shut(person)
    person.wait_for("You have reviewed your mentorship with")
    hospital.settle()


def hours_later(hospital: Hospital, moment: datetime) -> None:
    """That moment, its last minute lived through, and nine o'clock before it."""
    clock = hospital.sandbox.clock
    nine = datetime.combine(moment.date(), time(9), tzinfo=NEW_YORK)
    if clock.now() < nine < moment:
        hours_later(hospital, nine)
    clock.jump(moment - clock.now() - MINUTE)
    clock.travel(MINUTE)
    hospital.settle()


def pdf_of(hospital: Hospital, person: Actor) -> bytes:
    """Of the record in the form that is open."""
    before = len(person.files)
    assert person.submit() == {}
    person.close()
    until(lambda: len(person.files) == before + 2)
    [pdf] = [file.data for file in person.files[before:] if file.name.endswith(".pdf")]
    return pdf
