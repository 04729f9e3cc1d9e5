"""Ten mistakes in the real code, so that the machine proves it would see each of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import ColumnElement

from bot.domain.absence import Absence
from bot.domain.messages import Message, MessageId, Posted, State
from bot.domain.nudge_rules import has_expired
from bot.domain.nudges import DigestId
from bot.domain.people import MemberId
from bot.domain.reminders import Pace, Reminders
from bot.domain.request import Request, RequestState
from storage.nudges import SqlNudges
from storage.outbox import SqlOutbox
from storage.queue import SqlQueue
from storage.tables import outbox
from storage.tables.messages import in_state

Patch = pytest.MonkeyPatch


def _forget_the_key(patch: Patch) -> None:
    """Every message has a key of its own, so the same is said as often as it is added."""
    to_row = SqlOutbox._to_row

    def keyless(self: SqlOutbox, *given: Any) -> dict[str, Any]:
        row = to_row(self, *given)
        return {**row, "dedupe_key": row["id"]}

    patch.setattr(SqlOutbox, "_to_row", keyless)


def _ignore_the_fence(patch: Patch) -> None:
    """Whoever wakes up writes over what somebody else did meanwhile."""

    def anybodys(message: Message, *states: State) -> list[ColumnElement[bool]]:
        return [outbox.c.id == message.id, in_state(*states)]

    patch.setattr("storage.queue._mine", anybodys)


def _write_down_too_late(patch: Patch) -> None:
    """The outbox says "sending" only once it was sent."""
    start, sent = SqlQueue.start, SqlQueue.sent
    waiting: dict[MessageId, tuple[Any, ...]] = {}

    def start_later(_queue: SqlQueue, message: Message, *given: Any) -> bool:
        waiting[message.id] = given
        return True

    def start_and_sent(queue: SqlQueue, message: Message, posted: Posted | None) -> bool:
        start(queue, message, *waiting.pop(message.id, (timedelta(minutes=1),)))
        return sent(queue, message, posted)

    patch.setattr(SqlQueue, "start", start_later)
    patch.setattr(SqlQueue, "sent", start_and_sent)


def _ignore_quiet(patch: Patch) -> None:
    next_slot = Reminders.next_slot

    def always(self: Reminders, after: datetime, zone: ZoneInfo) -> datetime | None:
        return next_slot(replace(self, pace=Pace.WEEKLY), after, zone)

    patch.setattr(Reminders, "next_slot", always)


def _ignore_places(patch: Patch) -> None:
    patch.setattr("bot.usecases.accept_request._make_room", lambda *_, **__: None)


def _forget_todays_digest(patch: Patch) -> None:
    """A second digest of the day is made, under the next free day."""
    add = SqlNudges.add_digests
    patch.setattr(SqlNudges, "last_digests", lambda *_: {})

    def add_another(self: SqlNudges, days: dict[MemberId, date], at: datetime) -> Any:
        made: dict[MemberId, DigestId] = {}
        while left := {member: day for member, day in days.items() if member not in made}:
            made |= add(self, left, at)
            days = {member: day + timedelta(days=1) for member, day in left.items()}
        return made

    patch.setattr(SqlNudges, "add_digests", add_another)


def _expire_while_away(patch: Patch) -> None:
    """The days the mentor was away count like any other."""

    def at_once(request: Request, _absences: list[Absence], now: datetime) -> bool:
        return has_expired(request, (), now)

    patch.setattr("bot.usecases.expire_requests.has_expired", at_once)


def _accept_after_the_end(patch: Patch) -> None:
    """Who answers late is not told that it is over."""

    def is_open(request: Request) -> bool:
        return request.state in (RequestState.PENDING, RequestState.EXPIRED)

    patch.setattr(Request, "is_pending", property(is_open))


def _tell_who_has_left(patch: Patch) -> None:
    patch.setattr("bot.usecases.composing.why_not_taking_part", lambda *_: None)


def _look_too_soon(patch: Patch) -> None:
    """What history does not show yet is taken for lost."""
    patch.setattr("bot.usecases.settle_messages.SETTLES_AFTER", timedelta(0))


BUGS: dict[str, Callable[[Patch], None]] = {
    "the key is forgotten": _forget_the_key,
    "the fence is ignored": _ignore_the_fence,
    "sending is written down too late": _write_down_too_late,
    "quiet is ignored": _ignore_quiet,
    "places are not counted": _ignore_places,
    "two digests a day": _forget_todays_digest,
    "expiry counts days away": _expire_while_away,
    "accepted after the end": _accept_after_the_end,
    "who has left is told": _tell_who_has_left,
    "looked up too soon": _look_too_soon,
}
