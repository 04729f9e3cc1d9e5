"""One person at her keyboard: what she does, and what she then sees."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from sandbox.acts import forms, sentences, talking
from sandbox.acts.act import act
from sandbox.delivery import PATIENCE, Envelope, NoAnswer
from sandbox.driver import finding
from sandbox.driver.answers import answer
from sandbox.driver.eyes import Eyes
from sandbox.driver.finding import NotThere, Spot
from sandbox.driver.places import Places
from sandbox.driver.screens import Confirm, File, Message, Screen, View
from sandbox.errors import Failed
from sandbox.people import Person
from sandbox.posting import Delivery
from sandbox.server import Server
from sandbox.types import Json
from sandbox.workspace import Workspace

T = TypeVar("T")


class AppFailed(Exception):
    """What she did came to nothing; `sentence` is what Slack shows her, `code` its word."""

    def __init__(self, sentence: str, code: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code


class Actor:
    def __init__(self, workspace: Workspace, server: Server, person: Person) -> None:
        self.id = person.id
        self.name = person.name
        self.handle = person.handle
        self.confirmed: list[Confirm] = []
        self._workspace = workspace
        self._server = server
        self._eyes = Eyes(workspace, server, person.id)
        self._places = Places(workspace, server, person.id)

    def __repr__(self) -> str:
        return f"<{self.name}>"

    # What she does

    def command(self, name: str, text: str = "", channel: str | None = None) -> None:
        """Types a command, in the app's messages unless told where."""
        where = self._places.conversation(channel)
        self._do("command", channel=where, command=name, text=text)

    def say(self, text: str, to: "str | Actor | None" = None) -> None:
        """Writes to the app, or in a channel or to somebody; returns when the app has read it."""
        channel = self._places.conversation(to)
        self._and_wait(lambda: talking.say(self._workspace, self._me, channel, text)[1])

    def click(self, label: str, on: Screen | str | None = None, block: str | None = None) -> None:
        """Presses the newest such button she sees and says yes to its dialog, if it has one.

        `on` names the message or view, by itself or by words in it; `block` is a block_id or
        words near the button, where a screen has several of that name.
        """
        try:
            self._click(label, on, block)
        except AppFailed as failure:
            if failure.code != "not_found":
                raise
            # The screen was drawn anew between the look and the press: she looks again.
            self._click(label, on, block)

    def fill(self, field: str, value: object) -> None:
        """Puts a text, an option's label, a list of labels, a date or a person into a field.

        The field goes by label, placeholder, block_id or action_id; None empties it.
        """
        spot = finding.field(self._eyes.screens(), field)
        entry = answer(spot.element, value, self._places.id_of)
        typed = self._eyes.typed.setdefault(spot.screen.key, {})
        typed.setdefault(spot.block["block_id"], {})[spot.element["action_id"]] = entry
        if spot.block["type"] != "input" or spot.block.get("dispatch_action"):
            self._press(spot, entry)

    choose = fill

    def submit(self) -> dict[str, str]:
        """Sends the form on top; the sentence beside each field that must change, by block_id."""
        modal = self._open_modal()
        state = {"values": self._eyes.typed.get(modal.id, {})}
        errors: dict[str, str] = self._do("submit", view_id=modal.id, state=state).get("errors", {})
        self._eyes.errors[modal.id] = errors
        return errors

    def close(self) -> None:
        """Closes the form on top."""
        self._do("close", view_id=self._open_modal().id)

    def shortcut(self, name: str, on: Message | None = None) -> None:
        """Uses a global shortcut by its name, or one on a message."""
        callback_id = finding.shortcut(self._workspace.app.shortcuts, name)
        if on:
            self._do("message_shortcut", callback_id=callback_id, channel=on.channel, ts=on.ts)
        else:
            self._do("shortcut", callback_id=callback_id)

    def open_home(self, timeout: float = 5) -> View:
        """Looks at the app's Home, once the app has heard that she does."""
        self._and_wait(lambda: forms.open_home(self._workspace, self._me, "home"))
        deadline = time.monotonic() + timeout
        while True:
            seen = self._workspace.changes.count
            if home := self.home:
                return home
            if not self._workspace.changes.wait(seen, deadline - time.monotonic()):
                raise NotThere(f"the app showed {self.name} no Home within {timeout:g} s")

    def open_messages(self) -> list[Message]:
        """Looks at her conversation with the app, once the app has heard that she does."""
        self._and_wait(lambda: forms.open_home(self._workspace, self._me, "messages"))
        return self.messages()

    def send_raw(self, payload: Json) -> Json:
        """Delivers a payload to the app exactly as given; the body of its ack."""
        kind = "slash_commands" if "command" in payload else "interactive"
        kind = "events_api" if payload.get("type") == "event_callback" else kind
        try:
            return self._run(self._workspace.deliver(Envelope(kind, payload)))
        except NoAnswer as failure:
            raise AppFailed(f"the app did not ack: {failure.code}", failure.code) from None

    # What she sees

    @property
    def modal(self) -> View | None:
        """The form on top."""
        return self._eyes.modal()

    @property
    def home(self) -> View | None:
        return self._eyes.home()

    def messages(self, channel: "str | Actor | None" = None) -> list[Message]:
        """Oldest first; with the app unless told where."""
        return self._eyes.messages(self._places.conversation(channel))

    @property
    def last(self) -> Message:
        """The newest message somebody else wrote, anywhere she is."""
        others = [m for m in self._eyes.all_messages() if m.user != self.id]
        if not others:
            raise NotThere(f"nobody wrote anything to {self.name} yet")
        return others[-1]

    @property
    def files(self) -> list[File]:
        """Every file that was shared with her, oldest first."""
        return [file for message in self._eyes.all_messages() for file in message.files]

    def wait_for(self, words: str, timeout: float = 5) -> Screen:
        """The newest screen with these words on it, as soon as there is one."""
        return self._eyes.wait_for(words, timeout)

    def sees(self, words: str) -> bool:
        """Whether these words are before her: in a modal, in others' messages or on her Home."""
        return self._eyes.find(words) is not None

    def nothing_new(self, for_seconds: float = 0.3) -> bool:
        """True; fails if anything is different since she last did or waited for something."""
        self._eyes.ensure_nothing_new(for_seconds)
        return True

    # How it is done

    @property
    def _me(self) -> Person:
        return self._eyes.person

    def _do(self, what: str, **details: Any) -> Json:
        return self._run(act(self._workspace, {"me": self.id, "do": what, **details}))

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        try:
            return self._server.run(work)
        except Failed as failure:
            raise AppFailed(failure.sentence, failure.code) from None
        finally:
            self._eyes.take_notice()

    def _and_wait(self, doing: Callable[[], Delivery]) -> None:
        """Does something the app hears of as an event, and waits until it has."""

        async def done() -> None:
            if not self._me.acts:
                raise sentences.account_gone()
            delivery = doing()
            if delivery:
                await asyncio.wait({delivery}, timeout=PATIENCE)

        self._run(done())

    def _click(self, label: str, on: Screen | str | None, block: str | None) -> None:
        spot = finding.button(self._screens(on), label, block, self._eyes.reader.words)
        self._press(spot, {"selected_option": spot.picked} if spot.picked else {})

    def _press(self, spot: Spot, entry: Json) -> None:
        if dialog := spot.element.get("confirm"):
            texts = (self._eyes.reader.text(dialog[key]) for key in _DIALOG)
            self.confirmed.append(Confirm(*texts))
        self._do(
            "action",
            container=spot.screen.surface,
            block_id=spot.block["block_id"],
            action={"action_id": spot.element["action_id"], **entry},
            state={"values": self._eyes.typed.get(spot.screen.key, {})},
        )

    def _open_modal(self) -> View:
        modal = self.modal
        if modal is None:
            raise NotThere(f"{self.name} has no form open. {self._eyes.everything()}")
        return modal

    def _screens(self, on: Screen | str | None) -> list[Screen]:
        screens = self._eyes.screens()
        if on is None:
            return screens
        if isinstance(on, str):
            found = [screen for screen in screens if on in screen.words]
        else:
            found = [screen for screen in screens if screen.key == on.key]
        if not found:
            raise NotThere(f"{self.name} does not see {on!r}. {self._eyes.everything()}")
        return found


_DIALOG = ("title", "text", "confirm", "deny")
