"""The clock on the page: one sees the time, and goes to another one with the keyboard."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from slack_sdk import WebClient

from sandbox import Sandbox
from tests.sandbox.browsers import open_browser
from tests.sandbox.little_follower import LittleFollower
from tests.sandbox.test_page_rendering import PHONE, ensure_fits
from tests.support.chromium import Chromium

NOON = datetime(2027, 3, 3, 12, tzinfo=UTC)
"""A Wednesday, in London, where Ada lives."""


@pytest.fixture(scope="module")
def browser(chromium: Chromium) -> Iterator[Browser]:
    with open_browser(chromium) as opened:
        yield opened


@pytest.fixture
def app(empty: Sandbox) -> Iterator[LittleFollower]:
    empty.clock.jump(NOON - empty.clock.now())
    with LittleFollower(empty).running() as follower:
        yield follower


@pytest.fixture
def page(browser: Browser, empty: Sandbox, app: LittleFollower) -> Iterator[Page]:
    """Ada's tab; anything the browser complains of fails the test."""
    complaints: list[str] = []
    tab = browser.new_page(viewport={"width": 1280, "height": 800})
    tab.set_default_timeout(5000)
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    tab.goto(f"{empty.page_url}?me=U0ADA")
    yield tab
    tab.close()
    assert complaints == []


def clock(page: Page) -> Locator:
    return page.get_by_role("region", name="Clock")


def open_dialog(page: Page) -> Locator:
    clock(page).get_by_role("button", name="Travel in time").press("Enter")
    return page.get_by_role("dialog", name="Travel in time")


def arrive(sandbox: Sandbox, at: datetime) -> None:
    deadline = time.monotonic() + 10
    while sandbox.workspace.travel.goal or sandbox.clock.now() < at:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_a_day_later_everything_on_the_page_is_a_day_later(
    page: Page, empty: Sandbox, client: WebClient, app: LittleFollower
) -> None:
    client.chat_postMessage(channel="U0ADA", text="Soup today")
    expect(page.get_by_text("Soup today")).to_be_visible()
    expect(page.get_by_text("Today", exact=True)).to_be_visible()
    expect(clock(page)).to_contain_text("Wed, Mar 3")
    expect(clock(page)).to_contain_text("12:00 PM")

    dialog = open_dialog(page)
    dialog.get_by_role("button", name="+1 day").press("Enter")

    expect(dialog).to_be_hidden()
    expect(clock(page)).to_contain_text("Thu, Mar 4")
    expect(clock(page).get_by_role("status")).to_contain_text("It is Thu, Mar 4")
    expect(clock(page).get_by_role("button", name="Travel in time")).to_be_focused()
    expect(page.get_by_text("Yesterday", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="You are Ada Byron")).to_contain_text("Thu 12:00 PM")
    assert len(app.seen) >= 24


def test_next_tuesday_at_nine_is_nine_where_she_lives(page: Page, empty: Sandbox) -> None:
    empty.change("U0ADA", tz="Asia/Kathmandu")
    expect(clock(page)).to_contain_text("5:45 PM")
    open_dialog(page).get_by_role("button", name="Next Tuesday 9:00 AM").press("Enter")

    expect(clock(page).get_by_role("status")).to_contain_text("It is Tue, Mar 9")
    expect(clock(page)).to_contain_text("9:00 AM")
    arrived = empty.clock.now() - datetime(2027, 3, 9, 3, 15, tzinfo=UTC)
    assert timedelta(0) <= arrived < timedelta(minutes=1)


def test_a_jump_to_a_date_across_the_change_of_clocks(
    page: Page, empty: Sandbox, app: LittleFollower
) -> None:
    dialog = open_dialog(page)
    dialog.get_by_role("radio", name="Jump").press(" ")
    dialog.get_by_label("To a date and time in London").fill("2027-03-29T09:00")
    page.keyboard.press("Enter")

    expect(dialog).to_be_hidden()
    expect(clock(page).get_by_role("status")).to_contain_text("It is Mon, Mar 29, 2027, 9:00 AM")
    arrived = empty.clock.now() - datetime(2027, 3, 29, 8, tzinfo=UTC)
    assert timedelta(0) <= arrived < timedelta(minutes=1)


def test_a_long_way_shows_how_far_one_is_and_can_be_stopped_on_a_phone(
    page: Page, empty: Sandbox, app: LittleFollower
) -> None:
    def work() -> bool:
        time.sleep(0.05)
        return True

    app.work = work
    expect(page.get_by_role("textbox", name="Message")).to_be_visible()
    page.set_viewport_size(PHONE)
    page.get_by_role("button", name="All conversations").click()
    dialog = open_dialog(page)
    ensure_fits(page)
    dialog.get_by_role("button", name="+1 week").press("Enter")

    expect(clock(page)).to_contain_text("to Wed, Mar 10")
    expect(clock(page)).to_contain_text("Thu, Mar 4")
    expect(clock(page).get_by_role("status")).to_contain_text("Travelling: Thu, Mar 4")
    ensure_fits(page)
    clock(page).get_by_role("button", name="Stop travelling").press("Enter")
    expect(clock(page).get_by_role("button", name="Travel in time")).to_be_focused()
    assert empty.clock.now() < NOON + timedelta(days=6)


