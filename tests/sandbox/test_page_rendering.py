"""The page in a real browser: words stay words, the keyboard is enough, a phone wide enough."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect
from slack_sdk import WebClient

from sandbox import Actor, Sandbox
from tests.sandbox.browsers import open_browser
from tests.sandbox.little_app import PEOPLE, delivered
from tests.support.chromium import Chromium

PHONE = ViewportSize(width=390, height=844)
HOSTILE = '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1"> <!channel>'

TOO_WIDE = """() => {
    const scrolls = (node) => ["auto", "scroll"].includes(getComputedStyle(node).overflowX);
    const excused = (node) => node !== null && (scrolls(node) || excused(node.parentElement));
    return [...document.querySelectorAll("main *, nav *, dialog *")]
        .filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
        .filter((node) => !excused(node.parentElement) && !node.closest(".unseen"))
        .map((node) => node.outerHTML.slice(0, 80));
}"""


@pytest.fixture(scope="module")
def browser(chromium: Chromium) -> Iterator[Browser]:
    with open_browser(chromium) as opened:
        yield opened


@pytest.fixture(scope="module")
def app(canteen: Sandbox) -> WebClient:
    return WebClient(token=canteen.bot_token, base_url=canteen.api_url)


@pytest.fixture
def page(browser: Browser, canteen: Sandbox, ada: Actor) -> Iterator[Page]:
    """Ada's tab on the app's messages; anything the browser complains of fails the test."""
    complaints: list[str] = []
    tab = browser.new_page(viewport={"width": 1280, "height": 800})
    tab.set_default_timeout(5000)
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    tab.goto(f"{canteen.page_url}?me=U0ADA")
    expect(composer(tab)).to_be_focused()
    yield tab
    tab.close()
    assert complaints == []


def composer(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Message ")


def newest(page: Page) -> Locator:
    return page.locator("article[data-ts]").last


def test_what_people_type_is_shown_literally(page: Page) -> None:
    composer(page).fill(HOSTILE)
    composer(page).press("Enter")

    expect(newest(page)).to_contain_text(f"You said: {HOSTILE}")
    assert page.evaluate("window.hacked") is None
    assert newest(page).locator("script, img").count() == 0


def test_what_an_app_sends_cannot_bring_in_html(page: Page, app: WebClient) -> None:
    blocks: list[dict[str, Any]] = [
        {"type": "header", "text": {"type": "plain_text", "text": HOSTILE}},
        {"type": "section", "text": {"type": "mrkdwn", "text": HOSTILE}},
        {"type": "markdown", "text": f"[run](javascript:window.hacked=1) {HOSTILE}"},
    ]
    app.chat_postMessage(channel="U0ADA", text="hostile", blocks=blocks)

    expect(newest(page)).to_contain_text("[run](javascript:window.hacked=1)")
    expect(newest(page)).to_contain_text("<script>window.hacked = 1</script>")
    assert newest(page).locator("script, img, a").count() == 0
    assert page.evaluate("window.hacked") is None


def test_right_to_left_lines_stand_on_the_right(page: Page, app: WebClient) -> None:
    app.chat_postMessage(channel="U0ADA", text="hello\nسلم")

    lines = page.get_by_role("article").filter(has_text="سلم").locator(".text p")
    expect(lines).to_have_count(2)
    directions = lines.evaluate_all("all => all.map((line) => getComputedStyle(line).direction)")
    assert directions == ["ltr", "rtl"]


def test_a_time_in_the_margin_touches_no_words(page: Page, app: WebClient) -> None:
    for words in ("One thing.", "And another."):
        app.chat_postMessage(channel="U0ADA", text=words)

    follower = page.get_by_role("article").filter(has_text="And another.")
    follower.hover()
    time = follower.locator(".gutter time")
    expect(time).to_have_css("opacity", "1")
    shown, said = time.bounding_box(), follower.locator(".text").bounding_box()
    assert shown
    assert said
    assert shown["x"] + shown["width"] < said["x"]


def test_a_message_is_written_and_sent_with_the_keyboard(page: Page, ada: Actor) -> None:
    page.keyboard.type("Ask @be")
    expect(page.get_by_role("option", name="Ben Okri")).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.type("& co")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("please")
    page.keyboard.press("Enter")

    expect(newest(page)).to_contain_text("You said: Ask @Ben Okri & co")
    expect(composer(page)).to_have_value("")
    assert ada.messages()[-2].text == "Ask <@U0BEN> &amp; co\nplease"


def test_a_refused_command_is_explained_and_kept(page: Page) -> None:
    page.keyboard.type("/nosuch thing")
    page.keyboard.press("Enter")

    expect(newest(page)).to_contain_text("Only visible to you")
    expect(newest(page)).to_contain_text("/nosuch is not a valid command.")
    expect(composer(page)).to_have_value("/nosuch thing")


def test_a_form_leads_to_its_first_mistake(page: Page) -> None:
    page.keyboard.type("/lu")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    form = page.get_by_role("dialog", name="Order")
    dish = form.get_by_label("Dish")
    expect(dish).to_be_focused()

    page.keyboard.press("Enter")
    expect(dish).to_be_focused()
    expect(dish).to_have_attribute("aria-invalid", "true")
    expect(form).to_contain_text("Please complete this required field.")

    page.keyboard.type("stone")
    expect(form).not_to_contain_text("Please complete this required field.")
    form.get_by_role("button", name="Send").click()
    expect(dish).to_be_focused()
    expect(dish).to_have_accessible_description("Nobody eats stone. 15 characters left")
    expect(dish).to_have_value("stone")

    page.keyboard.press("Escape")
    expect(form).to_be_hidden()
    expect(composer(page)).to_be_focused()


def test_typed_words_survive_what_the_app_changes(page: Page, canteen: Sandbox) -> None:
    page.keyboard.type("/lunch ")
    page.keyboard.press("Enter")
    form = page.get_by_role("dialog", name="Order")
    form.get_by_label("Dish").fill("soup")
    form.get_by_role("combobox", name="Guests").fill("cleo")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    form.get_by_role("combobox", name="Sauce").click()
    form.get_by_role("option", name="White").click()

    expect(form).to_contain_text("White it is")
    expect(form.get_by_label("Dish")).to_have_value("soup")
    expect(form.get_by_role("button", name="Remove Cleo Vo")).to_be_visible()

    form.get_by_role("button", name="Send").click()
    expect(form).to_be_hidden()
    values = delivered(canteen, "view_submission")["view"]["state"]["values"]
    assert values["dish"]["text"]["value"] == "soup"
    assert values["guests"]["who"]["selected_users"] == ["U0CLEO"]


def test_a_confirm_dialog_stands_before_the_button(page: Page) -> None:
    page.keyboard.type("/lunch card cake")
    page.keyboard.press("Enter")
    card = newest(page)
    card.get_by_role("button", name="Cook").click()
    page.get_by_role("dialog", name="Cook it?").get_by_role("button", name="No").click()
    expect(card.get_by_role("button", name="Cook")).to_be_focused()

    page.keyboard.press("Enter")
    page.get_by_role("dialog", name="Cook it?").get_by_role("button", name="Yes").click()
    expect(newest(page)).to_contain_text("Cooked cake")


def test_every_place_fits_a_phone(page: Page, app: WebClient) -> None:
    long = "Pneumonoultramicroscopicsilicovolcanoconiosis" * 3
    cells = [{"type": "raw_text", "text": long}] * 3
    blocks: list[dict[str, Any]] = [
        {"type": "section", "text": {"type": "mrkdwn", "text": f"{long} `{long}`\n```{long}```"}},
        {"type": "card", "title": {"type": "mrkdwn", "text": long}},
        {"type": "table", "rows": [cells, cells]},
    ]
    app.chat_postMessage(channel="U0ADA", text="long", blocks=blocks)
    page.set_viewport_size(PHONE)
    expect(newest(page).get_by_role("article")).to_contain_text(long)
    ensure_fits(page)
    page.get_by_role("tab", name="Home").click()
    expect(page.get_by_text("Today: soup")).to_be_visible()
    ensure_fits(page)
    page.get_by_role("button", name="All conversations").click()
    ensure_fits(page)
    page.get_by_role("navigation").get_by_role("link", name="general").click()
    expect(composer(page)).to_be_visible()
    composer(page).fill("/lunch")
    page.get_by_role("button", name="Send message").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    ensure_fits(page)


def test_a_channel_of_everybody_counts_everybody(page: Page) -> None:
    page.get_by_role("navigation").get_by_role("link", name="general").click()

    there = [one for one in PEOPLE["people"] if one.get("kind") not in ("deactivated", "bot")]
    expect(page.get_by_role("main")).to_contain_text(f"{len(there)} people")


def test_a_list_with_nothing_open_hears_what_is_new(page: Page, app: WebClient) -> None:
    page.set_viewport_size(PHONE)
    page.reload()
    expect(page.get_by_role("navigation").get_by_role("link", name="general")).to_be_visible()
    app.chat_postMessage(channel="U0ADA", text="Something new.")

    expect(page.get_by_role("link", name="Lunch")).to_contain_text("1 unread")


def ensure_fits(page: Page) -> None:
    """Nothing reaches past the right edge, except inside what scrolls by itself."""
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert page.evaluate(TOO_WIDE) == []


def test_a_file_is_brought_down_from_its_card(page: Page, app: WebClient) -> None:
    page.set_viewport_size(PHONE)
    channel = app.conversations_open(users="U0ADA")["channel"]["id"]
    app.files_upload_v2(
        channel=channel, filename="menu.ics", title="A very long menu " * 5, content=b"soup"
    )

    card = page.get_by_role("link", name="Download A very long menu").last
    with page.expect_download() as download:
        card.click()

    assert download.value.suggested_filename == "menu.ics"
    assert download.value.path().read_bytes() == b"soup"
    assert page.evaluate(TOO_WIDE) == []
