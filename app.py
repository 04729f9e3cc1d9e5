"""Put the parts together and start: `run`, `migrate`, `demo`. The only file that knows them all."""

import logging
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from http.client import HTTPException
from pathlib import Path
from urllib.error import URLError

from slack_bolt import App
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

import handlers
from bot import config
from bot.clock import RemoteClock, SystemClock, monotonic
from bot.config import GivenSettings, Settings, plain
from bot.domain.delivery import GAP, DeliveryProblem, Pace
from bot.domain.errors import Unavailable
from bot.domain.permissions import Policy
from bot.logs import set_up_logs
from bot.messenger import Courier, Installation, SlackDirectory, SlackMessenger, find_installation
from bot.ports import Core, Workspace
from bot.scheduler import Waker, make_wakers
from bot.setting_guide import how_to_set
from bot.usecases.check_memory import remembers
from bot.usecases.deliver_messages import deliver_due
from bot.usecases.delivering import POST_TIMEOUT, Delivery
from bot.usecases.settle_messages import settle_messages
from handlers.answers import Answers
from handlers.bolt import make_bolt
from handlers.desk import Desk
from handlers.hearing import LISTENERS, Hearing, PortTaken, make_hearing
from storage.database import make_engine
from storage.migrate import DatabaseTooNew, MigrationRefused, is_current, migrate
from storage.queue import SqlQueue
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


def build(settings: Settings, *, gap: timedelta = GAP, every: timedelta | None = None) -> Bot:
    """`gap` is the least time between two messages to one person, `every` that in a workspace.

    `every` is `gap` too where it is not given, and a burst may come sooner.
    """
    engine = _open_database(settings)
    token, url = plain(settings.slack_bot_token), settings.slack_api_url
    client = partial(WebClient, token, base_url=url, retry_handlers=[])
    place = find_installation(client(timeout=LISTING_TIMEOUT))
    classic = settings.draws_classic

    queue = SqlQueue(engine, Pace(gap, gap if every is None else every))
    courier = Courier(
        lambda: deliver_due(core, delivery) + settle_messages(core, delivery),
        lambda: queue.next_turn(core.clock.now()),
    )
    vault = open_vault(settings.database_file, plain(settings.secret_key))
    core = Core(
        store=SqlStore(engine, vault, courier.wake),
        clock=RemoteClock(settings.clock_url) if settings.clock_url else SystemClock(),
        directory=SlackDirectory(client(timeout=LOOK_UP_TIMEOUT), place.team_id),
        policy=Policy(settings.max_pending_requests, settings.allow_guests, settings.coordinators),
    )
    voice = SlackMessenger(
        client(timeout=int(POST_TIMEOUT.total_seconds())),
        classic=classic,
        team=place.team_id,
        app_user=place.app_user,
    )
    delivery = Delivery(queue, voice, monotonic, courier.goes_on)
    workspace = core.store.keep_workspace("slack", place.team_id, place.team_name, place.app_user)

    bolt = _make_bolt(settings, place)
    handlers.register(bolt, Desk(core, workspace, Answers(url), classic))
    hearing = make_hearing(
        bolt,
        app_token=plain(settings.slack_app_token),
        signing_secret=plain(settings.slack_signing_secret),
        port=settings.port,
        is_well=lambda: courier.is_well() and remembers(core, workspace),
    )
    people = SlackDirectory(client(timeout=LISTING_TIMEOUT), place.team_id)
    everyone = partial(people.everyone, courier.is_stopping)
    wakers = make_wakers(core, workspace.id, everyone, courier.wake, queue.is_idle)
    return Bot(core, workspace, queue, hearing, courier, wakers, engine)


def _open_database(settings: Settings) -> Engine:
    """Migrated by itself only where there is nothing yet that could be lost."""
    file = settings.database_file
    if file and not file.absolute().parent.is_dir():
        raise SystemExit(f"{how_to_set('DATABASE_URL', 'names a folder that is not there')}.")
    if file and not (file.exists() and file.stat().st_size):
        migrate(settings.database_url)
    # The courier and the scheduler use the database beside the listeners.
    engine = make_engine(settings.database_url, pool_size=LISTENERS + 4)
    if not is_current(engine):
        raise SystemExit("The tables are another release's: run python app.py migrate first.")
    return engine


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


@contextmanager
def _explained() -> Iterator[None]:
    """What stops a start becomes one sentence: which setting, and what to do about it."""
    try:
        yield
    except (DatabaseTooNew, MigrationRefused) as refusal:
        raise SystemExit(str(refusal)) from None
    except OperationalError:
        wrong = "DATABASE_URL", "leads to no database"
    except DeliveryProblem as problem:
        wrong = "SLACK_BOT_TOKEN", f"was refused by Slack ({problem.code})"
    except SlackApiError as error:
        wrong = "SLACK_APP_TOKEN", f"was refused by Slack ({error.response.get('error')})"
    except (Unavailable, URLError, HTTPException, TimeoutError):
        wrong = "SLACK_API_URL", "does not answer, or the network does not reach it"
    except PortTaken:
        wrong = "PORT", "is taken by another program"
    else:
        return
    raise SystemExit(f"{how_to_set(*wrong)}.")


def run() -> None:
    settings = config.read_settings()
    set_up_logs(settings.log_level, settings.log_format)
    with ExitStack() as stack:
        with _explained():
            bot = build(settings)
            stack.callback(bot.stop)
            bot.start()
        log.info("listening to %s", bot.workspace.name)
        _until_told_to_leave()


def migrate_database() -> None:
    settings = config.read_database_settings()
    with _explained():
        migrate(settings.database_url)
    sys.stdout.write("The database is up to date.\n")


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
        case words:
            raise SystemExit(f"{' '.join(words)} is unknown: python app.py run|migrate|demo.")


if __name__ == "__main__":
    main()
