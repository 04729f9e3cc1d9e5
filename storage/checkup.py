"""What doctor sees of the outbox, and how what was given up is said once more."""

import sqlite3
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, func, select, update

from bot.domain.checkup import Checkup, GivenUp, PausedLane
from bot.domain.delivery import Lane, Pace
from bot.domain.messages import Kind, MessageId, State
from storage.database import is_sqlite, read_only
from storage.database_time import database_now
from storage.errors import Conflict, translated
from storage.tables import members, outbox, pacer, workspaces
from storage.tables.messages import in_state
from storage.waiting import oldest_due

# Said once more, a message has at least so long to arrive.
SECOND_CHANCE = timedelta(days=1)

_last_tried = func.coalesce(outbox.c.send_started_at, outbox.c.created_at)


class SqlCheckup:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def look(self, now: datetime) -> Checkup:
        with translated(), read_only(self._engine).begin() as connection:
            return Checkup(
                at=now,
                counts=_counts(connection),
                oldest_due=oldest_due(connection, now),
                given_up=_given_up(connection, now),
                paused=_paused(connection),
                database=_name(connection),
            )

    def requeue(self, message_id: str, now: datetime) -> bool:
        """Let one wait again under its old key; False where there is none that was given up."""
        given_up = outbox.c.id == message_id, in_state(State.DEAD, State.UNDELIVERABLE)
        try:
            with translated(), self._engine.begin() as connection:
                expires_at = connection.scalar(select(outbox.c.expires_at).where(*given_up))
                if expires_at is None:
                    return False
                connection.execute(
                    update(outbox)
                    .where(*given_up)
                    .values(
                        state=State.PENDING,
                        not_before=now,
                        expires_at=max(expires_at, now + SECOND_CHANCE),
                        attempts=0,
                        ambiguous_count=0,
                        error_class=None,
                    )
                )
        except Conflict:
            # Its coalesced twin waits already, and will say the same.
            return False
        return True


def _counts(connection: Connection) -> dict[State, int]:
    rows = connection.execute(select(outbox.c.state, func.count()).group_by(outbox.c.state)).all()
    return {State(state): count for state, count in rows}


def _given_up(connection: Connection, now: datetime) -> list[GivenUp]:
    rows = connection.execute(
        select(outbox, members.c.platform_id, _last_tried.label("at"))
        .join(members, members.c.id == outbox.c.recipient_id)
        .where(in_state(State.DEAD, State.UNDELIVERABLE), outbox.c.expires_at > now)
        .order_by(outbox.c.state, outbox.c.id)
    )
    return [
        GivenUp(
            MessageId(row.id),
            Kind(row.kind),
            State(row.state),
            row.platform_id,
            row.error_class or "",
            row.at,
        )
        for row in rows
    ]


def _paused(connection: Connection) -> list[PausedLane]:
    here = database_now(connection)
    rows = connection.execute(
        select(workspaces.c.name, pacer)
        .join(workspaces, workspaces.c.id == pacer.c.workspace_id)
        .where(pacer.c.reason.is_not(None))
        .order_by(workspaces.c.name, pacer.c.bucket)
    )
    lanes = [
        PausedLane(row.name, Lane(row.bucket), row.reason, row.next_free_at - _ahead(row.bucket))
        for row in rows
    ]
    # A refusal that lasts is over only when something was sent again.
    return [lane for lane in lanes if lane.needs_a_person or lane.until > here]


def _ahead(bucket: str) -> timedelta:
    return timedelta(0) if bucket == Lane.ALL else Pace().ahead


def _name(connection: Connection) -> str:
    if not is_sqlite(connection):
        return f"PostgreSQL {connection.scalar(select(func.current_setting('server_version')))}"
    mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
    return f"SQLite {sqlite3.sqlite_version}, journal mode {str(mode).upper()}"
