"""Introductions by a mentor, and the roles someone does not look for."""

import sqlalchemy as sa
from alembic import op

from storage.database import UtcDateTime

revision: str = "0012"
down_revision: str | None = "0011"

PROPOSED = sa.text("state = 'proposed'")


def upgrade() -> None:
    make_introductions()
    op.create_table(
        "dismissed_roles",
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("dismissed_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "member_id", "role", name="pk_dismissed_roles"),
        *links("dismissed_roles", member_id="members"),
    )


def downgrade() -> None:
    op.drop_table("dismissed_roles")
    op.drop_table("introductions")


def make_introductions() -> None:
    op.create_table(
        "introductions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.Integer(), nullable=False),
        sa.Column("colleague_id", sa.Integer(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("proposed_at", UtcDateTime(), nullable=False),
        sa.Column("answered_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_introductions"),
        sa.UniqueConstraint("workspace_id", "id", name="uq_introductions_workspace_id_id"),
        *links(
            "introductions",
            mentorship_id="mentorships",
            mentor_id="members",
            mentee_id="members",
            colleague_id="members",
        ),
    )
    op.create_index(
        "uq_introductions_proposed",
        "introductions",
        ["workspace_id", "mentor_id", "mentee_id", "colleague_id"],
        unique=True,
        sqlite_where=PROPOSED,
        postgresql_where=PROPOSED,
    )
    op.create_index("ix_introductions_mentee", "introductions", ["workspace_id", "mentee_id"])
    op.create_index("ix_introductions_mentor", "introductions", ["workspace_id", "mentor_id"])


def links(table: str, **columns: str) -> list[sa.Constraint]:
    """To the workspace, and to other rows of the same."""
    return [
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=f"fk_{table}_workspace_id"
        ),
        *(
            sa.ForeignKeyConstraint(
                ["workspace_id", column],
                [f"{other}.workspace_id", f"{other}.id"],
                name=f"fk_{table}_workspace_id_{column}",
            )
            for column, other in columns.items()
        ),
    ]
