"""The part of the day in which Tom has goals, alone and with Dr. Chen."""

from collections.abc import Iterator

from tests.hostile.acts import Act, in_turn, leaving
from tests.support.hospital import Hospital


def aim(hospital: Hospital) -> Iterator[Act]:
    tom, chen = hospital.person("Tom Becker"), hospital.person("Dr. Grace Chen")
    yield from leaving(tom)
    yield lambda: tom.say("goal: teach at the bedside")
    yield lambda: in_turn(lambda: tom.wait_for("Kept as a goal"), lambda: tom.click("Undo"))
    yield lambda: tom.say("goals")
    yield lambda: in_turn(
        lambda: tom.wait_for("You have no goal yet."), lambda: tom.click("See goals")
    )
    yield lambda: tom.click("Add a goal")
    yield lambda: tom.click("Use", block="Research")
    yield lambda: tom.submit()
    yield lambda: tom.click("Open", block="first-author")
    yield lambda: tom.click("Share with Dr. Grace Chen")
    yield from leaving(chen)
    yield lambda: chen.command("/mentorship", "goals")
    yield lambda: chen.click("Open", block="first-author")
    yield from leaving(chen)
    yield lambda: tom.click("Edit")
    yield lambda: in_turn(lambda: tom.fill("goal_what", "Submit a review"), tom.submit)
    yield lambda: tom.click("Add a task")
    yield lambda: in_turn(lambda: tom.fill("task_title", "Outline"), tom.submit)
    yield lambda: tom.click("Achieved")
    yield lambda: tom.click("Reopen")
    yield lambda: tom.click("Drop")
    yield lambda: tom.click("Reopen")
    yield lambda: tom.click("Keep to myself")
    yield from leaving(tom)
    yield lambda: tom.command("/mentortasks")
    yield lambda: tom.choose("open_task", "5. Outline")
    yield lambda: tom.click("Edit")
    yield lambda: in_turn(lambda: tom.fill("task_title", "An outline"), tom.submit)
    yield from leaving(tom)
