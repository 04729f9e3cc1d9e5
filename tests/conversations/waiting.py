"""What people who wait for a place do in many stories, in one step each."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.usecases.end_mentorship import end_mentorship
from bot.usecases.join_waiting_list import join_waiting_list
from sandbox import Actor, Message
from tests.conversations.everyday import accept, ask, begin_on_monday_noon
from tests.support.hospital import Hospital

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
NEW_YORK = ZoneInfo("America/New_York")
OFFERED = "has a place, and you are first in line for it."


def monday_noon(hospital: Hospital) -> None:
    """In New York."""
    begin_on_monday_noon(hospital)


def hours_pass(hospital: Hospital, hours: int) -> None:
    """Only the last of them is lived through."""
    clock = hospital.sandbox.clock
    clock.jump((hours - 1) * HOUR)
    clock.travel(HOUR)
    hospital.settle()


def next_morning(hospital: Hospital) -> None:
    """Nine o'clock in New York of the next weekday, and what comes then."""
    clock = hospital.sandbox.clock
    now = clock.now().astimezone(NEW_YORK)
    day = now.date() + DAY
    while day.weekday() > 4:
        day += DAY
    clock.jump(datetime.combine(day, time(8, 30), tzinfo=NEW_YORK) - now)
    clock.travel(HOUR)
    hospital.settle()


def waits(hospital: Hospital, person: str, mentor: str | None = None) -> None:
    """As if they had tapped it on a card."""
    core, actor = hospital.bot.core, hospital.member(person)
    join_waiting_list(core, actor, hospital.member(mentor).id if mentor else None)


def mentors(hospital: Hospital, mentor: Actor, mentee: Actor) -> None:
    ask(mentee, mentor)
    accept(mentor, mentee)
    hospital.settle()


def ends(hospital: Hospital, who: str) -> None:
    """Their only mentorship."""
    core, actor = hospital.bot.core, hospital.member(who)
    with core.store.read(actor.workspace_id) as uow:
        [mentorship] = uow.mentorships.running_of(actor.id)
    end_mentorship(core, actor, mentorship.id)
    hospital.settle()


def home_of(hospital: Hospital, person: Actor) -> str:
    """As it is once everything that is to be drawn is drawn."""
    person.open_home()
    hospital.settle()
    return person.open_home().words


def offers(person: Actor) -> list[Message]:
    return [message for message in person.messages() if OFFERED in message.words]


def digests(person: Actor) -> list[str]:
    return [one.words for one in person.messages() if "Hello! It is" in one.words]
