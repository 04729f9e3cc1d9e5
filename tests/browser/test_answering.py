"""An attending answers: yes, not now, or someone else; on one device or on two."""

from datetime import timedelta

from playwright.sync_api import expect

from tests.browser.conftest import SitDown
from tests.browser.seat import Seat
from tests.support.hospital import Hospital

TEACH = "To teach the interns on my rounds."


def test_not_now_comes_with_a_reason_and_others_to_ask(sam: Seat, chen: Seat) -> None:
    sam.ask("Grace", "To finish my first grant.")
    chen.sees("To finish my first grant.")
    chen.press("Not now: Sam Lee")
    chen.sees("Sam Lee has been told, kindly.")
    sam.sees("Dr. Grace Chen can't take this on just now.")
    chen.press("Add a line or a date: Sam Lee")
    chen.choose("Reason", "No time just now")
    chen.fill("A line to them", "Ask me again in spring.")
    chen.submit("Save", then="This request")

    sam.sees("Dr. Grace Chen can't take this on just now. They have no time for it at the moment.")
    sam.sees("Ask me again in spring.")
    sam.sees("Asking is the hard part, and you did it.")
    sam.press("Ask: Dr. Aisha Khan")
    expect(sam.form).to_contain_text("To Dr. Aisha Khan.")


def test_a_mentor_who_goes_away_first_sees_who_else_waits(
    sam: Seat, demir: Seat, sit_down: SitDown, hospital: Hospital
) -> None:
    priya = sit_down("Priya Nair")
    sam.ask("Yusuf", TEACH)
    priya.ask("Yusuf", "To plan a curriculum.")
    demir.sees("To plan a curriculum.")
    demir.press("Not now: Priya Nair")
    demir.press("Add a line or a date: Priya Nair")
    back = (hospital.sandbox.clock.now() + timedelta(days=10)).date()
    demir.fill("Not accepting until", back.isoformat())
    demir.submit("Save", then="People are waiting")
    expect(demir.form).to_contain_text("Sam Lee asks for an advisor")
    expect(demir.form).to_contain_text("keeps waiting, reads that you are back on")
    demir.submit("Go on", then="Saved")

    sam.sees("Dr. Yusuf Demir takes no new requests until")
    sam.sees("Your request stays open until then.")
    priya.sees("Dr. Yusuf Demir can't take this on just now.")


def test_a_date_in_the_past_is_an_error_on_its_field(sam: Seat, chen: Seat) -> None:
    sam.ask("Grace", "To finish my first grant.")
    chen.press("Not now: Sam Lee")
    chen.press("Add a line or a date: Sam Lee")
    chen.fill("Not accepting until", "2020-01-01")
    chen.press("Save", chen.form)

    expect(chen.form).to_contain_text("Please choose a day after today.")
    expect(chen.form.get_by_label("Not accepting until")).to_be_focused()


def test_sam_is_handed_on_and_uses_it(sam: Seat, demir: Seat, sit_down: SitDown) -> None:
    cohen = sit_down("Dr. Hannah Cohen")
    sam.ask("Yusuf", TEACH)
    demir.press("Suggest someone else: Sam Lee")
    demir.choose("Colleagues", "Hannah", "Luis")
    demir.fill("Why them, in a line", "Both teach every week and love it.")
    demir.submit("Send", then="This request")

    sam.sees("Dr. Yusuf Demir can't take this on, and suggests")
    sam.sees("Both teach every week and love it.")
    cohen.does_not_see(TEACH)
    sam.press("Ask Dr. Hannah Cohen")
    expect(sam.form.get_by_label("What I hope to gain")).to_have_value(TEACH)
    sam.submit("Send", then="Sent")

    cohen.sees("Referred by Dr. Yusuf Demir: “Both teach every week and love it.”")
    cohen.press("Accept: Sam Lee")
    cohen.sees("You accepted on")
    sam.close()
    sam.sees("said yes, and is now your advisor.")


def test_the_mentee_cannot_be_suggested_to_themself(sam: Seat, chen: Seat) -> None:
    sam.ask("Grace", "To finish my first grant.")
    chen.press("Suggest someone else: Sam Lee")
    chen.choose("Colleagues", "Sam Lee")
    chen.press("Send", chen.form)

    expect(chen.form).to_contain_text("That is the person who asks. Please choose a colleague.")
    expect(chen.form.get_by_role("combobox", name="Colleagues")).to_be_focused()


def test_a_full_mentor_opens_one_more_place(sam: Seat, demir: Seat, sit_down: SitDown) -> None:
    priya = sit_down("Priya Nair")
    sam.ask("Yusuf", TEACH)
    demir.press("Accept: Sam Lee")
    demir.sees("You accepted on")
    priya.ask("Yusuf", "To plan a curriculum.")
    demir.press("Accept: Priya Nair")

    full = demir.page.get_by_role("dialog", name="No free place")
    expect(full).to_contain_text("Your one place is taken.")
    expect(full.get_by_role("button", name="Suggest someone else")).to_be_visible()
    expect(full.get_by_role("button", name="Not now")).to_be_visible()
    full.get_by_role("button", name="Open one more place and accept").click()
    priya.sees("said yes, and is now your advisor.")
    demir.close()
    demir.go("Home")
    demir.sees("0 of 2 places free")


def test_a_full_mentor_hands_on(sam: Seat, demir: Seat, hospital: Hospital) -> None:
    hospital.mentor("Dr. Yusuf Demir", places=0)
    sam.ask("Yusuf", TEACH)
    demir.press("Accept: Sam Lee")
    full = demir.page.get_by_role("dialog", name="No free place")
    full.get_by_role("button", name="Suggest someone else").click()
    expect(demir.page.get_by_role("dialog", name="Suggest someone else")).to_be_visible()
    demir.choose("Colleagues", "Aisha")
    demir.submit("Send", then="This request")

    sam.sees("Dr. Yusuf Demir can't take this on, and suggests Dr. Aisha Khan.")


def test_the_first_yes_withdraws_the_others(sam: Seat, chen: Seat, sit_down: SitDown) -> None:
    okafor = sit_down("Dr. David Okafor")
    sam.ask("David", "To bring a first QI project to a poster.")
    sam.write("/findmentor @Grace")
    sam.fill("What I hope to gain", "To finish my first grant.")
    sam.tick("The first yes is enough")
    sam.submit("Send", then="Sent")
    sam.close()
    chen.press("Accept: Sam Lee")

    sam.sees("I withdrew your request to Dr. David Okafor, kindly.")
    okafor.sees("Sam Lee withdrew this request on")


def test_an_answer_on_one_device_is_seen_on_the_other(
    sam: Seat, chen: Seat, sit_down: SitDown
) -> None:
    phone = sit_down("Dr. Grace Chen", tab="home")
    phone.sees("People who look for a mentor can find you. Requests will show up here.")
    sam.ask("Grace", "To finish my first grant.")
    phone.sees("One person waits for your answer. One tap is enough.")
    chen.press("Not now: Sam Lee")

    phone.sees("Nobody waits for an answer from you.")
    expect(phone.page.get_by_role("button", name="Accept: Sam Lee")).to_have_count(0)
