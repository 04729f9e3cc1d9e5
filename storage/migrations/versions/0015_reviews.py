"""The regular reassessment: reviews, what became of each goal, and what each tapped alone."""

import sqlalchemy as sa
from alembic import op

from storage.database import UtcDateTime

revision: str = "0015"
down_revision: str | None = "0014"


def upgrade() -> None:
    op.create_table(
        "reviews",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("begun_by", sa.Integer(), nullable=False),
        sa.Column("begun_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reviews"),
        sa.UniqueConstraint("workspace_id", "id", name="uq_reviews_workspace_id_id"),
        *others("reviews", mentorship_id="mentorships", begun_by="members"),
    )
    op.create_index("ix_reviews_mentorship", "reviews", ["workspace_id", "mentorship_id"])
    op.create_table(
        "review_choices",
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=False),
        sa.Column("choice", sa.String(20), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "review_id", "goal_id", name="pk_review_choices"),
        *others("review_choices", review_id="reviews", goal_id="goals", member_id="members"),
    )
    op.create_table(
        "review_taps",
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("wish", sa.String(20), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "review_id", "member_id", name="pk_review_taps"),
        *others("review_taps", review_id="reviews", member_id="members"),
    )


def downgrade() -> None:
    op.drop_table("review_taps")
    op.drop_table("review_choices")
    op.drop_table("reviews")


def others(table: str, **columns: str) -> list[sa.ForeignKeyConstraint]:
    """Its workspace, and other rows of the same one."""
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
