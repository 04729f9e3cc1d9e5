"""People of several temperaments: what each does after hearing something, and in between."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from functools import partial

from bot.domain.errors import Refusal
from bot.domain.local_time import local_day
from bot.domain.nudges import Nudge, NudgeAnswer, NudgeKind
from bot.domain.people import Actor, Role
from bot.domain.reminders import HOURS, TUESDAY, USUAL_HOUR, Pace
from bot.domain.request import RequestId
from bot.usecases.answer_check_in import answer_check_in
from bot.usecases.change_reminders import Choice, choose_reminders, snooze
from bot.usecases.decline_request import decline_request
from bot.usecases.pause_mentorship import answer_drift
from tests.nudging.practice import Heard, Practice

DAY = timedelta(days=1)
Act = Callable[[], None]
Plan = tuple[timedelta, Act]


class Temper(StrEnum):
    STEADY = "steady"
    MEETS = "meets"
    SILENT = "silent"
    MOODY = "moody"
    LESS = "less"
    QUIET = "quiet"
    RESTLESS = "restless"
    TRAVELS = "travels"


@dataclass
class Someone:
    """One side of a pair; `others` are the mentors they might ask as well."""

    practice: Practice
    actor: Actor
    temper: Temper
    chance: random.Random
    zones: tuple[str, ...]
    others: list["Someone"] = field(default_factory=list)

    def begins(self) -> Iterator[Plan]:
        """What they do of themselves, the first time."""
        match self.temper:
            case Temper.LESS:
                yield timedelta(0), partial(self._chooses, Pace.EVERY_2_WEEKS)
            case Temper.QUIET:
                yield self._some_days(10, 60), partial(self._chooses, Pace.QUIET)
            case Temper.RESTLESS:
                yield self._some_days(3, 30), self._changes_day_and_hour
            case Temper.TRAVELS:
                yield self._some_days(3, 30), self._travels
            case _:
                pass
        if self.others:
            yield self._some_days(5, 60), self._asks_someone_else

    def goes_on(self, act: Act) -> Iterator[Plan]:
        """What they do again some time after having done this."""
        if act in (self._changes_day_and_hour, self._travels):
            yield self._some_days(10, 45), act
        if act == self._asks_someone_else:
            yield self._some_days(25, 70), act

    def hears(self, heard: Heard) -> Iterator[Plan]:
        for nudge in heard.nudges:
            answer = self._answer(nudge)
            if answer:
                yield self._some_hours(), partial(self._says, nudge, answer)
            if nudge.kind is NudgeKind.REQUEST_REMINDER and self.chance.random() < 0.4:
                yield self._some_hours(), partial(self._declines, RequestId(nudge.subject))
        if self.temper is Temper.MOODY and self.chance.random() < 0.2:
            yield self._some_hours(), self._snoozes

    def _answer(self, nudge: Nudge) -> NudgeAnswer | None:
        if nudge.kind is NudgeKind.DRIFT_CHOICE:
            stays = self.temper in (Temper.STEADY, Temper.RESTLESS, Temper.TRAVELS, Temper.LESS)
            return NudgeAnswer.WE_MEET if stays else None
        if nudge.kind is not NudgeKind.CHECK_IN:
            return None
        match self.temper:
            case Temper.SILENT:
                return None
            case Temper.MEETS:
                return self.chance.choice([NudgeAnswer.MET, NudgeAnswer.PLANNED])
            case Temper.MOODY:
                return self.chance.choice([None, NudgeAnswer.MET, NudgeAnswer.NOT_YET])
            case _:
                return NudgeAnswer.NOT_YET

    def _says(self, nudge: Nudge, answer: NudgeAnswer) -> None:
        core = self.practice.core
        if nudge.kind is NudgeKind.DRIFT_CHOICE:
            answer_drift(core, self.actor, nudge.id, answer)
        else:
            answer_check_in(core, self.actor, nudge.id, answer)

    def _declines(self, request: RequestId) -> None:
        decline_request(self.practice.core, self.actor, request)

    def _chooses(self, pace: Pace) -> None:
        choose_reminders(self.practice.core, self.actor, Choice(TUESDAY, USUAL_HOUR, pace))

    def _changes_day_and_hour(self) -> None:
        hour = self.chance.choice(HOURS)
        weekday = self.chance.randrange(5)
        choose_reminders(self.practice.core, self.actor, Choice(weekday, hour, Pace.WEEKLY))

    def _travels(self) -> None:
        self.actor = self.practice.moves(self.actor, self.chance.choice(self.zones))

    def _snoozes(self) -> None:
        today = local_day(self.practice.clock.at, self.actor.member.zone)
        snooze(self.practice.core, self.actor, today + self.chance.randint(1, 7) * DAY)

    def _asks_someone_else(self) -> None:
        try:
            self.practice.asks(self.actor, self.chance.choice(self.others).actor, Role.COACH)
        except Refusal:
            # Asked, or declined, before.
            return

    def _some_days(self, least: int, most: int) -> timedelta:
        return self.chance.randint(least * 24, most * 24) * timedelta(hours=1)

    def _some_hours(self) -> timedelta:
        return self.chance.randint(1, 30) * timedelta(hours=1)
