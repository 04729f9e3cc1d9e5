"""A hospital whose bot is another process: it may die at any moment, and is started again."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from signal import SIGKILL
from typing import Any, TypeVar

from slack_sdk import WebClient
from sqlalchemy import Engine, select

from bot.clock import SystemClock
from bot.domain.messages import Kind, NewMessage, Repeat
from bot.domain.people import WorkspaceId
from bot.domain.permissions import Policy
from bot.messenger import SlackDirectory
from bot.ports import Core
from sandbox import Actor, AppFailed, NotThere, Sandbox
from storage.database import make_engine, read_only
from storage.store import SqlStore
from storage.tables import outbox
from storage.vault import Vault
from tests.faults import bot_process
from tests.faults.bot_process import Orders
from tests.faults.points import Crash
from tests.support.hospital import COORDINATOR, PEOPLE, ROOT, SECRET_KEY, UNDERWAY
from tests.support.size import at_size

T = TypeVar("T")

# Longer than a database is away.
PATIENCE_SECONDS = at_size(40, 120)
MEMBERS = [person["id"] for person in PEOPLE["people"] if person.get("kind", "member") == "member"]
LOOK_AGAIN_SECONDS = 0.02
MOURNING_SECONDS = 2
RETRY_EVENTS_AFTER = (0.05, 0.1, 0.2, 0.5, 1, 2, 4, 8, 16, 32)


@dataclass
class Site:
    """The pretend Slack and the database stay; the processes between them come and go."""

    sandbox: Sandbox
    engine: Engine
    orders: Orders

    def person(self, name: str) -> Actor:
        return self.sandbox.person(name)

    @property
    def core(self) -> Core:
        """The same use cases, beside the bot: nobody is told that there is something to say."""
        store = SqlStore(self.engine, Vault(SECRET_KEY), lambda: None)
        client = WebClient(self.sandbox.bot_token, base_url=self.orders.settings["slack_api_url"])
        directory = SlackDirectory(client, self.sandbox.workspace.id)
        return Core(store, SystemClock(), directory, Policy())

    @property
    def workspace_id(self) -> WorkspaceId:
        place = self.sandbox.workspace
        store = self.core.store
        return store.keep_workspace("slack", place.id, place.name, place.bot.id).id

    def has_to_say(self, how_many: int, repeat: Repeat = Repeat.RECONCILE) -> None:
        """Put so many messages into the outbox, to everybody in turn."""
        with self.core.store.change(self.workspace_id) as uow:
            members = [found for one in MEMBERS if (found := uow.members.find(one))]
            for number in range(how_many):
                to = members[number % len(members)].id
                message = NewMessage(Kind.HELP, to, to, f"{repeat}:{number}", repeat=repeat)
                uow.outbox.add(message, SystemClock().now())

    @contextmanager
    def kept_running(self, *crashes: Crash, **changed: Any) -> Iterator["Keeper"]:
        """One bot at a time: each of the first dies where it is told, the last lives."""
        with Keeper(replace(self.orders, **changed), crashes).at_work() as keeper:
            yield keeper

    @contextmanager
    def kept_by(self, *keepers: "Keeper") -> Iterator[Sequence["Keeper"]]:
        """As many bots beside each other."""
        with ExitStack() as stack:
            yield [stack.enter_context(keeper.at_work()) for keeper in keepers]

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
        return self.orders.told()


@dataclass
class Keeper:
    """Starts the bot again whenever it died, as a hospital's machine would.

    `lives` says after how many points each of them dies somewhere, None for one that stays.
    """

    orders: Orders
    crashes: Sequence[Crash] = ()
    lives: Callable[[], int | None] = lambda: None
    deaths: list[Crash] = field(default_factory=list)
    kills: int = 0
    accidents: list[int] = field(default_factory=list)

    @contextmanager
    def at_work(self) -> Iterator["Keeper"]:
        self._leaving = threading.Event()
        thread = threading.Thread(target=self._run, name="keeper", daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._leaving.set()
            thread.join()
        told = self.orders.told() if self.accidents else ""
        assert not self.accidents, f"a bot ended by itself: {self.accidents}\n{told}"

    def mourn(self) -> None:
        """Wait for the last of those who are to die: all may be said before it is dead."""
        deadline = time.monotonic() + MOURNING_SECONDS
        while len(self.deaths) < len(self.crashes) and time.monotonic() < deadline:
            time.sleep(LOOK_AGAIN_SECONDS)

    def _run(self) -> None:
        waiting = list(self.crashes)
        while not self._leaving.is_set():
            crash, lives = waiting.pop(0) if waiting else None, self.lives()
            process = bot_process.start(replace(self.orders, crash=crash, lives=lives))
            code = self._watch(process)
            if code is None:
                return
            if crash and code == -SIGKILL:
                self.deaths.append(crash)
            elif lives and code == -SIGKILL:
                self.kills += 1
            else:
                self.accidents.append(code)
                return

    def _watch(self, process: ForkServerProcess) -> int | None:
        """How it ended; None where it lived until the end."""
        while not self._leaving.wait(LOOK_AGAIN_SECONDS):
            code = bot_process.exit_code(process)
            if code is not None:
                return code
        process.kill()
        while bot_process.exit_code(process) is None:
            time.sleep(LOOK_AGAIN_SECONDS)
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
def open_site(database_url: str, folder: Path, over_http: int | None = None) -> Iterator[Site]:
    """`folder` takes what the processes write; `over_http` is a port, else it is Socket Mode."""
    deliver_to = f"http://127.0.0.1:{over_http}/slack/events" if over_http else None
    with Sandbox(ROOT / "manifest.json", PEOPLE, deliver_to=deliver_to) as sandbox:
        sandbox.retry_events_after(*RETRY_EVENTS_AFTER)
        given = {
            "slack_bot_token": sandbox.bot_token,
            "slack_app_token": None if over_http else sandbox.app_token,
            "slack_signing_secret": sandbox.signing_secret,
            "port": over_http or 3000,
            "slack_api_url": sandbox.api_url,
            "database_url": database_url,
            "coordinators": COORDINATOR,
            "classic_blocks": False,
            "secret_key": SECRET_KEY,
        }
        engine = make_engine(database_url)
        try:
            yield Site(sandbox, engine, Orders(given, folder / "bot.log"))
        finally:
            engine.dispose()
