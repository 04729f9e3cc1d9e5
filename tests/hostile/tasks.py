"""The part of the day in which Tom has tasks, and Dr. Chen gives him one."""

from collections.abc import Iterator

from tests.hostile.acts import Act, in_turn, leaving
from tests.support.hospital import Hospital


def work(hospital: Hospital) -> Iterator[Act]:
    tom, chen = hospital.person("Tom Becker"), hospital.person("Dr. Grace Chen")
    yield from leaving(tom)
    yield lambda: tom.command("/mentortasks", "read chapter 5")
    yield lambda: tom.click("Undo")
    yield lambda: tom.command("/mentortasks", "call the lab")
    yield lambda: tom.click("All tasks")
    yield lambda: tom.click("Add a task")
    yield lambda: in_turn(lambda: tom.fill("task_title", "Revise CV"), tom.submit)
    yield lambda: tom.fill("tasks_done", ["2. call the lab"])
    yield lambda: tom.choose("open_task", "3. Revise CV")
    yield lambda: in_turn(lambda: tom.fill("task_comment", "Nearly there."), tom.submit)
    yield lambda: tom.click("Done")
    yield lambda: tom.click("Reopen")
    yield lambda: tom.click("Drop")
    yield from leaving(tom)
    yield lambda: tom.shortcut("Save as mentorship task", on=tom.messages()[0])
    yield from leaving(tom)
    yield from leaving(chen)
    yield lambda: chen.say("for Tom Becker: read chapter 6")
    yield lambda: in_turn(
        lambda: chen.wait_for("Shall I give Tom Becker"), lambda: chen.click("Send")
    )
