"""Everything the bot listens to, read from its own registration."""

from collections.abc import Callable
from typing import Any, NamedTuple, cast

from slack_bolt import App
from slack_bolt.authorization import AuthorizeResult

import handlers
from handlers.answers import Answers
from handlers.bolt import make_bolt
from handlers.desk import Desk
from handlers.leftovers import ANY
from sandbox.types import Json
from tests.support.hospital import Hospital

Name = tuple[str, str]
"""Of a listener: its kind, and what it listens for."""


class Listener(NamedTuple):
    """`kind` is Bolt's word for it, `id` what it listens for, `method` the one that answers."""

    kind: str
    id: str
    method: str


class _Register:
    """Stands where Bolt's App stands, and writes down who asks for what."""

    def __init__(self) -> None:
        self.listeners: list[Listener] = []
        for kind in ("command", "action", "view", "shortcut", "event"):
            setattr(self, kind, self._noting(kind))

    def use(self, middleware: object) -> None:
        """What stands before all conversations listens to nothing of its own."""

    def error(self, method: object) -> None:
        """Nor does the door for refusals."""

    def _noting(self, kind: str) -> Callable[[object], Callable[[Any], None]]:
        def of(constraint: object) -> Callable[[Any], None]:
            id = "*" if constraint is ANY else str(constraint)
            return lambda method: self.listeners.append(Listener(kind, id, method.__qualname__))

        return of


def listeners(hospital: Hospital) -> list[Listener]:
    """In the order they are asked; fails where Bolt was told of another than is listed here."""
    bot = hospital.bot
    desk = Desk(bot.core, bot.workspace, Answers(hospital.sandbox.api_url), classic=False)
    register = _Register()
    handlers.register(cast("App", register), desk)
    itself = AuthorizeResult(enterprise_id=None, team_id="T", bot_token="xoxb-nobody")
    bolt = make_bolt(hospital.sandbox.api_url, "secret", itself)
    handlers.register(bolt, desk)
    known = [one.ack_function.__qualname__ for one in bolt._listeners]
    assert known == [one.method for one in register.listeners]
    return register.listeners


def heard_by(payload: Json) -> Name:
    """The kind and id under which a payload is listened for."""
    if "command" in payload:
        return "command", str(payload["command"])
    if "event" in payload:
        return "event", str(payload["event"]["type"])
    if payload["type"] == "block_actions":
        return "action", str(payload["actions"][0]["action_id"])
    if payload["type"] == "view_submission":
        return "view", str(payload["view"]["callback_id"])
    return "shortcut", str(payload["callback_id"])
