"""A hospital in a fresh database, and a second one nobody there may notice."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, Row, select, update

from bot.domain.delivery import Pace
from bot.domain.messages import Kind, Message, NewMessage, Posted, State
from bot.domain.people import Member, MemberId, Person, Role, WorkspaceId
from bot.domain.request import NewRequest, Request
from bot.ports import UnitOfWork, Workspace
from storage.database import make_engine
from storage.queue import SqlQueue
from storage.store import SqlStore
from storage.tables import outbox
from storage.vault import Vault, make_key

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LEASE = timedelta(seconds=60)
OVER = timedelta(seconds=-1)
UNHURRIED = Pace(gap=timedelta(0), every=timedelta(0))
SETTLE = timedelta(0)
POSTED = Posted("D1", "1700000000.000100")
IN_HAND = (State.CLAIMED, State.SENDING, State.UNKNOWN)


@dataclass
class Hospital:
    """One workspace; `woken` counts how often the store said that something waits to be said."""

    store: SqlStore
    workspace: Workspace
    woken: list[int] = field(default_factory=list)

    @property
    def id(self) -> WorkspaceId:
        return self.workspace.id

    def change(self) -> AbstractContextManager[UnitOfWork]:
        return self.store.change(self.id)

    def read(self) -> AbstractContextManager[UnitOfWork]:
        return self.store.read(self.id)

    def member(self, platform_id: str, name: str = "Mia Chen") -> Member:
        with self.change() as work:
            return work.members.save(Person(platform_id, name))

    def request(self, mentee: MemberId, mentor: MemberId, role: Role = Role.ADVISOR) -> Request:
        with self.change() as work:
            return work.requests.add(an_ask(mentee, mentor, role=role))

    def says(self, recipient: MemberId, key: str, **rest: object) -> None:
        with self.change() as work:
            work.outbox.add(a_message(recipient, key, **rest), NOW)


@dataclass
class Desk:
    """A messenger's desk: what it claims, and what the rows look like behind it."""

    hospital: Hospital
    queue: SqlQueue
    engine: Engine

    def row(self, message: Message) -> Row[Any]:
        with self.engine.connect() as connection:
            return connection.execute(select(outbox).where(outbox.c.id == message.id)).one()

    def states(self) -> list[str]:
        with self.engine.connect() as connection:
            return sorted(connection.scalars(select(outbox.c.state)).all())

    def put(self, message: Message, state: State) -> None:
        with self.engine.begin() as connection:
            connection.execute(update(outbox).where(outbox.c.id == message.id).values(state=state))

    def claim(self, lease: timedelta = LEASE, after: timedelta = timedelta(0)) -> list[Message]:
        """All that may leave now: one to each person, which stays in hand."""
        return list(iter(lambda: self.queue.claim(NOW + after, lease), None))

    def only(self, lease: timedelta = LEASE, after: timedelta = timedelta(0)) -> Message:
        message = self.queue.claim(NOW + after, lease)
        assert message
        assert lease == OVER or self.claim(after=after) == []
        return message


def an_ask(mentee: MemberId, mentor: MemberId, **rest: object) -> NewRequest:
    values: dict[str, object] = {
        "role": Role.ADVISOR,
        "hope": "To finish my first paper.",
        "first_yes": False,
        "asked_at": NOW,
    }
    return NewRequest(mentee, mentor, **{**values, **rest})  # type: ignore[arg-type]


def a_message(recipient: MemberId, key: str, **rest: object) -> NewMessage:
    values: dict[str, object] = {"kind": Kind.REQUEST_RECEIVED, "subject": 7}
    return NewMessage(recipient=recipient, key=key, **{**values, **rest})  # type: ignore[arg-type]


def hospitals_of(engine: Engine) -> Callable[[str], Hospital]:
    woken: list[int] = []
    store = SqlStore(engine, Vault(make_key()), lambda: woken.append(1))

    def open_it(platform_id: str) -> Hospital:
        workspace = store.keep_workspace("slack", platform_id, "St. Elsewhere", "UBOT")
        return Hospital(store, workspace, woken)

    return open_it


@pytest.fixture
def open_hospital(engine: Engine) -> Callable[[str], Hospital]:
    return hospitals_of(engine)


@pytest.fixture
def hospital(open_hospital: Callable[[str], Hospital]) -> Hospital:
    return open_hospital("T1")


@pytest.fixture
def elsewhere(open_hospital: Callable[[str], Hospital]) -> Hospital:
    return open_hospital("T2")


@pytest.fixture
def postgres_hospital(postgres_engine: Engine) -> Hospital:
    return hospitals_of(postgres_engine)("T1")


@pytest.fixture
def postgres_engine(postgres_url: str) -> Iterator[Engine]:
    """For what only PostgreSQL can show: transactions side by side."""
    engine = make_engine(postgres_url)
    yield engine
    engine.dispose()


@pytest.fixture
def mia(hospital: Hospital) -> MemberId:
    return hospital.member("U1", "Mia Chen").id


@pytest.fixture
def amara(hospital: Hospital) -> MemberId:
    return hospital.member("U2", "Amara Okafor").id


@pytest.fixture
def queue(engine: Engine) -> SqlQueue:
    return SqlQueue(engine, UNHURRIED)


@pytest.fixture
def desk(hospital: Hospital, queue: SqlQueue, engine: Engine) -> Desk:
    return Desk(hospital, queue, engine)


@pytest.fixture
def claimed(desk: Desk, mia: MemberId) -> Message:
    desk.hospital.says(mia, "card", detail="again")
    return desk.only()
