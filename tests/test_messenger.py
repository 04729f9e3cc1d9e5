"""The bot's voice: what it makes of every kind of answer, and what Slack gets to see."""

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from slack_sdk import WebClient

from bot.domain.delivery import DeliveryProblem, Trouble
from bot.domain.errors import Unavailable
from bot.messenger import SlackDirectory, find_installation
from bot.messenger.calls import call, repeatable
from bot.messenger.conversations import Conversations
from bot.slack_client import make_client
from tests.support.bad_server import (
    BadServer,
    answer,
    bad_server,
    port_nobody_listens_on,
    self_signed,
)

THROTTLED = "429 Too Many Requests"
BROKEN = "500 Internal Server Error"
HTML = "text/html"


@pytest.fixture
def server() -> Iterator[BadServer]:
    with bad_server() as running:
        yield running


def client(url: str) -> WebClient:
    return make_client(url, 1, "xoxb-1")


def post(server: BadServer) -> DeliveryProblem:
    with pytest.raises(DeliveryProblem) as raised:
        call(client(server.url).chat_postMessage, channel="D1", text="words of a canary")
    return raised.value


@pytest.mark.parametrize(
    ("says", "trouble", "code"),
    [
        pytest.param(b"", Trouble.AMBIGUOUS, "RemoteDisconnected", id="closes"),
        pytest.param(
            answer(b'{"ok": tr', length=99), Trouble.AMBIGUOUS, "IncompleteRead", id="truncated"
        ),
        pytest.param(answer(b""), Trouble.AMBIGUOUS, "http_200", id="empty"),
        pytest.param(
            answer(b"<h1>canary</h1>", kind=HTML), Trouble.AMBIGUOUS, "http_200", id="html"
        ),
        pytest.param(
            answer(b"\xff\xfe", kind="application/json; charset=utf-8"),
            Trouble.AMBIGUOUS,
            "UnicodeDecodeError",
            id="no text",
        ),
        pytest.param(answer(b"oops", BROKEN), Trouble.AMBIGUOUS, "http_500", id="500"),
        pytest.param(answer(b"", THROTTLED), Trouble.THROTTLED, "http_429", id="429, empty"),
        pytest.param(
            answer(b'{"ok":false,"error":"fatal_error"}'),
            Trouble.AMBIGUOUS,
            "fatal_error",
            id="fatal_error",
        ),
        pytest.param(
            answer(b'{"ok":false,"error":"is_archived"}'),
            Trouble.RECIPIENT,
            "is_archived",
            id="is_archived",
        ),
        pytest.param(
            answer(b"<h1>canary</h1>", "404 Not Found", HTML),
            Trouble.UNFAMILIAR,
            "http_404",
            id="404",
        ),
    ],
)
def test_every_answer_is_understood_and_nothing_posted_twice(
    server: BadServer, says: bytes, trouble: Trouble, code: str
) -> None:
    server.says = says

    problem = post(server)

    assert (problem.trouble, problem.code) == (trouble, code)
    assert server.requests == 1
    assert "canary" not in f"{problem}{problem.__cause__}"


def test_a_reset_leaves_us_not_knowing(server: BadServer) -> None:
    server.resets = True

    assert post(server).trouble is Trouble.AMBIGUOUS
    assert server.requests == 1


def test_so_does_silence(server: BadServer) -> None:
    server.hangs = True

    assert post(server).trouble is Trouble.AMBIGUOUS
    assert server.requests == 1


@pytest.mark.parametrize(
    ("header", "wait"),
    [
        ("Retry-After: 70\r\n", timedelta(seconds=70)),
        ("retry-after: 3\r\n", timedelta(seconds=3)),
        ("Retry-After: soon\r\n", None),
        ("Retry-After: -5\r\n", None),
        ("", None),
    ],
)
def test_retry_after_is_read_where_it_makes_sense(
    server: BadServer, header: str, wait: timedelta | None
) -> None:
    server.says = answer(b'{"ok":false,"error":"ratelimited"}', THROTTLED, extra=header)

    problem = post(server)

    assert (problem.trouble, problem.wait) == (Trouble.THROTTLED, wait)


