"""What time drives: how often members want to be nudged, what was said, and who was away."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
    text,
)

from storage.database import UtcDateTime
from storage.tables.base import metadata, same_workspace, workspace_column

# `before` is the choice as it was until `changed_at`, for taking a change back.
reminders = Table(
    "reminders",
    metadata,
    workspace_column(),
    Column("member_id", Integer, nullable=False),
    Column("weekday", Integer, nullable=False),
    Column("hour", Integer, nullable=False),
    Column("pace", String(20), nullable=False),
    Column("snoozed_until", Date),
    Column("paused_until", Date),
    Column("set_at", UtcDateTime),
    Column("faded_at", UtcDateTime),
    Column("version", Integer, nullable=False, server_default="0"),
    Column("before", JSON(none_as_null=True)),
    Column("changed_at", UtcDateTime),
    Column("next_due_at", UtcDateTime),
    PrimaryKeyConstraint("workspace_id", "member_id"),
    same_workspace("member_id", "members"),
)
Index("ix_reminders_due", reminders.c.workspace_id, reminders.c.next_due_at)

# One for each person and local day.
digests = Table(
    "digests",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("member_id", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    UniqueConstraint("workspace_id", "id"),
    UniqueConstraint("workspace_id", "member_id", "day"),
    same_workspace("member_id", "members"),
)

nudges = Table(
    "nudges",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("member_id", Integer, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("subject_id", Integer, nullable=False),
    Column("period", String(10), nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("state", String(10), nullable=False),
    Column("digest_id", Integer),
    Column("answer", String(10)),
    Column("answered_at", UtcDateTime),
    UniqueConstraint("workspace_id", "id"),
    # Each nudge exists once, through restarts, clock jumps and several copies.
    UniqueConstraint("workspace_id", "member_id", "kind", "subject_id", "period"),
    same_workspace("member_id", "members"),
    same_workspace("digest_id", "digests"),
)
Index(
    "ix_nudges_member",
    nudges.c.workspace_id,
    nudges.c.member_id,
    nudges.c.kind,
    nudges.c.due_at,
)
Index("ix_nudges_subject", nudges.c.workspace_id, nudges.c.kind, nudges.c.subject_id)
unanswered = text("answer IS NULL")
Index(
    "ix_nudges_unanswered",
    nudges.c.workspace_id,
    nudges.c.kind,
    nudges.c.state,
    nudges.c.due_at,
    sqlite_where=unanswered,
    postgresql_where=unanswered,
)
Index("ix_nudges_digest", nudges.c.workspace_id, nudges.c.digest_id)

meetings = Table(
    "meetings",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("mentorship_id", Integer, nullable=False),
    Column("state", String(20), nullable=False),
    Column("held_on", Date, nullable=False),
    Column("logged_by", Integer, nullable=False),
    Column("logged_at", UtcDateTime, nullable=False),
    Column("minutes", Integer),
    Column("format", String(20)),
    UniqueConstraint("workspace_id", "id"),
    same_workspace("mentorship_id", "mentorships"),
    same_workspace("logged_by", "members"),
)
Index("ix_meetings_mentorship", meetings.c.workspace_id, meetings.c.mentorship_id)

meeting_notes = Table(
    "meeting_notes",
    metadata,
    workspace_column(),
    Column("meeting_id", Integer, nullable=False),
    Column("author_id", Integer, nullable=False),
    Column("is_private", Boolean, nullable=False),
    Column("secret", LargeBinary, nullable=False),
    Column("written_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("workspace_id", "meeting_id", "author_id", "is_private"),
    same_workspace("meeting_id", "meetings"),
    same_workspace("author_id", "members"),
)

# When a mentor took no new requests: waiting for their answer does not count meanwhile.
absences = Table(
    "absences",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("member_id", Integer, nullable=False),
    Column("began_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    UniqueConstraint("workspace_id", "id"),
    same_workspace("member_id", "members"),
)
Index("ix_absences_member", absences.c.workspace_id, absences.c.member_id, absences.c.ends_at)
