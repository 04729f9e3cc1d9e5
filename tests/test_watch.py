"""An alarm where messages do not leave: once in the log, and in the health check."""

import logging
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.checkup import LATE
from bot.domain.errors import Unavailable
from bot.messenger import Watch
from tests.support.bad_server import port_nobody_listens_on
from tests.support.caller import Caller
from tests.support.hospital import open_hospital, until

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Ward:
    """A bot as the watch sees it."""

    def __init__(self) -> None:
        self.at_work = True
        self.oldest: datetime | None = None
        self.answers = True

    def now(self) -> datetime:
        return NOW

    def oldest_due(self, now: datetime) -> datetime | None:
        if not self.answers:
            raise Unavailable("the database does not answer")
        return self.oldest

    def watch(self) -> Watch:
        return Watch(self, lambda: self.at_work, self.oldest_due)


@pytest.fixture
def ward() -> Ward:
    return Ward()


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO)
    return caplog


def test_while_messages_leave_all_is_well(ward: Ward, log: pytest.LogCaptureFixture) -> None:
    ward.oldest = NOW - timedelta(minutes=5)
    watch = ward.watch()
    watch.look()
    assert watch.is_well()
    assert not log.messages


def test_one_that_waits_too_long_raises_one_alarm(
    ward: Ward, log: pytest.LogCaptureFixture
) -> None:
    ward.oldest = NOW - timedelta(minutes=6)
    watch = ward.watch()
    for _ in range(5):
        watch.look()
    assert not watch.is_well()
    assert log.messages == ["messages do not leave: the oldest waits since 2026-03-02 08:54 UTC"]


def test_a_courier_that_does_not_move_raises_one(ward: Ward, log: pytest.LogCaptureFixture) -> None:
    ward.at_work = False
    watch = ward.watch()
    watch.look()
    assert not watch.is_well()
    assert log.messages == ["messages do not leave: the courier does not move"]


def test_so_does_a_database_that_does_not_answer(ward: Ward, log: pytest.LogCaptureFixture) -> None:
    ward.answers = False
    watch = ward.watch()
    watch.look()
    assert not watch.is_well()
    assert log.messages == ["messages do not leave: the database does not answer"]


def test_the_end_of_it_is_said_too_and_the_next_time_again(
    ward: Ward, log: pytest.LogCaptureFixture
) -> None:
    watch = ward.watch()
    for at_work in (False, True, True, False):
        ward.at_work = at_work
        watch.look()
    alarm = "messages do not leave: the courier does not move"
    assert log.messages == [alarm, "messages leave again", alarm]


def test_over_http_the_health_check_says_so(sqlite_url: str) -> None:
    port = port_nobody_listens_on()
    with open_hospital(sqlite_url, over_http=port) as hospital:
        with closing(Caller(port, hospital.sandbox.signing_secret)) as caller:
            hospital.sandbox.fail_next("chat.postMessage", error="token_revoked")
            hospital.person("Mia Lopez").say("help")
            until(lambda: hospital.bot.queue.next_turn(hospital.sandbox.clock.now()) is not None)
            assert caller.gets("/healthz")[0] == 200
            hospital.sandbox.clock.jump(LATE + timedelta(seconds=1))
            assert caller.gets("/healthz")[0] == 503
