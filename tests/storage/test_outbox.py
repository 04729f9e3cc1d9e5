"""What must be said is kept once, and what changes reaches every card that shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, Row, select, update

from bot.domain.messages import Kind, MessageId, Priority, Repeat, Said, State
from bot.domain.people import MemberId
from storage.queue import SqlQueue
from storage.tables import outbox
from tests.storage.conftest import NOW, Hospital, a_message
from tests.storage.together import is_anybody_waiting, together

CARD = Kind.REQUEST_RECEIVED
LEASE = timedelta(seconds=60)


@dataclass
class Outbox:
    """The rows themselves, as somebody with a database client would see and set them."""

    engine: Engine

    def rows(self) -> Sequence[Row[Any]]:
        with self.engine.connect() as connection:
            return connection.execute(select(outbox).order_by(outbox.c.dedupe_key)).all()

    def put(self, state: State, **where: object) -> None:
        statement = update(outbox).values(state=state)
        for column, value in where.items():
            statement = statement.where(outbox.c[column] == value)
        with self.engine.begin() as connection:
            connection.execute(statement)


@pytest.fixture
def table(engine: Engine) -> Outbox:
    return Outbox(engine)


def test_a_message_holds_ids_and_times_and_nothing_written(
    hospital: Hospital, table: Outbox, mia: MemberId
) -> None:
    hospital.says(
        mia,
        "request_received:7:1",
        detail="2026-04-01",
        repeat=Repeat.AT_LEAST_ONCE,
        priority=Priority.ANSWER,
        lasts=timedelta(days=2),
    )
    [row] = table.rows()
    kept = row._asdict()
    assert len(kept.pop("id")) == 32
    assert {name: value for name, value in kept.items() if value is not None} == {
        "workspace_id": hospital.id,
        "dedupe_key": "request_received:7:1",
        "kind": "request_received",
        "subject_id": 7,
        "detail": "2026-04-01",
        "recipient_id": mia,
        "policy": "alo",
        "state": "pending",
        "priority": 0,
        "created_at": NOW,
        "not_before": NOW,
        "expires_at": NOW + timedelta(days=2),
        "attempts": 0,
        "ambiguous_count": 0,
        "fence": 0,
    }


@pytest.mark.parametrize("state", list(State))
def test_a_key_is_said_once_whatever_became_of_it(
    hospital: Hospital, table: Outbox, mia: MemberId, state: State
) -> None:
    hospital.says(mia, "welcome:1")
    table.put(state)
    hospital.says(mia, "welcome:1", kind=Kind.WELCOME, detail="other")
    [row] = table.rows()
    assert (row.kind, row.detail, row.state) == ("request_received", "", state)


def test_the_same_key_at_the_same_moment_is_said_once(
    hospital: Hospital, table: Outbox, mia: MemberId
) -> None:
    together(*[lambda: hospital.says(mia, "welcome:1")] * 6)
    assert len(table.rows()) == 1


def test_many_at_once_are_each_said_once(hospital: Hospital, table: Outbox, mia: MemberId) -> None:
    hospital.says(mia, "first")
    with hospital.change() as work:
        work.outbox.add_all([a_message(mia, key) for key in ("first", "second", "third")], NOW)
        work.outbox.add_all([], NOW)
    assert [row.dedupe_key for row in table.rows()] == ["first", "second", "third"]
    assert hospital.woken == [1, 1]


def test_what_waits_already_is_brought_up_to_date_instead(
    hospital: Hospital, table: Outbox, mia: MemberId
) -> None:
    hospital.says(mia, "home:1", coalesce="home:1", lasts=timedelta(days=1))
    hospital.says(mia, "home:1", coalesce="home:1", lasts=timedelta(days=3), detail="late")
    [row] = table.rows()
    assert (row.detail, row.expires_at) == ("late", NOW + timedelta(days=3))
    assert row.created_at == NOW


@pytest.mark.parametrize("state", [state for state in State if state is not State.PENDING])
def test_what_does_not_wait_any_more_is_said_again(
    hospital: Hospital, table: Outbox, mia: MemberId, state: State
) -> None:
    hospital.says(mia, "home:1", coalesce="home:1")
    table.put(state)
    hospital.says(mia, "home:1", coalesce="home:1")
    assert sorted(row.state for row in table.rows()) == sorted([state, State.PENDING])


def test_two_names_are_two_messages(hospital: Hospital, table: Outbox, mia: MemberId) -> None:
    hospital.says(mia, "home:1", coalesce="home:1")
    hospital.says(mia, "home:2", coalesce="home:2")
    assert len(table.rows()) == 2


@pytest.mark.parametrize("state", list(State))
def test_which_messages_show_a_record(
    hospital: Hospital, table: Outbox, mia: MemberId, state: State
) -> None:
    hospital.says(mia, "card")
    hospital.says(mia, "other kind", kind=Kind.WELCOME)
    hospital.says(mia, "other record", subject=8)
    [card] = [row for row in table.rows() if row.dedupe_key == "card"]
    hospital.says(mia, "update", update_of=MessageId(card.id))
    table.put(state)
    with hospital.change() as work:
        shown = work.outbox.about([CARD, Kind.REQUEST_SENT], 7)
    on_screen = state in (State.CLAIMED, State.SENDING, State.UNKNOWN, State.SENT)
    assert shown == ([Said(MessageId(card.id), mia, CARD, "", 7)] if on_screen else [])


def test_what_reached_somebody_lately_the_newest_first(
    hospital: Hospital, table: Outbox, mia: MemberId
) -> None:
    hospital.says(mia, "screen", kind=Kind.HOME)
    hospital.says(mia, "card")
    table.put(State.SENT)
    hospital.says(mia, "answer", kind=Kind.WELCOME)
    with hospital.change() as work:
        lately = work.outbox.lately(mia, NOW)
        assert [said.kind for said in lately] == [Kind.WELCOME, CARD]
        assert work.outbox.lately(mia, NOW + timedelta(seconds=1)) == []
        assert work.outbox.lately(MemberId(mia + 1), NOW) == []


def test_a_change_that_is_too_late_for_the_claim_is_said_anew(
    postgres_hospital: Hospital, postgres_engine: Engine
) -> None:
    """The claim begins first, the change commits later: both happen, in this order."""
    table = Outbox(postgres_engine)
    mia = postgres_hospital.member("U1").id
    postgres_hospital.says(mia, "home:1", coalesce="home:1")
    with postgres_hospital.change() as work:
        claimed = SqlQueue(postgres_engine).claim(NOW, LEASE)
        work.outbox.add(a_message(mia, "home:1", coalesce="home:1"), NOW)
    assert claimed
    assert {row.id: row.state for row in table.rows()}.pop(claimed.id) == State.CLAIMED
    [next_one] = [row for row in table.rows() if row.id != claimed.id]
    assert next_one.state == State.PENDING


def test_a_change_waits_for_a_claim_that_is_not_over(
    postgres_hospital: Hospital, postgres_engine: Engine
) -> None:
    mia = postgres_hospital.member("U1").id
    postgres_hospital.says(mia, "home:1", coalesce="home:1")
    table = Outbox(postgres_engine)

    def say() -> None:
        postgres_hospital.says(mia, "home:1", coalesce="home:1")

    def end_the_claim() -> None:
        while not is_anybody_waiting(postgres_engine):
            pass
        claim.commit()

    with postgres_engine.connect() as claim:
        claim.execute(update(outbox).values(state=State.CLAIMED, fence=1))
        together(say, end_the_claim)
    assert sorted(row.state for row in table.rows()) == [State.CLAIMED, State.PENDING]


@pytest.mark.parametrize("said", ["again", "shown"])
def test_what_waits_is_not_claimed_under_a_change_that_counts_on_it(
    postgres_hospital: Hospital, postgres_engine: Engine, said: str
) -> None:
    """Claimed now, it would be drawn from the state before the change, and stay so for ever."""
    queue = SqlQueue(postgres_engine)
    mia = postgres_hospital.member("U1").id
    postgres_hospital.says(mia, "home:1", coalesce="home:1")
    with postgres_hospital.change() as work:
        if said == "again":
            work.outbox.add(a_message(mia, "home:1", coalesce="home:1"), NOW)
        else:
            assert work.outbox.about([CARD], 7) == []
        assert queue.claim(NOW, LEASE) is None
    assert queue.claim(NOW, LEASE)
