"""One's record trimmed in its window, and the window before deleting, seen and read aloud."""

from playwright.sync_api import ViewportSize

from tests.browser.conftest import SitDown
from tests.browser.seat import EVERY_SIZE
from tests.browser.test_on_every_screen import ensure_sound
from tests.conversations.agreeing import pair
from tests.support.hospital import Hospital


@EVERY_SIZE
def test_a_record_is_trimmed_and_leaving_is_told_plainly(
    hospital: Hospital, sit_down: SitDown, size: ViewportSize
) -> None:
    pair(hospital, hospital.person("Sam Lee"), hospital.person("Dr. Grace Chen"))
    sam = sit_down("Sam Lee", size)
    sam.write("met chen today 45 min, talked about fellowship letters")
    sam.sees("Logged: you and")
    sam.write("my record")
    sam.press("My record")
    sam.sees("Notes are never in it.")
    ensure_sound(sam)
    sam.form.get_by_role("checkbox", name="Mentors").uncheck()
    sam.does_not_see("since")
    sam.submit("Make the files", then="My record")
    sam.sees("Your record is on its way")
    sam.close()
    sam.sees("Here is your record, as a PDF and a table")
    ensure_sound(sam)
    sam.write("delete my data")
    sam.press("Delete my data")
    sam.sees("Stays without your name")
    ensure_sound(sam)
    sam.fill("To delete everything, type: delete", "delete")
    sam.submit("Delete everything", then="Deleted")
    sam.sees("Your data is deleted.")
