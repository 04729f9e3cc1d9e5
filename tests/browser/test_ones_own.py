"""Home, `/mentorship`, profiles, and plain sentences to the app."""

from playwright.sync_api import Route, expect

from tests.browser.conftest import SitDown
from tests.browser.seat import PHONE, Seat


def test_a_new_member_says_what_brings_them(sit_down: SitDown) -> None:
    mia = sit_down("Mia Lopez", tab="home")
    mia.sees("Are you looking for a mentor, able to mentor, or both?")
    mia.press("Looking for a mentor")
    mia.choose("Career stage", "Medical student")
    mia.fill("Training year", "MS4")
    mia.fill("Topics", "grant writing, fetal echo")
    mia.submit("Save", then="Saved")
    mia.close()

    mia.sees("As mentee: Medical student · MS4 · grant writing, fetal echo")
    mia.sees("No request of yours is open. The worst they can say is not now.")


def test_a_new_mentor_is_told_what_their_profile_still_needs(sit_down: SitDown, sam: Seat) -> None:
    priya = sit_down("Priya Nair", tab="home")
    priya.press("Able to mentor")
    priya.press("Save", priya.form)
    expect(priya.form).to_contain_text("To be listed, fill in a specialty or a topic")
    expect(priya.form.get_by_label("Topics")).to_be_focused()
    priya.fill("Specialty", "Internal Medicine")
    priya.fill("Topics", ", ".join(f"topic {number}" for number in range(11)))
    priya.press("Save", priya.form)
    expect(priya.form).to_contain_text("Please keep to 10 topics.")
    priya.fill("Topics", "journal clubs")
    priya.fill("Places", "999")
    priya.press("Save", priya.form)
    expect(priya.form.get_by_label("Places")).to_be_focused()
    expect(priya.form.get_by_label("Places")).to_have_attribute("aria-invalid", "true")
    priya.fill("Places", "2")
    priya.submit("Save", then="Saved")
    priya.close()
    priya.sees("2 of 2 places free · accepting requests · listed")

    sam.write("/findmentor journal clubs")
    expect(sam.card("Priya Nair")).to_contain_text("journal clubs · 2 of 2 places free")


def test_mentorship_shows_the_same_as_home(sam: Seat, chen: Seat) -> None:
    sam.ask("Grace", "To finish my first grant.")
    sam.write("/mentorship")
    expect(sam.card("Dr. Grace Chen")).to_contain_text("Waiting for an answer since")
    sam.go("Home")
    expect(sam.card("Dr. Grace Chen")).to_contain_text("Waiting for an answer since")
    chen.press("Accept: Sam Lee")
    sam.sees("is your advisor, since")
    sam.sees("Agree with Dr. Grace Chen on when you first meet.")


def test_a_request_is_answered_from_home(sam: Seat, chen: Seat) -> None:
    sam.ask("Grace", "To finish my first grant.")
    chen.go("Home")
    chen.press("Accept: Sam Lee")
    chen.sees("You are an advisor to")
    chen.sees("2 of 3 places free")


def test_the_profile_is_one_command_away(sam: Seat, chen: Seat) -> None:
    sam.write("/mentorship profile")
    expect(sam.form.get_by_label("What I want to work on")).to_have_value(
        "A first research project I can finish."
    )
    chen.write("/mentorship profile")
    chen.tick("Don't ask me through this app")
    chen.submit("Save", then="Saved")
    expect(chen.form).to_contain_text("Nobody can ask you through this app.")


def test_help_says_what_can_be_typed_and_about_what_the_app_is(sam: Seat) -> None:
    sam.write("/mentorship help")
    sam.sees("asks someone you have in mind")
    sam.sees("Slack administrators may be able to export messages, this chat included")
    sam.go("About")
    expect(sam.page.get_by_role("tabpanel", name="About")).to_contain_text("/findmentor")


def test_plain_sentences_ask_and_accept_after_one_send(sam: Seat, chen: Seat) -> None:
    sam.write("find me a mentor for grant writing")
    sam.sees("Mentors for “grant writing”")
    sam.composer.fill("ask ")
    sam.composer.press_sequentially("@Grace")
    sam.composer.press("Tab")
    sam.composer.press_sequentially("to mentor me: I would like to finish a grant")
    sam.composer.press("Enter")
    sam.sees("Shall I ask Dr. Grace Chen to be your advisor?")
    sam.sees("Nothing is sent until you tap Send.")
    chen.does_not_see("I would like to finish a grant")
    sam.press("Send: Dr. Grace Chen")
    sam.sees("Sent to Dr. Grace Chen.")

    chen.sees("I would like to finish a grant")
    chen.write("yes")
    chen.sees("Shall I tell Sam Lee that you will be their advisor?")
    chen.press("Send: Sam Lee")
    sam.sees("said yes, and is now your advisor.")


def test_what_is_not_understood_gets_examples_and_buttons(sam: Seat) -> None:
    sam.write("what is the weather")
    sam.sees("I did not understand that. These work, for example:")
    sam.press("Help")
    sam.sees("I help trainees find a mentor here, ask, and get an answer.")
    sam.close()
    sam.write("yes")
    sam.sees("No request is waiting for your answer.")


def test_a_mistake_is_explained_where_a_phone_shows_it(sit_down: SitDown) -> None:
    adler = sit_down("Dr. Ruth Adler", PHONE, tab="home")
    adler.press("Able to mentor")
    adler.fill("Places", "-1")
    adler.press("Save", adler.form)

    expect(adler.form.locator(".field-error:visible")).to_be_in_viewport(ratio=1)
    expect(adler.form.get_by_label("Places", exact=True)).to_be_focused()


def test_a_form_opens_in_the_tab_that_asked_for_it(sam: Seat, sit_down: SitDown) -> None:
    other = sit_down("Sam Lee")
    sam.write("/findmentor")
    expect(sam.page.get_by_role("dialog", name="Find a mentor")).to_be_visible()
    other.write("Thanks!")
    other.sees("You're welcome.")
    expect(other.page.get_by_role("dialog")).to_have_count(0)

    sam.page.reload()
    expect(sam.page.get_by_role("dialog", name="Find a mentor")).to_be_visible()
    late = sit_down("Sam Lee")
    late.sees("You're welcome.")
    expect(late.page.get_by_role("dialog")).to_have_count(0)
    sam.close()


def test_a_form_stays_in_its_tab_though_the_other_hears_of_it_late(
    sam: Seat, sit_down: SitDown
) -> None:
    other = sit_down("Sam Lee")
    held: list[Route] = []
    late: list[bool] = []

    def hold(route: Route) -> None:
        if late:
            route.continue_()
        else:
            held.append(route)

    other.page.route("**/sandbox/views?*", hold)
    sam.write("/findmentor")
    sam.fill("What do you need?", "grant writing")
    other.write("Thanks!")
    other.sees("You're welcome.")
    assert held
    late.append(True)
    for route in held:
        route.continue_()

    other.ask("Grace", "To finish my first grant.")
    sam.press("Search", sam.form)
    expect(sam.card("Dr. Grace Chen")).to_contain_text("grant writing")
