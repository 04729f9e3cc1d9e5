"""Meetings before they happen, with their agenda, encrypted."""

import sqlalchemy as sa
from alembic import op

from storage.database import UtcDateTime

revision: str = "0013"
down_revision: str | None = "0012"


def upgrade() -> None:
    op.create_table(
        "planned_meetings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(40), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("format", sa.String(20), nullable=False),
        sa.Column("offered_by", sa.Integer(), nullable=False),
        sa.Column("times", sa.JSON(), nullable=False),
        sa.Column("starts_at", UtcDateTime()),
        sa.Column("act", sa.String(20), nullable=False),
        sa.Column("acted_at", UtcDateTime(), nullable=False),
        sa.Column("acted_by", sa.Integer()),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("next_due_at", UtcDateTime()),
        sa.Column("meeting_id", sa.Integer()),
        sa.Column("agenda", sa.LargeBinary()),
        sa.Column("agenda_version", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("agenda_by", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_planned_meetings"),
        sa.UniqueConstraint("workspace_id", "id", name="uq_planned_meetings_workspace_id_id"),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name="fk_planned_meetings_workspace_id"
        ),
        *(
            sa.ForeignKeyConstraint(
                ["workspace_id", column],
                [f"{table}.workspace_id", f"{table}.id"],
                name=f"fk_planned_meetings_workspace_id_{column}",
            )
            for column, table in (
                ("mentorship_id", "mentorships"),
                ("offered_by", "members"),
                ("acted_by", "members"),
                ("agenda_by", "members"),
            )
        ),
    )
    op.create_index(
        "ix_planned_meetings_mentorship",
        "planned_meetings",
        ["workspace_id", "mentorship_id", "state"],
    )
    op.create_index("ix_planned_meetings_due", "planned_meetings", ["workspace_id", "next_due_at"])


def downgrade() -> None:
    op.drop_table("planned_meetings")
