"""Which message may leave now, and how a copy of the bot takes it without disturbing another."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    exists,
    func,
    literal,
    not_,
    or_,
    select,
    update,
)

from bot.domain.delivery import Lane, Pace
from bot.domain.messages import Kind, Message, Repeat, State
from storage.database import is_sqlite
from storage.pacer import is_taken, lane_of_row, member_of_row, was_refused
from storage.tables import outbox
from storage.tables.messages import in_state, is_unfinished

free = {"lease_owner": None, "lease_until": None}

# Any number will do, as long as every copy of the bot names the same one.
CLAIM_LOCK = 7_362_012


def one_at_a_time(connection: Connection) -> None:
    """Until the end of this transaction nobody else claims, as SQLite has it for every writer.

    Two claims that do not see each other could take two messages of one conversation.
    """
    if not is_sqlite(connection):
        connection.execute(select(func.pg_advisory_xact_lock(CLAIM_LOCK)))


def give_up_waiting(connection: Connection, now: datetime, here: datetime) -> None:
    """Sending that outlived its lease may have been heard; what came too late is not sent."""
    make_unknown(connection, outbox.c.lease_until < here, "lease")
    late = select(outbox.c.id).where(is_unfinished(), waits(here), outbox.c.expires_at <= now)
    connection.execute(
        update(outbox).where(outbox.c.id.in_(unlocked(late))).values(state=State.EXPIRED, **free)
    )


def make_unknown(connection: Connection, which: ColumnElement[bool], why: str) -> None:
    lost = select(outbox.c.id).where(is_unfinished(), in_state(State.SENDING), which)
    connection.execute(
        update(outbox)
        .where(outbox.c.id.in_(unlocked(lost)))
        .values(
            state=State.UNKNOWN,
            ambiguous_count=outbox.c.ambiguous_count + 1,
            error_class=why,
            **free,
        )
    )


def due(now: datetime, here: datetime, pace: Pace) -> Select[Any]:
    """What may leave, in order: nothing of a conversation somebody is at, or that rests."""
    other = outbox.alias("other")
    spoken_to = select(other.c.recipient_id).where(
        is_unfinished(other),
        in_state(State.CLAIMED, State.SENDING, of=other),
        other.c.lease_until >= here,
    )
    original_on_its_way = exists().where(other.c.id == outbox.c.update_of, is_unfinished(other))
    return (
        select(outbox.c.id, outbox.c.recipient_id)
        .where(
            is_unfinished(),
            waits(here),
            outbox.c.not_before <= now,
            outbox.c.recipient_id.not_in(spoken_to),
            may_leave(lane_of_row, here, pace),
            not_(and_(lane_of_row == Lane.POSTS, is_taken(member_of_row, here))),
            or_(outbox.c.update_of.is_(None), not_(original_on_its_way)),
        )
        .order_by(outbox.c.priority, outbox.c.not_before, outbox.c.id)
    )


def may_leave(lane: ColumnElement[str], here: datetime, pace: Pace) -> ColumnElement[bool]:
    """Whether this lane is free; where it was refused, one message tries while others wait."""
    other = outbox.alias("trying")
    tries = select(other.c.workspace_id).where(
        is_unfinished(other),
        in_state(State.CLAIMED, State.SENDING, State.UNKNOWN, of=other),
        other.c.lease_until >= here,
    )
    refused = or_(was_refused(literal(Lane.ALL)), was_refused(lane))
    return and_(
        not_(is_taken(literal(Lane.ALL), here)),
        not_(is_taken(lane, here + pace.ahead)),
        not_(and_(refused, outbox.c.workspace_id.in_(tries))),
    )


def waits(here: datetime) -> ColumnElement[bool]:
    """A claim whose lease has passed sent nothing, so the message waits as before."""
    return or_(in_state(State.PENDING), and_(in_state(State.CLAIMED), outbox.c.lease_until < here))


def unlocked(ids: Select[Any]) -> Select[Any]:
    """These rows, held, without those others hold (SQLite has one writer, and says nothing).

    As a CTE: inside IN, PostgreSQL may run the query again for each row and hold more of them.
    """
    held = ids.with_for_update(skip_locked=True, key_share=True).cte("held")
    return select(held.c.id)


def to_message(row: Row[Any]) -> Message:
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
