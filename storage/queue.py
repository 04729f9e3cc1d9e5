"""The outbox as the messenger works it, over all workspaces.

A claim is a lease under a fence: whoever comes back after the lease has passed to another finds
the fence raised, and changes nothing.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Row,
    Select,
    case,
    or_,
    select,
    update,
)

from bot.domain.messages import Kind, Message, MessageId, Posted, Repeat, State
from bot.domain.people import WorkspaceId
from storage.claiming import due, free, give_up_waiting, unlocked
from storage.database import read_only
from storage.database_time import database_now
from storage.errors import Conflict, translated
from storage.pacer import next_turn
from storage.tables import outbox
from storage.tables.messages import unfinished as is_unfinished

LOOKING_LASTS = timedelta(seconds=60)
MOST_LOOKED_UP = 20

_state = outbox.c.state
_in_hand = (State.CLAIMED, State.SENDING, State.UNKNOWN)


class SqlQueue:
    """Each call is a transaction of its own; none is held while something is sent."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._owner = secrets.token_hex(8)

    def claim(self, now: datetime, lease: timedelta, most: int) -> list[Message]:
        with self._transaction() as connection:
            here = database_now(connection)
            give_up_waiting(connection, now, here)
            return self._take(connection, due(now, here).limit(most), here + lease, State.CLAIMED)

    def start(self, message: Message, lease: timedelta, channel: str | None = None) -> bool:
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
            return started.rowcount == 1

    def sent(self, message: Message, posted: Posted | None) -> bool:
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
            return sent.rowcount == 1

    def retry(
        self, message: Message, not_before: datetime, error: str, *, counts: bool = True
    ) -> None:
        waits = {
            "state": State.PENDING,
            "not_before": not_before,
            "attempts": outbox.c.attempts + int(counts),
        }
        try:
            self._put_down(message, error, waits)
        except Conflict:
            # Its coalesced twin waits by now, and will say the same from a later state.
            self.close(message, State.CANCELLED, error)

    def close(self, message: Message, state: State, error: str) -> None:
        newly_unknown = int(state is State.UNKNOWN)
        ambiguous = case(
            (_state == State.SENDING, outbox.c.ambiguous_count + newly_unknown),
            else_=outbox.c.ambiguous_count,
        )
        self._put_down(message, error, {"state": state, "ambiguous_count": ambiguous})

    def unknown(self, settle: timedelta) -> list[Message]:
        with self._transaction() as connection:
            here = database_now(connection)
            settled = (
                select(outbox.c.id)
                .where(
                    is_unfinished,
                    _state == State.UNKNOWN,
                    outbox.c.send_started_at < here - settle,
                    or_(outbox.c.lease_until.is_(None), outbox.c.lease_until < here),
                )
                .order_by(outbox.c.send_started_at, outbox.c.id)
                .limit(MOST_LOOKED_UP)
            )
            return self._take(connection, settled, here + LOOKING_LASTS, State.UNKNOWN)

    def posted(self, message_id: MessageId) -> tuple[State, Posted | None]:
        with translated(), read_only(self._engine).begin() as connection:
            row = connection.execute(
                select(_state, outbox.c.channel, outbox.c.ts).where(outbox.c.id == message_id)
            ).one()
        stands = Posted(row.channel, row.ts) if row.channel and row.ts else None
        return State(row.state), stands

    def is_idle(self, now: datetime) -> bool:
        with translated(), read_only(self._engine).begin() as connection:
            busy = connection.scalar(
                select(outbox.c.id)
                .where(
                    is_unfinished,
                    or_(
                        _state.in_(_in_hand),
                        outbox.c.not_before <= now,
                        outbox.c.error_class.is_not(None),
                    ),
                )
                .limit(1)
            )
        return busy is None

    def pace(self, workspace: WorkspaceId, bucket: str, every: timedelta) -> timedelta:
        with self._transaction() as connection:
            return next_turn(connection, workspace, bucket, every)

    def _take(
        self, connection: Connection, ids: Select[Any], until: datetime, state: State
    ) -> list[Message]:
        rows = connection.execute(
            update(outbox)
            .where(outbox.c.id.in_(unlocked(ids)))
            .values(
                state=state,
                lease_owner=self._owner,
                lease_until=until,
                fence=outbox.c.fence + 1,
            )
            .returning(outbox)
        ).all()
        # RETURNING promises no order.
        return [_to_message(row) for row in sorted(rows, key=_turn)]

    def _put_down(self, message: Message, error: str, values: dict[str, Any]) -> None:
        with self._transaction() as connection:
            connection.execute(
                update(outbox)
                .where(*_mine(message, *_in_hand))
                .values(error_class=error[:40], **values, **free)
            )

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with translated(), self._engine.begin() as connection:
            yield connection


def _mine(message: Message, *states: State) -> list[ColumnElement[bool]]:
    return [
        outbox.c.id == message.id,
        outbox.c.workspace_id == message.workspace_id,
        outbox.c.fence == message.fence,
        _state.in_(states),
    ]


def _turn(row: Row[Any]) -> tuple[int, datetime, str]:
    return row.priority, row.not_before, row.id


def _to_message(row: Row[Any]) -> Message:
    return Message(
        id=row.id,
        workspace_id=row.workspace_id,
        kind=Kind(row.kind),
        recipient=row.recipient_id,
        subject=row.subject_id,
        detail=row.detail,
        update_of=row.update_of,
        repeat=Repeat(row.policy),
        fence=row.fence,
        attempts=row.attempts,
        created_at=row.created_at,
        expires_at=row.expires_at,
        ambiguous_count=row.ambiguous_count,
        send_started_at=row.send_started_at,
        channel=row.channel,
    )
