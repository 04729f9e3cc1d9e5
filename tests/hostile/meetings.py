"""The part of the day in which Tom and Dr. Rossi log their meetings."""

from collections.abc import Iterator

from bot.domain.nudges import NudgeKind
from bot.domain.people import Role
from bot.domain.request import NewRequest
from tests.hostile.acts import Act, in_turn, leaving
from tests.hostile.weeks import ask_again
from tests.support.hospital import Hospital


def log(hospital: Hospital) -> Iterator[Act]:
    tom, rossi = hospital.person("Tom Becker"), hospital.person("Dr. Elena Rossi")
    yield lambda: begin(hospital, Role.COACH)
    yield from leaving(tom)
    yield lambda: tom.command("/logmeeting", f"@{rossi.handle} today 45 min: grants")
    yield lambda: in_turn(lambda: tom.wait_for("Logged: you and"), lambda: tom.click("Undo"))
    yield lambda: tom.shortcut("Log a meeting")
    yield lambda: tom.submit()
    yield lambda: tom.click("Delete")
    yield from leaving(tom)
    yield lambda: tom.say("met rossi today 30 min: the patient with MRN 4459012")
    yield lambda: in_turn(
        lambda: tom.wait_for("please delete your message"), lambda: tom.click("Don't log it")
    )
    yield lambda: tom.say("met rossi today 30 min: the lady with MRN 4459012")
    yield lambda: in_turn(
        lambda: tom.wait_for("please delete your message"), lambda: tom.click("Log it anyway")
    )
    yield from leaving(tom)
    yield lambda: tom.open_home()
    yield lambda: tom.click("Meetings")
    yield lambda: tom.click("Log a meeting")
    yield from leaving(tom)
    yield lambda: tom.open_home()
    yield lambda: tom.click("Meetings")
    yield lambda: tom.click("Edit")
    yield lambda: in_turn(lambda: tom.fill("meeting_notes", "Rest."), tom.submit)
    yield lambda: tom.click("Delete")
    yield from leaving(tom)
    yield lambda: tom.say("met rossi today 30 min")
    for button in ("The same meeting", "Another meeting"):
        yield lambda: tom.say("met rossi today 30 min")
        yield lambda button=button: in_turn(  # type: ignore[misc]
            lambda: tom.wait_for("Is it the same meeting?"), lambda: tom.click(button)
        )
    yield from leaving(tom)
    yield lambda: ask_again(hospital, "Tom Becker", NudgeKind.FIT)
    yield lambda: in_turn(lambda: tom.wait_for("How was it?"), lambda: tom.click("Keep going"))
    yield from leaving(rossi)


def give_up(hospital: Hospital) -> Iterator[Act]:
    """Tom has Dr. Rossi in another role too, meets her once, and finds that one is not a fit."""
    tom = hospital.person("Tom Becker")
    yield lambda: begin(hospital, Role.SPONSOR)
    yield from leaving(tom)
    yield lambda: tom.say("met elena rossi yesterday 30 min")
    yield lambda: in_turn(
        lambda: tom.wait_for("With whom did you meet?"),
        lambda: tom.click("Choose", block="sponsor"),
    )
    yield lambda: ask_again(hospital, "Tom Becker", NudgeKind.FIT)
    yield lambda: in_turn(lambda: tom.wait_for("How was it?"), lambda: tom.click("Not a fit"))


def begin(hospital: Hospital, *roles: Role) -> None:
    """As if Dr. Rossi had said yes to Tom in each of these roles."""
    tom, rossi = (hospital.member(name) for name in ("Tom Becker", "Dr. Elena Rossi"))
    now = hospital.bot.core.clock.now()
    with hospital.bot.core.store.change(tom.workspace_id) as uow:
        for role in roles:
            asked = uow.requests.add(NewRequest(tom.id, rossi.id, role, "To grow.", False, now))
            uow.requests.save(asked.accept(now))
            uow.mentorships.from_request(asked, now)
