"""Accepting a request, one transaction with its outbox rows, against the raw driver.

The statements of each accept are written down once, with their values; the raw driver then does
the same ones, on a database that stood as ours did, and nothing else.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import psycopg
from sqlalchemy import Engine, event, text

from bot.domain.people import Actor, Person, Role
from bot.domain.permissions import Policy
from bot.domain.request import RequestId
from bot.ports import Core
from bot.usecases.accept_request import accept_request
from bot.usecases.ask_mentor import Ask, ask_within
from storage.database import make_engine, sqlite_journal_mode
from storage.migrate import migrate
from storage.store import SqlStore
from storage.vault import Vault, make_key
from tests.support.postgres import PostgresMissing, PostgresServer, running_server
from tests.support.scratch import scratch_folder

# Not measured: a process puts each statement together once in its life.
FIRST = 20
NOW = datetime(2026, 11, 16, 15, tzinfo=UTC)
Statement = tuple[str, Any]
Fresh = Callable[[], str]


@dataclass(frozen=True)
class Result:
    """`ours` and `raw` are accepts a second; `statements` how many one accept takes."""

    database: str
    ours: float
    raw: float
    statements: int


class _Clock:
    def now(self) -> datetime:
        return NOW


class _Directory:
    def look_up(self, platform_id: str) -> Person | None:
        return None


def measure(accepts: int, rounds: int) -> Iterator[Result]:
    with scratch_folder("accept-") as folder:
        yield _compare("SQLite", _sqlite_copies(folder, accepts), accepts, rounds)
    with suppress(PostgresMissing), running_server() as server:
        yield _compare("PostgreSQL", _postgres_copies(server, accepts), accepts, rounds)


def _compare(name: str, fresh: Fresh, accepts: int, rounds: int) -> Result:
    statements = _written_down(fresh(), accepts)
    ours = [_ours(fresh(), accepts) for _ in range(rounds)]
    raw = [_raw(fresh(), statements) for _ in range(rounds)]
    return Result(name, median(ours), median(raw), len(statements[0]))


def _ours(url: str, accepts: int) -> float:
    with _ward(url) as (core, pairs, _):
        for actor, request in pairs[:FIRST]:
            accept_request(core, actor, request)
        began = perf_counter()
        for actor, request in pairs[FIRST:]:
            accept_request(core, actor, request)
        return (accepts - FIRST) / (perf_counter() - began)


def _written_down(url: str, accepts: int) -> list[list[Statement]]:
    written: list[list[Statement]] = []

    def note(*call: Any) -> None:
        _, _, statement, parameters, _, is_many = call
        if not statement.startswith("BEGIN"):
            several = parameters if is_many else [parameters]
            written[-1].extend((statement, one) for one in several)

    with _ward(url) as (core, pairs, engine):
        event.listen(engine, "before_cursor_execute", note)
        for actor, request in pairs:
            written.append([])
            accept_request(core, actor, request)
    return written[-accepts:]


def _raw(url: str, accepts: list[list[Statement]]) -> float:
    connection: Any
    if url.startswith("sqlite"):
        connection = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
        journal = f"journal_mode = {sqlite_journal_mode()}"
        for rule in ("foreign_keys = ON", "synchronous = FULL", journal):
            connection.execute(f"PRAGMA {rule}")
        begin = "BEGIN IMMEDIATE"
    else:
        connection = psycopg.connect(url, autocommit=True)
        begin = "BEGIN"
    cursor = connection.cursor()
    began = perf_counter()
    for statements in accepts[FIRST:]:
        cursor.execute(begin)
        for statement, parameters in statements:
            cursor.execute(statement, parameters)
            if cursor.description:
                cursor.fetchall()
        cursor.execute("COMMIT")
    seconds = perf_counter() - began
    connection.close()
    return len(accepts[FIRST:]) / seconds


@contextmanager
def _ward(url: str) -> Iterator[tuple[Core, list[tuple[Actor, RequestId]], Engine]]:
    """The core on this database, and who is to accept which request."""
    engine = make_engine(url)
    core = _core(engine)
    workspace = core.store.keep_workspace("slack", "T1", "Hospital", "UBOT")
    with core.store.read(workspace.id) as uow, engine.connect() as connection:
        rows = connection.execute(text("SELECT id, mentor_id FROM requests ORDER BY id")).all()
        mentors = uow.members.several([row.mentor_id for row in rows])
    yield core, [(Actor(mentors[row.mentor_id]), RequestId(row.id)) for row in rows], engine
    engine.dispose()


def _core(engine: Engine) -> Core:
    store = SqlStore(engine, Vault(make_key()), lambda: None)
    return Core(store, _Clock(), _Directory(), Policy())


def _make(url: str, accepts: int) -> None:
    """Pending requests, each of another mentee to another mentor, whose cards have been sent."""
    migrate(url)
    engine = make_engine(url)
    core = _core(engine)
    workspace = core.store.keep_workspace("slack", "T1", "Hospital", "UBOT")
    with core.store.change(workspace.id) as uow:
        for number in range(accepts):
            mentee = Actor(uow.members.save(Person(f"UA{number}", f"Mentee {number}")))
            mentor = uow.members.save(Person(f"UB{number}", f"Mentor {number}"))
            ask = Ask(mentor.id, Role.ADVISOR, "To finish my first grant.")
            ask_within(uow, mentee, ask, f"ask:{number}", core.policy, NOW)
    with engine.begin() as connection:
        connection.execute(text("UPDATE outbox SET state = 'sent'"))
    engine.dispose()


def _sqlite_copies(folder: Path, accepts: int) -> Fresh:
    template = folder / "template.db"
    _make(f"sqlite:///{template}", accepts)

    def fresh() -> str:
        shutil.copyfile(template, folder / "copy.db")
        return f"sqlite:///{folder / 'copy.db'}"

    return fresh


def _postgres_copies(server: PostgresServer, accepts: int) -> Fresh:
    template = server.create()
    _make(server.url(template), accepts)
    return lambda: server.url(server.create(template))
