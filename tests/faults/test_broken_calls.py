"""The pretend Slack breaks calls as ordered, before their work or between it and the answer."""

from collections.abc import Iterator
from http.client import HTTPException

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from sandbox import Sandbox
from sandbox.faults import Fault, Manner
from tests.support.hospital import PEOPLE, ROOT

UNANSWERED: tuple[Manner, ...] = ("truncate", "close", "reset", "hang")
UNREADABLE: tuple[Manner, ...] = ("empty", "html")


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(ROOT / "manifest.json", PEOPLE) as opened:
        yield opened


def post(sandbox: Sandbox) -> None:
    client = WebClient(sandbox.bot_token, base_url=sandbox.api_url, timeout=1, retry_handlers=[])
    client.chat_postMessage(channel="U0SAM", text="Good morning")


@pytest.mark.parametrize("processed", [False, True])
@pytest.mark.parametrize("manner", UNANSWERED + UNREADABLE)
def test_an_answer_is_lost(sandbox: Sandbox, manner: Manner, processed: bool) -> None:
    sandbox.break_calls(lambda method: Fault(manner=manner, processed=processed))
    with pytest.raises(SlackApiError if manner in UNREADABLE else (OSError, HTTPException)):
        post(sandbox)
    assert len(sandbox.standing) == processed


@pytest.mark.parametrize("processed", [False, True])
def test_a_server_error_says_nothing(sandbox: Sandbox, processed: bool) -> None:
    sandbox.break_calls(lambda method: Fault(status=500, processed=processed))
    with pytest.raises(SlackApiError) as failure:
        post(sandbox)
    assert failure.value.response.status_code == 500
    assert len(sandbox.standing) == processed


@pytest.mark.parametrize("seconds", [3, None])
def test_slack_may_say_how_long_to_wait(sandbox: Sandbox, seconds: int | None) -> None:
    sandbox.break_calls(lambda method: Fault(status=429, retry_after=seconds))
    with pytest.raises(SlackApiError) as failure:
        post(sandbox)
    headers = failure.value.response.headers
    assert headers.get("Retry-After") == (str(seconds) if seconds else None)
    assert sandbox.standing == []
