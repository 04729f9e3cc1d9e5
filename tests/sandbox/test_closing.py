"""The workspace closes whatever comes in at that moment."""

import gc
import socket
import threading
from contextlib import suppress

from sandbox import Sandbox
from tests.sandbox.little_app import MANIFEST, PEOPLE


def test_who_knocks_as_it_closes_leaves_no_open_socket_behind() -> None:
    """Python itself complains of such a socket once it is collected, which fails the test."""
    guests: list[socket.socket] = []

    def knock(port: int) -> None:
        with suppress(OSError):
            while True:
                guests.append(socket.create_connection(("127.0.0.1", port)))

    for _ in range(3):
        with Sandbox(MANIFEST, PEOPLE) as closing:
            port = int(closing.page_url.rstrip("/").rpartition(":")[2])
            knocking = threading.Thread(target=knock, args=(port,))
            knocking.start()
            while not guests:
                pass
        knocking.join()
        while guests:
            guests.pop().close()
    gc.collect()
