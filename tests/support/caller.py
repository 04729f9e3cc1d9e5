"""Someone who calls the bot over HTTP, signed or forged."""

import hashlib
import hmac
import http.client
import json
import time

FORM = "application/x-www-form-urlencoded"


class Caller:
    """Someone on the network who knows the address, and the signing secret or not."""

    def __init__(self, port: int, secret: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        self._secret = secret

    def signed(self, body: bytes, *, age: int = 0, kind: str = FORM) -> dict[str, str]:
        timestamp = str(int(time.time()) - age)
        base = b"v0:" + timestamp.encode() + b":" + body
        digest = hmac.new(self._secret.encode(), base, hashlib.sha256).hexdigest()
        return {
            "Content-Type": kind,
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": f"v0={digest}",
        }

    def posts(self, body: bytes, headers: dict[str, str], path: str = "/slack/events") -> int:
        return self._asks("POST", path, body, headers)[0]

    def announces(self, length: int) -> int:
        """The answer to a body of so many bytes, of which none has been sent yet."""
        self._connection.putrequest("POST", "/slack/events")
        self._connection.putheader("Content-Length", str(length))
        self._connection.endheaders()
        return self._connection.getresponse().status

    def gets(self, path: str) -> tuple[int, object]:
        status, said = self._asks("GET", path, None, {})
        return status, json.loads(said)

    def _asks(
        self, method: str, path: str, body: bytes | None, headers: dict[str, str]
    ) -> tuple[int, bytes]:
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        return answer.status, answer.read()

    def close(self) -> None:
        self._connection.close()
