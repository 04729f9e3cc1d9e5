"""Which conversation, person or channel a test means."""

from sandbox.app import BOT_USER_ID
from sandbox.people import Person
from sandbox.server import Server
from sandbox.workspace import Workspace


class Places:
    """Seen from one person: her messages with the app, her DMs with others."""

    def __init__(self, workspace: Workspace, server: Server, me: str) -> None:
        self._workspace = workspace
        self._server = server
        self._me = me

    def conversation(self, where: object) -> str:
        """With the app when nothing is said; else by id or name, or the DM with somebody."""
        if isinstance(where, str):
            conversations = self._workspace.conversations
            if known := conversations.get(where) or conversations.named(where):
                return known.id
        other = BOT_USER_ID if where is None else self.id_of(where)
        return self._server.ask(lambda: self._workspace.conversations.dm(self._me, other).id)

    def id_of(self, who: object) -> str:
        """Of a person or of the app; by anything that has an id, or by name, handle or id."""
        if isinstance(who, Person) or hasattr(who, "id"):
            return str(who.id)
        if who in (BOT_USER_ID, self._workspace.app.name):
            return BOT_USER_ID
        if channel := self._workspace.conversations.named(str(who)):
            return channel.id
        return self._workspace.people.find(str(who)).id
