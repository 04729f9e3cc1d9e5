"""When things happen by themselves: id, how often, use case."""

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, timedelta

from apscheduler.events import (
    EVENT_JOB_ERROR,
    EVENT_JOB_MAX_INSTANCES,
    EVENT_JOB_MISSED,
    JobEvent,
)
from apscheduler.schedulers.background import BackgroundScheduler

from bot.clock import SystemClock
from bot.domain.errors import Unavailable
from bot.domain.people import Person, WorkspaceId
from bot.ports import Core
from bot.usecases.forget_drafts import forget_drafts
from bot.usecases.sync_members import sync_members

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """`run` needs no arguments and may raise; the others go on."""

    id: str
    every: timedelta
    run: Callable[[], object]
    at_start: bool = False


def jobs(core: Core, workspace: WorkspaceId, everyone: Callable[[], Iterable[Person]]) -> list[Job]:
    """`everyone` asks the platform for all its people; raises Unavailable."""
    return [
        Job(
            "sync-members",
            timedelta(days=1),
            lambda: _sync(core, workspace, everyone),
            at_start=True,
        ),
        Job("forget-drafts", timedelta(hours=1), lambda: forget_drafts(core, workspace)),
    ]


def build_scheduler(jobs: list[Job]) -> BackgroundScheduler:
    """Nothing due lives in it: it only wakes this process, and the database says what is due."""
    scheduler = BackgroundScheduler(
        timezone=UTC,
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )
    scheduler.add_listener(_note, EVENT_JOB_ERROR | EVENT_JOB_MAX_INSTANCES | EVENT_JOB_MISSED)
    started = SystemClock().now()
    for job in jobs:
        # Not a second job that runs once: it can be taken away twice while the scheduler stops.
        first = started if job.at_start else started + job.every
        scheduler.add_job(
            job.run, "interval", seconds=job.every.total_seconds(), id=job.id, next_run_time=first
        )
    return scheduler


def stop_scheduler(scheduler: BackgroundScheduler, patience: float) -> None:
    """Start no job any more, and give those that run `patience` seconds to end."""
    if not scheduler.running:
        return
    stopping = threading.Thread(target=scheduler.shutdown, daemon=True)
    stopping.start()
    stopping.join(patience)


def _sync(core: Core, workspace: WorkspaceId, everyone: Callable[[], Iterable[Person]]) -> None:
    try:
        sync_members(core, workspace, everyone())
    except Unavailable as error:
        # An emulator may have no such list; people are also looked up when they first act.
        log.warning("members were not brought up to date: %s", error)


def _note(event: JobEvent) -> None:
    error = getattr(event, "exception", None)
    log.warning("%s did not run through", event.job_id, exc_info=error)
