"""What people do in many stories, in one step each."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sandbox import Actor
from tests.support.hospital import Hospital, until

HOPE = "To finish my first grant with someone who has done it."

NEW_YORK = ZoneInfo("America/New_York")


def begin_on_monday_noon(hospital: Hospital) -> None:
    """In New York, so that stories count the same days whenever they are told."""
    clock = hospital.sandbox.clock
    now = clock.now().astimezone(NEW_YORK)
    monday = now.date() + (7 - now.weekday()) * timedelta(days=1)
    clock.jump(datetime.combine(monday, time(12), tzinfo=NEW_YORK) - now)


def ask(
    mentee: Actor,
    mentor: Actor,
    hope: str = HOPE,
    *,
    role: str | None = None,
    first_yes: bool = False,
) -> None:
    """By name, through the form, until both have their card."""
    mentee.command("/findmentor", f"@{mentor.handle}")
    mentee.fill("What I hope to gain", hope)
    if role:
        mentee.choose("Role", role)
    if first_yes:
        mentee.choose("Other requests", ["The first yes is enough"])
    assert mentee.submit() == {}
    mentee.close()
    mentee.wait_for(f"You asked {mentor.name}")
    mentor.wait_for(hope)


def accept(mentor: Actor, mentee: Actor) -> None:
    """From the newest card, until both have heard."""
    mentor.click("Accept", on=f"@{mentee.name} asks you")
    mentor.wait_for("You accepted")
    mentee.wait_for(f"@{mentor.name} said yes, and is now your")


def say_not_now(mentor: Actor, mentee: Actor, **said: object) -> None:
    """From the newest card; `said` are fields of what is added to it, by their block_id."""
    card = f"@{mentee.name} asks you"
    mentor.click("Not now", on=card)
    if not said:
        return
    until(lambda: mentor.wait_for(card).buttons == ["Add a line or a date"])
    mentor.click("Add a line or a date", on=card)
    for field, value in said.items():
        mentor.fill(field, value)
    assert mentor.submit() == {}


def suggest(mentor: Actor, mentee: Actor, *colleagues: Actor, line: str = "") -> None:
    """From the newest card, until the mentee has heard."""
    mentor.click("Suggest someone else", on=f"@{mentee.name} asks you")
    mentor.fill("Colleagues", list(colleagues))
    if line:
        mentor.fill("Why them, in a line", line)
    assert mentor.submit() == {}
    mentor.close()
    mentee.wait_for(f"{mentor.name} can't take this on, and suggests")
