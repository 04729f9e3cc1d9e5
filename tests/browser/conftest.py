"""The real bot in its sandbox, and a browser in which everybody has a screen of their own."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, ViewportSize, expect

from demo.profiles import MENTEES, MENTORS
from tests.browser.seat import LAPTOP, Seat
from tests.sandbox.browsers import open_browser
from tests.support.chromium import Chromium
from tests.support.hospital import Hospital, open_hospital
from tests.support.scratch import scratch_folder

PATIENCE_MS = 10_000


class SitDown(Protocol):
    def __call__(self, name: str, size: ViewportSize = ..., *, tab: str = ...) -> Seat: ...


@pytest.fixture(scope="package")
def browser(chromium: Chromium) -> Iterator[Browser]:
    """One for this folder: while it is open, its event loop runs and no other may."""
    with open_browser(chromium) as opened:
        yield opened


@pytest.fixture(scope="package")
def everybody_known(sqlite_template: Path) -> Iterator[Path]:
    """A database in which everyone who has a profile in the demo has it."""
    with scratch_folder("preceptor-") as folder:
        file = Path(shutil.copyfile(sqlite_template, folder / "preceptor.db"))
        with open_hospital(f"sqlite:///{file}") as opened:
            opened.know_everybody()
            introduce(opened)
            opened.settle()
        yield file


def introduce(opened: Hospital) -> None:
    for mentor in MENTORS:
        opened.mentor(mentor)
    for mentee, profile in MENTEES.items():
        said = {name: getattr(profile, name) for name in profile.__slots__}
        opened.mentee(mentee, **said)


@pytest.fixture
def hospital(everybody_known: Path, empty_sqlite_url: str) -> Iterator[Hospital]:
    """Everybody has told of themself; nobody asked anybody yet."""
    shutil.copyfile(everybody_known, empty_sqlite_url.removeprefix("sqlite:///"))
    with open_hospital(empty_sqlite_url) as opened:
        yield opened


@pytest.fixture
def sit_down(browser: Browser, hospital: Hospital) -> Iterator[SitDown]:
    """Somebody's own screen; whatever the browser complains of fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []
    expect.set_options(timeout=PATIENCE_MS)

    def sit(name: str, size: ViewportSize = LAPTOP, *, tab: str = "messages") -> Seat:
        context = browser.new_context(viewport=size)
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.extend([said.text] * (said.type == "error")))
        page.goto(f"{hospital.sandbox.page_url}?me={hospital.person(name).id}&at=app&tab={tab}")
        expect(page.get_by_role("tab", name=tab.capitalize())).to_be_visible()
        return Seat(page)

    yield sit
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def sam(sit_down: SitDown) -> Seat:
    """A resident in New York who looks for a mentor."""
    return sit_down("Sam Lee")


@pytest.fixture
def chen(sit_down: SitDown) -> Seat:
    """An attending with three places."""
    return sit_down("Dr. Grace Chen")


@pytest.fixture
def demir(sit_down: SitDown) -> Seat:
    """An attending with one place."""
    return sit_down("Dr. Yusuf Demir")
