"""A hospital whose clock is in our hand: the real use cases on a real database, without Slack."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from sqlalchemy import Engine, func, select, update

from bot.domain.mentorship import Mentorship
from bot.domain.messages import Kind, State
from bot.domain.nudges import DigestId, Nudge, NudgeKind
from bot.domain.people import Actor, MemberId, Person, Role, WorkspaceId
from bot.domain.permissions import Policy
from bot.domain.request import RequestId
from bot.ports import Core
from bot.scheduler import tick
from bot.usecases.accept_request import accept_request
from bot.usecases.ask_mentor import Ask, ask_mentor
from bot.usecases.sync_members import member_changed
from storage.store import SqlStore
from storage.tables import outbox, reminders
from storage.tables.messages import in_state, is_unfinished
from storage.vault import Vault, make_key

HOPE = "To finish my first paper."
MANY = 1000


@dataclass
class SetClock:
    at: datetime

    def now(self) -> datetime:
        return self.at


class NobodyElse:
    def look_up(self, platform_id: str) -> Person | None:
        return None


@dataclass(frozen=True, slots=True)
class Heard:
    """One digest as it reached someone: when, and what stood in it."""

    member: MemberId
    digest: DigestId
    at: datetime
    nudges: Sequence[Nudge]

    def about(self, kind: NudgeKind) -> list[Nudge]:
        return [nudge for nudge in self.nudges if nudge.kind is kind]


@dataclass
class Practice:
    """`zones` is where everybody is just now."""

    engine: Engine
    core: Core
    clock: SetClock
    workspace: WorkspaceId
    zones: dict[MemberId, ZoneInfo] = field(default_factory=dict)
    _numbers: "count[int]" = field(default_factory=count)

    def person(self, tz: str) -> Actor:
        number = next(self._numbers)
        with self.core.store.change(self.workspace) as uow:
            member = uow.members.save(Person(f"U{number}", f"Colleague {number}", tz))
        self.zones[member.id] = member.zone
        return Actor(member)

    def moves(self, actor: Actor, tz: str) -> Actor:
        person = replace(actor.member.person, tz=tz)
        member_changed(self.core, self.workspace, person)
        moved = Actor(replace(actor.member, person=person))
        self.zones[actor.id] = moved.member.zone
        return moved

    def asks(self, mentee: Actor, mentor: Actor, role: Role = Role.ADVISOR) -> RequestId:
        key = f"ask {next(self._numbers)}"
        return ask_mentor(self.core, mentee, Ask(mentor.id, role, HOPE), key).request.id

    def pair(self, mentee: Actor, mentor: Actor) -> Mentorship:
        request = self.asks(mentee, mentor)
        accept_request(self.core, mentor, request, open_place=True)
        with self.core.store.read(self.workspace) as uow:
            mentorship = uow.mentorships.of_request(request)
        assert mentorship
        return mentorship

    def tick(self, at: datetime) -> list[Heard]:
        """What everybody hears of it at once."""
        self.clock.at = at
        assert tick(self.core, self.workspace)
        return self.deliver()

    def tick_through(self, moments: Iterable[datetime]) -> list[Heard]:
        return [heard for moment in moments for heard in self.tick(moment)]

    def deliver(self) -> list[Heard]:
        # Of the only workspace: named beside these, it would lead to all that was ever said.
        waiting = (is_unfinished(), in_state(State.PENDING))
        these = select(outbox.c.recipient_id, outbox.c.subject_id).where(
            *waiting, outbox.c.kind == Kind.DIGEST, outbox.c.update_of.is_(None)
        )
        with self.engine.begin() as connection:
            digests = connection.execute(these).all()
            connection.execute(update(outbox).where(*waiting).values(state=State.SENT))
        if not digests:
            return []
        with self.core.store.read(self.workspace) as uow:
            return [
                Heard(
                    MemberId(recipient),
                    DigestId(subject),
                    self.clock.at,
                    uow.nudges.in_digest(DigestId(subject)),
                )
                for recipient, subject in digests
            ]

    def next_due_at(self) -> datetime | None:
        """When the bot next has anybody to look at."""
        due = select(func.min(reminders.c.next_due_at)).where(
            reminders.c.workspace_id == self.workspace
        )
        with self.engine.connect() as connection:
            found: datetime | None = connection.execute(due).scalar_one()
            return found

    def local(self, heard: Heard) -> datetime:
        return heard.at.astimezone(self.zones[heard.member])


def open_practice(engine: Engine, begin: datetime, name: str = "T1") -> Practice:
    clock = SetClock(begin)
    store = SqlStore(engine, Vault(make_key()), lambda: None)
    core = Core(store, clock, NobodyElse(), Policy(most_pending=MANY))
    workspace = store.keep_workspace("slack", name, "Harbor Children's Hospital", "UBOT")
    return Practice(engine, core, clock, workspace.id)


def every(step: timedelta, begin: datetime, end: datetime) -> Iterable[datetime]:
    """From `begin` on, without `end`."""
    moment = begin
    while moment < end:
        yield moment
        moment += step
