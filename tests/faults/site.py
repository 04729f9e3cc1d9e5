"""A hospital whose bot is another process: it may die at any moment, and is started again."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from signal import SIGKILL
from typing import Any, TypeVar

from sqlalchemy import Engine, select

from sandbox import Actor, AppFailed, Sandbox
from sandbox.driver.finding import NotThere
from storage.database import make_engine, read_only
from storage.tables import outbox
from tests.faults import bot_process
from tests.faults.bot_process import Orders
from tests.faults.points import Crash
from tests.support.hospital import COORDINATOR, PEOPLE, ROOT, SECRET_KEY, UNDERWAY

T = TypeVar("T")

PATIENCE_SECONDS = 20
LOOK_AGAIN_SECONDS = 0.02
RETRY_EVENTS_AFTER = (0.05, 0.1, 0.2, 0.5, 1.0)


@dataclass
class Site:
    """The pretend Slack and the database stay; the processes between them come and go."""

    sandbox: Sandbox
    engine: Engine
    orders: Orders

    def person(self, name: str) -> Actor:
        return self.sandbox.person(name)

    @contextmanager
    def kept_running(self, *crashes: Crash, **changed: Any) -> Iterator["Keeper"]:
        """One bot at a time: each of the first dies where it is told, the last lives."""
        keeper = Keeper(replace(self.orders, **changed), crashes)
        keeper.start()
        try:
            yield keeper
        finally:
            keeper.stop()

    def is_quiet(self) -> bool:
        """Whether nothing is left to be said."""
        left = select(outbox.c.id).where(outbox.c.state.in_(UNDERWAY))
        with read_only(self.engine).connect() as connection:
            return connection.execute(left).first() is None

    def settle(self, within: float = PATIENCE_SECONDS) -> None:
        """Wait until the bot has said everything it has to say."""
        deadline = time.monotonic() + within
        while not self.is_quiet():
            assert time.monotonic() < deadline, f"still not said:\n{self.told()}"
            time.sleep(LOOK_AGAIN_SECONDS)

    def told(self) -> str:
        """What the processes wrote, for the reader of a failed test."""
        log = self.orders.log
        return log.read_text()[-4000:] if log.exists() else "the bot wrote nothing"


@dataclass
class Keeper:
    """Starts the bot again whenever it died, as a hospital's machine would."""

    orders: Orders
    crashes: Sequence[Crash]
    deaths: list[Crash] = field(default_factory=list)
    accidents: list[int] = field(default_factory=list)

    def start(self) -> None:
        self._leaving = threading.Event()
        self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._leaving.set()
        self._thread.join()
        assert not self.accidents, f"a bot ended by itself: {self.accidents}"

    def _run(self) -> None:
        waiting = list(self.crashes)
        while not self._leaving.is_set():
            crash = waiting.pop(0) if waiting else None
            process = bot_process.start(replace(self.orders, crash=crash))
            code = self._watch(process)
            if crash and code == -SIGKILL:
                self.deaths.append(crash)
            elif code is not None:
                self.accidents.append(code)
                return

    def _watch(self, process: ForkServerProcess) -> int | None:
        """How it ended; None where it lived until the end."""
        while not self._leaving.wait(LOOK_AGAIN_SECONDS):
            code = bot_process.exit_code(process)
            if code is not None:
                return code
        process.kill()
        return None


def persist(act: Callable[[], T]) -> T:
    """Try as a person does: again, until the app answers."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return act()
        except (AppFailed, NotThere):
            if time.monotonic() > deadline:
                raise
            time.sleep(LOOK_AGAIN_SECONDS)


@contextmanager
def open_site(database_url: str, folder: Path, **settings: Any) -> Iterator[Site]:
    """`folder` takes what the processes write."""
    with Sandbox(ROOT / "manifest.json", PEOPLE) as sandbox:
        sandbox.retry_events_after(*RETRY_EVENTS_AFTER)
        given = {
            "slack_bot_token": sandbox.bot_token,
            "slack_app_token": sandbox.app_token,
            "slack_api_url": sandbox.api_url,
            "database_url": database_url,
            "coordinators": COORDINATOR,
            "classic_blocks": False,
            "secret_key": SECRET_KEY,
        }
        engine = make_engine(database_url)
        try:
            yield Site(sandbox, engine, Orders(given | settings, folder / "bot.log"))
        finally:
            engine.dispose()
