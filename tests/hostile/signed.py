"""Payloads on the wire: signed as Slack signs them, or as somebody else would."""

import hashlib
import hmac
import json
import time
from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import urlencode

from sandbox.types import Json

FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Answer:
    status: int
    body: str
    seconds: float

    @property
    def json(self) -> Json:
        try:
            found = json.loads(self.body or "{}")
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}


class Wire:
    """One kept connection to a bot that hears over HTTP; for one thread."""

    def __init__(self, port: int, secret: str) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=10)
        self._secret = secret

    def __enter__(self) -> "Wire":
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def deliver(self, payload: Json) -> Answer:
        body, content_type = encoded(payload)
        return self.post(body, {"Content-Type": content_type, **self.sign(body)})

    def post(self, body: bytes, headers: dict[str, str]) -> Answer:
        began = time.perf_counter()
        self._connection.request("POST", "/slack/events", body, headers)
        response = self._connection.getresponse()
        text = response.read().decode()
        return Answer(response.status, text, time.perf_counter() - began)

    def sign(self, body: bytes, at: float | None = None) -> dict[str, str]:
        """The two headers, version 0 of Slack's scheme; `at` is seconds since 1970."""
        timestamp = str(int(time.time() if at is None else at))
        digest = hmac.new(
            self._secret.encode(), f"v0:{timestamp}:".encode() + body, hashlib.sha256
        ).hexdigest()
        return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": f"v0={digest}"}


def encoded(payload: Json) -> tuple[bytes, str]:
    """The body and its content type: commands are forms, presses JSON in a form, events JSON."""
    if "command" in payload:
        said = {key: value for key, value in payload.items() if value is not None}
        return urlencode(said, errors="replace").encode(), FORM
    if payload.get("type") == "event_callback" or "event" in payload:
        return json.dumps(payload).encode(), "application/json"
    return urlencode({"payload": json.dumps(payload)}).encode(), FORM
