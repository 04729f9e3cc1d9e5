"""Tasks on real screens: given on a laptop, ticked on a phone, both see the same."""

from playwright.sync_api import expect

from tests.browser.conftest import SitDown
from tests.browser.seat import PHONE, Seat
from tests.conversations.everyday import accept, ask
from tests.support.hospital import Hospital


def test_a_task_is_given_ticked_and_read(hospital: Hospital, sit_down: SitDown, chen: Seat) -> None:
    trainee, mentor = hospital.person("Sam Lee"), hospital.person("Dr. Grace Chen")
    ask(trainee, mentor)
    accept(mentor, trainee)
    sam = sit_down("Sam Lee", PHONE)

    chen.write("for Sam Lee: draft study protocol by tomorrow")
    chen.sees("Shall I give Sam Lee this task?")
    chen.press("Send: Sam Lee")
    chen.sees("Sam Lee has a new task")

    sam.write("add task revise CV")
    sam.sees("Added as number 2")
    sam.write("tasks")
    box = sam.page.get_by_role("checkbox", name="1. draft study protocol")
    box.check()
    expect(sam.page.get_by_role("checkbox", name="1. draft study protocol").last).to_be_checked()
    sam.go("Home")
    expect(sam.page.get_by_role("checkbox", name="1. draft study protocol")).to_be_checked()
    expect(sam.page.get_by_role("checkbox", name="2. revise CV")).not_to_be_checked()

    chen.write("/mentortasks")
    chen.choose("Open a task", "Sam Lee: draft study protocol")
    chen.sees("Sam Lee did it")
    chen.fill("Say a line about it", "Well done.")
    chen.press("Save", chen.form)
    chen.sees("Well done.")
