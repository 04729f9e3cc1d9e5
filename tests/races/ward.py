"""A ward where everybody acts at the same moment: the real use cases on a real database."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import TypeVar

from sqlalchemy import Engine, text

from bot.domain.errors import Refusal
from bot.domain.people import Actor, MemberId, MentorProfile, Person, Role, WorkspaceId
from bot.domain.permissions import Policy
from bot.domain.request import Request, RequestId
from bot.ports import Core
from bot.usecases.ask_mentor import Ask, ask_within
from storage.store import SqlStore
from storage.vault import Vault, make_key
from tests.storage.together import together

T = TypeVar("T")

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
RACERS = 8
HOPE = "To learn how to teach at the bedside."


class StandingClock:
    def now(self) -> datetime:
        return NOW


class NobodyElse:
    """Everyone in these races is known already."""

    def look_up(self, platform_id: str) -> Person | None:
        return None


@dataclass
class Ward:
    """People are made anew for each round, so rounds do not see each other."""

    engine: Engine
    core: Core
    workspace: WorkspaceId
    _numbers: "count[int]" = field(default_factory=count)

    def people(self, how_many: int) -> list[Actor]:
        """All of them have just looked at their Home, which is drawn anew with every change."""
        with self.core.store.change(self.workspace) as uow:
            made = []
            for _ in range(how_many):
                number = next(self._numbers)
                member = uow.members.save(Person(f"U{number}", f"Colleague {number}"))
                uow.members.opened_home(member.id, NOW)
                made.append(Actor(member))
            return made

    def offers(self, mentor: Actor, places: int) -> None:
        with self.core.store.change(self.workspace) as uow:
            uow.profiles.save_mentor(mentor.id, MentorProfile(places=places))

    def asks(
        self, mentee: Actor, mentor: Actor, role: Role = Role.ADVISOR, *, first_yes: bool = False
    ) -> RequestId:
        return self.all_ask([(mentee, mentor)], role, first_yes=first_yes)[0]

    def all_ask(
        self,
        pairs: Sequence[tuple[Actor, Actor]],
        role: Role = Role.ADVISOR,
        *,
        first_yes: bool = False,
    ) -> list[RequestId]:
        """Requests of these mentees to these mentors, as asking leaves them."""
        with self.core.store.change(self.workspace) as uow:
            return [
                ask_within(
                    uow,
                    mentee,
                    Ask(mentor.id, role, HOPE, first_yes),
                    f"ask:{mentee.id}:{mentor.id}",
                    self.core.policy,
                    NOW,
                ).request.id
                for mentee, mentor in pairs
            ]

    def said(self) -> None:
        """Everything that waited has been said: from here on, cards stand that must change."""
        with self.engine.begin() as connection:
            connection.execute(text("UPDATE outbox SET state = 'sent' WHERE state = 'pending'"))

    def request(self, request_id: RequestId) -> Request:
        with self.core.store.read(self.workspace) as uow:
            return uow.requests.get(request_id)

    def mentees_of(self, mentor: Actor) -> list[MemberId]:
        with self.core.store.read(self.workspace) as uow:
            running = uow.mentorships.running_of(mentor.id)
            return [m.mentee_id for m in running if m.mentor_id == mentor.id]

    def mentors_of(self, mentee: Actor) -> list[MemberId]:
        with self.core.store.read(self.workspace) as uow:
            running = uow.mentorships.running_of(mentee.id)
            return [m.mentor_id for m in running if m.mentee_id == mentee.id]

    def places_of(self, mentor: Actor) -> int:
        with self.core.store.read(self.workspace) as uow:
            return uow.mentorships.places(mentor.id).places

    def messages(self, kind: str, subject: int) -> int:
        """How many of them were put into the outbox, redrawings left out."""
        with self.engine.connect() as connection:
            return int(
                connection.execute(
                    text(
                        "SELECT count(*) FROM outbox"
                        " WHERE kind = :kind AND subject_id = :subject AND update_of IS NULL"
                    ),
                    {"kind": kind, "subject": subject},
                ).scalar_one()
            )


def open_ward(engine: Engine, store: type[SqlStore] = SqlStore) -> Ward:
    kept = store(engine, Vault(make_key()), lambda: None)
    core = Core(kept, StandingClock(), NobodyElse(), Policy(most_pending=RACERS))
    workspace = kept.keep_workspace("slack", "T1", "Harbor Children's Hospital", "UBOT")
    return Ward(engine, core, workspace.id)


def race(*acts: Callable[[], T]) -> list[T | Refusal]:
    """Everyone at once. A refusal is an answer like any other; whatever else is raised, is."""

    def tried(act: Callable[[], T]) -> T | Refusal:
        try:
            return act()
        except Refusal as refusal:
            return refusal

    return together(*[lambda act=act: tried(act) for act in acts])
