"""When things happen by themselves: id, how often, use case; and what a tick does."""

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Protocol

from apscheduler.events import (
    EVENT_JOB_ERROR,
    EVENT_JOB_MAX_INSTANCES,
    EVENT_JOB_MISSED,
    JobEvent,
)
from apscheduler.schedulers.background import BackgroundScheduler

from bot.clock import RemoteClock, SystemClock
from bot.clock_follower import ClockFollower, Work
from bot.domain.errors import Unavailable
from bot.domain.people import Person, WorkspaceId
from bot.ports import Core
from bot.usecases.expire_requests import expire_requests
from bot.usecases.forget_drafts import forget_drafts
from bot.usecases.offer_places import offer_places
from bot.usecases.plan_digests import plan_digests
from bot.usecases.remind_meetings import next_moment, remind_meetings
from bot.usecases.rest_mentorships import end_pauses, pause_silent
from bot.usecases.sync_members import sync_members

log = logging.getLogger(__name__)


# Each does what is due and not yet done, so any number of copies may tick at any time.
# What changes by itself comes first: the digests then speak of it.
CLOCK_DRIVEN: tuple[Callable[[Core, WorkspaceId], object], ...] = (
    forget_drafts,
    expire_requests,
    end_pauses,
    pause_silent,
    offer_places,
    remind_meetings,
    plan_digests,
)


def tick(core: Core, workspace: WorkspaceId) -> bool:
    """Do everything the clock drives; False when one of it failed, which stops no other."""
    went_well = True
    for do in CLOCK_DRIVEN:
        try:
            do(core, workspace)
        except Exception:
            log.exception("%s did not run through", do.__name__)
            went_well = False
    return went_well


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
        Job("tick", timedelta(minutes=1), partial(tick, core, workspace)),
    ]


class Scheduler:
    """Nothing due lives in it: it only wakes this process, and the database says what is due."""

    def __init__(self, jobs: list[Job]) -> None:
        self._alarms = BackgroundScheduler(
            timezone=UTC,
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        events = EVENT_JOB_ERROR | EVENT_JOB_MAX_INSTANCES | EVENT_JOB_MISSED
        self._alarms.add_listener(_note, events)
        for job in jobs:
            self._add(job)

    def start(self) -> None:
        self._alarms.start()

    def stop(self, patience: float) -> None:
        if not self._alarms.running:
            return
        stopping = threading.Thread(target=self._alarms.shutdown, daemon=True)
        stopping.start()
        stopping.join(patience)

    def _add(self, job: Job) -> None:
        # Not a second job that runs once: it can be taken away twice while the scheduler stops.
        first = SystemClock().now() + (timedelta(0) if job.at_start else job.every)
        every = job.every.total_seconds()
        self._alarms.add_job(job.run, "interval", seconds=every, id=job.id, next_run_time=first)


class Waker(Protocol):
    def start(self) -> None: ...
    def stop(self, patience: float) -> None:
        """Begin nothing any more, and give what is in hand `patience` seconds to end."""
        ...


def make_wakers(
    core: Core,
    workspace: WorkspaceId,
    everyone: Callable[[], Iterable[Person]],
    deliver: Callable[[], None],
    is_idle: Callable[[datetime], bool],
) -> list[Waker]:
    """The scheduler; and where the clock may travel, someone to keep up with it."""
    wakers: list[Waker] = [Scheduler(jobs(core, workspace, everyone))]
    if isinstance(core.clock, RemoteClock):
        work = Work(
            partial(tick, core, workspace),
            deliver,
            is_idle,
            partial(next_moment, core, workspace),
        )
        wakers.append(ClockFollower(core.clock, work))
    return wakers


def _sync(core: Core, workspace: WorkspaceId, everyone: Callable[[], Iterable[Person]]) -> None:
    try:
        sync_members(core, workspace, everyone())
    except Unavailable as error:
        # An emulator may have no such list; people are also looked up when they first act.
        log.warning("members were not brought up to date: %s", error)


def _note(event: JobEvent) -> None:
    error = getattr(event, "exception", None)
    log.warning("%s did not run through", event.job_id, exc_info=error)
