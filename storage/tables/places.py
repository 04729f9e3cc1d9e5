"""Places that are not free though nobody has them, and who waits for one."""

from sqlalchemy import (
    Column,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
    text,
)

from storage.database import UtcDateTime
from storage.tables.base import metadata, same_workspace, workspace_column

waits = Table(
    "waits",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("mentee_id", Integer, nullable=False),
    # Empty is any mentor.
    Column("mentor_id", Integer),
    Column("state", String(20), nullable=False),
    Column("joined_at", UtcDateTime, nullable=False),
    Column("offered_by", Integer),
    Column("ends_at", UtcDateTime),
    Column("closed_at", UtcDateTime),
    UniqueConstraint("workspace_id", "id"),
    same_workspace("mentee_id", "members"),
    same_workspace("mentor_id", "members"),
    same_workspace("offered_by", "members"),
)
is_waiting = text("state = 'waiting'")
is_offered = text("state = 'offered'")
still_waits = text("state IN ('waiting', 'offered')")
waits_for_any = text("state IN ('waiting', 'offered') AND mentor_id IS NULL")
# One line of a list for each mentee and mentor, and one for any mentor.
Index(
    "uq_waits_open",
    waits.c.workspace_id,
    waits.c.mentee_id,
    waits.c.mentor_id,
    unique=True,
    sqlite_where=still_waits,
    postgresql_where=still_waits,
)
Index(
    "uq_waits_open_any",
    waits.c.workspace_id,
    waits.c.mentee_id,
    unique=True,
    sqlite_where=waits_for_any,
    postgresql_where=waits_for_any,
)
Index(
    "ix_waits_waiting",
    waits.c.workspace_id,
    waits.c.mentor_id,
    waits.c.joined_at,
    sqlite_where=is_waiting,
    postgresql_where=is_waiting,
)
Index(
    "ix_waits_offered",
    waits.c.workspace_id,
    waits.c.offered_by,
    sqlite_where=is_offered,
    postgresql_where=is_offered,
)
Index("ix_waits_mentee", waits.c.workspace_id, waits.c.mentee_id)

closed_places = Table(
    "closed_places",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("mentor_id", Integer, nullable=False),
    Column("mentorship_id", Integer, nullable=False),
    Column("state", String(20), nullable=False),
    Column("closed_at", UtcDateTime, nullable=False),
    UniqueConstraint("workspace_id", "id"),
    UniqueConstraint("workspace_id", "mentorship_id"),
    same_workspace("mentor_id", "members"),
    same_workspace("mentorship_id", "mentorships"),
)
is_closed = text("state IN ('asked', 'not now')")
Index(
    "ix_closed_places_mentor",
    closed_places.c.workspace_id,
    closed_places.c.mentor_id,
    sqlite_where=is_closed,
    postgresql_where=is_closed,
)

# The latest of the two: a place that opened after it is another one.
declined_places = Table(
    "declined_places",
    metadata,
    workspace_column(),
    Column("mentor_id", Integer, nullable=False),
    Column("mentee_id", Integer, nullable=False),
    Column("declined_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("workspace_id", "mentor_id", "mentee_id"),
    same_workspace("mentor_id", "members"),
    same_workspace("mentee_id", "members"),
)
