"""When the next message may leave; every copy of the bot takes its turn from the same rows.

A bucket is a lane of a workspace or one member of it. Its row says when it is free again: for a
member after the gap; for a lane it is the time up to which calls are paid for (GCRA), which may
be ahead by the burst. A pause moves it further, so that after it one call leaves at first.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    Connection,
    Exists,
    String,
    case,
    cast,
    delete,
    exists,
    literal,
    select,
    update,
)

from bot.domain.delivery import Lane, Pace
from bot.domain.messages import Kind, Message
from bot.domain.people import WorkspaceId
from storage.database_time import database_now
from storage.tables import outbox, pacer
from storage.upsert import insert

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_MEMBER = "member:"

# The lane of a row of the outbox, and the bucket of its recipient.
lane_of_row: ColumnElement[str] = case(
    (outbox.c.kind == literal(Kind.HOME, literal_execute=True), literal(Lane.HOMES)),
    (outbox.c.update_of.is_not(None), literal(Lane.UPDATES)),
    else_=literal(Lane.POSTS),
)
member_of_row: ColumnElement[str] = literal(_MEMBER) + cast(outbox.c.recipient_id, String)


def bucket_of(member: int) -> str:
    return f"{_MEMBER}{member}"


def is_taken(bucket: ColumnElement[str], until: ColumnElement[datetime]) -> Exists:
    """Whether this bucket, in the workspace of a row, is not free until after this moment."""
    return _bucket(bucket).where(pacer.c.next_free_at > until)


def was_refused(lane: ColumnElement[str]) -> Exists:
    """Whether nothing has got through since the platform refused this."""
    return _bucket(lane).where(pacer.c.reason.is_not(None))


def _bucket(bucket: ColumnElement[str]) -> Exists:
    return exists().where(pacer.c.workspace_id == outbox.c.workspace_id, pacer.c.bucket == bucket)


def take_turn(connection: Connection, workspace_id: WorkspaceId, lane: Lane, pace: Pace) -> bool:
    """Pay for one call now; False where the lane is paused, or somebody was quicker."""
    free_at = _held(connection, workspace_id, lane)
    here = database_now(connection)
    if free_at > here + pace.ahead or _is_paused(connection, workspace_id, here):
        return False
    _set(connection, workspace_id, lane, max(free_at, here) + pace.every)
    return True


def leave_gap(connection: Connection, message: Message, gap: timedelta) -> None:
    """Nothing more is posted to this member for so long."""
    free_at = {"next_free_at": database_now(connection) + gap}
    connection.execute(
        insert(connection, pacer)
        .values(workspace_id=message.workspace_id, bucket=bucket_of(message.recipient), **free_at)
        .on_conflict_do_update(index_elements=["workspace_id", "bucket"], set_=free_at)
    )


def pause(
    connection: Connection, workspace_id: WorkspaceId, lane: Lane, until: datetime, reason: str
) -> None:
    free_at = max(_held(connection, workspace_id, lane), until)
    _set(connection, workspace_id, lane, free_at, reason=reason)


def forgive(connection: Connection, workspace_id: WorkspaceId, *lanes: Lane) -> None:
    """What was said arrived: these lanes are no longer refused."""
    connection.execute(
        update(pacer)
        .where(
            pacer.c.workspace_id == workspace_id,
            pacer.c.bucket.in_(lanes),
            pacer.c.reason.is_not(None),
        )
        .values(reason=None)
    )


def resume(connection: Connection, workspace_id: WorkspaceId, reasons: Sequence[str]) -> None:
    """End what was paused for these reasons."""
    connection.execute(
        delete(pacer).where(pacer.c.workspace_id == workspace_id, pacer.c.reason.in_(reasons))
    )


def _held(connection: Connection, workspace_id: WorkspaceId, bucket: str) -> datetime:
    """When it is free. Writing the row, new or not, holds it: nobody else reads the same moment."""
    free_at: datetime = connection.execute(
        insert(connection, pacer)
        .values(workspace_id=workspace_id, bucket=bucket, next_free_at=_LONG_AGO)
        .on_conflict_do_update(
            index_elements=["workspace_id", "bucket"], set_={"next_free_at": pacer.c.next_free_at}
        )
        .returning(pacer.c.next_free_at)
    ).scalar_one()
    return free_at


def _is_paused(connection: Connection, workspace_id: WorkspaceId, here: datetime) -> bool:
    free_at: datetime | None = connection.scalar(
        select(pacer.c.next_free_at).where(
            pacer.c.workspace_id == workspace_id, pacer.c.bucket == Lane.ALL
        )
    )
    return free_at is not None and free_at > here


def _set(
    connection: Connection, workspace_id: WorkspaceId, bucket: str, free_at: datetime, **more: str
) -> None:
    connection.execute(
        update(pacer)
        .where(pacer.c.workspace_id == workspace_id, pacer.c.bucket == bucket)
        .values(next_free_at=free_at, **more)
    )
