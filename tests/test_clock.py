"""Two clocks, one promise: an aware moment in UTC, or Unavailable."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import RemoteClock, SystemClock, monotonic
from bot.domain.errors import Unavailable
from sandbox import Sandbox
from tests.support.bad_server import BadServer, answer, bad_server
from tests.support.hospital import PEOPLE, ROOT


@pytest.fixture
def server() -> Iterator[BadServer]:
    with bad_server() as running:
        yield running


def test_the_machines_clock_speaks_utc() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)


def test_spans_are_measured_by_a_clock_that_never_goes_back() -> None:
    assert monotonic() <= monotonic()


def test_a_sandbox_may_be_anywhere_in_time() -> None:
    with Sandbox(ROOT / "manifest.json", PEOPLE) as sandbox:
        clock = RemoteClock(sandbox.clock_url)
        today = clock.now()
        sandbox.clock.jump(timedelta(days=14))

        assert timedelta(days=14) <= clock.now() - today < timedelta(days=14, minutes=1)


def test_a_moment_of_another_zone_is_told_in_utc(server: BadServer) -> None:
    server.says = answer(b'{"now": "2026-03-02T09:00:00+01:00"}')

    moment = RemoteClock(server.url).now()

    assert (moment, moment.tzinfo) == (datetime(2026, 3, 2, 8, tzinfo=UTC), UTC)


@pytest.mark.parametrize(
    "says",
    [
        pytest.param(b"", id="closes"),
        pytest.param(answer(b"late", "500 Internal Server Error"), id="fails"),
        pytest.param(answer(b"<h1>noon</h1>"), id="no JSON"),
        pytest.param(answer(b'"noon"'), id="no object"),
        pytest.param(answer(b"{}"), id="no moment"),
        pytest.param(answer(b'{"now": 1772442000}'), id="a number"),
        pytest.param(answer(b'{"now": "noon"}'), id="no date"),
        pytest.param(answer(b'{"now": "2026-03-02T09:00:00"}'), id="no zone"),
    ],
)
def test_a_clock_that_tells_no_time_is_unavailable(server: BadServer, says: bytes) -> None:
    server.says = says

    with pytest.raises(Unavailable):
        RemoteClock(server.url).now()
