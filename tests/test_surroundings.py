"""A suite that had no browser or no PostgreSQL says so at the end, and is not green in CI."""

import pytest

from tests.support import surroundings
from tests.support.chromium import ChromiumMissing
from tests.support.postgres import PostgresMissing

NEEDS_BOTH = """
def test_page(chromium): pass
def test_rows(postgres_server): pass
def test_rule(): pass
"""


@pytest.fixture
def suite(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makepyfile(NEEDS_BOTH)
    return pytester


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    def find() -> None:
        raise ChromiumMissing("none found")

    monkeypatch.setattr(surroundings, "find_chromium", find)


@pytest.fixture
def no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    def start() -> None:
        raise PostgresMissing("initdb said: no")

    monkeypatch.setattr(surroundings, "running_server", start)


def run(suite: pytest.Pytester) -> pytest.RunResult:
    return suite.runpytest_inprocess("-p", "tests.support.surroundings")


@pytest.mark.usefixtures("no_browser")
def test_without_a_browser_the_last_lines_say_so(suite: pytest.Pytester) -> None:
    result = run(suite)
    result.assert_outcomes(passed=2, skipped=1)
    result.stdout.fnmatch_lines(
        ["PostgreSQL: *from*", "Browser: NOT AVAILABLE (none found): tests were left out"]
    )


@pytest.mark.usefixtures("no_server")
@pytest.mark.parametrize(("ci", "outcome"), [("true", "errors"), ("", "skipped")])
def test_a_server_that_does_not_start_counts_as_none(
    suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, ci: str, outcome: str
) -> None:
    monkeypatch.setenv("CI", ci)
    result = run(suite)
    assert result.parseoutcomes()[outcome] >= 1
    result.stdout.fnmatch_lines(
        ["PostgreSQL: NOT AVAILABLE (initdb said: no): tests were left out"]
    )


@pytest.mark.usefixtures("no_server", "no_browser")
@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("", 0)])
def test_only_ci_fails_for_it(
    suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, ci: str, code: int
) -> None:
    monkeypatch.setenv("CI", ci)
    assert run(suite).ret == code
