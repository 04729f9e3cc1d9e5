"""What must be said: kept in the transaction of the change that causes it."""

import secrets
from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from typing import Any

from sqlalchemy import Connection, Insert, RowMapping, bindparam, func, select, union_all, update
from sqlalchemy.sql.dml import ReturningInsert

from bot.domain.messages import Kind, NewMessage, Said, State
from bot.domain.people import MemberId, WorkspaceId
from storage.tables import outbox
from storage.tables.messages import in_state, is_unfinished, waiting
from storage.upsert import insert_on

_SHOWN = (State.PENDING, State.CLAIMED, State.SENDING, State.UNKNOWN, State.SENT)
# Numbers the messages of this process, so that those of one moment keep their order.
_count = count()
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

_SAID = (
    outbox.c.id,
    outbox.c.recipient_id,
    outbox.c.kind,
    outbox.c.detail,
    outbox.c.subject_id,
)
_ABOUT = (
    select(*_SAID, outbox.c.state)
    .where(
        outbox.c.workspace_id == bindparam("workspace"),
        outbox.c.kind.in_(bindparam("kinds", expanding=True)),
        outbox.c.subject_id == bindparam("subject"),
        outbox.c.update_of.is_(None),
        in_state(*_SHOWN),
    )
    .order_by(outbox.c.id)
    # A message that still waits will be drawn from what we are about to commit, and needs
    # no update. Held until then, it cannot be claimed and drawn from what was before.
    .with_for_update(key_share=True)
)
_TO_ONE = (
    outbox.c.workspace_id == bindparam("workspace"),
    outbox.c.recipient_id == bindparam("member"),
    outbox.c.created_at >= bindparam("since"),
    outbox.c.update_of.is_(None),
    outbox.c.kind != Kind.HOME,
)
# Two halves, each of which has an index of its own.
_LATELY = union_all(
    select(*_SAID).where(*_TO_ONE, in_state(State.SENT)),
    select(*_SAID).where(*_TO_ONE, is_unfinished()),
)
_THESE = (
    outbox.c.workspace_id == bindparam("in_workspace"),
    outbox.c.dedupe_key.in_(bindparam("keys", expanding=True)),
)
_TAKE_BACK = (
    update(outbox)
    .where(*_THESE, outbox.c.state == State.PENDING)
    .values(state=State.CANCELLED)
    .returning(outbox.c.dedupe_key)
)
_EXPIRED = select(outbox.c.dedupe_key).where(*_THESE, outbox.c.state == State.EXPIRED)
_COUNT_SINCE = select(func.count()).where(
    outbox.c.workspace_id == bindparam("workspace"),
    outbox.c.recipient_id == bindparam("member"),
    in_state(State.SENT),
    outbox.c.update_of.is_(None),
    outbox.c.kind != Kind.HOME,
    outbox.c.created_at >= bindparam("since"),
)


class SqlOutbox:
    """`has_new` turns True with the first message added."""

    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self.has_new = False

    def add(self, message: NewMessage, at: datetime) -> None:
        row = self._to_row(message, at)
        added = self._add_once(row) if message.coalesce is None else self._add_latest(row)
        self.has_new = self.has_new or added

    def add_all(self, messages: Sequence[NewMessage], at: datetime) -> None:
        if messages:
            rows = [self._to_row(message, at) for message in messages]
            self._connection.execute(_add_many(self._connection.dialect.name), rows)
            self.has_new = True

    def about(self, kinds: Sequence[Kind], subject: int) -> list[Said]:
        rows = self._connection.execute(
            _ABOUT, {"workspace": self._workspace_id, "kinds": list(kinds), "subject": subject}
        )
        return [_said(row) for row in rows.mappings() if row["state"] != State.PENDING]

    def lately(self, member: MemberId, since: datetime) -> list[Said]:
        rows = self._connection.execute(
            _LATELY, {"workspace": self._workspace_id, "member": member, "since": since}
        )
        return sorted(map(_said, rows.mappings()), reverse=True)

    def take_back(self, keys: Collection[str]) -> set[str]:
        these = {"in_workspace": self._workspace_id, "keys": list(keys)}
        taken = self._connection.scalars(_TAKE_BACK, these).all()
        return {*taken, *self._connection.scalars(_EXPIRED, these)}

    def count_since(self, member: MemberId, since: datetime) -> int:
        return (
            self._connection.scalar(
                _COUNT_SINCE,
                {"workspace": self._workspace_id, "member": member, "since": since},
            )
            or 0
        )

    def _add_once(self, row: dict[str, Any]) -> bool:
        statement = _add_once(self._connection.dialect.name)
        return self._connection.scalar(statement, row) is not None

    def _add_latest(self, row: dict[str, Any]) -> bool:
        """Add, or bring the waiting twin up to date.

        The twin is written to even where nothing differs: on PostgreSQL that keeps it from being
        claimed, and drawn without this change, before this change is committed. Where a claim was
        quicker, the write waits for it, finds no twin waiting any more and adds a row.
        """
        self._connection.execute(_add_latest(self._connection.dialect.name), row)
        return True

    def _to_row(self, message: NewMessage, at: datetime) -> dict[str, Any]:
        message_id = _new_id(at)
        return {
            "id": message_id,
            "workspace_id": self._workspace_id,
            # Coalesced messages come again and again: only their waiting ones are each other's
            # twins, so their key must not stop the next.
            "dedupe_key": message.key if message.coalesce is None else message_id,
            "coalesce_key": message.coalesce,
            "kind": message.kind,
            "subject_id": message.subject,
            "detail": message.detail,
            "recipient_id": message.recipient,
            "update_of": message.update_of,
            "policy": message.repeat,
            "state": State.PENDING,
            "priority": message.priority,
            "created_at": at,
            "not_before": at,
            "expires_at": at + message.lasts,
        }


def _said(row: RowMapping) -> Said:
    return Said(row["id"], row["recipient_id"], Kind(row["kind"]), row["detail"], row["subject_id"])


def _new_id(at: datetime) -> str:
    """32 hex digits that sort by the moment, then by the order of adding, and end at random."""
    microseconds = (at - _EPOCH) // timedelta(microseconds=1)
    return f"{microseconds:014x}{next(_count) % 0x10000:04x}{secrets.token_hex(7)}"


# Statements are built once: putting them together costs many times what running them does.
@cache
def _add_many(dialect: str) -> Insert:
    return insert_on(dialect, outbox).on_conflict_do_nothing(
        index_elements=["workspace_id", "dedupe_key"]
    )


@cache
def _add_once(dialect: str) -> ReturningInsert[tuple[str]]:
    return _add_many(dialect).returning(outbox.c.id)


@cache
def _add_latest(dialect: str) -> Insert:
    statement = insert_on(dialect, outbox)
    return statement.on_conflict_do_update(
        index_elements=["workspace_id", "coalesce_key"],
        index_where=waiting,
        set_={
            "detail": statement.excluded.detail,
            "expires_at": statement.excluded.expires_at,
        },
    )