def test_an_app_that_does_not_keep_up_is_told_of(
    page: Page, empty: Sandbox, app: LittleFollower
) -> None:
    empty.workspace.travel.patience = 0.1
    app.work = lambda: False
    open_dialog(page).get_by_role("button", name="+1 hour").press("Enter")

    expect(clock(page).get_by_role("alert")).to_have_text(
        "The app did not finish its work at Wed 3 Mar 12:00, so the clock waits there. "
        "Go on any time."
    )

    app.work = lambda: True
    clock(page).get_by_role("button", name="Travel +1 day").click()
    arrive(empty, NOON + timedelta(days=1))
    expect(clock(page)).to_contain_text("Thu, Mar 4")
    expect(clock(page).get_by_role("alert")).to_be_empty()


def send_on_thursday(empty: Sandbox, client: WebClient, app: LittleFollower) -> None:
    """The app says something on the way."""
    said: list[str] = []

    def work() -> bool:
        if empty.clock.now().day == 4 and not said:
            said.append("Did you two meet?")
            client.chat_postMessage(channel="U0ADA", text=said[0])
        return True

    app.work = work


def test_what_came_on_the_way_is_one_press_away_and_marked_as_new(
    page: Page, empty: Sandbox, client: WebClient, app: LittleFollower
) -> None:
    expect(page.get_by_text("This is where you talk with")).to_be_visible()
    client.chat_postMessage(channel="U0ADA", text="Soup today")
    expect(page.get_by_text("Soup today")).to_be_visible()
    expect(page.get_by_role("separator", name="New")).to_have_count(0)
    send_on_thursday(empty, client, app)
    clock(page).get_by_role("button", name="Travel +1 week").click()

    arrive(empty, NOON + timedelta(days=7))
    expect(clock(page)).to_contain_text("Wed, Mar 10")
    expect(page.get_by_text("Did you two meet?")).to_be_visible()
    order = page.get_by_role("log").inner_text()
    assert order.index("Soup today") < order.index("New") < order.index("Did you two meet?")


def test_what_came_while_one_looked_at_home_is_counted_and_marked(
    page: Page, empty: Sandbox, client: WebClient, app: LittleFollower
) -> None:
    page.get_by_role("tab", name="Home").click()
    send_on_thursday(empty, client, app)
    clock(page).get_by_role("button", name="travel to Next Tuesday 9:00 AM").click()

    arrive(empty, datetime(2027, 3, 9, 9, tzinfo=UTC))
    expect(page.get_by_role("tab", name="Messages 1 unread")).to_be_visible()
    expect(page.get_by_role("link", name="1 unread")).to_be_visible()
    page.get_by_role("tab", name="Messages").click()
    expect(page.get_by_role("separator", name="New")).to_be_visible()
    expect(page.get_by_role("tab", name="Messages", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="1 unread")).to_have_count(0)


def test_who_has_something_to_read_is_seen_where_one_becomes_them(
    page: Page, client: WebClient
) -> None:
    client.chat_postMessage(channel="U0BEN", text="Did you two meet?")
    expect(page.get_by_role("button", name="You are Ada Byron")).to_be_visible()
    page.reload()
    page.get_by_role("button", name="You are Ada Byron").click()

    ben = page.get_by_role("dialog").get_by_role("link", name="Ben Okri").first
    expect(ben).to_contain_text("1 unread")


def test_a_phone_travels_from_an_open_conversation(
    page: Page, empty: Sandbox, client: WebClient, app: LittleFollower
) -> None:
    expect(page.get_by_role("textbox", name="Message")).to_be_visible()
    page.set_viewport_size(PHONE)
    send_on_thursday(empty, client, app)
    page.get_by_role("button", name="Travel in time").click()
    page.get_by_role("dialog").get_by_role("button", name="+1 week").click()

    arrive(empty, NOON + timedelta(days=7))
    expect(page.get_by_text("Did you two meet?")).to_be_visible()
    expect(page.get_by_role("separator", name="New")).to_be_visible()
    expect(page.get_by_role("button", name="Travel in time")).to_contain_text("Wed 12:00 PM")
    ensure_fits(page)
    empty.workspace.travel.patience = 0.1
    app.work = lambda: False
    page.get_by_role("button", name="Travel in time").click()
    page.get_by_role("dialog").get_by_role("button", name="+1 day").click()
    expect(page.get_by_role("alert").filter(visible=True)).to_contain_text("the clock waits there")
    ensure_fits(page)
