"""A year in the life of many pairs: they act, the bot stands still now and then, clocks err."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import heappop, heappush
from itertools import count

from bot.domain.people import MemberId
from tests.nudging.people import Act, Plan, Someone, Temper
from tests.nudging.practice import Heard, Practice, every

STEP = timedelta(minutes=15)
SET_BACK = timedelta(minutes=90)
OUTAGE = timedelta(hours=30)
TEMPERS = tuple(Temper)


@dataclass
class Year:
    """From `begin` to `end` in quarter hours; in `outages` nothing runs and nobody gets through.

    At each of `set_back` the clock shows the last hour and a half once more. `dense` ticks at
    every quarter of an hour instead of only where somebody is due or acts.
    """

    practice: Practice
    end: datetime
    outages: list[tuple[datetime, datetime]]
    set_back: list[datetime]
    dense: bool = False
    people: dict[MemberId, Someone] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)
    local: list[datetime] = field(default_factory=list)
    ticks: int = 0
    _plans: list[tuple[datetime, int, Someone, Act]] = field(default_factory=list)
    _numbers: "count[int]" = field(default_factory=count)

    def populate(
        self, pairs: int, zones: tuple[str, ...], seed: int, tempers: Sequence[Temper] = TEMPERS
    ) -> None:
        """The two of a pair are of one temper; each pair has its zones and its own chance."""
        mentors = []
        for number in range(pairs):
            temper = tempers[number % len(tempers)]
            mentee = self._someone(zones, number, temper, seed)
            mentor = self._someone(zones, number + number // len(zones), temper, seed + 1)
            self.practice.pair(mentee.actor, mentor.actor)
            mentors.append(mentor)
            mentee.others = mentors
        for someone in self.people.values():
            self._plan(someone, someone.begins())

    def run(self) -> None:
        moment = self.practice.clock.at
        waiting = sorted(self.set_back, reverse=True)
        while (moment := self._next(moment)) < self.end:
            while waiting and waiting[-1] <= moment:
                self._repeat(waiting.pop())
            self._act(moment)
            self._tick(moment)

    def _repeat(self, until: datetime) -> None:
        for moment in every(STEP, until - SET_BACK, until):
            if not self._is_down(moment):
                self._tick(moment)

    def _tick(self, moment: datetime) -> None:
        self.ticks += 1
        for heard in self.practice.tick(moment):
            self.heard.append(heard)
            self.local.append(self.practice.local(heard))
            self._plan(self.people[heard.member], self.people[heard.member].hears(heard))

    def _act(self, moment: datetime) -> None:
        self.practice.clock.at = moment
        while self._plans and self._plans[0][0] <= moment:
            _, _, someone, act = heappop(self._plans)
            act()
            self._plan(someone, someone.goes_on(act))

    def _next(self, after: datetime) -> datetime:
        moment = after + STEP
        if not self.dense:
            due = self.practice.next_due_at()
            coming = [one for one in (due, self._plans[0][0] if self._plans else None) if one]
            moment = max(moment, _on_grid(min(coming, default=self.end)))
        while self._is_down(moment):
            moment += STEP
        return moment

    def _is_down(self, moment: datetime) -> bool:
        return any(began <= moment < ended for began, ended in self.outages)

    def _plan(self, someone: Someone, plans: Iterator[Plan]) -> None:
        for after, act in plans:
            at = self.practice.clock.at + after
            heappush(self._plans, (at, next(self._numbers), someone, act))

    def _someone(self, zones: tuple[str, ...], number: int, temper: Temper, seed: int) -> Someone:
        actor = self.practice.person(zones[number % len(zones)])
        chance = random.Random(f"{seed} {number}")
        someone = Someone(self.practice, actor, temper, chance, zones)
        self.people[actor.id] = someone
        return someone


def some_outages(
    chance: random.Random, begin: datetime, end: datetime, how_many: int
) -> list[tuple[datetime, datetime]]:
    """Thirty hours each, anywhere."""
    hours = int((end - begin).total_seconds() // 3600)
    starts = (begin + timedelta(hours=chance.randrange(24, hours)) for _ in range(how_many))
    return sorted((start, start + OUTAGE) for start in starts)


def some_moments(
    chance: random.Random, begin: datetime, end: datetime, how_many: int
) -> list[datetime]:
    quarters = int((end - begin) / STEP)
    return [begin + chance.randrange(96, quarters) * STEP for _ in range(how_many)]


def _on_grid(moment: datetime) -> datetime:
    """The first full quarter of an hour from this moment on."""
    late = (moment - moment.replace(minute=0, second=0, microsecond=0)) % STEP
    return moment + (STEP - late) % STEP if late else moment
