"""Put the parts together and start: `run`, `migrate`, `doctor`, `demo`; it knows every part."""

import logging
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

from slack_bolt import App
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient
from sqlalchemy import Engine

import handlers
from bot import config
from bot.clock import RemoteClock, SystemClock, monotonic
from bot.config import GivenSettings, Settings, plain
from bot.domain.delivery import GAP, LASTING_REFUSALS, Pace
from bot.domain.permissions import Policy
from bot.logs import set_up_logs
from bot.messenger import (
    Courier,
    Installation,
    SlackDirectory,
    SlackMessenger,
    Watch,
    find_installation,
)
from bot.ports import Core, Workspace
from bot.scheduler import Waker, make_wakers
from bot.slack_client import make_client
from bot.usecases.check_memory import remembers
from bot.usecases.deliver_messages import deliver_due
from bot.usecases.delivering import POST_TIMEOUT, Delivery
from bot.usecases.settle_messages import settle_messages
from handlers.answers import Answers
from handlers.bolt import make_bolt
from handlers.desk import Desk
from handlers.hearing import LISTENERS, Hearing, make_hearing
from starting import ensure_current, explained, migrate_database, see_doctor, take_database
from storage.database import make_engine
from storage.migrate import migrate
from storage.queue import SqlQueue
from storage.sole_process import SoleProcess
from storage.store import SqlStore
from storage.vault import open_vault

log = logging.getLogger(__name__)

ROOT = Path(__file__).parent
# For what was heard and for the post on its way, each: a stop is over within 10 s.
PATIENCE_SECONDS = 4
LOOK_UP_TIMEOUT = 1
LISTING_TIMEOUT = 5


@dataclass(frozen=True, slots=True)
class Bot:
    """One whole bot: it hears, speaks, and wakes by itself."""

    core: Core
    workspace: Workspace
    queue: SqlQueue
    hearing: Hearing
    courier: Courier
    wakers: list[Waker]
    engine: Engine
    sole: SoleProcess

    def start(self) -> None:
        self.hearing.start()
        self.courier.start()
        for waker in self.wakers:
            waker.start()

    def stop(self) -> None:
        """Finish what is in hand, and begin nothing."""
        self.courier.stop(patience=0)
        for waker in self.wakers:
            waker.stop(patience=0.5)
        self.hearing.stop(PATIENCE_SECONDS)
        self.courier.stop(PATIENCE_SECONDS)
        self.engine.dispose()
        self.sole.leave()


def build(settings: Settings, *, gap: timedelta = GAP, every: timedelta | None = None) -> Bot:
    """`gap` is the least time between two messages to one person, `every` that in a workspace.

    `every` is `gap` too where it is not given, and a burst may come sooner.
    """
    sole = take_database(settings)
    # The courier and the scheduler use the database beside the listeners.
    engine = make_engine(settings.database_url, pool_size=LISTENERS + 4)
    ensure_current(engine)
    place = find_installation(_client(settings, LISTING_TIMEOUT))

    queue = SqlQueue(engine, Pace(gap, gap if every is None else every))
    courier = Courier(
        lambda: deliver_due(core, delivery) + settle_messages(core, delivery),
        lambda: queue.next_turn(core.clock.now()),
    )
    core = _make_core(settings, engine, place, courier.wake)
    delivery = Delivery(queue, _make_voice(settings, place), monotonic, courier.goes_on)
    workspace = core.store.keep_workspace("slack", place.team_id, place.team_name, place.app_user)
    queue.recover()
    # Slack has just answered, and a person may have set right what it refused before.
    queue.resume(workspace.id, LASTING_REFUSALS)

    watch = Watch(core.clock, courier.is_well, queue.oldest_due)
    hearing = _make_hearing(settings, place, core, workspace, watch)
    people = SlackDirectory(_client(settings, LISTING_TIMEOUT), place.team_id)
    everyone = partial(people.everyone, courier.is_stopping)
    wakers = make_wakers(core, workspace.id, everyone, courier.wake, queue.is_idle)
    return Bot(core, workspace, queue, hearing, courier, [*wakers, watch], engine, sole)


