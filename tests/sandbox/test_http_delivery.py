"""Signed HTTP: the same app behind an address instead of a socket."""

import threading
from collections.abc import Iterator
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from slack_bolt.adapter.wsgi import SlackRequestHandler

from sandbox import Actor, AppFailed, Sandbox
from tests.sandbox.little_app import MANIFEST, PEOPLE, app_for, open_kitchen


class Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Requests are the tests' own: nobody reads a log of them."""


class Address:
    """Where the app listens; `seen` keeps the headers of each request."""

    def __init__(self) -> None:
        self.seen: list[dict[str, str]] = []
        self.app: Any = None
        self.status_before: list[str] = []
        self._server = make_server("127.0.0.1", 0, self._answer, handler_class=Quiet)
        self.url = f"http://127.0.0.1:{self._server.server_port}/slack/events"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def _answer(self, environ: dict[str, Any], start: Any) -> Any:
        self.seen.append({k: v for k, v in environ.items() if k.startswith("HTTP_X_SLACK")})
        if self.status_before:
            start(self.status_before.pop(0), [])
            return []
        return self.app(environ, start)

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def address() -> Iterator[Address]:
    address = Address()
    yield address
    address.close()


@pytest.fixture
def canteen(address: Address) -> Iterator[Sandbox]:
    with Sandbox(MANIFEST, PEOPLE, deliver_to=address.url) as opened:
        app = app_for(opened)
        open_kitchen(app)
        address.app = SlackRequestHandler(app)
        yield opened


def test_commands_forms_and_buttons_work_as_over_sockets(ada: Actor, ben: Actor) -> None:
    ada.command("/lunch", "menu")
    assert ada.last.text == "Soup or stone"

    ada.command("/lunch")
    ada.fill("Dish", "stone")
    assert ada.submit() == {"dish": "Nobody eats stone."}
    ada.fill("Dish", "soup")
    ada.submit()

    ben.wait_for("wants soup")
    ben.click("Cook")
    assert ben.last.words == "Cooked soup"
    ada.say("thanks")
    assert ada.last.words == "You said: thanks"


def test_acks_are_recorded(canteen: Sandbox, ada: Actor) -> None:
    ada.command("/lunch", "menu")

    assert canteen.payloads[-1] == {"method": "ack", "text": "Soup or stone"}


def test_an_app_that_answers_badly(address: Address, ada: Actor) -> None:
    address.status_before = ["500 Oops"]

    with pytest.raises(AppFailed, match="http_service_error"):
        ada.command("/lunch", "menu")


def test_a_wrong_signature_is_refused_by_the_app(
    ada: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sandbox.delivery.posts.SIGNING_SECRET", "another")

    with pytest.raises(AppFailed, match="http_service_error"):
        ada.command("/lunch", "menu")


def test_events_come_again_with_number_and_reason(
    canteen: Sandbox, address: Address, ada: Actor
) -> None:
    canteen.retry_events_after(0, 0.05)
    address.status_before = ["500 Oops", "500 Oops"]

    ada.say("hello")

    assert ada.wait_for("You said: hello")
    retries = [
        (seen.get("HTTP_X_SLACK_RETRY_NUM"), seen.get("HTTP_X_SLACK_RETRY_REASON"))
        for seen in address.seen[:3]
    ]
    assert retries == [(None, None), ("1", "http_error"), ("2", "http_error")]


def test_a_manifest_without_sockets_names_the_address(address: Address) -> None:
    settings = MANIFEST["settings"] | {
        "socket_mode_enabled": False,
        "interactivity": {"is_enabled": True, "request_url": address.url},
    }
    with Sandbox({**MANIFEST, "settings": settings}, PEOPLE) as opened:
        app = app_for(opened)
        open_kitchen(app)
        address.app = SlackRequestHandler(app)
        opened.person("ada").command("/lunch", "menu")

        assert opened.person("ada").last.text == "Soup or stone"
