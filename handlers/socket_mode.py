"""Hearing Slack over Socket Mode: the bot calls, and needs no address of its own."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.socket_mode.builtin import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.slack_client import make_client

CONCURRENCY = 10
CALL_TIMEOUT = 10


class SocketMode(SocketModeHandler):
    """Bolt's own handler, with a stop that answers what was heard before it leaves."""

    def __init__(self, app: App, app_token: str) -> None:
        caller = make_client(app.client.base_url, CALL_TIMEOUT)
        super().__init__(app, app_token, web_client=caller, concurrency=CONCURRENCY)
        self._in_hand = 0
        self._idle = threading.Condition()

    def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        with self._busy():
            super().handle(client, req)

    def start(self) -> None:
        """Connect and come back; raises SlackApiError where the app token is refused."""
        # Asked here rather than by the client, which would log the refusal as well.
        answer = self.client.web_client.apps_connections_open(app_token=self.app_token)
        self.client.wss_uri = str(answer["url"])
        self.client.connect()

    def stop(self, patience: float) -> None:
        """Hear nothing new, answer what was heard, then close; `patience` in seconds."""
        client = self.client
        client.auto_reconnect_enabled = False
        client.current_session_state.terminated = True
        if client.current_session is not None:
            # The thread that reads is waiting for a frame: the pong to this one lets it go.
            client.current_session.ping("leaving")
        client.current_session_runner.shutdown()
        with self._idle:
            self._idle.wait_for(
                lambda: not self._in_hand and client.message_queue.empty(), patience
            )
        client.closed = True
        client.message_queue.put(None)
        client.close()

    @contextmanager
    def _busy(self) -> Iterator[None]:
        with self._idle:
            self._in_hand += 1
        try:
            yield
        finally:
            with self._idle:
                self._in_hand -= 1
                self._idle.notify_all()
