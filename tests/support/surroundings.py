"""Says in the suite's last lines which PostgreSQL and browser it had; in CI, having none fails."""

import os
from collections.abc import Iterator

import pytest

from tests.support.chromium import Chromium, ChromiumMissing, find_chromium
from tests.support.postgres import PostgresMissing, PostgresServer, find_programs, running_server

POSTGRES_TROUBLE = pytest.StashKey[PostgresMissing]()


@pytest.fixture(scope="session")
def postgres_server(pytestconfig: pytest.Config) -> Iterator[PostgresServer]:
    """The suite's own server; tests that need it are skipped where there can be none."""
    try:
        with running_server() as server:
            yield server
    except PostgresMissing as missing:
        pytestconfig.stash[POSTGRES_TROUBLE] = missing
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(f"no PostgreSQL: {missing}")


@pytest.fixture(scope="session")
def chromium() -> Chromium:
    """The installed browser; tests that need it are skipped where there is none."""
    try:
        return find_chromium()
    except ChromiumMissing as missing:
        pytest.skip(f"no browser: {missing}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    lacking = any(not had for _, had, _ in _surroundings(session.config))
    if lacking and os.environ.get("CI") == "true" and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    terminalreporter.section("surroundings")
    for name, had, what in _surroundings(config):
        line = what if had else f"NOT AVAILABLE ({what}): tests were left out"
        terminalreporter.write_line(f"{name}: {line}", green=had, red=not had)


def _surroundings(config: pytest.Config) -> Iterator[tuple[str, bool, str]]:
    """Name, whether it was there, and what was found or why it was not."""
    try:
        if trouble := config.stash.get(POSTGRES_TROUBLE, None):
            raise trouble
        yield "PostgreSQL", True, str(find_programs())
    except PostgresMissing as missing:
        yield "PostgreSQL", False, str(missing)
    try:
        yield "Browser", True, str(find_chromium())
    except ChromiumMissing as missing:
        yield "Browser", False, str(missing)
