"""The outbox as the messenger works it, over all workspaces.

A claim is a lease under a fence: whoever comes back after the lease has passed to another finds
the fence raised, and changes nothing.
"""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    case,
    exists,
    select,
    true,
    update,
)

from bot.domain.delivery import Lane, Pace, lane_of
from bot.domain.messages import Message, MessageId, Posted, State
from bot.domain.people import WorkspaceId
from storage import claiming, pacer, waiting
from storage.claiming import free, to_message
from storage.database import is_sqlite, read_only
from storage.database_time import database_now
from storage.errors import Conflict, translated
from storage.tables import outbox
from storage.tables.messages import in_state, is_unfinished

LOOKING_LASTS = timedelta(seconds=60)

_in_hand = (State.CLAIMED, State.SENDING, State.UNKNOWN)
_twin = outbox.alias("twin")
_twin_waits = exists().where(
    _twin.c.workspace_id == outbox.c.workspace_id,
    _twin.c.coalesce_key == outbox.c.coalesce_key,
    in_state(State.PENDING, of=_twin),
)
_waits_again = case((_twin_waits, State.CANCELLED), else_=State.PENDING)


class SqlQueue:
    """Each call is a transaction of its own; none is held while something is sent."""

    def __init__(self, engine: Engine, pace: Pace | None = None) -> None:
        self._engine = engine
        self._pace = pace or Pace()
        self._owner = secrets.token_hex(8)

    def recover(self) -> None:
        """Give back what a former process had in hand, where no other can be alive."""
        if is_sqlite(self._engine):
            with self._transaction() as connection:
                connection.execute(claiming.now_unknown(true(), "restart"))
                connection.execute(
                    update(outbox)
                    .where(is_unfinished(), in_state(State.CLAIMED))
                    .values(state=_waits_again, **free)
                )

    def claim(self, now: datetime, lease: timedelta) -> Message | None:
        with self._transaction() as connection:
            claiming.one_at_a_time(connection)
            here = database_now(connection)
            claiming.give_up_waiting(connection, now, here)
            moments = {"now": now, "here": here, "paid_until": here + self._pace.ahead}
            passed_over = set()
            for row in connection.execute(claiming.due(), moments).all():
                if row.recipient_id in passed_over:
                    continue
                if message := self._take(connection, row.id, State.CLAIMED, here, lease):
                    return message
                # Its change is not committed yet, and what comes after it must not come before.
                passed_over.add(row.recipient_id)
        return None

    def start(self, message: Message, lease: timedelta, channel: str | None = None) -> bool:
        try:
            return self._start(message, lease, channel)
        except Conflict:
            self._leave_to_twin(message, "coalesced")
            return False

    def _start(self, message: Message, lease: timedelta, channel: str | None) -> bool:
        lane = lane_of(message)
        with self._transaction() as connection:
            here = database_now(connection)
            started = connection.execute(
                update(outbox)
                .where(*_mine(message, State.CLAIMED))
                .values(
                    state=State.SENDING,
                    lease_until=here + lease,
                    send_started_at=here,
                    channel=channel,
                )
            )
            if started.rowcount != 1:
                return False
            if not pacer.take_turn(connection, message.workspace_id, lane, self._pace):
                self._let_go(connection, message, {"state": State.PENDING})
                return False
            if lane is Lane.POSTS:
                pacer.leave_gap(connection, message, self._pace.gap)
            return True

    def sent(self, message: Message, posted: Posted | None) -> bool:
        lane = lane_of(message)
        with self._transaction() as connection:
            sent = connection.execute(
                update(outbox)
                .where(*_mine(message, State.SENDING, State.UNKNOWN))
                .values(
                    state=State.SENT,
                    channel=posted and posted.channel,
                    ts=posted and posted.ts,
                    error_class=None,
                    **free,
                )
            )
            pacer.forgive(connection, message.workspace_id, Lane.ALL, lane)
            if lane is Lane.POSTS:
                pacer.leave_gap(connection, message, self._pace.gap)
            return sent.rowcount == 1

    def retry(
        self, message: Message, not_before: datetime | None, error: str, *, counts: bool = True
    ) -> None:
        waits: dict[str, Any] = {
            "state": State.PENDING,
            "attempts": outbox.c.attempts + int(counts),
        }
        if not_before:
            waits["not_before"] = not_before
        try:
            self._put_down(message, error, waits)
        except Conflict:
            self._leave_to_twin(message, error)

    def _leave_to_twin(self, message: Message, error: str) -> None:
        """Its coalesced twin waits by now, and will say the same from a later state."""
        self.close(message, State.CANCELLED, error)

    def close(self, message: Message, state: State, error: str) -> None:
        newly_unknown = int(state is State.UNKNOWN)
        ambiguous = case(
            (in_state(State.SENDING), outbox.c.ambiguous_count + newly_unknown),
            else_=outbox.c.ambiguous_count,
        )
        self._put_down(message, error, {"state": state, "ambiguous_count": ambiguous})

    def pause(self, workspace: WorkspaceId, lane: Lane, lasts: timedelta, reason: str) -> None:
        ahead = timedelta(0) if lane is Lane.ALL else self._pace.ahead
        with self._transaction() as connection:
            until = database_now(connection) + lasts + ahead
            pacer.pause(connection, workspace, lane, until, reason[:40])

    def resume(self, workspace: WorkspaceId, reasons: Sequence[str]) -> None:
        """End the pauses made for these reasons."""
        with self._transaction() as connection:
            pacer.resume(connection, workspace, reasons)

    def unknown(self, settle: timedelta) -> Message | None:
        with self._transaction() as connection:
            claiming.one_at_a_time(connection)
            here = database_now(connection)
            moments = {
                "here": here,
                "sent_before": here - settle,
                "paid_until": here + self._pace.ahead,
            }
            row = connection.execute(claiming.settled(), moments).one_or_none()
            if row is None:
                return None
            pacer.take_turn(connection, row.workspace_id, Lane.LOOK_UPS, self._pace)
            return self._take(connection, row.id, State.UNKNOWN, here, LOOKING_LASTS)

    def posted(self, message_id: MessageId) -> tuple[State, Posted | None]:
        with self._reading() as connection:
            row = connection.execute(
                select(outbox.c.state, outbox.c.channel, outbox.c.ts).where(
                    outbox.c.id == message_id
                )
            ).one_or_none()
        if row is None:
            return State.CANCELLED, None
        stands = Posted(row.channel, row.ts) if row.channel and row.ts else None
        return State(row.state), stands

    def is_idle(self, now: datetime) -> bool:
        with self._reading() as connection:
            return not waiting.is_busy(connection, now)

    def next_turn(self, now: datetime) -> timedelta | None:
        with self._reading() as connection:
            return waiting.next_turn(connection, now, self._pace)

    def oldest_due(self, now: datetime) -> datetime | None:
        with self._reading() as connection:
            return waiting.oldest_due(connection, now)

    def _take(
        self,
        connection: Connection,
        message_id: str,
        state: State,
        here: datetime,
        lease: timedelta,
    ) -> Message | None:
        asked = {"wanted": message_id, "owner": self._owner, "here": here, "until": here + lease}
        row = connection.execute(claiming.taken(state), asked).one_or_none()
        return to_message(row) if row else None

    def _put_down(self, message: Message, error: str, values: dict[str, Any]) -> None:
        with self._transaction() as connection:
            self._let_go(connection, message, {"error_class": error[:40], **values})

    def _let_go(self, connection: Connection, message: Message, values: dict[str, Any]) -> None:
        connection.execute(
            update(outbox).where(*_mine(message, *_in_hand)).values(**values, **free)
        )

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with translated(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translated(), read_only(self._engine).begin() as connection:
            yield connection


def _mine(message: Message, *states: State) -> list[ColumnElement[bool]]:
    return [
        outbox.c.id == message.id,
        outbox.c.workspace_id == message.workspace_id,
        outbox.c.fence == message.fence,
        in_state(*states),
    ]
