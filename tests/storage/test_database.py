"""Both databases keep the same promises: whole transactions, true moments, silent errors."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import (
    Column,
    Engine,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    insert,
    inspect,
    select,
    text,
    update,
)
from sqlalchemy.exc import DatabaseError, IntegrityError, InternalError, StatementError

from storage.database import (
    UtcDateTime,
    is_sqlite,
    make_engine,
    read_only,
    sqlite_journal_mode,
)

scratch = MetaData()
wards = Table(
    "wards",
    scratch,
    Column("id", Integer, primary_key=True),
    Column("beds", Integer, nullable=False),
    Column("opened_at", UtcDateTime),
)
notes = Table(
    "notes",
    scratch,
    Column("id", Integer, primary_key=True),
    Column("ward_id", ForeignKey(wards.c.id), nullable=False),
    Column("text", String(20), unique=True),
)

TOKYO = timezone(timedelta(hours=9))
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def ward(empty_database_url: str) -> Iterator[Engine]:
    engine = make_engine(empty_database_url)
    scratch.create_all(engine)
    with engine.begin() as connection:
        connection.execute(insert(wards).values(id=1, beds=0))
    yield engine
    engine.dispose()


def test_the_settings_of_a_sqlite_connection(empty_sqlite_url: str) -> None:
    engine = make_engine(empty_sqlite_url)
    with engine.connect() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("foreign_keys", "synchronous", "journal_mode", "busy_timeout")
        }
    engine.dispose()
    assert settings == {
        "foreign_keys": 1,
        "synchronous": 2,
        "journal_mode": sqlite_journal_mode().lower(),
        "busy_timeout": 10_000,
    }


@pytest.mark.parametrize(
    ("version", "mode"),
    [
        ((3, 40, 1), "DELETE"),
        ((3, 44, 5), "DELETE"),
        ((3, 44, 6), "WAL"),
        ((3, 45, 0), "DELETE"),
        ((3, 50, 6), "DELETE"),
        ((3, 50, 7), "WAL"),
        ((3, 51, 2), "DELETE"),
        ((3, 51, 3), "WAL"),
        ((3, 53, 0), "WAL"),
        ((4, 0, 0), "WAL"),
    ],
)
def test_wal_only_where_it_cannot_lose_commits(version: tuple[int, int, int], mode: str) -> None:
    assert sqlite_journal_mode(version) == mode


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_spelling_of_postgresql_is_psycopg(postgres_url: str, scheme: str) -> None:
    engine = make_engine(postgres_url.replace("postgresql", scheme, 1))
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT 1")) == 1
    engine.dispose()
    assert engine.driver == "psycopg"
    assert not is_sqlite(engine)


def test_a_relative_sqlite_path_starts_in_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    engine = make_engine("sqlite:///here.db")
    scratch.create_all(engine)
    engine.dispose()
    assert is_sqlite(engine)
    assert (tmp_path / "here.db").exists()


def test_another_database_is_refused() -> None:
    with pytest.raises(ValueError, match="mysql is not a database Preceptor knows"):
        make_engine("mysql://somewhere/else")


@pytest.mark.parametrize("zone", [UTC, TOKYO, ZoneInfo("America/New_York")], ids=str)
def test_a_moment_comes_back_as_the_same_moment_in_utc(ward: Engine, zone: tzinfo) -> None:
    with ward.begin() as connection:
        connection.execute(update(wards).values(opened_at=NINE.astimezone(zone)))
        stored = connection.scalar(select(wards.c.opened_at))
    assert stored == NINE
    assert stored is not None and stored.tzinfo is UTC


def test_moments_compare_across_zones_in_the_database(ward: Engine) -> None:
    nine_in_tokyo = NINE.replace(tzinfo=TOKYO)
    with ward.begin() as connection:
        connection.execute(update(wards).values(opened_at=nine_in_tokyo))
        earlier = select(wards.c.id).where(wards.c.opened_at < NINE)
        assert connection.scalars(earlier).all() == [1]


def test_no_moment_stays_no_moment(ward: Engine) -> None:
    with ward.begin() as connection:
        assert connection.scalar(select(wards.c.opened_at)) is None


def test_a_naive_moment_is_refused(ward: Engine) -> None:
    naive = NINE.replace(tzinfo=None)
    with pytest.raises(StatementError, match="needs a time zone"), ward.begin() as connection:
        connection.execute(update(wards).values(opened_at=naive))


def test_a_row_cannot_refer_to_nothing(ward: Engine) -> None:
    with pytest.raises(IntegrityError), ward.begin() as connection:
        connection.execute(insert(notes).values(ward_id=404))


def test_an_error_undoes_the_whole_transaction(ward: Engine) -> None:
    with pytest.raises(IntegrityError), ward.begin() as connection:
        connection.execute(insert(wards).values(id=2, beds=8))
        connection.execute(insert(wards).values(id=1, beds=8))
    assert beds(ward) == {1: 0}


def test_an_error_undoes_new_tables_too(ward: Engine) -> None:
    with pytest.raises(ZeroDivisionError), ward.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE halls (id INTEGER)")
        _ = 1 / 0
    assert not inspect(ward).has_table("halls")


def test_a_savepoint_is_undone_alone(ward: Engine) -> None:
    with ward.begin() as connection:
        connection.execute(insert(wards).values(id=2, beds=8))
        with pytest.raises(IntegrityError), connection.begin_nested():
            connection.execute(insert(wards).values(id=2, beds=9))
    assert beds(ward) == {1: 0, 2: 8}


def test_what_people_wrote_is_not_in_errors(ward: Engine) -> None:
    with pytest.raises(IntegrityError) as caught, ward.begin() as connection:
        connection.execute(insert(notes).values(ward_id=404, text="canary"))
    assert "canary" not in str(caught.value)


def test_sqlite_writers_wait_for_each_other(empty_sqlite_url: str) -> None:
    engine = make_engine(empty_sqlite_url, pool_size=8)
    scratch.create_all(engine)
    with engine.begin() as connection:
        connection.execute(insert(wards).values(id=1, beds=0))
    assert add_beds_in_threads(engine) == []
    assert beds(engine) == {1: 8 * 10}
    engine.dispose()


MOST_ROUNDS = 20


def test_without_the_write_lock_the_same_race_is_lost(empty_sqlite_url: str) -> None:
    """The control: the race above can be seen, so its green means something."""
    engine = make_engine(empty_sqlite_url, pool_size=8)
    scratch.create_all(engine)
    with engine.begin() as connection:
        connection.execute(insert(wards).values(id=1, beds=0))

    def is_lost() -> bool:
        before = beds(engine)[1]
        problems = add_beds_in_threads(read_only(engine))
        return problems != [] or beds(engine) != {1: before + 8 * 10}

    # Threads that happen to come one after the other lose nothing.
    assert any(is_lost() for _ in range(MOST_ROUNDS))
    engine.dispose()


def test_a_reader_holds_up_no_writer(ward: Engine) -> None:
    with read_only(ward).connect() as reader:
        assert reader.scalar(select(wards.c.beds)) == 0
        with ward.connect() as writer:
            writer.execute(update(wards).values(beds=1))
            reader.rollback()
            writer.commit()
    assert beds(ward) == {1: 1}


def test_a_reader_cannot_write_on_postgresql(postgres_url: str) -> None:
    engine = make_engine(postgres_url)
    with pytest.raises(InternalError, match="read-only"), read_only(engine).begin() as reader:
        scratch.create_all(reader)
    with engine.begin() as writer:
        scratch.create_all(writer)
    engine.dispose()


def beds(engine: Engine) -> dict[int, int]:
    with engine.begin() as connection:
        rows = connection.execute(select(wards.c.id, wards.c.beds))
        return {ward_id: count for ward_id, count in rows}


def add_beds_in_threads(engine: Engine) -> list[DatabaseError]:
    """Eight threads add ten beds each, one at a time; the errors they met."""
    errors: list[DatabaseError] = []
    together = threading.Barrier(8)

    def add() -> None:
        together.wait()
        for _ in range(10):
            try:
                with engine.begin() as connection:
                    count = connection.scalars(select(wards.c.beds)).one()
                    connection.execute(update(wards).values(beds=count + 1))
            except DatabaseError as error:
                errors.append(error)

    threads = [threading.Thread(target=add) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return errors
