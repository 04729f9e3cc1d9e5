"""The pretend workspace, empty or with a little real app in it, over real sockets."""

from collections.abc import Iterator

import pytest
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from sandbox import Actor, Sandbox
from tests.sandbox.little_app import MANIFEST, PEOPLE, app_for, open_kitchen


@pytest.fixture
def empty() -> Iterator[Sandbox]:
    """A workspace whose app is not running: for calls the test makes itself."""
    with Sandbox(MANIFEST, PEOPLE) as opened:
        yield opened


@pytest.fixture
def client(empty: Sandbox) -> WebClient:
    return WebClient(token=empty.bot_token, base_url=empty.api_url, retry_handlers=[])


@pytest.fixture(scope="module")
def canteen() -> Iterator[Sandbox]:
    """One workspace a file, because Slack's client takes a second to say goodbye.

    Not one for the session: that client draws from Python's own random numbers, and Hypothesis
    takes whoever draws from them while it makes an example for the test itself.
    """
    with Sandbox(MANIFEST, PEOPLE) as opened:
        app = app_for(opened)
        open_kitchen(app)
        handler = SocketModeHandler(app, opened.app_token)
        handler.connect()  # type: ignore[no-untyped-call]
        opened.wait_until_connected()
        yield opened
        handler.close()  # type: ignore[no-untyped-call]


@pytest.fixture
def ada(canteen: Sandbox) -> Iterator[Actor]:
    ada = canteen.person("Ada Byron")
    yield ada
    while ada.modal:
        ada.close()


@pytest.fixture
def ben(canteen: Sandbox) -> Actor:
    return canteen.person("@ben.okri")
