"""The database away for a while: nothing anybody did is lost, and the bot goes on by itself."""

import os
import signal
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from storage.migrate import migrate
from tests.faults.bot_process import Pace
from tests.faults.conftest import move_in
from tests.faults.matrix import Opens
from tests.faults.site import Site, open_site
from tests.faults.stories import ASK_AND_ACCEPT, IN_SENTENCES
from tests.faults.tally import count
from tests.support.bad_server import port_nobody_listens_on
from tests.support.postgres import PostgresServer, running_server
from tests.support.scratch import scratch_folder
from tests.support.size import at_size

AWAY_SECONDS = at_size(1, 60)
LOCKED_SECONDS = at_size(1, 8)
# A commit reaches the log before it is answered: what a dying server forgets was not committed.
SAFE = "&options=-csynchronous_commit%3Don"


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    """One that may be stopped and killed: nobody else uses it."""
    with running_server() as own:
        yield own


@pytest.fixture
def site(server: PostgresServer) -> Iterator[Site]:
    """Over HTTP: what is not answered with 200, Slack sends again."""
    url = server.url(server.create()) + SAFE
    migrate(url)
    move_in(url)
    with scratch_folder("site-") as folder:
        with open_site(url, folder, over_http=port_nobody_listens_on()) as opened:
            yield opened


@pytest.mark.timeout(AWAY_SECONDS + 60)
def test_postgresql_stands_still(site: Site, server: PostgresServer) -> None:
    with site.kept_running():
        ASK_AND_ACCEPT.tell(site)
        with meanwhile(lambda: stand_still(server)):
            IN_SENTENCES.tell(site)
    assert_both_told_once(site)


def test_postgresql_dies_and_recovers(site: Site, server: PostgresServer) -> None:
    with site.kept_running():
        ASK_AND_ACCEPT.tell(site)
        with meanwhile(lambda: kill_a_backend(server)):
            IN_SENTENCES.tell(site)
    assert_both_told_once(site)


@pytest.mark.timeout(LOCKED_SECONDS + 60)
@pytest.mark.parametrize("over_http", [False, True])
def test_somebody_else_holds_sqlite(open_on_sqlite: Opens, over_http: bool) -> None:
    """Longer than the bot waits: it says so, and what Slack repeats by itself is heard later."""
    port = port_nobody_listens_on() if over_http else None
    with open_on_sqlite(over_http=port) as site:
        file = site.orders.settings["database_url"].removeprefix("sqlite:///")
        with site.kept_running(pace=Pace(lock=LOCKED_SECONDS / 4)):
            ASK_AND_ACCEPT.tell(site)
            with meanwhile(lambda: hold(file)):
                IN_SENTENCES.tell(site)
        assert_both_told_once(site)


def hold(file: str) -> None:
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    time.sleep(LOCKED_SECONDS)
    connection.execute("ROLLBACK")
    connection.close()


def stand_still(server: PostgresServer) -> None:
    """Connections stay open and nothing answers."""
    everyone = [postmaster(server), *backends(server)]
    for one in everyone:
        os.kill(one, signal.SIGSTOP)
    time.sleep(AWAY_SECONDS)
    for one in everyone:
        os.kill(one, signal.SIGCONT)


def kill_a_backend(server: PostgresServer) -> None:
    """The server then drops every connection and recovers from its log."""
    with psycopg.connect(server.url("postgres")) as connection:
        os.kill(connection.info.backend_pid, signal.SIGKILL)


def postmaster(server: PostgresServer) -> int:
    return int((server.data / "postmaster.pid").read_text().split()[0])


def backends(server: PostgresServer) -> list[int]:
    parent = postmaster(server)
    children = Path(f"/proc/{parent}/task/{parent}/children")
    return [int(child) for child in children.read_text().split()]


@contextmanager
def meanwhile(trouble: Callable[[], None]) -> Iterator[None]:
    thread = threading.Thread(target=trouble)
    thread.start()
    try:
        yield
    finally:
        thread.join()


def assert_both_told_once(site: Site) -> None:
    tally = count(site, ASK_AND_ACCEPT.said + IN_SENTENCES.said)
    assert (tally.lost, tally.doubled) == ([], [])
