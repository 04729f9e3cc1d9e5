"""A ward, its bots, a pretend Slack and the model beside them: what the rules of a machine use."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.domain.errors import Refusal
from bot.domain.messages import MessageId
from bot.domain.people import Actor, Guest, Member, MemberId, Person
from bot.ports import Core
from bot.scheduler import tick
from bot.usecases.deliver_messages import deliver_due
from bot.usecases.settle_messages import settle_messages
from storage.tables import outbox
from storage.tables.messages import is_unfinished
from tests.faults.machine_copies import Copy, Died, Fate
from tests.faults.machine_ground import BEGINS, PLACES, Ground
from tests.faults.machine_model import Model, Refused
from tests.faults.machine_moments import Moments
from tests.faults.machine_slack import PretendSlack

T = TypeVar("T")

ROUND = timedelta(seconds=2)
# Every lease has passed, and everything unknown may be looked up.
NIGHTMARE_ENDS = timedelta(minutes=2)


@dataclass
class Came:
    """How an act ended: refused, done, or cut short by a death before or after its commit."""

    refusal: Refused = None
    commits: int = 0
    died: bool = False
    answer: object = None


@dataclass
class World:
    ground: Ground
    moments: Moments = field(default_factory=lambda: Moments(BEGINS, BEGINS))
    fate: Fate = field(default_factory=Fate)
    model: Model = field(default_factory=Model)
    slack: PretendSlack = field(init=False)
    copies: list[Copy] = field(init=False)
    people: dict[MemberId, Person] = field(init=False)
    wrong: list[str] = field(default_factory=list)
    ever_gone: set[MemberId] = field(default_factory=set)
    nudged: dict[tuple[object, ...], str] = field(default_factory=dict)
    zone_when_planned: dict[int, ZoneInfo] = field(default_factory=dict)
    died: int = 0
    _turn: int = 0

    def __post_init__(self) -> None:
        self.ground.clear()
        self.people = {member.id: member.person for member in self.ground.people}
        self.slack = PretendSlack(self.moments)
        # One process on SQLite: a second is refused.
        self.copies = [
            Copy(self.ground, self.moments, self.slack, self.fate, self)
            for _ in range(1 if self.ground.is_sqlite else 2)
        ]
        for place, places in PLACES.items():
            self.model.places[self.id(place)] = places
        for member, person in self.people.items():
            self.model.zones[member] = ZoneInfo(person.tz)

    def id(self, number: int) -> MemberId:
        return self.ground.people[number].id

    def actor(self, member: MemberId) -> Actor:
        return Actor(Member(member, self.ground.workspace, self.people[member]))

    def act(self, do: Callable[[Core], object]) -> Came:
        """One of the copies does it."""
        copy = self._next_copy()
        copy.store.commits = 0
        came = Came()
        try:
            came.answer = do(copy.core)
        except Refusal as refusal:
            came.refusal = type(refusal)
        except Died:
            came.died = True
            self._begin_again(copy)
        came.commits = copy.store.commits if not came.died else self._commits
        return came

    def happened(self, came: Came, expected: Refused) -> bool:
        """Whether the model follows; fails where the bot answered something else."""
        if came.died:
            assert not (came.commits and expected), f"kept though it is {expected}"
            return came.commits > 0
        assert came.refusal is expected, f"{came.refusal} instead of {expected}"
        return expected is None

    def tick(self) -> bool:
        """False where the copy died in it."""
        came = self.act(lambda core: tick(core, self.ground.workspace))
        assert came.died or came.answer is True, "a tick did not run through"
        return not came.died

    def deliver(self, rounds: int) -> None:
        """As the courier does: deliver, look up, wait a little."""
        for _ in range(rounds):
            copy = self._next_copy()
            try:
                self._work(copy)
            except Died:
                self._begin_again(copy)
            self.moments.let_pass(ROUND)

    def sleep_in_between(self, span: timedelta) -> None:
        """Whoever is at work is paused for so long; the others go on meanwhile."""
        self._forget_refusals()
        self.moments.let_pass(span)
        for copy in self.copies:
            if copy is not self._at_work:
                for _ in range(5):
                    self._work(copy)
                    self.moments.let_pass(ROUND)

    def become_calm(self) -> None:
        """Every trouble is over, and all that still waits has its time to arrive."""
        self.slack.faults.clear()
        self.slack.lag = timedelta(0)
        self.fate.dies_after = self.fate.sleeps = None
        self.moments.put_right()
        self.moments.let_pass(NIGHTMARE_ENDS)
        for _ in range(100):
            if not self._waits():
                return
            worked = [self._work(copy) for copy in self.copies]
            self.moments.let_pass(ROUND if any(worked) else timedelta(minutes=4))
        raise AssertionError("something waits for ever")

    def fence_of(self, message_id: MessageId) -> int:
        [rows] = self.ground.rows(select(outbox.c.fence).where(outbox.c.id == message_id))
        return int(rows[0].fence)

    def snapshot(self, message_id: MessageId) -> object:
        [rows] = self.ground.rows(select(outbox).where(outbox.c.id == message_id))
        return rows[0]

    def changes(self, member: MemberId, *, tz: str | None = None, active: bool = True) -> Person:
        """How the platform describes this person from now on."""
        before = self.people[member]
        self.people[member] = Person(
            before.platform_id, before.name, tz or before.tz, active, guest=Guest.NONE
        )
        return self.people[member]

    def _waits(self) -> bool:
        return bool(self.ground.rows(select(outbox.c.id).where(is_unfinished()).limit(1))[0])

    def _work(self, copy: Copy) -> int:
        self._at_work = copy
        return deliver_due(copy.core, copy.delivery) + settle_messages(copy.core, copy.delivery)

    def _next_copy(self) -> Copy:
        self._turn += 1
        self._at_work = self.copies[self._turn % len(self.copies)]
        return self._at_work

    def _begin_again(self, copy: Copy) -> None:
        self.died += 1
        self._commits = copy.store.commits
        self._forget_refusals()
        copy.start()

    def _forget_refusals(self) -> None:
        """Whoever died had not written down yet what Slack refused; a sleeper cannot know."""
        self.slack.throttled_until.clear()
        self.slack.suspended_until = None
