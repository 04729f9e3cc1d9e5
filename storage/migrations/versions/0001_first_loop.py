"""The first loop: members and profiles, requests and mentorships, what must still be said."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.database import UtcDateTime

revision: str = "0001"
down_revision: str | None = None

# The tables as they were on this day; later revisions change them.
metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def workspace() -> sa.Column[int]:
    return sa.Column("workspace_id", sa.Integer, sa.ForeignKey("workspaces.id"), nullable=False)


def same_workspace(column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id", column], [f"{table}.workspace_id", f"{table}.id"]
    )


def only(where: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(where), "postgresql_where": sa.text(where)}


sa.Table(
    "workspaces",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("platform", sa.String(20), nullable=False),
    sa.Column("platform_id", sa.String(64), nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("app_user", sa.String(64), nullable=False),
    sa.Column("status", sa.String(20), nullable=False, server_default="active"),
    sa.UniqueConstraint("platform", "platform_id"),
)

sa.Table(
    "inbox",
    metadata,
    workspace(),
    sa.Column("source_key", sa.String(255), nullable=False),
    sa.Column("received_at", UtcDateTime, nullable=False),
    sa.Column("result_id", sa.Integer),
    sa.PrimaryKeyConstraint("workspace_id", "source_key"),
)

sa.Table(
    "members",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    workspace(),
    sa.Column("platform", sa.String(20), nullable=False),
    sa.Column("platform_id", sa.String(64), nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("tz", sa.String(64), nullable=False, server_default="UTC"),
    sa.Column("active", sa.Boolean, nullable=False),
    sa.Column("is_bot", sa.Boolean, nullable=False),
    sa.Column("guest", sa.String(20), nullable=False),
    sa.Column("external", sa.Boolean, nullable=False),
    sa.Column("welcomed_at", UtcDateTime),
    sa.Column("home_opened_at", UtcDateTime),
    sa.UniqueConstraint("workspace_id", "id"),
    sa.UniqueConstraint("workspace_id", "platform", "platform_id"),
)

sa.Table(
    "pacer",
    metadata,
    workspace(),
    sa.Column("bucket", sa.String(80), nullable=False),
    sa.Column("next_free_at", UtcDateTime, nullable=False),
    sa.PrimaryKeyConstraint("workspace_id", "bucket"),
)

sa.Table(
    "blocked_pairs",
    metadata,
    workspace(),
    sa.Column("member_a", sa.Integer, nullable=False),
    sa.Column("member_b", sa.Integer, nullable=False),
    sa.PrimaryKeyConstraint("workspace_id", "member_a", "member_b"),
    same_workspace("member_a", "members"),
    same_workspace("member_b", "members"),
    sa.CheckConstraint("member_a < member_b", name="in_order"),
)

sa.Table(
    "drafts",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    workspace(),
    sa.Column("member_id", sa.Integer, nullable=False),
    sa.Column("kind", sa.String(40), nullable=False),
    sa.Column("subject_id", sa.Integer),
    sa.Column("secret", sa.LargeBinary, nullable=False),
    sa.Column("expires_at", UtcDateTime, nullable=False),
    sa.UniqueConstraint("workspace_id", "id"),
    same_workspace("member_id", "members"),
)

sa.Table(
    "mentee_profiles",
    metadata,
    workspace(),
    sa.Column("member_id", sa.Integer, nullable=False),
    sa.Column("stage", sa.String(20), nullable=False),
    sa.Column("training_year", sa.String(40), nullable=False),
    sa.Column("specialty", sa.Text, nullable=False),
    sa.Column("topics", sa.JSON, nullable=False),
    sa.Column("working_on", sa.Text, nullable=False),
    sa.PrimaryKeyConstraint("workspace_id", "member_id"),
    same_workspace("member_id", "members"),
)

sa.Table(
    "mentor_profiles",
    metadata,
    workspace(),
    sa.Column("member_id", sa.Integer, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("specialty", sa.Text, nullable=False),
    sa.Column("department", sa.Text, nullable=False),
    sa.Column("topics", sa.JSON, nullable=False),
    sa.Column("roles", sa.JSON, nullable=False),
    sa.Column("formats", sa.JSON, nullable=False),
    sa.Column("stages", sa.JSON, nullable=False),
    sa.Column("places", sa.Integer, nullable=False),
    sa.Column("bio", sa.Text, nullable=False),
    sa.Column("listed", sa.Boolean, nullable=False),
    sa.Column("may_be_asked", sa.Boolean, nullable=False),
    sa.Column("not_accepting_until", sa.Date),
    sa.Column("last_asked_at", UtcDateTime),
    sa.PrimaryKeyConstraint("workspace_id", "member_id"),
    same_workspace("member_id", "members"),
)

sa.Table(
    "outbox",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    workspace(),
    sa.Column("dedupe_key", sa.String(120), nullable=False),
    sa.Column("coalesce_key", sa.String(120)),
    sa.Column("kind", sa.String(40), nullable=False),
    sa.Column("subject_id", sa.Integer, nullable=False),
    sa.Column("detail", sa.String(40), nullable=False, server_default=""),
    sa.Column("recipient_id", sa.Integer, nullable=False),
    sa.Column("update_of", sa.String(32), sa.ForeignKey("outbox.id")),
    sa.Column("policy", sa.String(3), nullable=False),
    sa.Column("state", sa.String(20), nullable=False),
    sa.Column("priority", sa.Integer, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("not_before", UtcDateTime, nullable=False),
    sa.Column("expires_at", UtcDateTime, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False, server_default="0"),
    sa.Column("ambiguous_count", sa.Integer, nullable=False, server_default="0"),
    sa.Column("fence", sa.Integer, nullable=False, server_default="0"),
    sa.Column("lease_owner", sa.String(32)),
    sa.Column("lease_until", UtcDateTime),
    sa.Column("send_started_at", UtcDateTime),
    sa.Column("channel", sa.String(64)),
    sa.Column("ts", sa.String(32)),
    sa.Column("error_class", sa.String(40)),
    sa.UniqueConstraint("workspace_id", "dedupe_key"),
    same_workspace("recipient_id", "members"),
    sa.Index("ix_outbox_subject", "workspace_id", "kind", "subject_id"),
    sa.Index(
        "ix_outbox_unfinished",
        "priority",
        "not_before",
        **only("state IN ('pending', 'claimed', 'sending', 'unknown')"),
    ),
    sa.Index(
        "uq_outbox_coalesced",
        "workspace_id",
        "coalesce_key",
        unique=True,
        **only("state = 'pending' AND coalesce_key IS NOT NULL"),
    ),
)

sa.Table(
    "pair_channels",
    metadata,
    workspace(),
    sa.Column("member_a", sa.Integer, nullable=False),
    sa.Column("member_b", sa.Integer, nullable=False),
    sa.Column("channel", sa.String(64), nullable=False),
    sa.PrimaryKeyConstraint("workspace_id", "member_a", "member_b"),
    same_workspace("member_a", "members"),
    same_workspace("member_b", "members"),
    sa.CheckConstraint("member_a < member_b", name="in_order"),
)

sa.Table(
    "requests",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    workspace(),
    sa.Column("mentee_id", sa.Integer, nullable=False),
    sa.Column("mentor_id", sa.Integer, nullable=False),
    sa.Column("role", sa.String(20), nullable=False),
    sa.Column("hope", sa.Text, nullable=False),
    sa.Column("first_yes", sa.Boolean, nullable=False),
    sa.Column("state", sa.String(20), nullable=False),
    sa.Column("asked_at", UtcDateTime, nullable=False),
    sa.Column("answered_at", UtcDateTime),
    sa.Column("reason", sa.String(20)),
    sa.Column("note", sa.Text),
    sa.Column("referral_id", sa.Integer),
    sa.Column("hops", sa.Integer, nullable=False, server_default="0"),
    sa.UniqueConstraint("workspace_id", "id"),
    same_workspace("mentee_id", "members"),
    same_workspace("mentor_id", "members"),
    sa.CheckConstraint("mentee_id <> mentor_id", name="not_oneself"),
    sa.Index("ix_requests_mentor", "workspace_id", "mentor_id", "state"),
    sa.Index(
        "uq_requests_pending_pair",
        "workspace_id",
        "mentee_id",
        "mentor_id",
        unique=True,
        **only("state = 'pending'"),
    ),
)

sa.Table(
    "searches",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    workspace(),
    sa.Column("member_id", sa.Integer, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("filters", sa.JSON, nullable=False),
    sa.Column("made_at", UtcDateTime, nullable=False),
    sa.Column("told_at", UtcDateTime),
    sa.UniqueConstraint("workspace_id", "id"),
    same_workspace("member_id", "members"),
)

sa.Table(
    "mentorships",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    workspace(),
    sa.Column("mentor_id", sa.Integer, nullable=False),
    sa.Column("mentee_id", sa.Integer, nullable=False),
    sa.Column("role", sa.String(20), nullable=False),
    sa.Column("state", sa.String(20), nullable=False),
    sa.Column("request_id", sa.Integer),
    sa.Column("started_at", UtcDateTime, nullable=False),
    sa.Column("ended_at", UtcDateTime),
    sa.UniqueConstraint("workspace_id", "id"),
    same_workspace("mentee_id", "members"),
    same_workspace("mentor_id", "members"),
    same_workspace("request_id", "requests"),
    sa.Index("ix_mentorships_mentee", "workspace_id", "mentee_id"),
    sa.Index(
        "uq_mentorships_running_role",
        "workspace_id",
        "mentor_id",
        "mentee_id",
        "role",
        unique=True,
        **only("state IN ('active', 'paused')"),
    ),
)

sa.Table(
    "referrals",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    workspace(),
    sa.Column("request_id", sa.Integer, nullable=False),
    sa.Column("mentee_id", sa.Integer, nullable=False),
    sa.Column("colleague_id", sa.Integer, nullable=False),
    sa.Column("line", sa.Text, nullable=False),
    sa.Column("expires_at", UtcDateTime, nullable=False),
    sa.Column("used_at", UtcDateTime),
    sa.UniqueConstraint("workspace_id", "id"),
    sa.UniqueConstraint("workspace_id", "request_id", "colleague_id"),
    same_workspace("colleague_id", "members"),
    same_workspace("mentee_id", "members"),
    same_workspace("request_id", "requests"),
)


def upgrade() -> None:
    metadata.create_all(op.get_bind(), checkfirst=False)


def downgrade() -> None:
    metadata.drop_all(op.get_bind(), checkfirst=False)
