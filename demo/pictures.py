"""README's pictures, taken of people who use a fresh demo in a browser: `make pictures`."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")
LAPTOP = ViewportSize(width=1000, height=850)
PHONE = ViewportSize(width=390, height=780)
# Sharp on today's screens, and still quick to load in a README.
SCALE = 2
MOST_BYTES = 300_000
# The app does every hour of two days on the way.
TRAVEL_MS = 60_000
HOPE = "To finish my first grant with someone who has done it, and to hear what I overlook."


@dataclass(frozen=True)
class Studio:
    """One browser and one demo; everybody in it has a screen of their own."""

    browser: Browser
    url: str

    def sit_down(self, person: str, size: ViewportSize = LAPTOP, tab: str = "messages") -> Page:
        """This person's page, on the app's own place."""
        page = self.browser.new_page(viewport=size, device_scale_factor=SCALE)
        page.goto(f"{self.url}?me={person}&at=app&tab={tab}")
        return page


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    with fresh_demo() as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_browser(), args=FLAGS)
        sam_is_answered(Studio(browser, url))
        browser.close()


def sam_is_answered(studio: Studio) -> None:
    """A resident asks an attending, and is answered with a yes."""
    sam = studio.sit_down("U0SAM")
    find(sam, "grant writing in peds cardiology", "Dr. Grace Chen")
    take(sam, "find-mentor")

    phone = studio.sit_down("U0SAM", PHONE)
    press(phone, "Ask: Dr. Grace Chen")
    phone.get_by_label("What I hope to gain").fill(HOPE)
    take(phone, "phone")
    press(phone, "Send")
    expect(phone.get_by_role("dialog", name="Sent")).to_be_visible()
    press(phone, "Close", last=True)

    chen = studio.sit_down("U0CHEN")
    expect(chen.get_by_text(HOPE)).to_be_visible()
    take(chen, "answer")
    press(chen, "Accept: Sam Lee")
    expect(chen.get_by_text("You accepted on")).to_be_visible()

    find(sam, "quality improvement", "Dr. David Okafor")
    press(sam, "Ask: Dr. David Okafor", last=True)
    sam.get_by_label("What I hope to gain").fill("To bring my first QI project to a poster.")
    press(sam, "Send")
    expect(sam.get_by_role("dialog", name="Sent")).to_be_visible()
    home = studio.sit_down("U0SAM", tab="home")
    expect(home.get_by_role("article", name="Dr. David Okafor")).to_be_visible()
    expect(home.get_by_text("is your advisor, since")).to_be_visible()
    take(home, "home")

    chen.get_by_role("button", name=re.compile("^Tue 9 AM")).click()
    expect(chen.get_by_text("Did you and")).to_be_visible(timeout=TRAVEL_MS)
    expect(chen.get_by_role("button", name=re.compile("^Tue 9 AM"))).to_be_visible(
        timeout=TRAVEL_MS
    )
    take(chen, "check-in")


def find(page: Page, need: str, found: str) -> None:
    composer = page.get_by_role("textbox", name="Message Preceptor")
    composer.fill(f"/findmentor {need}")
    composer.press("Enter")
    expect(page.get_by_text(f"Mentors for “{need}”")).to_be_visible()
    expect(page.get_by_role("article", name=found).last).to_be_visible()


def press(page: Page, label: str, *, last: bool = False) -> None:
    """`last` is for what stands on the page more than once."""
    buttons = page.get_by_role("button", name=label, exact=True)
    (buttons.last if last else buttons).click()


def take(page: Page, name: str) -> None:
    """Write the picture; SystemExit where it grew too large to be looked at."""
    file = PICTURES / f"{name}.png"
    size = len(page.screenshot(path=file, animations="disabled"))
    sys.stdout.write(f"{file.relative_to(ROOT)}  {size // 1000} kB\n")
    if size > MOST_BYTES:
        raise SystemExit(
            f"{file.name} has more than {MOST_BYTES // 1000} kB: show less of the page."
        )


@contextmanager
def fresh_demo() -> Iterator[str]:
    """The address of a demo that nobody has touched yet, and that nobody will miss."""
    with tempfile.TemporaryDirectory(prefix="preceptor-") as folder:
        demo = subprocess.Popen(
            [sys.executable, ROOT / "app.py", "demo", folder], stdout=subprocess.PIPE, text=True
        )
        try:
            assert demo.stdout
            address = re.search(r"http://\S+", demo.stdout.readline())
            if not address:
                raise SystemExit("The demo did not start.")
            yield address[0]
        finally:
            demo.terminate()
            demo.wait()


def installed_browser() -> str:
    for path in filter(None, map(shutil.which, BROWSERS)):
        return path
    raise SystemExit(f"Pictures need one of {', '.join(BROWSERS)}.")


if __name__ == "__main__":
    main()