def _client(settings: Settings, timeout: int) -> WebClient:
    return make_client(settings.slack_api_url, timeout, plain(settings.slack_bot_token))


def _make_core(
    settings: Settings, engine: Engine, place: Installation, on_commit: Callable[[], None]
) -> Core:
    vault = open_vault(settings.database_file, plain(settings.secret_key))
    return Core(
        store=SqlStore(engine, vault, on_commit),
        clock=RemoteClock(settings.clock_url) if settings.clock_url else SystemClock(),
        directory=SlackDirectory(_client(settings, LOOK_UP_TIMEOUT), place.team_id),
        policy=Policy(
            settings.max_pending_requests,
            settings.allow_guests,
            settings.coordinators,
            settings.help_contacts,
        ),
    )


def _make_voice(settings: Settings, place: Installation) -> SlackMessenger:
    return SlackMessenger(
        _client(settings, int(POST_TIMEOUT.total_seconds())),
        classic=settings.draws_classic,
        team=place.team_id,
        app_user=place.app_user,
    )


def _make_hearing(
    settings: Settings, place: Installation, core: Core, workspace: Workspace, watch: Watch
) -> Hearing:
    bolt = _make_bolt(settings, place)
    answers = Answers(settings.slack_api_url)
    handlers.register(bolt, Desk(core, workspace, answers, settings.draws_classic))
    return make_hearing(
        bolt,
        app_token=plain(settings.slack_app_token),
        signing_secret=plain(settings.slack_signing_secret),
        port=settings.port,
        is_well=lambda: watch.is_well() and remembers(core, workspace),
    )


def _make_bolt(settings: Settings, place: Installation) -> App:
    itself = AuthorizeResult(
        enterprise_id=place.enterprise_id,
        team_id=place.team_id,
        bot_user_id=place.app_user,
        bot_id=place.bot_id,
        bot_token=plain(settings.slack_bot_token),
    )
    with config.plain_environment():
        return make_bolt(settings.slack_api_url, plain(settings.slack_signing_secret), itself)


def run() -> None:
    settings = config.read_settings()
    set_up_logs(settings.log_level, settings.log_format)
    with ExitStack() as stack:
        with explained():
            bot = build(settings)
            stack.callback(bot.stop)
            bot.start()
        log.info("listening to %s", bot.workspace.name)
        _until_told_to_leave()


def demo(data: Path = ROOT / "demo" / "data", port: int = 3900) -> None:
    """The sandbox and the bot in one process, with a hospital's people in it, kept in `data`."""
    from demo.seed import seed
    from demo.settings import GAP_BETWEEN_MESSAGES, demo_settings
    from sandbox import Sandbox

    config.forget_proxies()
    set_up_logs("WARNING", "text")
    data.mkdir(exist_ok=True)
    slack = Sandbox(ROOT / "manifest.json", ROOT / "demo" / "people.json", data / "slack.db", port)
    with ExitStack() as stack:
        try:
            sandbox = stack.enter_context(slack)
        except OSError:
            raise SystemExit(
                f"Port {port} is taken: is a demo at http://127.0.0.1:{port}/?"
            ) from None
        database = f"sqlite:///{data / 'preceptor.db'}"
        migrate(database)
        settings = GivenSettings.model_validate(demo_settings(sandbox, database))
        with explained():
            bot = build(settings, gap=GAP_BETWEEN_MESSAGES)
        seed(bot.core, bot.workspace.id)
        stack.callback(bot.stop)
        bot.start()
        sys.stdout.write(f"Open {sandbox.page_url} in your browser. Ctrl-C ends the demo.\n")
        sys.stdout.flush()
        _until_told_to_leave()


def _until_told_to_leave() -> None:
    leave = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: leave.set())
    leave.wait()


def main() -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: sys.exit())
    commands = {"run": run, "migrate": migrate_database, "demo": demo}
    match sys.argv[1:] or ["run"]:
        case [word] if word in commands:
            commands[word]()
        case ["demo", folder]:
            demo(Path(folder), port=0)
        case ["doctor", *words]:
            see_doctor(*words)
        case words:
            raise SystemExit(
                f"{' '.join(words)} is unknown: python app.py run|migrate|doctor|demo."
            )


if __name__ == "__main__":
    main()
