"""A real bot in a process of its own, forked from one that has read all the code already."""

import importlib
import os
import signal
import threading
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partialmethod
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from slack_bolt.adapter.socket_mode import SocketModeHandler

import app
from bot.config import GivenSettings
from bot.logs import set_up_logs
from bot.scheduler import Job
from bot.slack_client import trust
from storage.database import make_engine
from tests.faults.bugs import BUGS
from tests.faults.points import Crash, Points

START_TIMEOUT = 30

_forks = get_context("forkserver")
# What the bot imports only once it needs it is here as well.
_forks.set_forkserver_preload([__name__, "psycopg", "waitress"])
# Reading a machine's certificates takes longer than all else in a start.
trust()
# An exit code is handed over once, to whichever thread asks: several at once could miss it.
_asking = threading.Lock()


@dataclass(frozen=True, slots=True)
class Pace:
    """What takes minutes in a hospital, in seconds; the order of sizes is kept.

    `settle` must be longer than a post may take to be seen in the history.
    """

    lease: float = 0.2
    settle: float = 0.3
    post_timeout: float = 1
    poll: float = 0.05
    back_off: float = 0.02
    tick: float = 60
    lock: float = 10
    ping: float = 1


@dataclass(frozen=True, slots=True)
class Orders:
    """What one process is to do: `bug` names a mistake it is to have, `log` takes its words.

    `crash`, `noted` and `lives` are for its Points.
    """

    settings: dict[str, Any]
    log: Path
    pace: Pace = Pace()
    crash: Crash | None = None
    noted: Path | None = None
    lives: int | None = None
    bug: str | None = None

    def at(self, pace: Pace) -> "Orders":
        return replace(self, pace=pace)

    def told(self) -> str:
        """The last that was written to the log."""
        return self.log.read_text()[-4000:] if self.log.exists() else "the bot wrote nothing"


def start(orders: Orders) -> ForkServerProcess:
    process = _forks.Process(target=live, args=(orders,), daemon=True)
    with _asking:
        process.start()
    return process


def exit_code(process: ForkServerProcess) -> int | None:
    """None while it lives."""
    with _asking:
        return process.exitcode


def live(orders: Orders) -> None:
    """Until killed. The product knows nothing of this: its parts are wrapped from outside."""
    _write_to(orders.log)
    # Ctrl-C is for pytest, which still has tests to take down.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    set_up_logs("INFO", "text")
    points = Points(orders.crash, orders.noted, orders.lives)
    points.watch_calls()
    _quicken(orders.pace)
    if orders.bug:
        BUGS[orders.bug]()

    def make_watched_engine(*given: Any, **named: Any) -> Any:
        engine = make_engine(*given, **named)
        points.watch_commits(engine)
        return engine

    _put("app", make_engine=make_watched_engine)
    bot = app.build(GivenSettings.model_validate(orders.settings), gap=timedelta(0))
    bot.start()
    threading.Event().wait()


def _quicken(pace: Pace) -> None:
    lease, timeout = timedelta(seconds=pace.lease), timedelta(seconds=pace.post_timeout)
    settle, wait = timedelta(seconds=pace.settle), timedelta(seconds=pace.back_off)
    # Where many start at once on a busy machine, a start takes its time.
    _put("app", POST_TIMEOUT=timeout, LISTING_TIMEOUT=START_TIMEOUT)
    _put("handlers.socket_mode", CALL_TIMEOUT=START_TIMEOUT)
    # A lease that is shorter than a post is for sites where nobody else could take its place.
    begin_within = lease - timeout if lease > timeout else lease
    _put("bot.usecases.deliver_messages", LEASE=lease, BEGIN_WITHIN=begin_within)
    _put("bot.usecases.settle_messages", SETTLES_AFTER=settle)
    _put("storage.queue", LOOKING_LASTS=lease)
    _put("storage.database", SQLITE_LOCK_SECONDS=pace.lock)
    _put("bot.domain.delivery", FIRST_WAIT=wait, LONGEST_WAIT=4 * wait, THROTTLE_WAIT=wait)
    _put("bot.messenger.courier", POLL_SECONDS=pace.poll, LONGEST_PAUSE_SECONDS=4 * pace.poll)
    hears: Any = SocketModeHandler
    hears.__init__ = partialmethod(hears.__init__, ping_interval=pace.ping)
    jobs = importlib.import_module("bot.scheduler").jobs

    def sooner(*given: Any) -> list[Job]:
        return [
            replace(job, every=timedelta(seconds=pace.tick)) if job.id == "tick" else job
            for job in jobs(*given)
        ]

    _put("bot.scheduler", jobs=sooner)


def _put(module: str, **values: Any) -> None:
    """Replace what is there; AttributeError where it is there no more."""
    place = importlib.import_module(module)
    for name, value in values.items():
        getattr(place, name)
        setattr(place, name, value)


def _write_to(log: Path) -> None:
    """Everything said on the way, tracebacks of threads included."""
    words = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(words, 1)
    os.dup2(words, 2)
