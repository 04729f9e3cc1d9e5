"""Whoever tries the app sees in a moment what it does in weeks."""

from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import SitDown
from tests.browser.seat import EVERY_SIZE, PHONE, Seat
from tests.browser.test_on_every_screen import ensure_sound


@EVERY_SIZE
def test_the_check_in_is_two_presses_from_a_yes(
    sam: Seat, sit_down: SitDown, size: ViewportSize
) -> None:
    sam.ask("Grace", "To finish my first grant.")
    chen = sit_down("Dr. Grace Chen", size)
    chen.press("Accept: Sam Lee")
    chen.sees("You accepted on")
    if size == PHONE:
        chen.page.get_by_role("button", name="Travel in time").click()
        chen.press("+1 week")
    else:
        chen.press("Travel +1 week")

    chen.sees("meet this week?")
    expect(chen.page.get_by_role("separator", name="New")).to_be_visible()
    sam.sees("meet this week?")
    expect(chen.page.get_by_role("button", name="Stop travelling")).to_have_count(0)
    ensure_sound(chen)
