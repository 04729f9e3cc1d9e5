"""What time drives, against one scheduler's job for each pair: ratios of one run.

    python -m benchmarks.nudging [--pairs 20000] [--peer 5000] [--large 200000]

*Ours* is the product: who is due is found, everything known of them is read, the rules decide, and
nudges, digests and messages are kept, in batches. The peer is the usual habit: a stored weekly job
for each pair, which looks the pair up and writes its two messages, here with bare sqlite3. Its jobs
are counted once more doing nothing at all, which is the most that any job could do.
"""

import argparse
import resource
import sqlite3
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Event
from time import perf_counter
from typing import ClassVar

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler

from benchmarks.nudging_database import DUE, WORKSPACE, build
from bot.scheduler import tick
from bot.usecases.plan_digests import plan_digests

TICKS = 200
SMALL = 1_000


def empty_tick(pairs: int) -> float:
    """Median milliseconds of a minute in which nobody is due."""
    with TemporaryDirectory() as folder:
        engine, core, _ = build(Path(folder) / "pairs.db", pairs)
        times = []
        for _ in range(TICKS):
            began = perf_counter()
            tick(core, WORKSPACE)
            times.append(perf_counter() - began)
        engine.dispose()
    return median(times) * 1000


def ours(pairs: int) -> tuple[float, float, int]:
    """Pairs a second when all are due at once, MiB grown meanwhile, and digests said twice."""
    with TemporaryDirectory() as folder:
        engine, core, clock = build(Path(folder) / "pairs.db", pairs)
        tick(core, WORKSPACE)
        clock.at = DUE
        before = _resident()
        began = perf_counter()
        made = plan_digests(core, WORKSPACE)
        seconds = perf_counter() - began
        grown = _resident() - before
        made += plan_digests(core, WORKSPACE)
        engine.dispose()
    return pairs / seconds, grown, made - 2 * pairs


class Peer:
    """One job a pair; the path is all that a stored job can carry."""

    done = 0
    all_done = Event()
    connections: ClassVar[dict[str, sqlite3.Connection]] = {}


def remind(path: str, number: int, of: int) -> None:
    connection = Peer.connections.get(path)
    if connection is None:
        connection = sqlite3.connect(path, check_same_thread=False)
        connection.execute("PRAGMA journal_mode = DELETE")
        Peer.connections[path] = connection
    with connection:
        both = connection.execute(
            "SELECT mentor_id, mentee_id FROM mentorships WHERE id = ? AND state = 'active'",
            [number + 1],
        ).fetchone()
        connection.executemany("INSERT INTO said VALUES (?, ?)", [(one, DUE) for one in both])
    nothing(path, number, of)


def nothing(path: str, number: int, of: int) -> None:
    Peer.done += 1
    if Peer.done == of:
        Peer.all_done.set()


def theirs(pairs: int, job: Callable[[str, int, int], None]) -> float:
    """Jobs a second, all of them due at once."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "pairs.db"
        engine, _, _ = build(path, pairs)
        engine.dispose()
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE said (member INTEGER, due TEXT)")
        scheduler = BackgroundScheduler(
            timezone=UTC,
            jobstores={"default": SQLAlchemyJobStore(f"sqlite:///{folder}/jobs.db")},
            executors={"default": ThreadPoolExecutor(1)},
            job_defaults={"misfire_grace_time": None, "coalesce": True},
        )
        scheduler.start(paused=True)
        Peer.done = 0
        Peer.all_done.clear()
        due = datetime.now(UTC) - timedelta(seconds=1)
        for number in range(pairs):
            scheduler.add_job(
                job,
                "interval",
                weeks=1,
                args=[str(path), number, pairs],
                next_run_time=due,
                id=str(number),
            )
        began = perf_counter()
        scheduler.resume()
        Peer.all_done.wait()
        seconds = perf_counter() - began
        scheduler.shutdown()
        if kept := Peer.connections.pop(str(path), None):
            kept.close()
    return pairs / seconds


def _resident() -> float:
    """The most this process ever held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=20_000)
    parser.add_argument("--peer", type=int, default=2_000, help="pairs with a job each")
    parser.add_argument("--large", type=int, default=200_000, help="pairs while nobody is due")
    wanted = parser.parse_args()
    rate, grown, doubled = ours(wanted.pairs)
    working, idle = theirs(wanted.peer, remind), theirs(wanted.peer, nothing)
    small, large = empty_tick(SMALL), empty_tick(wanted.large)
    lines = [
        f"check-ins of {wanted.pairs:,} pairs due at once, SQLite",
        f"ours                    {rate:8,.0f} pairs/s   +{grown:.0f} MiB, doubled {doubled}",
        f"a job each ({wanted.peer:,})      {working:8,.0f} pairs/s   ours {rate / working:.1f} x",
        f"the same, doing nothing {idle:8,.0f} pairs/s   ours {rate / idle:.1f} x",
        f"empty tick, {SMALL:,} pairs {small:8.2f} ms",
        f"empty tick, {wanted.large:,}     {large:8.2f} ms        {large / small:.2f} x",
    ]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
