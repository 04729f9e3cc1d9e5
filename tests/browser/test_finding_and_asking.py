"""A resident looks for a mentor, asks, changes their mind, or finds nobody."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import SitDown
from tests.browser.seat import Seat
from tests.support.hospital import Hospital

HOPE = "To finish my first grant with someone who has done it."


def test_a_visitor_chooses_who_to_be(sam: Seat, hospital: Hospital) -> None:
    sam.page.goto(hospital.sandbox.page_url)
    sam.page.get_by_role("link", name=re.compile("^Priya Nair")).click()

    expect(sam.page.get_by_role("button", name=re.compile("^You are Priya Nair"))).to_be_visible()
    sam.sees("I help trainees find a mentor here")


def test_sam_finds_asks_and_is_introduced_while_both_look_on(sam: Seat, chen: Seat) -> None:
    sam.write("/findmentor grant writing in peds cardiology")
    expect(sam.card("Dr. Grace Chen")).to_contain_text(
        "grant writing, Pediatric Cardiology · 3 of 3 places free · same time zone"
    )
    sam.press("Ask: Dr. Grace Chen")
    sam.fill("What I hope to gain", HOPE)
    sam.submit("Send", then="Sent")
    expect(sam.form).to_contain_text("Most answer within a week; on day 14 we suggest others.")
    sam.close()
    sam.sees("You asked Dr. Grace Chen to be your advisor.")

    chen.sees(HOPE)
    chen.press("Accept: Sam Lee")
    chen.sees("You accepted on")
    expect(chen.page.get_by_role("button", name="Accept: Sam Lee")).to_have_count(0)

    sam.sees("said yes, and is now your advisor.")
    for seat, partner in ((sam, "Dr. Grace Chen"), (chen, "Sam Lee")):
        seat.page.get_by_role("link", name=f"{partner}, Preceptor").click()
        seat.sees("is now advisor to")
        seat.sees(HOPE)
    sam.press("Write to Preceptor")
    expect(sam.page.get_by_role("tab", name="Messages", selected=True)).to_be_visible()


def test_the_shortcut_opens_a_form_that_shows_what_it_found(sam: Seat) -> None:
    sam.press("Shortcuts")
    sam.page.get_by_role("menuitem", name="Find a mentor").click()
    sam.fill("What do you need?", "wellbeing")
    sam.submit("Search", then="Find a mentor")
    expect(sam.card("Dr. Hannah Cohen")).to_contain_text("wellbeing · 5 of 5 places free")

    sam.press("Profile: Dr. Hannah Cohen")
    expect(sam.page.get_by_role("dialog", name="Profile")).to_contain_text(
        "I changed specialty at 38. Ask me anything."
    )
    sam.press("Ask: Dr. Hannah Cohen", sam.form)
    sam.fill("What I hope to gain", "To think about working part-time.")
    sam.submit("Send", then="Sent")
    sam.close()
    sam.sees("You asked Dr. Hannah Cohen to be your advisor.")


def test_a_search_is_refined_and_paged(sam: Seat) -> None:
    sam.write("/findmentor applications")
    expect(sam.card("Dr. Grace Chen")).to_be_visible()
    sam.press("Refine")
    sam.choose("Role", "Coach")
    sam.submit("Search", then="Find a mentor")
    expect(sam.form).to_contain_text("Refined to: a coach.")
    expect(sam.form.get_by_role("article", name="Dr. Aisha Khan")).to_be_visible()
    expect(sam.form.get_by_role("article", name="Dr. Grace Chen")).to_have_count(0)
    sam.close()

    sam.write("/findmentor pediatrics")
    sam.press("More")
    sam.sees("That is everyone who fits.")


def test_an_ask_without_words_is_led_to_its_field(sam: Seat) -> None:
    sam.write("/findmentor @Grace")
    sam.press("Send", sam.form)

    hope = sam.form.get_by_label("What I hope to gain")
    expect(hope).to_be_focused()
    expect(hope).to_have_attribute("aria-invalid", "true")
    sam.fill("What I hope to gain", "   ")
    sam.press("Send", sam.form)
    expect(sam.form).to_contain_text("Please write a sentence or two.")
    expect(hope).to_be_focused()


def test_sam_withdraws_and_nothing_is_left_to_answer(sam: Seat, chen: Seat) -> None:
    sam.ask("Grace", HOPE)
    chen.sees(HOPE)
    sam.press("Withdraw: Dr. Grace Chen")
    sure = sam.page.get_by_role("dialog", name="Withdraw this request?")
    expect(sure).to_contain_text("You may ask again later.")
    sam.press("Keep it", sure)
    expect(sure).to_have_count(0)
    sam.press("Withdraw: Dr. Grace Chen")
    sam.press("Withdraw", sure)

    sam.sees("Withdrawn on")
    chen.sees("Sam Lee withdrew this request on")
    chen.does_not_see(HOPE)


def test_a_full_mentor_s_place_is_said_before_asking(sam: Seat, demir: Seat, chen: Seat) -> None:
    sam.ask("Yusuf", "To teach the interns well.")
    demir.press("Accept: Sam Lee")
    demir.sees("You accepted on")

    chen.write("/findmentor @Yusuf")
    expect(chen.form).to_contain_text("They have no free place just now")


def test_nobody_suits_and_the_coordinator_is_told_only_on_purpose(
    sam: Seat, sit_down: SitDown
) -> None:
    adler = sit_down("Dr. Ruth Adler")
    sam.write("/findmentor basket weaving")
    sam.sees("Nobody here fits “basket weaving” yet.")
    sam.press("Tell the coordinator")
    sure = sam.page.get_by_role("dialog", name="Tell the coordinator?")
    expect(sure).to_contain_text("Dr. Ruth Adler will read your name")
    sam.press("Cancel", sure)
    adler.does_not_see("basket weaving")
    sam.press("Tell the coordinator")
    sam.press("Send", sure)

    sam.sees("Sent to Dr. Ruth Adler.")
    adler.sees("looked for a mentor and found nobody who fits.")
    adler.sees("basket weaving")


def test_what_cannot_be_asked_is_explained(sam: Seat) -> None:
    sam.write("/findmentor @Sam")
    sam.sees("That is you. Name a colleague, or search")
    sam.write("/findmentor")
    sam.submit("Search", then="Find a mentor")
    sam.close()
    sam.write("/mentorship dance")
    sam.sees("I don't know “dance”.")
