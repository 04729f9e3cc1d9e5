"""The regular reassessment: reviews, what became of each goal, and what each tapped alone."""

from sqlalchemy import (
    Column,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
)

from storage.database import UtcDateTime
from storage.tables.base import metadata, same_workspace, workspace_column

reviews = Table(
    "reviews",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("mentorship_id", Integer, nullable=False),
    Column("begun_by", Integer, nullable=False),
    Column("begun_at", UtcDateTime, nullable=False),
    UniqueConstraint("workspace_id", "id"),
    same_workspace("mentorship_id", "mentorships"),
    same_workspace("begun_by", "members"),
)
Index("ix_reviews_mentorship", reviews.c.workspace_id, reviews.c.mentorship_id)

review_choices = Table(
    "review_choices",
    metadata,
    workspace_column(),
    Column("review_id", Integer, nullable=False),
    Column("goal_id", Integer, nullable=False),
    Column("choice", String(20), nullable=False),
    Column("member_id", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("workspace_id", "review_id", "goal_id"),
    same_workspace("review_id", "reviews"),
    same_workspace("goal_id", "goals"),
    same_workspace("member_id", "members"),
)

review_taps = Table(
    "review_taps",
    metadata,
    workspace_column(),
    Column("review_id", Integer, nullable=False),
    Column("member_id", Integer, nullable=False),
    Column("score", Integer, nullable=False),
    Column("wish", String(20), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("workspace_id", "review_id", "member_id"),
    same_workspace("review_id", "reviews"),
    same_workspace("member_id", "members"),
)
