"""Which messages are due, and how a copy of the bot takes them without disturbing another."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    exists,
    not_,
    or_,
    select,
    update,
)

from bot.domain.messages import State
from storage.tables import outbox
from storage.tables.messages import unfinished as is_unfinished

free = {"lease_owner": None, "lease_until": None}

_state = outbox.c.state


def give_up_waiting(connection: Connection, now: datetime, here: datetime) -> None:
    """Sending that outlived its lease may have been heard; what came too late is not sent."""
    lost = select(outbox.c.id).where(
        is_unfinished, _state == State.SENDING, outbox.c.lease_until < here
    )
    connection.execute(
        update(outbox)
        .where(outbox.c.id.in_(unlocked(lost)))
        .values(
            state=State.UNKNOWN, ambiguous_count=outbox.c.ambiguous_count + 1, error_class="lease"
        )
    )
    late = select(outbox.c.id).where(is_unfinished, _waits(here), outbox.c.expires_at <= now)
    connection.execute(
        update(outbox).where(outbox.c.id.in_(unlocked(late))).values(state=State.EXPIRED, **free)
    )


def due(now: datetime, here: datetime) -> Select[Any]:
    other = outbox.alias("other")
    # One conversation at a time, so that two copies seldom overtake each other there; what is
    # claimed together is sent in order by its one claimer.
    spoken_to = select(other.c.recipient_id).where(
        is_unfinished,
        other.c.state.in_((State.CLAIMED, State.SENDING)),
        other.c.lease_until >= here,
    )
    original_on_its_way = exists().where(other.c.id == outbox.c.update_of, is_unfinished)
    return (
        select(outbox.c.id)
        .where(
            is_unfinished,
            _waits(here),
            outbox.c.not_before <= now,
            outbox.c.recipient_id.not_in(spoken_to),
            or_(outbox.c.update_of.is_(None), not_(original_on_its_way)),
        )
        .order_by(outbox.c.priority, outbox.c.not_before, outbox.c.id)
    )


def _waits(here: datetime) -> ColumnElement[bool]:
    """A claim whose lease has passed sent nothing, so the message waits as before."""
    return or_(_state == State.PENDING, and_(_state == State.CLAIMED, outbox.c.lease_until < here))


def unlocked(ids: Select[Any]) -> Select[Any]:
    """These rows, held, without those others hold (SQLite has one writer, and says nothing).

    As a CTE: inside IN, PostgreSQL may run the query again for each row and hold more of them.
    """
    held = ids.with_for_update(skip_locked=True, key_share=True).cte("held")
    return select(held.c.id)