@pytest.mark.parametrize(
    "url",
    [
        pytest.param(lambda: f"http://127.0.0.1:{port_nobody_listens_on()}/api/", id="refused"),
        pytest.param(lambda: "http://no-such-host.invalid/api/", id="no such host"),
    ],
)
def test_where_nothing_left_us_nothing_was_sent(url: Callable[[], str]) -> None:
    with pytest.raises(DeliveryProblem) as raised:
        call(client(url()).chat_postMessage, channel="D1", text="hello")

    assert raised.value.trouble is Trouble.NOT_SENT


def test_a_stranger_with_a_certificate_of_his_own_hears_nothing(tmp_path: Path) -> None:
    with bad_server(self_signed(tmp_path)) as stranger:
        problem = post(stranger)

    assert problem.trouble is Trouble.NOT_SENT
    assert stranger.requests == 0


def test_what_may_be_repeated_is_never_unknown(server: BadServer) -> None:
    with pytest.raises(DeliveryProblem) as raised:
        repeatable(client(server.url).conversations_open, users="U1")

    assert raised.value.trouble is Trouble.NOT_SENT


@pytest.mark.parametrize(
    ("code", "trouble"),
    [("invalid_auth", Trouble.WORKSPACE), ("missing_scope", Trouble.CONFIGURATION)],
)
def test_a_refused_token_is_told_at_once(server: BadServer, code: str, trouble: Trouble) -> None:
    server.says = answer(f'{{"ok":false,"error":"{code}"}}'.encode())

    with pytest.raises(DeliveryProblem) as raised:
        find_installation(client(server.url))

    assert raised.value.trouble is trouble


def test_silence_at_the_start_is_told_after_some_tries(server: BadServer) -> None:
    with pytest.raises(Unavailable):
        find_installation(client(server.url), patience=1.5)

    assert server.requests == 2


def test_the_directory_says_when_it_cannot_know(server: BadServer) -> None:
    directory = SlackDirectory(client(server.url), "T1")

    with pytest.raises(Unavailable):
        directory.look_up("U1")
    with pytest.raises(Unavailable):
        list(directory.everyone(lambda: False))


def test_the_directory_knows_when_there_is_nobody(server: BadServer) -> None:
    server.says = answer(b'{"ok":false,"error":"user_not_found"}')

    assert SlackDirectory(client(server.url), "T1").look_up("U1") is None


@pytest.mark.parametrize(
    "channel",
    [
        pytest.param({"id": "D1", "is_im": True}, id="a DM with the first of them"),
        pytest.param({"id": "D1"}, id="a DM by its id"),
        pytest.param({"id": "G1", "is_im": True}, id="a DM by its word"),
        pytest.param({"id": "G1", "members": ["U1", "UBOT"]}, id="one is missing"),
        pytest.param({"id": "G1", "members": ["U1", "U2", "U3", "UBOT"]}, id="a stranger"),
        pytest.param({"id": "G1", "num_members": 4}, id="one too many"),
    ],
)
def test_only_exactly_the_pair_hears_the_pairs_words(
    server: BadServer, channel: dict[str, object]
) -> None:
    server.says = answer(json.dumps({"ok": True, "channel": channel}).encode())

    with pytest.raises(DeliveryProblem) as raised:
        Conversations(client(server.url), "UBOT").with_people(("U1", "U2"))

    assert (raised.value.trouble, raised.value.code) == (Trouble.RECIPIENT, "no_group_dm")


@pytest.mark.parametrize(
    "channel",
    [
        {"id": "G1"},
        {"id": "C1", "is_mpim": True, "members": ["U2", "UBOT", "U1"], "num_members": 3},
    ],
)
def test_a_group_of_exactly_the_pair_is_taken(
    server: BadServer, channel: dict[str, object]
) -> None:
    server.says = answer(json.dumps({"ok": True, "channel": channel}).encode())

    opened = Conversations(client(server.url), "UBOT").with_people(("U1", "U2"))

    assert opened == channel["id"]


@pytest.mark.parametrize("error", ["ratelimited", "token_revoked"])
def test_a_group_that_may_open_later_is_not_given_up(server: BadServer, error: str) -> None:
    server.says = answer(json.dumps({"ok": False, "error": error}).encode())

    with pytest.raises(DeliveryProblem) as raised:
        Conversations(client(server.url), "UBOT").with_people(("U1", "U2"))

    assert raised.value.code == error
