"""Trigger ids: each opens one modal, within three seconds."""

import secrets
import time
from dataclasses import dataclass

from sandbox.errors import Refused

LIFE = 3.0
"""Seconds from the person's act to the app's call, as Slack documents."""


@dataclass
class Trigger:
    user: str
    issued: float
    used: bool = False


class Triggers:
    def __init__(self) -> None:
        self._by_id: dict[str, Trigger] = {}

    def issue(self, user: str) -> str:
        id = f"{secrets.randbelow(10**13)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        # Monotonic: a jump of the workspace's clock is no reason for a form to fail.
        self._by_id[id] = Trigger(user, time.monotonic())
        return id

    def redeem(self, id: object) -> str:
        """The person who pulled it. Refused when unknown, too old or used before."""
        trigger = self._by_id.get(str(id))
        if trigger is None:
            raise Refused("invalid_trigger_id")
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        if time.monotonic() - trigger.issued > LIFE:
            raise Refused("expired_trigger_id")
        trigger.used = True
        return trigger.user
