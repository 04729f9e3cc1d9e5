"""How two people work: what each answered, every version, and a mentor's usual way."""

from typing import Any

from sqlalchemy import (
    Column,
    Date,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.database import UtcDateTime
from storage.tables.base import metadata, same_workspace, workspace_column


def _terms() -> list[Column[Any]]:
    """`day` is the one named with `until`, where it needs one."""
    return [
        Column("rhythm", String(20), nullable=False),
        Column("format", String(20), nullable=False),
        Column("booker", String(20), nullable=False),
        Column("reply", String(20), nullable=False),
        Column("until", String(30), nullable=False),
        Column("day", Date),
        Column("confidentiality", Text, nullable=False),
        Column("off_limits", Text, nullable=False),
    ]


agreement_answers = Table(
    "agreement_answers",
    metadata,
    workspace_column(),
    Column("mentorship_id", Integer, nullable=False),
    Column("member_id", Integer, nullable=False),
    *_terms(),
    Column("answered_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("workspace_id", "mentorship_id", "member_id"),
    same_workspace("mentorship_id", "mentorships"),
    same_workspace("member_id", "members"),
)

# `made_by` is empty for the one put together from both answers.
agreement_versions = Table(
    "agreement_versions",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("mentorship_id", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    *_terms(),
    Column("ends_on", Date, nullable=False),
    Column("made_by", Integer),
    Column("made_at", UtcDateTime, nullable=False),
    Column("mentor_confirmed_at", UtcDateTime),
    Column("mentee_confirmed_at", UtcDateTime),
    UniqueConstraint("workspace_id", "id"),
    UniqueConstraint("workspace_id", "mentorship_id", "number"),
    same_workspace("mentorship_id", "mentorships"),
    same_workspace("made_by", "members"),
)

usual_ways = Table(
    "usual_ways",
    metadata,
    workspace_column(),
    Column("member_id", Integer, nullable=False),
    *_terms(),
    PrimaryKeyConstraint("workspace_id", "member_id"),
    same_workspace("member_id", "members"),
)
