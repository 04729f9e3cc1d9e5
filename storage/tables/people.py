"""Workspaces, the members in them and what they say about themselves."""

from sqlalchemy import (
    JSON,
    Boolean,
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

workspaces = Table(
    "workspaces",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("platform", String(20), nullable=False),
    Column("platform_id", String(64), nullable=False),
    Column("name", Text, nullable=False),
    Column("app_user", String(64), nullable=False),
    Column("status", String(20), nullable=False, server_default="active"),
    UniqueConstraint("platform", "platform_id"),
)

members = Table(
    "members",
    metadata,
    Column("id", Integer, primary_key=True),
    workspace_column(),
    Column("platform", String(20), nullable=False),
    Column("platform_id", String(64), nullable=False),
    Column("name", Text, nullable=False),
    Column("tz", String(64), nullable=False, server_default="UTC"),
    Column("active", Boolean, nullable=False),
    Column("is_bot", Boolean, nullable=False),
    Column("guest", String(20), nullable=False),
    Column("external", Boolean, nullable=False),
    Column("welcomed_at", UtcDateTime),
    Column("home_opened_at", UtcDateTime),
    UniqueConstraint("workspace_id", "platform", "platform_id"),
    UniqueConstraint("workspace_id", "id"),
)

mentee_profiles = Table(
    "mentee_profiles",
    metadata,
    workspace_column(),
    Column("member_id", Integer, nullable=False),
    Column("stage", String(20), nullable=False),
    Column("training_year", String(40), nullable=False),
    Column("specialty", Text, nullable=False),
    Column("topics", JSON, nullable=False),
    Column("working_on", Text, nullable=False),
    PrimaryKeyConstraint("workspace_id", "member_id"),
    same_workspace("member_id", "members"),
)

mentor_profiles = Table(
    "mentor_profiles",
    metadata,
    workspace_column(),
    Column("member_id", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("specialty", Text, nullable=False),
    Column("department", Text, nullable=False),
    Column("topics", JSON, nullable=False),
    Column("roles", JSON, nullable=False),
    Column("formats", JSON, nullable=False),
    Column("stages", JSON, nullable=False),
    Column("places", Integer, nullable=False),
    Column("bio", Text, nullable=False),
    Column("listed", Boolean, nullable=False),
    Column("may_be_asked", Boolean, nullable=False),
    Column("not_accepting_until", Date),
    Column("last_asked_at", UtcDateTime),
    Column("opened_at", UtcDateTime),
    PrimaryKeyConstraint("workspace_id", "member_id"),
    same_workspace("member_id", "members"),
)
