"""A stop lets what was heard be answered, over both ways of hearing Slack."""

import threading
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from slack_bolt import Ack, App
from slack_bolt.authorization import AuthorizeResult

from bot.messenger import Courier
from handlers.bolt import make_bolt
from handlers.hearing import Hearing, make_hearing
from sandbox import Sandbox
from tests.support.bad_server import port_nobody_listens_on
from tests.support.hospital import open_hospital

MANIFEST = Path(__file__).parents[1] / "manifest.json"
PEOPLE = [{"id": "U0MIA", "name": "Mia Lopez", "handle": "mia.lopez"}]
SLOW_SECONDS = 0.5
PATIENCE_SECONDS = 4


def slow_bolt(sandbox: Sandbox, heard: threading.Event) -> App:
    def slowly(ack: Ack) -> None:
        heard.set()
        threading.Event().wait(SLOW_SECONDS)
        ack("here is your answer")

    itself = AuthorizeResult(enterprise_id=None, team_id=None, bot_token=sandbox.bot_token)
    bolt = make_bolt(sandbox.api_url, sandbox.signing_secret, itself)
    bolt.command("/findmentor")(slowly)
    return bolt


def answered_while_stopping(sandbox: Sandbox, make: Callable[[App], Hearing]) -> str:
    """What Mia is answered, whose command was in hand when the stop came."""
    heard = threading.Event()
    hearing = make(slow_bolt(sandbox, heard))
    hearing.start()
    mia = sandbox.person("Mia Lopez")
    asking = threading.Thread(target=mia.command, args=("/findmentor", "grants"))
    asking.start()
    assert heard.wait(PATIENCE_SECONDS)
    hearing.stop(PATIENCE_SECONDS)
    asking.join()
    return mia.last.words


def test_over_socket_mode() -> None:
    with Sandbox(MANIFEST, PEOPLE) as sandbox:

        def make(bolt: App) -> Hearing:
            return make_hearing(bolt, sandbox.app_token, "", 0, lambda: True)

        assert "here is your answer" in answered_while_stopping(sandbox, make)
        assert sandbox.connections == 0


def test_over_http() -> None:
    port = port_nobody_listens_on()
    with Sandbox(MANIFEST, PEOPLE, deliver_to=f"http://127.0.0.1:{port}/slack/events") as sandbox:

        def make(bolt: App) -> Hearing:
            return make_hearing(bolt, "", sandbox.signing_secret, port, lambda: True)

        assert "here is your answer" in answered_while_stopping(sandbox, make)


@pytest.mark.parametrize("over_http", [False, True])
def test_a_second_stop_does_nothing(sqlite_url: str, over_http: bool) -> None:
    port = port_nobody_listens_on() if over_http else None
    with open_hospital(sqlite_url, over_http=port) as hospital:
        hospital.bot.stop()
        started = monotonic()

        hospital.bot.stop()

        assert monotonic() - started < 1


def test_a_courier_that_fails_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    delivered = threading.Event()
    failures = iter([RuntimeError("the database is away")])

    def work() -> int:
        for failure in failures:
            raise failure
        delivered.set()
        return 0

    courier = Courier(work)
    courier.start()
    assert delivered.wait(10)
    assert courier.is_well()
    courier.stop(patience=1)

    assert not courier.is_well()
    assert "delivering failed" in caplog.text


def test_a_woken_courier_does_not_wait_for_its_time() -> None:
    calls = threading.Semaphore(0)

    def work() -> int:
        calls.release()
        return 0

    courier = Courier(work)
    courier.start()
    assert calls.acquire(timeout=1)
    courier.wake()
    assert calls.acquire(timeout=1)
    courier.stop(patience=1)
