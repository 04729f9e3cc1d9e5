"""The part of the day in which Tom and Dr. Rossi plan when to meet."""

from collections.abc import Iterator
from datetime import timedelta

from bot.domain.planned import NewPlan, Offer
from tests.hostile.acts import Act, in_turn, leaving
from tests.support.hospital import Hospital

DAY = timedelta(days=1)


def plan(hospital: Hospital) -> Iterator[Act]:
    tom, rossi = hospital.person("Tom Becker"), hospital.person("Dr. Elena Rossi")
    now = hospital.sandbox.clock.now()
    yield from leaving(tom)
    yield from leaving(rossi)
    for time, answer in (("15:00", "None of these"), ("16:00", "This one")):
        yield lambda time=time: rossi.say(f"meet tom becker tomorrow at {time}")  # type: ignore[misc]
        yield lambda: in_turn(lambda: rossi.wait_for("Shall I ask?"), lambda: rossi.click("Send"))
        yield lambda answer=answer: in_turn(  # type: ignore[misc]
            lambda: tom.wait_for("proposes to meet"), lambda: tom.click(answer)
        )
    yield lambda: tom.shortcut("Plan a meeting")
    yield from leaving(tom)
    yield lambda: tom.open_home()
    yield lambda: tom.click("Calendar file")
    yield lambda: tom.click("Agenda", on=tom.home)
    yield lambda: in_turn(lambda: tom.fill("agenda", "My thesis."), tom.submit)
    yield from leaving(tom)
    other_day = f"{now + 4 * DAY:%d %B} 15:00"
    yield lambda: tom.say(f"move our meeting to {other_day}")
    yield lambda: in_turn(lambda: tom.wait_for("to move it to"), lambda: tom.click("Send"))
    yield lambda: tom.open_home()
    yield lambda: tom.click("Reschedule", on=tom.home)
    yield lambda: in_turn(lambda: tom.fill("time_1", now + 2 * DAY), tom.submit)
    yield from leaving(tom)
    yield lambda: tom.open_home()
    yield lambda: tom.click("Cancel meeting", on=tom.home)
    for button in ("We met", "Missed"):
        yield lambda: it_is_over(hospital)
        yield lambda: tom.open_home()
        yield lambda button=button: tom.click(button, on=tom.home)  # type: ignore[misc]
    yield lambda: tom.open_home()
    yield lambda: tom.click("Plan a meeting", on=tom.home)
    yield lambda: in_turn(lambda: tom.fill("time_1", now + 3 * DAY), tom.submit)
    yield from leaving(tom)


def it_is_over(hospital: Hospital) -> None:
    """A meeting of theirs that was to be yesterday."""
    tom, core = hospital.member("Tom Becker"), hospital.bot.core
    now = core.clock.now()
    with core.store.change(tom.workspace_id) as uow:
        newest = uow.mentorships.running_of(tom.id)[-1]
        offer = Offer((now - DAY,), is_agreed=True)
        planned = uow.planned.add(NewPlan(newest.id, offer), tom.id, now)
        uow.planned.save(planned.looked_at_next(None))
