"""One person at her keyboard: what she does, and what she then sees."""

import asyncio
import time
from collections.abc import Coroutine, Iterable
from typing import Any, TypeVar

from sandbox.acts import forms, talking
from sandbox.acts.act import act
from sandbox.app import BOT_USER_ID
from sandbox.delivery import PATIENCE, Envelope, NoAnswer
from sandbox.driver import finding
from sandbox.driver.answers import answer
from sandbox.driver.eyes import Eyes
from sandbox.driver.finding import NotThere, Spot
from sandbox.driver.screens import Confirm, Message, Screen, View
from sandbox.errors import Failed
from sandbox.people import Person
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
        self._workspace = workspace
        self._server = server
        self.id = person.id
        self.name = person.name
        self.handle = person.handle
        self.confirmed: list[Confirm] = []
        self._eyes = Eyes(workspace, server, person)
        self._noticed = self._now()

    def __repr__(self) -> str:
        return f"<{self.name}>"

    # What she does

    def command(self, name: str, text: str = "", channel: str | None = None) -> None:
        """Types a command, in the app's messages unless told where."""
        self._do("command", channel=self._place(channel), command=name, text=text)

    def say(self, text: str, to: "str | Actor | None" = None) -> None:
        """Writes to the app, or in a channel or to somebody; returns when the app has read it."""
        channel = self._place(to)

        async def said() -> None:
            me = self._workspace.people.get(self.id)
            assert me
            _, delivery = talking.say(self._workspace, me, channel, text)
            if delivery:
                await asyncio.wait({delivery}, timeout=PATIENCE)

        self._run(said())

    def click(self, label: str, on: "Screen | str | None" = None, block: str | None = None) -> None:
        """Presses the newest such button she sees and says yes to its dialog, if it has one.

        `on` names the message or view, by itself or by words in it; `block` a block_id or
        words near the button, where a screen has several of that name.
        """
        spot = finding.button(self._screens(on), label, block, self._eyes.reader.words)
        self._confirm(spot)
        self._press(spot, {"selected_option": spot.picked} if spot.picked else {})

    def fill(self, field: str, value: object) -> None:
        """Puts a text, an option's label, a list of labels, a date or a person into a field.

        The field goes by label, placeholder, block_id or action_id; None empties it.
        """
        spot = finding.field(self._eyes.screens(), field)
        entry = answer(spot.element, value, self._id_of)
        typed = self._eyes.typed.setdefault(spot.screen.key, {})
        typed.setdefault(spot.block["block_id"], {})[spot.element["action_id"]] = entry
        if spot.block["type"] != "input" or spot.block.get("dispatch_action"):
            self._confirm(spot)
            self._press(spot, entry)

    choose = fill

    def submit(self) -> dict[str, str]:
        """Sends the form on top; the sentence beside each field that must change, by block_id."""
        modal = self._open_modal()
        state = {"values": self._eyes.typed.get(modal.id, {})}
        done = self._do("submit", view_id=modal.id, state=state)
        errors: dict[str, str] = done.get("errors", {})
        self._eyes.errors[modal.id] = errors
        return errors

    def close(self) -> None:
        """Closes the form on top."""
        self._do("close", view_id=self._open_modal().id)

    def shortcut(self, name: str, on: Message | None = None) -> None:
        """Uses a global shortcut by its name, or one on a message."""
        shortcuts = self._workspace.app.shortcuts
        for known in shortcuts:
            if name in (known.name, known.callback_id):
                break
        else:
            names = ", ".join(known.name for known in shortcuts) or "none"
            raise NotThere(f"no shortcut {name!r}; there are {names}")
        if on:
            place = {"channel": on.channel, "ts": on.ts}
            self._do("message_shortcut", callback_id=known.callback_id, **place)
        else:
            self._do("shortcut", callback_id=known.callback_id)

    def open_home(self, timeout: float = 5) -> View:
        """Looks at the app's Home once the app has heard that she does."""
        self._open("home")
        deadline = time.monotonic() + timeout
        while True:
            seen = self._workspace.changes.count
            if home := self.home:
                return home
            if not self._workspace.changes.wait(seen, deadline - time.monotonic()):
                raise NotThere(f"the app showed {self.name} no Home within {timeout:g} s")

    def open_messages(self) -> list[Message]:
        """Looks at her conversation with the app."""
        self._open("messages")
        return self.messages()

    def send_raw(self, payload: Json) -> Json:
        """Delivers a payload to the app exactly as given; the body of its ack."""

        async def sent() -> Json:
            if "command" in payload:
                return await self._workspace.deliver(Envelope("slash_commands", payload))
            is_event = payload.get("type") == "event_callback"
            kind = "events_api" if is_event else "interactive"
            return await self._workspace.deliver(Envelope(kind, payload))

        try:
            body: Json = self._server.run(sent())
        except NoAnswer as failure:
            raise AppFailed(f"the app did not ack: {failure.code}", failure.code) from None
        return body

    # What she sees

    @property
    def modal(self) -> View | None:
        return self._eyes.modal()

    @property
    def home(self) -> View | None:
        return self._eyes.home()

    def messages(self, channel: "str | Actor | None" = None) -> list[Message]:
        """Oldest first; with the app unless told where."""
        return self._eyes.messages(self._place(channel))

    @property
    def last(self) -> Message:
        """The newest message somebody else wrote, anywhere she is."""
        others = [m for m in self._eyes.all_messages() if m.user != self.id]
        if not others:
            raise NotThere(f"nobody wrote anything to {self.name} yet")
        return others[-1]

    def wait_for(self, words: str, timeout: float = 5) -> Screen:
        """The newest screen with these words on it, as soon as there is one."""
        found = self._eyes.wait_for(words, timeout)
        self._noticed = self._now()
        return found

    def sees(self, words: str) -> bool:
        """Whether these words are before her eyes: in a modal, any message or her Home."""
        return self._eyes.find(words) is not None

    def nothing_new(self, for_seconds: float = 0.3) -> bool:
        """Fails if anything changed for her since she last did or waited for something."""
        deadline = time.monotonic() + for_seconds
        while True:
            count = self._workspace.changes.count
            now = self._now()
            news = [now[key] for key in now if self._noticed.get(key) != now[key]]
            if news or self._noticed.keys() - now.keys():
                raise NotThere(f"{self.name} saw something new: {news or 'something went away'}")
            if not self._workspace.changes.wait(count, deadline - time.monotonic()):
                return True

    # How it is done

    def _do(self, what: str, **details: Any) -> Json:
        return self._run(act(self._workspace, {"me": self.id, "do": what, **details}))

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        try:
            return self._server.run(work)
        except Failed as failure:
            raise AppFailed(failure.sentence, failure.code) from None
        finally:
            self._noticed = self._now()

    def _press(self, spot: Spot, entry: Json) -> None:
        action = {"type": spot.element["type"], "action_id": spot.element["action_id"], **entry}
        self._do(
            "action",
            container=spot.screen.surface,
            block_id=spot.block["block_id"],
            action=action,
            state={"values": self._eyes.typed.get(spot.screen.key, {})},
        )

    def _confirm(self, spot: Spot) -> None:
        dialog = spot.element.get("confirm")
        if dialog:
            texts = {key: self._eyes.reader.text(dialog.get(key)) for key in _DIALOG}
            self.confirmed.append(Confirm(**texts))

    def _open(self, tab: str) -> None:
        async def opened() -> None:
            me = self._workspace.people.get(self.id)
            assert me
            delivery = forms.open_home(self._workspace, me, tab)
            if delivery:
                await asyncio.wait({delivery}, timeout=PATIENCE)

        self._run(opened())

    def _open_modal(self) -> View:
        modal = self.modal
        if modal is None:
            raise NotThere(f"{self.name} has no form open. {self._eyes.view_of()}")
        return modal

    def _screens(self, on: "Screen | str | None") -> Iterable[Screen]:
        screens = self._eyes.screens()
        if on is None:
            return screens
        if isinstance(on, str):
            found = [screen for screen in screens if on in screen.words]
        else:
            found = [screen for screen in screens if screen.key == on.key]
        if not found:
            raise NotThere(f"{self.name} does not see {on!r} any more. {self._eyes.view_of()}")
        return found

    def _place(self, where: "str | Actor | None") -> str:
        """A conversation's id: with the app, by its id or name, or the DM with somebody."""
        if where is None:
            return self._server.ask(lambda: self._workspace.app_dm(self.id).id)
        if isinstance(where, str):
            conversations = self._workspace.conversations
            known = conversations.get(where) or conversations.named(where)
            if known:
                return known.id
        other = self._id_of(where)
        return str(self._do("open_dm", user=other)["channel"])

    def _id_of(self, who: object) -> str:
        if isinstance(who, Actor | Person):
            return who.id
        if who in (BOT_USER_ID, self._workspace.app.name):
            return BOT_USER_ID
        return self._workspace.people.find(str(who)).id

    def _now(self) -> dict[str, str]:
        return {screen.key: screen.words for screen in self._eyes.screens()}


_DIALOG = ("title", "text", "confirm", "deny")
