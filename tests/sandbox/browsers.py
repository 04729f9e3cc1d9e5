"""A real browser to see the workspace's page with."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tests.support.chromium import Chromium

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # The address bar's lists are pages of their own: half of what opening a window costs. A second
    # list takes the place of Playwright's, so what matters of that stands here again.
    (
        "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,PaintHolding,HttpsUpgrades,"
        "MediaRouter,OptimizationHints,NetworkTimeServiceQuerying,DestroyProfileOnBrowserClose"
    ),
]


@contextmanager
def open_browser(chromium: Chromium) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium.path, args=FLAGS)
        yield opened
        opened.close()
