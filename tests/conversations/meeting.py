"""What two people do about their meetings, in one step each."""

from datetime import date, timedelta

from bot.domain.meeting import Meeting, Notes
from bot.views.copy import words
from sandbox import Actor
from tests.support.hospital import Hospital

LOGGED = "Logged: you and"
DAY = timedelta(days=1)


def today_of(hospital: Hospital, person: Actor) -> date:
    zone = hospital.member(person.name).member.zone
    return hospital.sandbox.clock.now().astimezone(zone).date()


def day_of(hospital: Hospital, person: Actor, ago: int = 0) -> str:
    """As the bot writes it."""
    return words.day(today_of(hospital, person) - ago * DAY)


def fill_log(person: Actor, **said: object) -> dict[str, str]:
    for field, value in said.items():
        person.fill(field, value)
    return person.submit()


def meetings_of(hospital: Hospital, person: Actor) -> list[Meeting]:
    """Of their first mentorship, the latest first."""
    with hospital.bot.core.store.read(hospital.bot.workspace.id) as uow:
        [mentorship, *_] = uow.mentorships.running_of(hospital.member(person.name).id)
        return uow.meetings.held_since(mentorship.id, date.min)


def notes_of(hospital: Hospital, person: Actor) -> list[Notes]:
    """What they wrote about each of these."""
    me = hospital.member(person.name).id
    found = meetings_of(hospital, person)
    with hospital.bot.core.store.read(hospital.bot.workspace.id) as uow:
        written = uow.meetings.written([one.id for one in found], me)
    return [written.get(one.id, {}).get(me, Notes()) for one in found]


def seen(person: Actor) -> str:
    assert person.modal is not None
    return person.modal.words
