"""What one person sees right now, and waiting until that changes."""

import copy
import time

from sandbox import messages as said
from sandbox.driver.finding import NotThere, portrait
from sandbox.driver.mrkdwn import Markup
from sandbox.driver.screens import File, Message, Screen, View
from sandbox.driver.words import Reader
from sandbox.people import Person
from sandbox.seen import mine
from sandbox.server import Server
from sandbox.surface import state_values
from sandbox.types import Json
from sandbox.workspace import Workspace


class Eyes:
    """Looks at the server's state without the network: what she sees is never out of date."""

    def __init__(self, workspace: Workspace, server: Server, id: str) -> None:
        self._workspace = workspace
        self._server = server
        self._id = id
        # Typed but not sent, and the sentences beside it, by screen.
        self.typed: dict[str, Json] = {}
        self.errors: dict[str, dict[str, str]] = {}
        self.take_notice()

    @property
    def person(self) -> Person:
        person = self._workspace.people.get(self._id)
        assert person
        return person

    @property
    def reader(self) -> Reader:
        return Reader(Markup(self._name_of, self.person.tz))

    def modal(self) -> View | None:
        modals = self._server.ask(lambda: copy.deepcopy(self._workspace.views.modals(self._id)))
        return self._view(modals[-1]) if modals else None

    def home(self) -> View | None:
        home = self._server.ask(lambda: copy.deepcopy(self._workspace.views.home(self._id)))
        return self._view(home) if home else None

    def messages(self, channel: str) -> list[Message]:
        """Oldest first."""
        seen = self._server.ask(lambda: self._workspace.messages.seen_by(self._id, channel))
        return [self._message(message) for message in seen]

    def all_messages(self) -> list[Message]:
        """From all her conversations, oldest first."""
        channels = self._server.ask(lambda: [c.id for c in mine(self._workspace, self.person)])
        found = [message for channel in channels for message in self.messages(channel)]
        return sorted(found, key=lambda message: message.ts)

    def screens(self) -> list[Screen]:
        """Modal, messages from the newest to the oldest, Home: in the order one looks."""
        modal, home = self.modal(), self.home()
        front: list[Screen] = [modal] if modal else []
        back: list[Screen] = [home] if home else []
        return [*front, *reversed(self.all_messages()), *back]

    def find(self, words: str) -> Screen | None:
        """The first screen with these words that is not her own message."""
        for screen in self.screens():
            is_own = isinstance(screen, Message) and screen.user == self._id
            if words in screen.words and not is_own:
                return screen
        return None

    def wait_for(self, words: str, timeout: float) -> Screen:
        deadline = time.monotonic() + timeout
        while True:
            seen = self._workspace.changes.count
            if found := self.find(words):
                self.take_notice()
                return found
            if not self._workspace.changes.wait(seen, deadline - time.monotonic()):
                name = self.person.name
                raise NotThere(f"{name} waited {timeout:g} s for {words!r}. {self.everything()}")

    def take_notice(self) -> None:
        """From here on, whatever is different is new to her."""
        self._noticed = self._known()

    def ensure_nothing_new(self, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while True:
            seen = self._workspace.changes.count
            now = self._known()
            if now != self._noticed:
                news = [words for key, words in now.items() if self._noticed.get(key) != words]
                raise NotThere(f"{self.person.name} saw something new: {news or 'one went away'}")
            if not self._workspace.changes.wait(seen, deadline - time.monotonic()):
                return

    def everything(self) -> str:
        """What she sees, for the reader of a failed test."""
        screens = self.screens()[:4]
        if not screens:
            return "She sees nothing at all."
        return "She sees:\n" + "\n".join(portrait(screen) for screen in screens)

    def _known(self) -> dict[str, str]:
        return {screen.key: screen.words for screen in self.screens()}

    def _name_of(self, id: str) -> str:
        person = self._workspace.person(id)
        channel = self._workspace.conversations.get(id)
        return person.name if person else channel.name if channel else id

    def _message(self, message: said.Message) -> Message:
        blocks = message.blocks or []
        reader = self.reader
        files = [File(f.name, f.title, f.data) for f in self._workspace.files_of(message)]
        words = reader.words(blocks) if blocks else reader.markup.read(message.text)
        return Message(
            channel=message.channel,
            ts=message.ts,
            user=message.user,
            text=message.text,
            words="\n".join(filter(None, [words, *(file.title for file in files)])),
            ephemeral=message.is_ephemeral,
            blocks=blocks,
            files=files,
        )

    def _view(self, view: Json) -> View:
        reader = self.reader
        errors = self.errors.get(view["id"], {})
        title = reader.text(view["title"])
        parts = [title, reader.words(view["blocks"]), *errors.values()]
        return View(
            id=view["id"],
            kind=view["type"],
            title=title,
            words="\n".join(part for part in parts if part),
            callback_id=view["callback_id"],
            private_metadata=view["private_metadata"],
            submit_label=reader.text(view["submit"]) or None,
            close_label=reader.text(view["close"]) or None,
            errors=errors,
            typed=state_values(view["blocks"], self.typed.get(view["id"], {})),
            blocks=view["blocks"],
        )
