"""Introductions, and the roles someone does not look for."""

from sqlalchemy import (
    Column,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.database import UtcDateTime
from storage.tables.base import metadata, same_workspace, workspace_column

introductions = Table(
    "introductions",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("mentorship_id", Integer, nullable=False),
    Column("mentor_id", Integer, nullable=False),
    Column("mentee_id", Integer, nullable=False),
    Column("colleague_id", Integer, nullable=False),
    Column("why", Text, nullable=False),
    Column("state", String(20), nullable=False),
    Column("proposed_at", UtcDateTime, nullable=False),
    Column("answered_at", UtcDateTime),
    UniqueConstraint("workspace_id", "id"),
    same_workspace("mentorship_id", "mentorships"),
    same_workspace("mentor_id", "members"),
    same_workspace("mentee_id", "members"),
    same_workspace("colleague_id", "members"),
)
is_proposed = text("state = 'proposed'")
# The same three are proposed once at a time.
Index(
    "uq_introductions_proposed",
    introductions.c.workspace_id,
    introductions.c.mentor_id,
    introductions.c.mentee_id,
    introductions.c.colleague_id,
    unique=True,
    sqlite_where=is_proposed,
    postgresql_where=is_proposed,
)
Index("ix_introductions_mentee", introductions.c.workspace_id, introductions.c.mentee_id)
Index("ix_introductions_mentor", introductions.c.workspace_id, introductions.c.mentor_id)

dismissed_roles = Table(
    "dismissed_roles",
    metadata,
    workspace_column(),
    Column("member_id", Integer, nullable=False),
    Column("role", String(20), nullable=False),
    Column("dismissed_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("workspace_id", "member_id", "role"),
    same_workspace("member_id", "members"),
)
