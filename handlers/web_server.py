"""The web server in front of the WSGI application, in a thread of this process."""

import threading
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

THREADS = 8
LARGEST_BODY = 1024 * 1024
TICK_SECONDS = 0.1


class PortTaken(Exception):
    """Another program listens there, or this one may not."""


class WebServer:
    """Listens from the moment it is made; raises PortTaken."""

    def __init__(self, application: "WSGIApplication", port: int) -> None:
        # Imported here: Socket Mode starts sooner without it.
        import waitress

        try:
            self._server = waitress.create_server(
                application,
                host="0.0.0.0",
                port=port,
                threads=THREADS,
                max_request_body_size=LARGEST_BODY + 1,
                clear_untrusted_proxy_headers=True,
                ident=None,
            )
        except OSError as error:
            raise PortTaken(str(port)) from error
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="web", daemon=True)
        self._patience = 0.0

    def start(self) -> None:
        self._thread.start()

    def stop(self, patience: float) -> None:
        """Accept nothing new, finish what was accepted; `patience` in seconds."""
        if not self._thread.is_alive():
            return
        self._patience = patience
        self._stopping.set()
        self._server.pull_trigger()
        self._thread.join(patience + 1)

    def _serve(self) -> None:
        while not self._stopping.is_set():
            self._turn()
        self._server.accepting = False
        over = monotonic() + self._patience
        while self._is_busy() and monotonic() < over:
            self._turn()
        self._server.task_dispatcher.shutdown(timeout=1)
        for channel in list(self._server.active_channels.values()):
            channel.handle_close()
        self._server.close()

    def _turn(self) -> None:
        server = self._server
        server.asyncore.loop(timeout=TICK_SECONDS, use_poll=True, map=server._map, count=1)

    def _is_busy(self) -> bool:
        channels = list(self._server.active_channels.values())
        return any(channel.requests or channel.total_outbufs_len for channel in channels)
