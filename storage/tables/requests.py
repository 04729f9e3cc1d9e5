"""Asking and answering: requests, referrals, mentorships and the pairs behind them."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from storage.database import UtcDateTime
from storage.tables.base import metadata, same_workspace, workspace_column

requests = Table(
    "requests",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("mentee_id", Integer, nullable=False),
    Column("mentor_id", Integer, nullable=False),
    Column("role", String(20), nullable=False),
    Column("hope", Text, nullable=False),
    Column("first_yes", Boolean, nullable=False),
    Column("state", String(20), nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("answered_at", UtcDateTime),
    Column("reason", String(20)),
    Column("note", Text),
    Column("referral_id", Integer),
    Column("hops", Integer, nullable=False, server_default="0"),
    Column("is_from_list", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("workspace_id", "id"),
    same_workspace("mentee_id", "members"),
    same_workspace("mentor_id", "members"),
    CheckConstraint("mentee_id <> mentor_id", name="not_oneself"),
)
one_pending = text("state = 'pending'")
Index(
    "uq_requests_pending_pair",
    requests.c.workspace_id,
    requests.c.mentee_id,
    requests.c.mentor_id,
    unique=True,
    sqlite_where=one_pending,
    postgresql_where=one_pending,
)
Index("ix_requests_mentee", requests.c.workspace_id, requests.c.mentee_id, requests.c.state)
Index("ix_requests_mentor", requests.c.workspace_id, requests.c.mentor_id, requests.c.state)

Index(
    "ix_requests_pending",
    requests.c.workspace_id,
    requests.c.asked_at,
    sqlite_where=one_pending,
    postgresql_where=one_pending,
)

referrals = Table(
    "referrals",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("request_id", Integer, nullable=False),
    Column("mentee_id", Integer, nullable=False),
    Column("colleague_id", Integer, nullable=False),
    Column("line", Text, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime),
    UniqueConstraint("workspace_id", "id"),
    UniqueConstraint("workspace_id", "request_id", "colleague_id"),
    same_workspace("request_id", "requests"),
    same_workspace("mentee_id", "members"),
    same_workspace("colleague_id", "members"),
)

mentorships = Table(
    "mentorships",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("mentor_id", Integer, nullable=False),
    Column("mentee_id", Integer, nullable=False),
    Column("role", String(20), nullable=False),
    Column("state", String(20), nullable=False),
    Column("request_id", Integer),
    Column("started_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime),
    Column("paused_until", Date),
    Column("paused_by", Integer),
    Column("resumed_at", UtcDateTime),
    # Empty is as usual.
    Column("interval_days", Integer),
    Column("agreed_until", Date),
    UniqueConstraint("workspace_id", "id"),
    same_workspace("mentor_id", "members"),
    same_workspace("mentee_id", "members"),
    same_workspace("request_id", "requests"),
)
running = text("state IN ('active', 'paused')")
Index(
    "uq_mentorships_running_role",
    mentorships.c.workspace_id,
    mentorships.c.mentor_id,
    mentorships.c.mentee_id,
    mentorships.c.role,
    unique=True,
    sqlite_where=running,
    postgresql_where=running,
)
is_paused = text("state = 'paused'")
Index(
    "ix_mentorships_paused",
    mentorships.c.workspace_id,
    mentorships.c.paused_until,
    sqlite_where=is_paused,
    postgresql_where=is_paused,
)
Index("ix_mentorships_mentee", mentorships.c.workspace_id, mentorships.c.mentee_id)

pair_channels = Table(
    "pair_channels",
    metadata,
    workspace_column(),
    Column("member_a", Integer, nullable=False),
    Column("member_b", Integer, nullable=False),
    Column("channel", String(64), nullable=False),
    PrimaryKeyConstraint("workspace_id", "member_a", "member_b"),
    same_workspace("member_a", "members"),
    same_workspace("member_b", "members"),
    CheckConstraint("member_a < member_b", name="in_order"),
)

blocked_pairs = Table(
    "blocked_pairs",
    metadata,
    workspace_column(),
    Column("member_a", Integer, nullable=False),
    Column("member_b", Integer, nullable=False),
    PrimaryKeyConstraint("workspace_id", "member_a", "member_b"),
    same_workspace("member_a", "members"),
    same_workspace("member_b", "members"),
    CheckConstraint("member_a < member_b", name="in_order"),
)
