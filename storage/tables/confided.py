"""What people tell a coordinator in confidence."""

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, UniqueConstraint

from storage.database import UtcDateTime
from storage.tables.base import metadata, same_workspace, workspace_column

concerns = Table(
    "concerns",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("author_id", Integer, nullable=False),
    Column("reader_id", Integer, nullable=False),
    Column("mentorship_id", Integer),
    Column("secret", LargeBinary, nullable=False),
    Column("written_at", UtcDateTime, nullable=False),
    Column("read_at", UtcDateTime),
    Column("withdrawn_at", UtcDateTime),
    UniqueConstraint("workspace_id", "id"),
    same_workspace("author_id", "members"),
    same_workspace("reader_id", "members"),
    same_workspace("mentorship_id", "mentorships"),
)
Index("ix_concerns_author", concerns.c.workspace_id, concerns.c.author_id)
