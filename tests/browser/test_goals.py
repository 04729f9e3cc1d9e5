"""A goal on real screens: written from an example on a phone, shared, read on a laptop."""

from tests.browser.conftest import SitDown
from tests.browser.seat import PHONE, Seat
from tests.conversations.everyday import accept, ask
from tests.support.hospital import Hospital


def test_a_goal_is_written_shared_and_read(
    hospital: Hospital, sit_down: SitDown, chen: Seat
) -> None:
    trainee, mentor = hospital.person("Sam Lee"), hospital.person("Dr. Grace Chen")
    ask(trainee, mentor)
    accept(mentor, trainee)
    sam = sit_down("Sam Lee", PHONE)

    sam.write("/mentorship goals")
    sam.sees("No goal yet. A good one is specific")
    sam.press("Add a goal", sam.form)
    sam.press("Use: Research", sam.form)
    sam.fill("What I want", "Submit a review on sepsis alerts")
    sam.press("Save", sam.form)
    sam.sees("Submit a review on sepsis alerts")
    sam.press("Open: Submit a review on sepsis alerts", sam.form)
    sam.press("Share with Dr. Grace Chen", sam.form)
    sam.sees("Dr. Grace Chen sees it too.")

    chen.write("/mentorship goals")
    chen.press("Open: Submit a review on sepsis alerts", chen.form)
    chen.sees("Sam Lee's goal, for the two of you to read.")
    chen.sees("Data locked by week 8")
