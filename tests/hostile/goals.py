"""The part of the day in which Tom has goals, alone and with Dr. Chen."""

from collections.abc import Iterator

from bot.domain.nudges import NudgeKind
from tests.hostile.acts import Act, in_turn, leaving
from tests.hostile.weeks import ask_again
from tests.support.hospital import Hospital

# Of the first goal that Tom kept: the one he took back was number 1.
CHOICE, WHAT = "review_choice-2", "goal_what-2"


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


def review(hospital: Hospital) -> Iterator[Act]:
    """Tom and Dr. Chen look at the one goal that is still active."""
    tom, chen = hospital.person("Tom Becker"), hospital.person("Dr. Grace Chen")
    yield lambda: tom.command("/mentorship", "goals")
    yield lambda: tom.click("Open", block="Submit a review")
    yield lambda: tom.click("Share with Dr. Grace Chen")
    yield from leaving(tom)
    yield lambda: ask_again(hospital, "Tom Becker", NudgeKind.REVIEW)
    yield lambda: in_turn(lambda: tom.wait_for("Three months with"), lambda: tom.click("Review"))
    yield lambda: in_turn(lambda: tom.choose(CHOICE, "Say it in other words"), tom.submit)
    yield lambda: in_turn(lambda: tom.fill(WHAT, "Submit two reviews"), tom.submit)
    yield lambda: in_turn(lambda: tom.choose("review_score", "4"), tom.submit)
    yield from leaving(tom)
    yield from leaving(chen)
