"""How the bot hears Slack: over Socket Mode, or over HTTP where there is no app token."""

from collections.abc import Callable
from typing import Protocol

from slack_bolt import App

from handlers.http import Website
from handlers.socket_mode import CONCURRENCY, SocketMode
from handlers.web_server import THREADS, PortTaken, WebServer

__all__ = ["LISTENERS", "Hearing", "PortTaken", "make_hearing"]

LISTENERS = max(CONCURRENCY, THREADS)


class Hearing(Protocol):
    def start(self) -> None:
        """Comes back at once; what is heard from now on runs in other threads."""
        ...

    def stop(self, patience: float) -> None:
        """Hear nothing new, finish what was heard; `patience` in seconds."""
        ...


def make_hearing(
    bolt: App, app_token: str, signing_secret: str, port: int, is_well: Callable[[], bool]
) -> Hearing:
    """Raises PortTaken."""
    if app_token:
        return SocketMode(bolt, app_token)
    return WebServer(Website(bolt, signing_secret, is_well), port)
