"""One person at their own screen: what they type, press and see, by roles and names only."""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.support.size import FULL_SIZE

LAPTOP = ViewportSize(width=1280, height=860)
PHONE = ViewportSize(width=390, height=844)
# What is sound in the narrowest window is looked at in a wide one in full only.
SIZES = [PHONE, LAPTOP] if FULL_SIZE else [PHONE]
EVERY_SIZE = pytest.mark.parametrize("size", SIZES, ids=["phone", "laptop"][: len(SIZES)])


@dataclass(frozen=True)
class Seat:
    page: Page

    @property
    def composer(self) -> Locator:
        return self.page.get_by_role("textbox", name=re.compile("^Message "))

    @property
    def form(self) -> Locator:
        """The window on top."""
        return self.page.get_by_role("dialog").last

    def write(self, text: str) -> None:
        """Into the open conversation. `@Name` at its end is completed as one does, with Tab."""
        words, at, name = text.partition("@")
        self.composer.fill(words)
        if at:
            self.composer.press_sequentially(at + name)
            self.composer.press("Tab")
        self.composer.press("Enter")

    def press(self, label: str, within: Locator | None = None) -> None:
        """The newest button of this name."""
        (within or self.page).get_by_role("button", name=label, exact=True).last.click()

    def fill(self, label: str, text: str) -> None:
        self.form.get_by_label(label).fill(text)

    def choose(self, label: str, *options: str) -> None:
        """From a list, by typing."""
        box = self.form.get_by_role("combobox", name=label)
        for option in options:
            box.fill(option)
            box.press("Enter")
        # A choice that is acted upon at once may have taken the list away already.
        self.page.keyboard.press("Tab")

    def tick(self, label: str) -> None:
        self.form.get_by_role("checkbox", name=label).check()

    def submit(self, label: str, *, then: str) -> None:
        """`then` is the title of the window that follows."""
        self.press(label, self.form)
        expect(self.page.get_by_role("dialog", name=then)).to_be_visible()

    def close(self) -> None:
        self.page.keyboard.press("Escape")
        expect(self.page.get_by_role("dialog")).to_have_count(0)

    def sees(self, words: str) -> None:
        """Sooner or later, without doing anything."""
        expect(self._shown(words).last).to_be_visible()

    def does_not_see(self, words: str) -> None:
        expect(self._shown(words)).to_have_count(0)

    def _shown(self, words: str) -> Locator:
        return self.page.get_by_text(words).filter(visible=True)

    def card(self, name: str) -> Locator:
        return self.page.get_by_role("article", name=name).last

    def go(self, tab: str) -> None:
        """To one of the app's tabs."""
        self.page.get_by_role("tab", name=tab).click()

    def ask(self, mentor: str, hope: str) -> None:
        """By name, until it is sent and the window closed again."""
        self.write(f"/findmentor @{mentor}")
        self.fill("What I hope to gain", hope)
        self.submit("Send", then="Sent")
        self.close()
