"""What the messenger asks over and over reads what waits, not everything that was ever said."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event

from bot.domain.messages import Kind
from bot.domain.people import MemberId
from storage.database import is_sqlite
from storage.queue import SqlQueue
from tests.storage.conftest import LEASE, NOW, UNHURRIED, Hospital

INDEX = "ix_outbox_unfinished"

ASKS: dict[str, Callable[[SqlQueue], object]] = {
    "claim": lambda queue: queue.claim(NOW, LEASE),
    "unknown": lambda queue: queue.unknown(timedelta(0)),
    "is_idle": lambda queue: queue.is_idle(NOW),
    "next_turn": lambda queue: queue.next_turn(NOW),
    "oldest_due": lambda queue: queue.oldest_due(NOW),
    "recover": lambda queue: queue.recover(),
}
# By its primary key, or a question to the clock: no index is missed there.
BY_KEY = ("outbox.id = ", "outbox.id=")


@contextmanager
def overheard(engine: Engine) -> Iterator[list[tuple[str, Any]]]:
    """Every statement about the outbox, as the database is given it, with its values."""
    said: list[tuple[str, Any]] = []

    def listen(_connection: object, _cursor: object, statement: str, values: Any, *_: Any) -> None:
        if "outbox" in statement and not any(key in statement for key in BY_KEY):
            said.append((statement, values))

    event.listen(engine, "before_cursor_execute", listen)
    yield said
    event.remove(engine, "before_cursor_execute", listen)


def plan(engine: Engine, statement: str, values: Any) -> str:
    with engine.connect() as connection:
        if is_sqlite(engine):
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
            return "\n".join(row.detail for row in rows)
        # A table of a few rows is read whole, whatever indexes it has.
        connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
        connection.exec_driver_sql("SET LOCAL enable_bitmapscan = off")
        rows = connection.exec_driver_sql(f"EXPLAIN {statement}", values).all()
        return "\n".join(row[0] for row in rows)


@pytest.fixture
def busy(hospital: Hospital, mia: MemberId, amara: MemberId) -> Hospital:
    for number in range(5):
        hospital.says(mia, f"card {number}", subject=number)
    hospital.says(amara, "home", kind=Kind.HOME)
    return hospital


@pytest.mark.parametrize("ask", ASKS.values(), ids=list(ASKS))
def test_what_is_asked_again_and_again_is_found_by_the_index_of_what_waits(
    busy: Hospital, engine: Engine, ask: Callable[[SqlQueue], object]
) -> None:
    with overheard(engine) as said:
        ask(SqlQueue(engine, UNHURRIED))
    assert said or not is_sqlite(engine)
    for statement, values in said:
        found = plan(engine, statement, values)
        assert INDEX in found, f"{statement}\n{found}"
        assert "SCAN outbox\n" not in f"{found}\n", found
        assert "Seq Scan on outbox" not in found, found


def test_a_card_is_found_by_the_record_it_shows(busy: Hospital, engine: Engine) -> None:
    with overheard(engine) as said, busy.change() as work:
        work.outbox.about([Kind.REQUEST_RECEIVED], 1)
    [(statement, values)] = said
    assert "ix_outbox_subject" in plan(engine, statement, values)


def test_what_someone_was_told_is_counted_among_their_own(
    busy: Hospital, engine: Engine, mia: MemberId
) -> None:
    with overheard(engine) as said, busy.change() as work:
        work.outbox.count_since(mia, NOW)
    [(statement, values)] = said
    assert "ix_outbox_said" in plan(engine, statement, values)
