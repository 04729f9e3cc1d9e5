"""What is measured, each in a process of its own: the bot as shipped, and Bolt doing nothing."""

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
from tempfile import TemporaryDirectory

from slack_bolt import Ack, App
from slack_bolt.authorization import AuthorizeResult

from benchmarks.hospital import mentors
from benchmarks.load import SECRET
from benchmarks.search_database import build
from handlers.bolt import make_bolt
from handlers.http import Website
from handlers.web_server import WebServer
from sandbox import Sandbox
from storage.migrate import migrate
from storage.tables import metadata
from storage.vault import make_key

ROOT = Path(__file__).parents[1]
START_SECONDS = 20


@contextmanager
def nothing(setting: str) -> Iterator[int]:
    """The port of a Bolt app with one empty command; `setting` is "shipped" or "default"."""
    with _process([sys.executable, "-m", "benchmarks.servers", setting], {}) as port:
        yield port


@contextmanager
def bot(how_many: int, people: int) -> Iterator[tuple[int, Sandbox, Path]]:
    """The bot by `app.py run`, over HTTP on SQLite, with that many mentors to find."""
    everyone = [
        {"id": f"U0SEEKER{n}", "name": f"Seeker {n}", "handle": f"seeker.{n}"}
        for n in range(people)
    ]
    with TemporaryDirectory() as folder, Sandbox(ROOT / "manifest.json", everyone) as sandbox:
        database = Path(folder) / "preceptor.db"
        _fill(database, how_many, sandbox.workspace.id)
        settings = {
            "SLACK_BOT_TOKEN": sandbox.bot_token,
            "SLACK_SIGNING_SECRET": sandbox.signing_secret,
            "SLACK_API_URL": sandbox.api_url,
            "DATABASE_URL": f"sqlite:///{database}",
            "SECRET_KEY": make_key(),
            "LOG_LEVEL": "WARNING",
        }
        with _process([sys.executable, str(ROOT / "app.py"), "run"], settings) as port:
            yield port, sandbox, database


def _fill(database: Path, how_many: int, team: str) -> None:
    """A migrated database with the benchmark's mentors as members of this workspace."""
    migrate(f"sqlite:///{database}")
    made = database.with_suffix(".made")
    build(made, mentors(how_many))[0].dispose()
    connection = sqlite3.connect(database)
    connection.execute("ATTACH ? AS made", [str(made)])
    for table in metadata.sorted_tables:
        names = ", ".join(column.name for column in table.columns)
        connection.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM made.{table}")
    connection.execute("UPDATE workspaces SET platform_id = ?", [team])
    connection.commit()
    connection.close()


@contextmanager
def _process(command: list[str], settings: dict[str, str]) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    # No setting of whoever measures may reach the bot.
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SLACK_")}
    environment = kept | settings | {"PORT": str(port)}
    process = subprocess.Popen(command, env=environment, cwd=ROOT)
    try:
        _wait_until_it_listens(process, port)
        yield port
    finally:
        process.terminate()
        process.wait()


def _wait_until_it_listens(process: "subprocess.Popen[bytes]", port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise SystemExit("the server did not start")


def _serve_nothing(setting: str) -> None:
    itself = AuthorizeResult(enterprise_id=None, team_id="T", bot_token="xoxb-nobody")
    if setting == "shipped":
        app = make_bolt("http://127.0.0.1:1/", SECRET, itself)
    else:
        app = App(signing_secret=SECRET, authorize=lambda: itself)

    @app.command("/findmentor")
    def answer(ack: Ack) -> None:
        ack("Nobody.")

    server = WebServer(Website(app, SECRET, lambda: True), int(os.environ["PORT"]))
    server.start()
    signal.pause()


if __name__ == "__main__":
    _serve_nothing(sys.argv[1])
