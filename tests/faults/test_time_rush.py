"""Everybody's hour has come: how late the last of them hears, at the pace Slack allows."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from time import monotonic

import pytest
from sqlalchemy import Engine, select, update

from bot.domain.delivery import Lane, Pace
from bot.domain.messages import Kind, Posted
from bot.scheduler import tick
from bot.usecases.deliver_messages import LEASE
from storage.database import make_engine
from storage.queue import SqlQueue
from storage.tables import pacer
from tests.faults.figures import Figures
from tests.nudging.practice import Practice, open_practice
from tests.support.size import at_size

PEOPLE = at_size(100, 500)
BEGIN = datetime(2026, 3, 16, 14, tzinfo=UTC)
NINE = datetime(2026, 3, 17, 13, tzinfo=UTC)
SECOND = timedelta(seconds=1)
# The tick that notices comes within a minute.
PROMISED = timedelta(minutes=10) - timedelta(minutes=1)
POSTED = Posted("D1", "1773752400.000100")


@pytest.fixture
def engine(sqlite_url: str) -> Iterator[Engine]:
    engine = make_engine(sqlite_url)
    yield engine
    engine.dispose()


def test_nearly_everybody_hears_within_ten_minutes(engine: Engine) -> None:
    practice = open_practice(engine, BEGIN)
    for _ in range(PEOPLE // 2):
        practice.pair(practice.person("America/New_York"), practice.person("America/New_York"))
    practice.deliver()
    late = sorted(_seconds_late(practice))
    assert len(late) == PEOPLE
    in_time = sum(one <= PROMISED for one in late)
    assert in_time >= 0.99 * PEOPLE
    Figures("sqlite").add(
        f"{PEOPLE} people due at 9:00",
        f"{in_time} within 10 min, the median after {_minutes(late[PEOPLE // 2])},"
        f" the last after {_minutes(late[-1])}",
    )


def _seconds_late(practice: Practice) -> Iterator[timedelta]:
    """Whatever the pace lets leave leaves; then a second passes."""
    practice.clock.at = NINE
    assert tick(practice.core, practice.workspace)
    queue = SqlQueue(practice.engine, Pace())
    passed, began = timedelta(0), monotonic()
    heard = 0
    while heard < PEOPLE:
        while message := queue.claim(NINE, LEASE):
            if not queue.start(message, LEASE):
                break
            assert message.kind is Kind.DIGEST
            assert queue.sent(message, POSTED)
            heard += 1
            # What the test itself takes has passed for the pace as well.
            yield passed + timedelta(seconds=monotonic() - began)
        _let_a_second_pass(practice.engine)
        passed += SECOND


def _let_a_second_pass(engine: Engine) -> None:
    with engine.begin() as connection:
        for row in connection.execute(select(pacer).where(pacer.c.bucket == Lane.POSTS)).all():
            sooner = row.next_free_at - SECOND
            this = pacer.c.bucket == row.bucket
            connection.execute(update(pacer).where(this).values(next_free_at=sooner))


def _minutes(span: timedelta) -> str:
    minutes, seconds = divmod(round(span.total_seconds()), 60)
    return f"{minutes}:{seconds:02d} min"
