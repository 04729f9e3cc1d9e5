"""Everything the app sent, for tests to look at and checkers to go through."""

import json
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sandbox.types import Json

_KEPT = 20_000
"""More than any test sends, little enough for a workspace that stays open for weeks."""

_PARSED = ("blocks", "view", "metadata", "attachments", "files")


@dataclass(frozen=True)
class ApiCall:
    method: str
    args: Json
    response: Json
    at: datetime


class Record:
    """`payloads` holds calls, acks ("ack") and posts to response URLs ("response_url").

    `delivered` holds what the app was sent.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self.calls: deque[ApiCall] = deque(maxlen=_KEPT)
        self.payloads: deque[Json] = deque(maxlen=_KEPT)
        self.delivered: deque[Json] = deque(maxlen=_KEPT)
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)

    def call(self, call: ApiCall) -> None:
        self.calls.append(call)
        self._write(call.method, call.args)

    def ack(self, body: Json) -> None:
        self._write("ack", body)

    def response_url(self, body: Json) -> None:
        self._write("response_url", body)

    def _write(self, method: str, body: Json) -> None:
        payload = {"method": method, **body}
        self.payloads.append(payload)
        if self._path:
            with self._path.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps(payload, ensure_ascii=False) + "\n")


def readable(args: Mapping[str, object]) -> Json:
    """Arguments without the token, and with the JSON in form fields read."""
    return {key: _parsed(key, value) for key, value in args.items() if key != "token"}


def _parsed(key: str, value: object) -> object:
    if key not in _PARSED or not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
