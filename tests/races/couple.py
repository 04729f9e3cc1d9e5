"""Two people of a ward who plan their meetings, and what the rest of the hospital hears of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial

from sqlalchemy import select

from bot.domain.contents.planned import PlanPage
from bot.domain.errors import Refusal
from bot.domain.meeting import Meeting
from bot.domain.messages import Kind
from bot.domain.people import Actor
from bot.domain.planned import NewPlan, Offer, PlannedMeeting
from bot.ports import Core
from bot.usecases.accept_request import accept_request
from bot.usecases.answer_times import pick_time
from bot.usecases.plan_meeting import move_meeting, plan_meeting
from storage.tables import outbox
from tests.races.ward import NOW, Ward

HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Earlier:
    at: datetime

    def now(self) -> datetime:
        return self.at


class Couple:
    def __init__(self, ward: Ward) -> None:
        self.core, self._ward = ward.core, ward
        self.mentor, self.mentee = ward.people(2)
        accept_request(ward.core, self.mentor, ward.asks(self.mentee, self.mentor))
        with ward.core.store.read(ward.workspace) as uow:
            [self.mentorship] = uow.mentorships.running_of(self.mentor.id)

    def offers(self, *times: datetime) -> PlannedMeeting:
        """By the mentee; the mentor has the card."""
        return self._plans(self.core, Offer(times))

    def meets(self, at: datetime) -> PlannedMeeting:
        """Agreed on before it begins, and told to both."""
        return self._plans(replace(self.core, clock=Earlier(at - 2 * HOUR)), Offer((at,), True))

    def pick(self, who: Actor, planned: PlannedMeeting, time: datetime) -> Callable[[], PlanPage]:
        return partial(pick_time, self.core, who, planned.id, planned.version, time)

    def move(self, who: Actor, planned: PlannedMeeting, offer: Offer) -> Callable[[], PlanPage]:
        return partial(move_meeting, self.core, who, planned.id, planned.version, offer)

    def look(self, planned: PlannedMeeting) -> PlannedMeeting:
        with self.core.store.read(self._ward.workspace) as uow:
            return uow.planned.get(planned.id)

    def planned(self) -> list[PlannedMeeting]:
        with self.core.store.read(self._ward.workspace) as uow:
            return uow.planned.open_of([self.mentorship.id])

    def logged(self) -> list[Meeting]:
        with self.core.store.read(self._ward.workspace) as uow:
            return uow.meetings.held_since(self.mentorship.id, date.min)

    def sequences(self, kind: Kind, planned: PlannedMeeting) -> list[int]:
        """Those of which both were told, in order."""
        told = select(outbox.c.detail).where(
            outbox.c.kind == kind, outbox.c.subject_id == planned.id, outbox.c.update_of.is_(None)
        )
        with self._ward.engine.connect() as connection:
            return sorted(int(detail) for detail in connection.scalars(told))

    def _plans(self, core: Core, offer: Offer) -> PlannedMeeting:
        key = f"plan:{self.mentorship.id}:{offer.times[0]}"
        page = plan_meeting(core, self.mentee, NewPlan(self.mentorship.id, offer), key)
        self._ward.said()
        return page.meeting

    def assert_one_truth(self, before: PlannedMeeting, answers: Sequence[object]) -> PlannedMeeting:
        """Each act that was not refused counted once, and each calendar was told of each change."""
        after = self.look(before)
        done = [answer for answer in answers if not isinstance(answer, Refusal)]
        assert after.uid == before.uid
        assert after.version - before.version == len(done), answers
        told = [*range(after.sequence + 1)] if after.starts_at else []
        for kind in (Kind.MEETING_NEWS, Kind.MEETING_FILE):
            assert self.sequences(kind, after) == told, kind
        return after


def hours(*ahead: int) -> tuple[datetime, ...]:
    return tuple(NOW + number * HOUR for number in ahead)
