"""Meetings before they happen."""

from sqlalchemy import (
    JSON,
    Column,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from storage.database import UtcDateTime
from storage.tables.base import metadata, same_workspace, workspace_column

# `times` are offered and wait for an answer, in seconds since 1970.
planned_meetings = Table(
    "planned_meetings",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("mentorship_id", Integer, nullable=False),
    Column("uid", String(40), nullable=False),
    Column("state", String(20), nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("format", String(20), nullable=False),
    Column("offered_by", Integer, nullable=False),
    Column("times", JSON, nullable=False),
    Column("starts_at", UtcDateTime),
    Column("act", String(20), nullable=False),
    Column("acted_at", UtcDateTime, nullable=False),
    Column("acted_by", Integer),
    Column("version", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("next_due_at", UtcDateTime),
    Column("meeting_id", Integer),
    Column("agenda", LargeBinary),
    Column("agenda_version", Integer, nullable=False, server_default="0"),
    Column("agenda_by", Integer),
    UniqueConstraint("workspace_id", "id"),
    same_workspace("mentorship_id", "mentorships"),
    same_workspace("offered_by", "members"),
    same_workspace("acted_by", "members"),
    same_workspace("agenda_by", "members"),
)
Index(
    "ix_planned_meetings_mentorship",
    planned_meetings.c.workspace_id,
    planned_meetings.c.mentorship_id,
    planned_meetings.c.state,
)
Index("ix_planned_meetings_due", planned_meetings.c.workspace_id, planned_meetings.c.next_due_at)
