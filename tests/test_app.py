"""The process itself: it starts, says in one sentence why not, and stops with nothing in hand."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.setting_guide import GUIDE
from sandbox import Sandbox
from tests.support.bad_server import answer, bad_server
from tests.support.hospital import PEOPLE, ROOT

STOPS_WITHIN = 10
PATIENCE = 30


def surroundings(**settings: str) -> dict[str, str]:
    """The environment without any setting but these."""
    rest = {name: value for name, value in os.environ.items() if name not in GUIDE}
    return rest | settings


def app(folder: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, ROOT / "app.py", *words],
        cwd=folder,
        env=surroundings(**settings),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


@contextmanager
def running(folder: Path, *words: str, **settings: str) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        [sys.executable, ROOT / "app.py", *words],
        cwd=folder,
        env=surroundings(**settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def stop(process: "subprocess.Popen[str]", by: signal.Signals) -> tuple[int, float]:
    """How it ended, and after how many seconds."""
    began = time.monotonic()
    process.send_signal(by)
    code = process.wait(PATIENCE)
    return code, time.monotonic() - began


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(ROOT / "manifest.json", PEOPLE) as running:
        yield running


def tokens(sandbox: Sandbox) -> dict[str, str]:
    return {
        "SLACK_BOT_TOKEN": sandbox.bot_token,
        "SLACK_APP_TOKEN": sandbox.app_token,
        "SLACK_API_URL": sandbox.api_url,
    }


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
def test_migrate_then_run_then_stop(tmp_path: Path, sandbox: Sandbox, by: signal.Signals) -> None:
    given = tokens(sandbox)
    migrated = app(tmp_path, "migrate", **given)
    assert (migrated.returncode, migrated.stdout) == (0, "The database is up to date.\n")

    with running(tmp_path, **given) as process:
        sandbox.wait_until_connected(timeout=PATIENCE)
        sandbox.person("Mia Lopez").command("/mentorship", "help")
        code, took = stop(process, by)
        _, said = process.communicate()

    assert code == 0
    assert took < STOPS_WITHIN
    assert "Traceback" not in said
    assert sandbox.bot_token not in said


def test_a_new_sqlite_file_needs_no_migrating_and_has_its_key_beside_it(
    tmp_path: Path, sandbox: Sandbox
) -> None:
    with running(tmp_path, **tokens(sandbox)) as process:
        sandbox.wait_until_connected(timeout=PATIENCE)
        code, _ = stop(process, signal.SIGTERM)

    assert code == 0
    assert (tmp_path / "preceptor.db").exists()
    assert (tmp_path / "preceptor.key").stat().st_mode & 0o777 == 0o600


def test_oauth_variables_of_someone_else_change_nothing(tmp_path: Path, sandbox: Sandbox) -> None:
    oauth = {"SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "not-ours"}
    with running(tmp_path, **tokens(sandbox), **oauth):
        sandbox.wait_until_connected(timeout=PATIENCE)
        mia = sandbox.person("Mia Lopez")
        mia.command("/mentorship", "help")

        assert "/findmentor" in mia.last.words


def refused(run: subprocess.CompletedProcess[str]) -> str:
    assert run.returncode == 1
    assert run.stdout == ""
    (sentence,) = run.stderr.splitlines()
    return sentence


def test_an_unknown_word_is_answered_with_the_known_ones(tmp_path: Path) -> None:
    sentence = refused(app(tmp_path, "dance"))

    assert sentence == "dance is unknown: python app.py run|migrate|doctor|demo."


def test_a_missing_setting_stops_the_start(tmp_path: Path) -> None:
    assert refused(app(tmp_path)).startswith("SLACK_BOT_TOKEN is missing: it starts with xoxb-")


@pytest.mark.parametrize(
    ("setting", "token"), [("SLACK_BOT_TOKEN", "xoxb-wrong"), ("SLACK_APP_TOKEN", "xapp-wrong")]
)
def test_a_refused_token_stops_the_start(
    tmp_path: Path, sandbox: Sandbox, setting: str, token: str
) -> None:
    sentence = refused(app(tmp_path, **(tokens(sandbox) | {setting: token})))

    assert sentence.startswith(f"{setting} was refused by Slack (")
    assert token not in sentence


def test_what_is_no_slack_stops_the_start(tmp_path: Path) -> None:
    with bad_server() as server:
        server.says = answer(b"<h1>Welcome</h1>", "404 Not Found", "text/html")
        given = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}
        sentence = refused(app(tmp_path, SLACK_API_URL=server.url, **given))

    assert sentence.startswith("SLACK_API_URL ")


def test_a_folder_that_is_not_there_stops_the_start(tmp_path: Path, sandbox: Sandbox) -> None:
    database = f"sqlite:///{tmp_path}/missing/preceptor.db"
    sentence = refused(app(tmp_path, DATABASE_URL=database, **tokens(sandbox)))

    assert sentence.startswith("DATABASE_URL names a folder that is not there")


def test_tables_of_another_release_stop_the_start(tmp_path: Path, sandbox: Sandbox) -> None:
    with sqlite3.connect(tmp_path / "preceptor.db") as database:
        database.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        database.execute("INSERT INTO alembic_version VALUES ('9999')")
    database.close()

    assert "python app.py migrate" in refused(app(tmp_path, **tokens(sandbox)))
    assert "9999" in refused(app(tmp_path, "migrate"))


def test_a_database_nobody_answers_for_stops_the_start(tmp_path: Path) -> None:
    url = "postgresql://preceptor:canary@127.0.0.1:1/preceptor"
    sentence = refused(app(tmp_path, "migrate", DATABASE_URL=url))

    assert sentence.startswith("DATABASE_URL leads to no database")
    assert "canary" not in sentence


def test_a_taken_port_stops_the_start(tmp_path: Path, sandbox: Sandbox) -> None:
    given = tokens(sandbox) | {"SLACK_SIGNING_SECRET": sandbox.signing_secret}
    del given["SLACK_APP_TOKEN"]
    with socket.create_server(("0.0.0.0", 0)) as taken:
        port = str(taken.getsockname()[1])
        sentence = refused(app(tmp_path, PORT=port, **given))

    assert sentence.startswith("PORT is taken by another program")


@contextmanager
def at_work(folder: Path, sandbox: Sandbox) -> Iterator["subprocess.Popen[str]"]:
    with running(folder, **tokens(sandbox)) as process:
        sandbox.wait_until_connected(timeout=PATIENCE)
        yield process


def test_a_second_process_on_one_sqlite_file_is_refused(tmp_path: Path, sandbox: Sandbox) -> None:
    with at_work(tmp_path, sandbox):
        for words in ([], ["migrate"]):
            sentence = refused(app(tmp_path, *words, **tokens(sandbox)))
            assert sentence.startswith("Another Preceptor is at work on preceptor.db")


def test_after_a_kill_the_next_one_starts_at_once(tmp_path: Path, sandbox: Sandbox) -> None:
    with at_work(tmp_path, sandbox) as process:
        stop(process, signal.SIGKILL)
    with at_work(tmp_path, sandbox) as process:
        mia = sandbox.person("Mia Lopez")
        mia.command("/mentorship", "help")
        assert "/findmentor" in mia.last.words


def test_doctor_looks_while_the_bot_works_and_after_it(tmp_path: Path, sandbox: Sandbox) -> None:
    with at_work(tmp_path, sandbox):
        seen = app(tmp_path, "doctor")
    assert (seen.returncode, seen.stderr) == (0, "")
    assert "A bot is at work on it.\nAll is well.\n" in seen.stdout
    assert "No bot is at work on it.\n" in app(tmp_path, "doctor").stdout


def test_doctor_calls_for_a_person_and_says_a_message_once_more(
    tmp_path: Path, sandbox: Sandbox
) -> None:
    with at_work(tmp_path, sandbox):
        sandbox.fail_next("chat.postMessage", error="msg_too_long", times=2)
        mia = sandbox.person("Mia Lopez")
        mia.say("dance with me")
        seen = wait_for_one_given_up(tmp_path)
        assert seen.stdout.endswith("Somebody should see to this.\n")
        [line] = [line for line in seen.stdout.splitlines() if "msg_too_long" in line]
        assert mia.id in line
        assert "dance" not in seen.stdout

        again = app(tmp_path, "doctor", "--requeue", line.split()[0])

        assert (again.returncode, again.stdout) == (0, "It will be said once more.\n")
        mia.wait_for("/findmentor")


def wait_for_one_given_up(folder: Path) -> "subprocess.CompletedProcess[str]":
    until = time.monotonic() + PATIENCE
    while (seen := app(folder, "doctor")).returncode == 0 and time.monotonic() < until:
        pass
    return seen


def test_doctor_makes_no_database_where_there_is_none(tmp_path: Path) -> None:
    assert refused(app(tmp_path, "doctor")).startswith("DATABASE_URL names a file")
    assert not list(tmp_path.iterdir())
