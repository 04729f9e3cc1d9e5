"""What still waits to be said, for whoever only wants to know."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, func, or_, select

from bot.domain.delivery import Lane, Pace
from bot.domain.messages import State
from storage.database import UtcDateTime
from storage.database_time import database_now
from storage.tables import outbox, pacer
from storage.tables.messages import in_state, is_unfinished

NO_TIME = timedelta(0)


# Asked at every turn, so built once.
_NOW = bindparam("now", type_=UtcDateTime())
_busy = (
    select(outbox.c.id)
    .where(
        is_unfinished(),
        or_(
            in_state(State.CLAIMED, State.SENDING, State.UNKNOWN),
            outbox.c.not_before <= _NOW,
            outbox.c.error_class.is_not(None),
        ),
    )
    .limit(1)
)
_due = (is_unfinished(), in_state(State.PENDING), outbox.c.not_before <= _NOW)
_oldest = select(func.min(outbox.c.not_before)).where(*_due)
_taken_buckets = select(pacer.c.bucket, pacer.c.next_free_at).where(
    pacer.c.next_free_at > bindparam("here", type_=UtcDateTime()),
    pacer.c.workspace_id.in_(select(outbox.c.workspace_id).where(*_due)),
)


def is_busy(connection: Connection, now: datetime) -> bool:
    """Whether something is in hand, due, or to be tried again."""
    return connection.execute(_busy, {"now": now}).first() is not None


def oldest_due(connection: Connection, now: datetime) -> datetime | None:
    oldest: datetime | None = connection.scalar(_oldest, {"now": now})
    return oldest


def next_turn(connection: Connection, now: datetime, pace: Pace) -> timedelta | None:
    """How long until the next bucket is free that may hold up what is due."""
    here = database_now(connection)
    buckets = connection.execute(_taken_buckets, {"now": now, "here": here}).all()
    ahead = dict.fromkeys(set(Lane) - {Lane.ALL}, pace.ahead)
    waits = [free_at - ahead.get(bucket, NO_TIME) - here for bucket, free_at in buckets]
    return min((wait for wait in waits if wait > NO_TIME), default=None)
