"""Response URLs: each answers one act of a person, five times within half an hour."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sandbox.clock import Clock
from sandbox.errors import Refused
from sandbox.messages import Message

USES = 5
LIFE = timedelta(minutes=30)


@dataclass
class ResponseUrl:
    """`original` is the message whose button was pressed; a command has none."""

    person: str
    channel: str
    original: Message | None
    issued_at: datetime
    uses: int = 0


class ResponseUrls:
    def __init__(self, clock: Clock, base: str) -> None:
        self._clock = clock
        self._base = base
        self._by_token: dict[str, ResponseUrl] = {}

    def issue(self, person: str, channel: str, original: Message | None = None) -> str:
        token = secrets.token_hex(12)
        self._by_token[token] = ResponseUrl(person, channel, original, self._clock.now())
        return f"{self._base}/response/{token}"

    def find(self, token: str) -> ResponseUrl:
        """Refused when unknown, too old or used up."""
        url = self._by_token.get(token)
        if url is None or self._clock.now() - url.issued_at > LIFE:
            raise Refused("expired_url")
        if url.uses >= USES:
            raise Refused("used_url")
        return url
