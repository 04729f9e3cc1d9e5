"""A web server that misbehaves on its sockets, in ways a polite one cannot."""

import socket
import ssl
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

JSON = "application/json"


def answer(
    body: bytes, status: str = "200 OK", kind: str = JSON, *, length: int = -1, extra: str = ""
) -> bytes:
    """A whole HTTP answer; with `length`, one that promises more than it holds."""
    length = len(body) if length < 0 else length
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{extra}\r\n"
    return head.encode() + body


class BadServer:
    """Reads each request whole, then says `says` and leaves; `requests` counts them.

    With `resets` it leaves by a reset, with `hangs` it stays silent.
    """

    def __init__(self, certificate: ssl.SSLContext | None = None) -> None:
        self._certificate = certificate
        self.says = b""
        self.resets = self.hangs = False
        self.requests = 0
        self._silent: list[socket.socket] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        scheme = "https" if self._certificate else "http"
        return f"{scheme}://127.0.0.1:{self._socket.getsockname()[1]}/api/"

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()
        for connection in self._silent:
            connection.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            try:
                self._hear(self._shown_certificate(connection))
            except ssl.SSLError:
                connection.close()

    def _shown_certificate(self, connection: socket.socket) -> socket.socket:
        if self._certificate is None:
            return connection
        return self._certificate.wrap_socket(connection, server_side=True)

    def _hear(self, connection: socket.socket) -> None:
        _read_request(connection)
        self.requests += 1
        if self.hangs:
            self._silent.append(connection)
            return
        if self.resets:
            at_once = struct.pack("ii", 1, 0)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
        connection.sendall(self.says)
        connection.close()


def _read_request(connection: socket.socket) -> None:
    with connection.makefile("rb") as stream:
        length = 0
        while (line := stream.readline()) not in (b"\r\n", b""):
            name, _, value = line.decode("latin-1").partition(":")
            if name.lower() == "content-length":
                length = int(value)
        stream.read(length)


@contextmanager
def bad_server(certificate: ssl.SSLContext | None = None) -> Iterator[BadServer]:
    server = BadServer(certificate)
    try:
        yield server
    finally:
        server.close()


def port_nobody_listens_on() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    return port


def self_signed(folder: Path) -> ssl.SSLContext:
    """A certificate for 127.0.0.1 that nobody has reason to trust."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    file = folder / "stranger.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(private + certificate.public_bytes(Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context
