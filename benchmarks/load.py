"""Signed requests as fast as they are answered, over kept connections of one thread."""

import hashlib
import hmac
import re
import selectors
import socket
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from statistics import quantiles
from urllib.parse import urlencode

LENGTH = re.compile(rb"content-length: *(\d+)", re.I)
SECRET = "not-a-secret"


@dataclass(frozen=True)
class Load:
    """`times` are seconds from sending to the last byte of the answer."""

    times: list[float]
    seconds: float
    refused: int

    @property
    def per_second(self) -> float:
        return len(self.times) / self.seconds

    @property
    def p50(self) -> float:
        return quantiles(self.times, n=100)[49] * 1000

    @property
    def p99(self) -> float:
        """Milliseconds, as `p50`."""
        return quantiles(self.times, n=100)[98] * 1000


def signed(form: dict[str, str], secret: str) -> bytes:
    """One whole HTTP request; Slack's time stamp is good for five minutes."""
    body = urlencode(form).encode()
    stamp = str(int(time.time()))
    digest = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    head = (
        "POST /slack/events HTTP/1.1\r\nHost: bot\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\nX-Slack-Request-Timestamp: {stamp}\r\n"
        f"X-Slack-Signature: v0={digest}\r\n\r\n"
    )
    return head.encode() + body


class _Connection:
    def __init__(self, port: int, requests: Iterator[bytes]) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._requests = requests

    def ask(self) -> None:
        self._heard = b""
        self._began = time.perf_counter()
        self.socket.sendall(next(self._requests))

    def hear(self) -> tuple[float, bool] | None:
        """Seconds it took and whether it was a 200, once the answer is whole."""
        piece = self.socket.recv(1 << 16)
        if not piece:
            raise ConnectionError("the server hung up")
        self._heard += piece
        head, _, body = self._heard.partition(b"\r\n\r\n")
        length = LENGTH.search(head)
        if length is None or len(body) < int(length[1]):
            return None
        return time.perf_counter() - self._began, head.startswith(b"HTTP/1.1 200")


def press(port: int, requests: Sequence[bytes], connections: int, seconds: float) -> Load:
    """Each connection asks again as soon as it is answered."""
    selector = selectors.DefaultSelector()
    endless = cycle(requests)
    for _ in range(connections):
        connection = _Connection(port, endless)
        selector.register(connection.socket, selectors.EVENT_READ, connection)
        connection.ask()
    times, refused = [], 0
    began = time.perf_counter()
    while time.perf_counter() - began < seconds:
        for key, _ in selector.select(timeout=1):
            if (answer := key.data.hear()) is None:
                continue
            times.append(answer[0])
            refused += not answer[1]
            key.data.ask()
    lasted = time.perf_counter() - began
    for key in list(selector.get_map().values()):
        key.data.socket.close()
    selector.close()
    return Load(times, lasted, refused)
