"""Everything works without a mouse."""

import re

from playwright.sync_api import Locator, expect

from tests.browser.seat import Seat

MOST_TABS = 60
HOPE = "To finish my first grant with someone who has done it."


def walk_to(seat: Seat, target: Locator, key: str = "Tab") -> None:
    """Key by key, as far as it takes to get there."""
    expect(target).to_be_visible()
    for _ in range(MOST_TABS):
        if target.evaluate("node => node === document.activeElement"):
            return
        seat.page.keyboard.press(key)
    raise AssertionError(f"{key} never reached {target}")


def test_from_findmentor_to_sent(sam: Seat) -> None:
    expect(sam.composer).to_be_focused()
    sam.page.keyboard.type("/find")
    sam.page.keyboard.press("Tab")
    expect(sam.composer).to_have_value("/findmentor ")
    sam.page.keyboard.type("grant writing")
    sam.page.keyboard.press("Enter")

    ask = sam.page.get_by_role("button", name="Ask: Dr. Grace Chen")
    walk_to(sam, ask, "Shift+Tab")
    sam.page.keyboard.press("Enter")
    expect(sam.form.get_by_label("What I hope to gain")).to_be_focused()
    sam.page.keyboard.type(HOPE)
    walk_to(sam, sam.form.get_by_role("combobox", name="Role"))
    sam.page.keyboard.type("spons")
    sam.page.keyboard.press("Enter")
    walk_to(sam, sam.form.get_by_role("checkbox", name="The first yes is enough"))
    sam.page.keyboard.press("Space")
    walk_to(sam, sam.form.get_by_role("button", name="Send"))
    sam.page.keyboard.press("Enter")

    expect(sam.page.get_by_role("dialog", name="Sent")).to_be_visible()
    sam.page.keyboard.press("Escape")
    expect(sam.page.get_by_role("dialog")).to_have_count(0)
    sam.sees("You asked Dr. Grace Chen to be your sponsor.")
    sam.sees("The first yes is enough: your other requests for this role are then withdrawn.")


def test_escape_leaves_a_form_and_comes_back_to_its_button(sam: Seat) -> None:
    sam.write("/findmentor grant writing")
    ask = sam.page.get_by_role("button", name="Ask: Dr. Grace Chen")
    walk_to(sam, ask, "Shift+Tab")
    sam.page.keyboard.press("Enter")
    expect(sam.page.get_by_role("dialog", name="Ask for mentorship")).to_be_visible()
    sam.page.keyboard.press("Escape")

    expect(sam.page.get_by_role("dialog")).to_have_count(0)
    expect(ask).to_be_focused()


def test_an_attending_answers_without_a_mouse(sam: Seat, chen: Seat) -> None:
    sam.ask("Grace", HOPE)
    walk_to(chen, chen.page.get_by_role("button", name="Not now: Sam Lee"), "Shift+Tab")
    chen.page.keyboard.press("Space")
    sam.sees("Dr. Grace Chen can't take this on just now.")
    walk_to(chen, chen.page.get_by_role("button", name="Add a line or a date"), "Shift+Tab")
    chen.page.keyboard.press("Enter")
    walk_to(chen, chen.form.get_by_label("A line to them"))
    chen.page.keyboard.type("In spring.")
    walk_to(chen, chen.form.get_by_role("button", name="Save"))
    chen.page.keyboard.press("Enter")

    sam.sees("In spring.")


def test_tabs_are_left_and_right(sam: Seat) -> None:
    walk_to(sam, sam.page.get_by_role("tab", name="Messages"), "Shift+Tab")
    sam.page.keyboard.press("ArrowLeft")
    expect(sam.page.get_by_role("tab", name="Home", selected=True)).to_be_visible()
    expect(sam.page).to_have_url(re.compile("tab=home"))
