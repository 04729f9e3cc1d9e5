"""Which message may leave now, and how a copy of the bot takes it without disturbing another."""

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    Update,
    and_,
    bindparam,
    exists,
    func,
    literal,
    not_,
    or_,
    select,
    update,
)

from bot.domain.delivery import Lane
from bot.domain.messages import Kind, Message, Repeat, State
from storage.database import UtcDateTime, is_sqlite
from storage.pacer import is_taken, lane_of_row, member_of_row, was_refused
from storage.tables import outbox
from storage.tables.messages import in_state, is_unfinished

# So many conversations may be held up by changes that are just being committed.
LOOKS_AT = 20

free = {"lease_owner": None, "lease_until": None}

# These statements run at every turn, so each is built once and told the moment: the product's and
# the database's, and that up to which calls may be paid for ahead.
NOW = bindparam("now", type_=UtcDateTime())
HERE = bindparam("here", type_=UtcDateTime())
PAID_UNTIL = bindparam("paid_until", type_=UtcDateTime())

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
    connection.execute(_outlived(), {"here": here})
    connection.execute(_late(), {"now": now, "here": here})


@cache
def _outlived() -> Update:
    return now_unknown(outbox.c.lease_until < HERE, "lease")


@cache
def _late() -> Update:
    late = select(outbox.c.id).where(is_unfinished(), waits(), outbox.c.expires_at <= NOW)
    return update(outbox).where(outbox.c.id.in_(unlocked(late))).values(state=State.EXPIRED, **free)


def now_unknown(which: ColumnElement[bool], why: str) -> Update:
    lost = select(outbox.c.id).where(is_unfinished(), in_state(State.SENDING), which)
    return (
        update(outbox)
        .where(outbox.c.id.in_(unlocked(lost)))
        .values(
            state=State.UNKNOWN,
            ambiguous_count=outbox.c.ambiguous_count + 1,
            error_class=why,
            **free,
        )
    )


@cache
def due() -> Select[Any]:
    """What may leave, in order: nothing of a conversation somebody is at, or that rests."""
    other = outbox.alias("other")
    spoken_to = select(other.c.recipient_id).where(
        is_unfinished(other),
        in_state(State.CLAIMED, State.SENDING, of=other),
        other.c.lease_until >= HERE,
    )
    original_on_its_way = exists().where(other.c.id == outbox.c.update_of, is_unfinished(other))
    return (
        select(outbox.c.id, outbox.c.recipient_id)
        .where(
            is_unfinished(),
            waits(),
            outbox.c.not_before <= NOW,
            outbox.c.recipient_id.not_in(spoken_to),
            may_leave(lane_of_row),
            not_(and_(lane_of_row == Lane.POSTS, is_taken(member_of_row, HERE))),
            or_(outbox.c.update_of.is_(None), not_(original_on_its_way)),
        )
        .order_by(outbox.c.priority, outbox.c.not_before, outbox.c.id)
        .limit(LOOKS_AT)
    )


@cache
def settled() -> Select[Any]:
    """What nobody could tell about for so long that a look-up can: sent before `sent_before`."""
    return (
        select(outbox.c.id, outbox.c.workspace_id)
        .where(
            is_unfinished(),
            in_state(State.UNKNOWN),
            outbox.c.send_started_at < bindparam("sent_before", type_=UtcDateTime()),
            or_(outbox.c.lease_until.is_(None), outbox.c.lease_until < HERE),
            may_leave(literal(Lane.LOOK_UPS)),
        )
        .order_by(outbox.c.send_started_at, outbox.c.id)
        .limit(1)
    )


def may_leave(lane: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether this lane is free; where it was refused, one message tries while others wait."""
    other = outbox.alias("trying")
    tries = select(other.c.workspace_id).where(
        is_unfinished(other),
        in_state(State.CLAIMED, State.SENDING, State.UNKNOWN, of=other),
        other.c.lease_until >= HERE,
    )
    refused = or_(was_refused(literal(Lane.ALL)), was_refused(lane))
    return and_(
        not_(is_taken(literal(Lane.ALL), HERE)),
        not_(is_taken(lane, PAID_UNTIL)),
        not_(and_(refused, outbox.c.workspace_id.in_(tries))),
    )


def waits() -> ColumnElement[bool]:
    """A claim whose lease has passed sent nothing, so the message waits as before."""
    return or_(in_state(State.PENDING), and_(in_state(State.CLAIMED), outbox.c.lease_until < HERE))


@cache
def taken(state: State) -> Update:
    """The message `wanted` in this state, for `owner` until `until`: if it still waits for that."""
    still = in_state(State.UNKNOWN) if state is State.UNKNOWN else waits()
    ids = select(outbox.c.id).where(outbox.c.id == bindparam("wanted"), still)
    return (
        update(outbox)
        .where(outbox.c.id.in_(unlocked(ids)))
        .values(
            state=state,
            lease_owner=bindparam("owner"),
            lease_until=bindparam("until", type_=UtcDateTime()),
            fence=outbox.c.fence + 1,
        )
        .returning(outbox)
    )


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
