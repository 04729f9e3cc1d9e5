"""One sentence being answered."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.errors import FieldProblem
from bot.domain.local_time import local_day
from bot.domain.messages import Kind
from bot.domain.people import Actor, Member
from bot.domain.sentences.which_day import readings
from bot.ports import Core, UnitOfWork
from bot.usecases.drafts import DRAFT_LASTS, join_readings
from bot.usecases.telling import reply


@dataclass(frozen=True, slots=True)
class Hearing:
    """In the transaction of its effect; `said` is all of it.

    `person` is who it mentions by id, `other` the second one.
    """

    core: Core
    uow: UnitOfWork
    actor: Actor
    source_key: str
    now: datetime
    person: Member | None
    is_first_visit: bool = False
    said: str = ""
    other: Member | None = None

    @property
    def today(self) -> date:
        """Where the speaker is."""
        return local_day(self.now, self.actor.member.zone)

    def say(self, kind: Kind, subject: int = 0, detail: str = "") -> None:
        reply(self.uow, kind, self.actor.id, self.source_key, self.now, subject, detail)

    def welcome_or(self, kind: Kind) -> None:
        self.say(Kind.WELCOME if self.is_first_visit else kind)

    def refuse(self, problem: FieldProblem) -> None:
        """What to write instead; of a day that could be two, which of them is meant."""
        if offered := readings(self.said, problem.problem, self.today):
            text = join_readings(problem.problem, offered)
            # Its subject is its author: a draft of an ask never has that.
            lasts_until = self.now + DRAFT_LASTS
            me = self.actor.id
            self.say(Kind.WHICH_DAY, self.uow.drafts.add(me, Kind.WHICH_DAY, me, text, lasts_until))
            return
        self.say(Kind.REFUSED, detail=f"{problem.field}:{problem.problem}")
