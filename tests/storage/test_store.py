"""A change happens whole or not at all, and only then is anybody woken."""

import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.exc import DatabaseError, OperationalError

from bot.domain.errors import Unavailable
from bot.domain.people import MemberId, Person
from bot.ports import Store
from storage import database
from storage.database import make_engine
from storage.errors import Conflict
from storage.store import SqlStore
from storage.vault import Vault, make_key
from tests.storage.conftest import NOW, Hospital, a_message, an_ask
from tests.storage.together import PATIENCE

CANARY = "canary-4711"


def test_the_store_is_what_the_core_asks_for(hospital: Hospital) -> None:
    store: Store = hospital.store
    assert store.workspace("slack", "T1") == hospital.workspace
    assert store.workspace("slack", "T9") is None


def test_a_workspace_is_kept_once_and_brought_up_to_date(hospital: Hospital) -> None:
    again = hospital.store.keep_workspace("slack", "T1", "Mercy West", "UNEW")
    assert again.id == hospital.id
    assert hospital.store.workspace("slack", "T1") == again
    assert (again.name, again.app_user) == ("Mercy West", "UNEW")


def test_a_change_stays(hospital: Hospital) -> None:
    with hospital.change() as work:
        mia = work.members.save(Person("U1", "Mia Chen"))
    with hospital.read() as work:
        assert work.members.get(mia.id) == mia


def test_a_change_that_fails_leaves_nothing_and_wakes_nobody(hospital: Hospital) -> None:
    mia = hospital.member("U1").id
    with pytest.raises(RuntimeError), hospital.change() as work:
        work.members.save(Person("U2", "Amara Okafor"))
        work.outbox.add(a_message(mia, "welcome:1"), NOW)
        raise RuntimeError
    assert hospital.woken == []
    with hospital.change() as work:
        assert work.members.find("U2") is None
        assert work.outbox.about([a_message(mia, "").kind], 7) == []


def test_the_messenger_is_woken_once_for_each_change_that_says_something(
    hospital: Hospital, mia: MemberId
) -> None:
    assert hospital.woken == []
    with hospital.change() as work:
        work.outbox.add(a_message(mia, "welcome:1"), NOW)
        work.outbox.add(a_message(mia, "welcome:2"), NOW)
        assert hospital.woken == []
    assert hospital.woken == [1]


def test_a_message_that_exists_already_wakes_nobody(hospital: Hospital, mia: MemberId) -> None:
    hospital.says(mia, "welcome:1")
    hospital.says(mia, "welcome:1")
    assert hospital.woken == [1]


def test_a_broken_rule_is_named_without_what_was_written(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    hospital.request(mia, amara)
    with pytest.raises(Conflict, match=r"uq_requests_pending_pair|mentee_id") as refused:
        with hospital.change() as work:
            work.requests.add(an_ask(mia, amara, hope=CANARY))
    assert CANARY not in "".join(traceback.format_exception(refused.value))


def test_a_check_is_named_without_what_was_written(hospital: Hospital, mia: MemberId) -> None:
    with pytest.raises(Conflict, match="not_oneself") as refused, hospital.change() as work:
        work.requests.add(an_ask(mia, mia, hope=CANARY))
    assert CANARY not in "".join(traceback.format_exception(refused.value))


def test_nothing_reaches_into_another_workspace(hospital: Hospital, elsewhere: Hospital) -> None:
    stranger = elsewhere.member("U1").id
    mia = hospital.member("U2").id
    with pytest.raises(Conflict), hospital.change() as work:
        work.requests.add(an_ask(mia, stranger))


@pytest.fixture
def impatient(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    monkeypatch.setattr(database, "SQLITE_LOCK_SECONDS", 0.02)
    engine = make_engine(sqlite_url)
    yield engine
    engine.dispose()


def test_a_locked_sqlite_is_unavailable(impatient: Engine) -> None:
    store = SqlStore(impatient, Vault(make_key()), lambda: None)
    workspace = store.keep_workspace("slack", "T1", "St. Elsewhere", "UBOT")
    with impatient.begin(), pytest.raises(Unavailable), store.change(workspace.id):
        pytest.fail("the lock was not waited for")
    with store.change(workspace.id) as work:
        work.members.save(Person("U1", "Mia Chen"))


def test_waiting_for_the_turn_and_for_sqlite_is_one_wait(impatient: Engine) -> None:
    waits: list[int] = []

    def note(connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        if statement == "BEGIN IMMEDIATE":
            waits.append(_busy_timeout(connection))

    event.listen(impatient, "before_cursor_execute", note)
    with impatient.begin() as holds_the_turn:
        with pytest.raises(OperationalError, match="locked"), impatient.begin():
            pytest.fail("the turn was not waited for")
        assert _busy_timeout(holds_the_turn) == 20
    assert waits[1] == 0


def _busy_timeout(connection: Connection) -> int:
    driver = connection.connection.driver_connection
    assert driver
    (milliseconds,) = driver.execute("PRAGMA busy_timeout").fetchone()
    return int(milliseconds)


def test_a_lost_postgresql_is_unavailable_and_comes_back(postgres_url: str) -> None:
    engine = make_engine(postgres_url)
    store = SqlStore(engine, Vault(make_key()), lambda: None)
    workspace = store.keep_workspace("slack", "T1", "St. Elsewhere", "UBOT")
    with pytest.raises(Unavailable) as lost, store.change(workspace.id) as work:
        work.members.save(Person("U1", CANARY))
        _hang_up_on_everyone(postgres_url)
        work.members.save(Person("U2", CANARY))
    assert CANARY not in "".join(traceback.format_exception(lost.value))
    with store.change(workspace.id) as work:
        assert work.members.find("U1") is None
    engine.dispose()


def _hang_up_on_everyone(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def test_every_connection_in_use_is_unavailable(sqlite_url: str) -> None:
    engine = make_engine(sqlite_url, pool_size=1).execution_options(read_only=True)
    engine.pool._timeout = 0.05  # type: ignore[attr-defined]
    engine.pool._max_overflow = 0  # type: ignore[attr-defined]
    store = SqlStore(engine, Vault(make_key()), lambda: None)
    with engine.connect(), pytest.raises(Unavailable):
        store.workspace("slack", "T1")
    engine.dispose()


def test_whoever_reads_for_long_keeps_nobody_else_from_reading(
    hospital: Hospital, mia: MemberId
) -> None:
    def name() -> str:
        with hospital.read() as work:
            return work.members.get(mia).name

    with ThreadPoolExecutor(1) as elsewhere, hospital.read() as work:
        assert elsewhere.submit(name).result(PATIENCE) == work.members.get(mia).name


def test_a_mistake_of_ours_is_not_called_unavailable(
    hospital: Hospital, engine: Engine, mia: MemberId
) -> None:
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE drafts"))
    with pytest.raises((DatabaseError, Unavailable)) as failed, hospital.read() as work:
        work.drafts.find(1)
    assert not isinstance(failed.value, Unavailable)
