"""How what people do reaches the app: over Socket Mode or by signed HTTP."""

from dataclasses import dataclass
from typing import Protocol

from sandbox.types import Json

PATIENCE = 3.0
"""Seconds Slack waits for an ack."""


@dataclass(frozen=True)
class Envelope:
    """`type` is Socket Mode's: slash_commands, interactive or events_api."""

    type: str
    payload: Json
    retry_attempt: int = 0
    retry_reason: str = ""


class NoAnswer(Exception):
    """The app did not ack; `code` is Slack's word for how."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Delivery(Protocol):
    @property
    def is_connected(self) -> bool: ...

    async def deliver(self, envelope: Envelope) -> Json:
        """The body of the app's ack, {} when it had none; NoAnswer without an ack in time."""

    async def close(self) -> None: ...
