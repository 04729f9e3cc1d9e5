"""Logging a meeting, on a phone and on a laptop, seen and read aloud."""

from playwright.sync_api import ViewportSize

from tests.browser.conftest import SitDown
from tests.browser.seat import EVERY_SIZE
from tests.browser.test_on_every_screen import ensure_sound
from tests.conversations.agreeing import pair
from tests.support.hospital import Hospital


@EVERY_SIZE
def test_a_meeting_is_told_read_and_asked_about(
    hospital: Hospital, sit_down: SitDown, size: ViewportSize
) -> None:
    pair(hospital, hospital.person("Sam Lee"), hospital.person("Dr. Grace Chen"))
    sam = sit_down("Sam Lee", size)
    sam.write("met chen today 45 min, talked about fellowship letters")
    sam.sees("Logged: you and")
    ensure_sound(sam)
    sam.press("Meetings: Dr. Grace Chen")
    sam.sees("talked about fellowship letters")
    ensure_sound(sam)
    sam.press("Log a meeting", sam.form)
    sam.fill("Notes for the two of you", "The lady with MRN 4459012")
    ensure_sound(sam)
    sam.press("Save", sam.form)
    sam.sees("Is it the same meeting?")
    sam.sees("a record number")
    ensure_sound(sam)
