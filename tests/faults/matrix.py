"""Crash points, each in a hospital of its own, several hospitals at a time."""

from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from sandbox import AppFailed
from tests.faults.points import Crash
from tests.faults.site import Site
from tests.faults.stories import Story
from tests.faults.tally import Tally, count

AT_ONCE = 8

# Slack has the post, and the outbox does not know it.
NOBODY_CAN_TELL = (
    "unread chat.postMessage",
    "after chat.postMessage",
    "unread files.completeUploadExternal",
    "after files.completeUploadExternal",
    "before commit sent",
)

Plan = tuple[Crash, ...]
"""Where the first process dies, then the one started after it, and so on."""


class Opens(Protocol):
    def __call__(self, over_http: int | None = None) -> AbstractContextManager[Site]:
        """A fresh site; any number of them may stand beside each other."""
        ...


@dataclass
class Outcome:
    """`unreached` are points at which nobody died: the story never came there."""

    kills: int = 0
    tally: Tally = field(default_factory=Tally)
    unreached: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        more = f", never reached {len(self.unreached)}" if self.unreached else ""
        return f"{self.kills} kills, {self.tally}{more}"

    def add(self, other: "Outcome") -> None:
        self.kills += other.kills
        self.tally.add(other.tally)
        self.unreached += other.unreached


def try_out(fresh: Opens, story: Story, plans: Iterable[Plan], **changed: Any) -> Iterator[Outcome]:
    """What came of each plan, as they end; `changed` are orders, such as a bug."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        yield from pool.map(lambda plan: _die_and_go_on(fresh, story, plan, changed), plans)


def _die_and_go_on(fresh: Opens, story: Story, plan: Plan, changed: dict[str, Any]) -> Outcome:
    where = ", then ".join(map(str, plan))
    with fresh() as site:
        orders = {"settings": settings_for(story, site)} | changed
        with site.kept_running(*plan, **orders) as keeper:
            try:
                story.tell(site)
                site.settle()
                keeper.mourn()
            except (AssertionError, AppFailed) as problem:
                # One story in a run of hours: the others are told all the same.
                return Outcome(tally=_placed(Tally(lost=[f"the rest: {problem}"]), where))
        missing = [str(crash) for crash in plan if crash not in keeper.deaths]
        unreached = [f"{' and '.join(missing)} in: {where}"] * bool(missing)
        tally = count(site, story.said)
        if story.is_stale(site):
            tally.lost.append("a redrawing: a screen shows what is over")
        if tally.repeats > sum(crash.point.startswith(NOBODY_CAN_TELL) for crash in plan):
            tally.doubled.append(f"{tally.repeats} posts that surely had arrived, or had not")
        return Outcome(len(keeper.deaths), _placed(tally, where), unreached)


def settings_for(story: Story, site: Site) -> dict[str, Any]:
    clock = {"clock_url": site.sandbox.clock_url} if story.travels else {}
    return site.orders.settings | clock


def chained(lines: str) -> Plan:
    """A point a line, with #2 behind it for its second hit."""
    words = [line.strip().partition(" #") for line in lines.strip().splitlines()]
    return tuple(Crash(point, int(hit or 1)) for point, _, hit in words)


def points_of(fresh: Opens, story: Story) -> dict[str, int]:
    """Every point a bot comes to that nobody kills, and how often it surely does."""
    with fresh() as site:
        noted = site.orders.log.with_name("noted")
        with site.kept_running(noted=noted, settings=settings_for(story, site)):
            story.tell(site)
        hits = Counter(noted.read_text().splitlines())
    # Some come with the clock, once more or less.
    return {point: max(1, times // 2) for point, times in hits.items()}


def each_point(hits: dict[str, int], repeats: int) -> Iterator[Plan]:
    """Its first hit, its second and so on in turn; all points once before any comes again."""
    for turn in range(repeats):
        for point, times in hits.items():
            yield (Crash(point, 1 + turn % times),)


def together(outcomes: Iterable[Outcome]) -> Outcome:
    whole = Outcome()
    for outcome in outcomes:
        whole.add(outcome)
    return whole


def _placed(tally: Tally, where: str) -> Tally:
    """With the place of the crash beside whatever went wrong."""
    lost = [f"{what} ({where})" for what in tally.lost]
    return replace(tally, lost=lost, doubled=[f"{what} ({where})" for what in tally.doubled])
