"""Trigger ids: each opens one modal, within three seconds, in the tab it was pulled in."""

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from sandbox.errors import Refused

LIFE = 3.0
"""Seconds from the person's act to the app's call, as Slack documents."""


@dataclass
class Trigger:
    user: str
    tab: str
    issued: float
    used: bool = False


class Triggers:
    def __init__(self) -> None:
        self._by_id: dict[str, Trigger] = {}
        self._tab = ContextVar("tab", default="")

    @contextmanager
    def pulled_in(self, tab: str) -> Iterator[None]:
        """Whatever is issued meanwhile belongs to this tab; outside of it, to none."""
        token = self._tab.set(tab)
        try:
            yield
        finally:
            self._tab.reset(token)

    def issue(self, user: str) -> str:
        id = f"{secrets.randbelow(10**13)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        # Monotonic: a jump of the workspace's clock is no reason for a form to fail.
        self._by_id[id] = Trigger(user, self._tab.get(), time.monotonic())
        return id

    def redeem(self, id: object) -> Trigger:
        """Who pulled it, and where. Refused when unknown, too old or used before."""
        trigger = self._by_id.get(str(id))
        if trigger is None:
            raise Refused("invalid_trigger_id")
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        if time.monotonic() - trigger.issued > LIFE:
            raise Refused("expired_trigger_id")
        trigger.used = True
        return trigger
