"""Fresh databases for tests: real files and a real server, a migrated one each in milliseconds."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from storage.database import make_engine
from storage.migrate import migrate
from tests.support.postgres import PostgresServer
from tests.support.scratch import scratch_folder

DATABASES = ("sqlite", "postgresql")


@pytest.fixture(params=DATABASES)
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh, migrated database; the test runs once on SQLite and once on PostgreSQL."""
    url: str = request.getfixturevalue({"sqlite": "sqlite_url"}.get(request.param, "postgres_url"))
    return url


@pytest.fixture(params=DATABASES)
def empty_database_url(request: pytest.FixtureRequest) -> str:
    """A fresh database without a table, on SQLite and on PostgreSQL."""
    url: str = request.getfixturevalue(
        {"sqlite": "empty_sqlite_url"}.get(request.param, "empty_postgres_url")
    )
    return url


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An engine on `database_url`, closed after the test."""
    engine = make_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def sqlite_url(sqlite_template: Path, empty_sqlite_url: str) -> str:
    """A fresh, migrated SQLite file."""
    shutil.copyfile(sqlite_template, empty_sqlite_url.removeprefix("sqlite:///"))
    return empty_sqlite_url


@pytest.fixture
def empty_sqlite_url() -> Iterator[str]:
    with scratch_folder("preceptor-") as folder:
        yield f"sqlite:///{folder}/preceptor.db"


@pytest.fixture
def postgres_url(postgres_server: PostgresServer, postgres_template: str) -> Iterator[str]:
    """A fresh, migrated PostgreSQL database."""
    name = postgres_server.create(postgres_template)
    yield postgres_server.url(name)
    postgres_server.drop(name)


@pytest.fixture
def empty_postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    name = postgres_server.create()
    yield postgres_server.url(name)
    postgres_server.drop(name)


@pytest.fixture(scope="session")
def sqlite_template() -> Iterator[Path]:
    with scratch_folder("preceptor-") as folder:
        template = folder / "template.db"
        migrate(f"sqlite:///{template}")
        yield template


@pytest.fixture(scope="session")
def postgres_template(postgres_server: PostgresServer) -> str:
    name = postgres_server.create()
    migrate(postgres_server.url(name))
    return name
