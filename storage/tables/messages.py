"""What must still be said, what was heard, and what someone is in the middle of."""

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    ForeignKey,
    FromClause,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    literal_column,
    text,
)

from bot.domain.messages import State
from storage.database import UtcDateTime
from storage.tables.base import metadata, same_workspace, workspace_column

# Ids and a kind only: what people wrote is read from its own table when the message is rendered.
outbox = Table(
    "outbox",
    metadata,
    Column("id", String(32), primary_key=True),
    workspace_column(),
    Column("dedupe_key", String(120), nullable=False),
    Column("coalesce_key", String(120)),
    Column("kind", String(40), nullable=False),
    Column("subject_id", Integer, nullable=False),
    Column("detail", String(40), nullable=False, server_default=""),
    Column("recipient_id", Integer, nullable=False),
    Column("update_of", String(32), ForeignKey("outbox.id")),
    Column("policy", String(3), nullable=False),
    Column("state", String(20), nullable=False),
    Column("priority", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("not_before", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("ambiguous_count", Integer, nullable=False, server_default="0"),
    Column("fence", Integer, nullable=False, server_default="0"),
    Column("lease_owner", String(32)),
    Column("lease_until", UtcDateTime),
    Column("send_started_at", UtcDateTime),
    Column("channel", String(64)),
    Column("ts", String(32)),
    Column("error_class", String(40)),
    UniqueConstraint("workspace_id", "dedupe_key"),
    same_workspace("recipient_id", "members"),
)
waiting = text("state = 'pending' AND coalesce_key IS NOT NULL")
Index(
    "uq_outbox_coalesced",
    outbox.c.workspace_id,
    outbox.c.coalesce_key,
    unique=True,
    sqlite_where=waiting,
    postgresql_where=waiting,
)
UNFINISHED = (State.PENDING, State.CLAIMED, State.SENDING, State.UNKNOWN)
unfinished = text("state IN ('pending', 'claimed', 'sending', 'unknown')")
Index(
    "ix_outbox_unfinished",
    outbox.c.priority,
    outbox.c.not_before,
    outbox.c.id,
    sqlite_where=unfinished,
    postgresql_where=unfinished,
)
Index("ix_outbox_subject", outbox.c.workspace_id, outbox.c.kind, outbox.c.subject_id)
said = text("state IN ('sent') AND update_of IS NULL")
Index(
    "ix_outbox_said",
    outbox.c.recipient_id,
    outbox.c.created_at,
    sqlite_where=said,
    postgresql_where=said,
)


def in_state(*states: State, of: FromClause = outbox) -> ColumnElement[bool]:
    """In words of the statement itself: a partial index serves no state that is a parameter."""
    return of.c.state.in_([literal_column(f"'{state}'") for state in states])


def is_unfinished(of: FromClause = outbox) -> ColumnElement[bool]:
    """To be asked beside any narrower state, which alone does not lead to the index."""
    return in_state(*UNFINISHED, of=of)


inbox = Table(
    "inbox",
    metadata,
    workspace_column(),
    Column("source_key", String(255), nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    Column("result_id", Integer),
    PrimaryKeyConstraint("workspace_id", "source_key"),
)

# When the next message may leave, a row for each lane and for each member; `reason` where the
# platform made us pause.
pacer = Table(
    "pacer",
    metadata,
    workspace_column(),
    Column("bucket", String(80), nullable=False),
    Column("next_free_at", UtcDateTime, nullable=False),
    Column("reason", String(40)),
    PrimaryKeyConstraint("workspace_id", "bucket"),
)

searches = Table(
    "searches",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("member_id", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("filters", JSON, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("told_at", UtcDateTime),
    UniqueConstraint("workspace_id", "id"),
    same_workspace("member_id", "members"),
)

drafts = Table(
    "drafts",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("member_id", Integer, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("subject_id", Integer),
    Column("secret", LargeBinary, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    UniqueConstraint("workspace_id", "id"),
    same_workspace("member_id", "members"),
    # A number is given once: messages and the inbox speak of drafts that are gone.
    sqlite_autoincrement=True,
)
