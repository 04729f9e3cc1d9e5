"""Every screen fits a phone and a laptop, and tells a screen reader what it is."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import APIResponse, Route, ViewportSize, expect

from tests.browser.conftest import SitDown
from tests.browser.seat import EVERY_SIZE, PHONE, Seat

HOPE = "To finish my first grant with someone who has done it."
BEYOND_THE_EDGE = """() => [...document.querySelectorAll("button, a, input, textarea")]
    .filter((node) => node.checkVisibility() && !node.closest("[inert]"))
    .filter((node) => {
        const { left, right, width } = node.getBoundingClientRect();
        return width > 1 && (left < -1 || right > innerWidth + 1);
    })
    .map((node) => node.textContent || node.getAttribute("aria-label"))"""


def ensure_sound(seat: Seat) -> None:
    """Nothing to scroll sideways for, nothing a screen reader would stumble over."""
    assert seat.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert seat.page.evaluate(BEYOND_THE_EDGE) == []
    found = Axe().run(seat.page)
    assert found.violations_count == 0, found.generate_report()


@EVERY_SIZE
def test_asking_is_sound(sit_down: SitDown, size: ViewportSize) -> None:
    sam = sit_down("Sam Lee", size)
    sam.write("/findmentor")
    expect(sam.page.get_by_role("dialog", name="Find a mentor")).to_be_visible()
    ensure_sound(sam)
    sam.fill("What do you need?", "grant writing")
    sam.press("Search", sam.form)
    expect(sam.form.get_by_role("article", name="Dr. Grace Chen")).to_be_visible()
    ensure_sound(sam)
    sam.press("Profile: Dr. Grace Chen", sam.form)
    expect(sam.page.get_by_role("dialog", name="Profile")).to_be_visible()
    ensure_sound(sam)
    sam.press("Ask: Dr. Grace Chen", sam.form)
    sam.press("Send", sam.form)
    expect(sam.form.get_by_label("What I hope to gain")).to_have_attribute("aria-invalid", "true")
    ensure_sound(sam)
    sam.fill("What I hope to gain", HOPE)
    sam.submit("Send", then="Sent")
    ensure_sound(sam)
    sam.close()
    sam.sees("You asked Dr. Grace Chen")
    sam.write("/mentorship help")
    sam.sees("asks someone you have in mind")
    ensure_sound(sam)


@EVERY_SIZE
def test_answering_is_sound(sam: Seat, sit_down: SitDown, size: ViewportSize) -> None:
    sam.ask("Grace", HOPE)
    chen = sit_down("Dr. Grace Chen", size)
    chen.sees(HOPE)
    ensure_sound(chen)
    chen.press("Suggest someone else: Sam Lee")
    expect(chen.page.get_by_role("dialog", name="Suggest someone else")).to_be_visible()
    ensure_sound(chen)
    chen.close()
    chen.go("Home")
    expect(chen.card("Sam Lee")).to_be_visible()
    ensure_sound(chen)
    chen.press("Profile as mentor")
    expect(chen.page.get_by_role("dialog", name="Profile as mentor")).to_be_visible()
    ensure_sound(chen)
    chen.close()
    chen.press("Accept: Sam Lee")
    chen.sees("You are an advisor to")
    ensure_sound(chen)


@EVERY_SIZE
def test_saying_not_now_is_sound(sam: Seat, sit_down: SitDown, size: ViewportSize) -> None:
    sam.ask("Grace", HOPE)
    chen = sit_down("Dr. Grace Chen", size)
    chen.press("Not now: Sam Lee")
    chen.sees("Sam Lee has been told, kindly.")
    ensure_sound(chen)
    chen.press("Add a line or a date: Sam Lee")
    expect(chen.page.get_by_role("dialog", name="Not now")).to_be_visible()
    ensure_sound(chen)


def test_a_phone_goes_from_the_list_to_a_chat_and_back(sam: Seat, sit_down: SitDown) -> None:
    sam.ask("Grace", HOPE)
    chen = sit_down("Dr. Grace Chen", PHONE)
    chen.press("Accept: Sam Lee")
    chen.sees("You accepted on")
    chen.press("All conversations")
    ensure_sound(chen)
    chen.page.get_by_role("link", name="Sam Lee, Preceptor").click()
    chen.sees("This chat is yours")
    ensure_sound(chen)
    chen.press("Write to Preceptor")
    expect(chen.page.get_by_role("tab", name="Messages", selected=True)).to_be_visible()


def test_the_dark_is_as_legible_as_the_light(sam: Seat) -> None:
    sam.page.emulate_media(color_scheme="dark")
    sam.ask("Grace", HOPE)
    sam.write("/findmentor wellbeing")
    expect(sam.card("Dr. Hannah Cohen")).to_be_visible()
    ensure_sound(sam)
    sam.go("Home")
    expect(sam.card("Dr. Grace Chen")).to_be_visible()
    ensure_sound(sam)
    sam.press("Profile as mentor")
    ensure_sound(sam)


COUNT_OPENINGS = """() => {
    window.openings = 0;
    const open = HTMLDialogElement.prototype.showModal;
    HTMLDialogElement.prototype.showModal = function () { window.openings += 1; open.call(this); };
}"""


def test_a_closed_window_stays_closed_though_an_older_answer_still_holds_it(sam: Seat) -> None:
    sam.write("/findmentor @Grace")
    sam.fill("What I hope to gain", HOPE)
    held: list[tuple[Route, APIResponse]] = []
    closed: list[bool] = []

    def hold(route: Route) -> None:
        if closed:
            route.continue_()
        else:
            held.append((route, route.fetch()))

    sam.page.route("**/sandbox/views?*", hold)
    sam.press("Send", sam.form)
    while not held:
        sam.page.wait_for_timeout(10)
    sam.page.evaluate(COUNT_OPENINGS)
    sam.close()
    closed.append(True)
    with sam.page.expect_response("**/sandbox/views?*"):
        for route, answer in held:
            route.fulfill(response=answer)
    sam.sees("You asked Dr. Grace Chen")
    assert sam.page.evaluate("window.openings") == 0
