"""What one person sees right now, and waiting until she sees something."""

import copy
import time

from sandbox import messages as said
from sandbox.driver.finding import NotThere, portrait
from sandbox.driver.screens import Message, Screen, View
from sandbox.driver.words import Reader
from sandbox.people import Person
from sandbox.seen import mine
from sandbox.server import Server
from sandbox.surface import state_values
from sandbox.types import Json
from sandbox.workspace import Workspace


class Eyes:
    def __init__(self, workspace: Workspace, server: Server, person: Person) -> None:
        self._workspace = workspace
        self._server = server
        self._person = person
        self.reader = Reader(self._name_of, person.tz)
        # Typed but not sent, and the sentences beside it, by screen.
        self.typed: dict[str, Json] = {}
        self.errors: dict[str, dict[str, str]] = {}

    def modal(self) -> View | None:
        stack = self._server.ask(lambda: copy.deepcopy(self._workspace.views.stack(self._id)))
        return self._view(stack[-1]) if stack else None

    def home(self) -> View | None:
        home = self._server.ask(lambda: copy.deepcopy(self._workspace.views.home(self._id)))
        return self._view(home) if home else None

    def messages(self, channel: str) -> list[Message]:
        """Oldest first."""
        seen = self._server.ask(lambda: self._workspace.messages.seen_by(self._id, channel))
        return [self._message(message) for message in seen]

    def all_messages(self) -> list[Message]:
        """From all her conversations, oldest first."""
        channels = self._server.ask(lambda: [c.id for c in mine(self._workspace, self._person)])
        found = [message for channel in channels for message in self.messages(channel)]
        return sorted(found, key=lambda message: message.ts)

    def screens(self) -> list[Screen]:
        """Modal, messages from the newest to the oldest, Home: in the order one looks."""
        modal, home = self.modal(), self.home()
        front: list[Screen] = [modal] if modal else []
        back: list[Screen] = [home] if home else []
        return [*front, *reversed(self.all_messages()), *back]

    def find(self, words: str) -> Screen | None:
        return next((screen for screen in self.screens() if words in screen.words), None)

    def wait_for(self, words: str, timeout: float) -> Screen:
        deadline = time.monotonic() + timeout
        while True:
            seen = self._workspace.changes.count
            found = self.find(words)
            if found:
                return found
            if not self._workspace.changes.wait(seen, deadline - time.monotonic()):
                raise NotThere(
                    f"{self._person.name} waited {timeout:g} s for {words!r}. {self.view_of()}"
                )

    def view_of(self) -> str:
        """What she sees, for the reader of a failed test."""
        screens = self.screens()[:4]
        if not screens:
            return "She sees nothing at all."
        return "She sees:\n" + "\n".join(portrait(screen) for screen in screens)

    @property
    def _id(self) -> str:
        return self._person.id

    def _name_of(self, id: str) -> str:
        person = self._workspace.person(id)
        channel = self._workspace.conversations.get(id)
        return person.name if person else channel.name if channel else id

    def _message(self, message: said.Message) -> Message:
        blocks = message.blocks or []
        return Message(
            channel=message.channel,
            ts=message.ts,
            user=message.user,
            text=message.text,
            words=self.reader.words(blocks) if blocks else self.reader.mrkdwn(message.text),
            ephemeral=message.is_ephemeral,
            blocks=blocks,
        )

    def _view(self, view: Json) -> View:
        errors = self.errors.get(view["id"], {})
        typed = self.typed.get(view["id"], {})
        title = self.reader.text(view["title"])
        parts = [title, self.reader.words(view["blocks"]), *errors.values()]
        return View(
            id=view["id"],
            kind=view["type"],
            title=title,
            words="\n".join(part for part in parts if part),
            callback_id=view["callback_id"],
            private_metadata=view["private_metadata"],
            submit_label=self.reader.text(view["submit"]) or None,
            close_label=self.reader.text(view["close"]) or None,
            errors=errors,
            typed=state_values(view["blocks"], typed),
            blocks=view["blocks"],
        )
