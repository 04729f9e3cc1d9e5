"""A hospital on either database, its people known already, whose bot is another process."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from bot.domain.people import MentorProfile
from bot.usecases.know_member import know_actor
from bot.usecases.save_profile import save_mentor_profile
from storage.migrate import migrate
from tests.faults.figures import Figures, kept
from tests.faults.matrix import Opens
from tests.faults.site import MEMBERS, Site, open_site
from tests.support.postgres import PostgresServer
from tests.support.scratch import scratch_folder
from tests.support.size import FULL_SIZE

MENTOR = "Dr. Grace Chen"


@pytest.fixture
def open_on_sqlite(inhabited_file: Path) -> Opens:
    @contextmanager
    def fresh(over_http: int | None = None) -> Iterator[Site]:
        with scratch_folder("site-") as folder:
            shutil.copyfile(inhabited_file, folder / "preceptor.db")
            with open_site(f"sqlite:///{folder}/preceptor.db", folder, over_http) as site:
                yield site

    return fresh


@pytest.fixture
def open_on_postgresql(postgres_server: PostgresServer, inhabited_database: str) -> Opens:
    @contextmanager
    def fresh(over_http: int | None = None) -> Iterator[Site]:
        name = postgres_server.create(inhabited_database)
        with scratch_folder("site-") as folder:
            with open_site(postgres_server.url(name), folder, over_http) as site:
                yield site
        postgres_server.drop(name)

    return fresh


@pytest.fixture(params=["sqlite", "postgresql"])
def open_fresh(request: pytest.FixtureRequest) -> Opens:
    opening: Opens = request.getfixturevalue(f"open_on_{request.param}")
    return opening


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Figures:
    """Where a proof leaves its numbers; `make faults` ends with all of them."""
    return Figures(request.node.callspec.id if hasattr(request.node, "callspec") else "")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if FULL_SIZE and kept:
        terminalreporter.section("figures")
        for line in kept:
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def inhabited_file() -> Iterator[Path]:
    """A SQLite file in which everybody is known and Dr. Chen can be asked."""
    with scratch_folder("people-") as folder:
        file = folder / "people.db"
        migrate(f"sqlite:///{file}")
        move_in(f"sqlite:///{file}")
        yield file


@pytest.fixture(scope="session")
def inhabited_database(postgres_server: PostgresServer) -> str:
    name = postgres_server.create()
    migrate(postgres_server.url(name))
    move_in(postgres_server.url(name))
    return name


def move_in(database_url: str) -> None:
    with scratch_folder("people-") as folder, open_site(database_url, folder) as site:
        know = partial(know_actor, site.core, site.workspace_id)
        for one in MEMBERS:
            know(one)
        save_mentor_profile(site.core, know(site.person(MENTOR).id), MentorProfile(listed=False))
