"""What mentees aim at: goals, encrypted, each theirs alone or shared with one mentorship."""

import sqlalchemy as sa
from alembic import op

from storage.database import UtcDateTime

revision: str = "0011"
down_revision: str | None = "0010"

OTHERS = {"owner_id": "members", "mentorship_id": "mentorships", "closed_by": "members"}
OF_A_TASK = "fk_tasks_workspace_id_goal_id"


def upgrade() -> None:
    op.create_table(
        "goals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer()),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.Column("due", sa.Date()),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("closed_at", UtcDateTime()),
        sa.Column("closed_by", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_goals"),
        sa.UniqueConstraint("workspace_id", "id", name="uq_goals_workspace_id_id"),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name="fk_goals_workspace_id"),
        *(
            sa.ForeignKeyConstraint(
                ["workspace_id", column],
                [f"{other}.workspace_id", f"{other}.id"],
                name=f"fk_goals_workspace_id_{column}",
            )
            for column, other in OTHERS.items()
        ),
    )
    op.create_index("ix_goals_owner", "goals", ["workspace_id", "owner_id"])
    op.create_index("ix_goals_mentorship", "goals", ["workspace_id", "mentorship_id"])
    with op.batch_alter_table("tasks") as batch:
        batch.add_column(sa.Column("goal_id", sa.Integer()))
        batch.create_foreign_key(
            OF_A_TASK, "goals", ["workspace_id", "goal_id"], ["workspace_id", "id"]
        )
    op.create_index("ix_tasks_goal", "tasks", ["workspace_id", "goal_id"])


def downgrade() -> None:
    op.drop_index("ix_tasks_goal", "tasks")
    with op.batch_alter_table("tasks") as batch:
        batch.drop_constraint(OF_A_TASK, type_="foreignkey")
        batch.drop_column("goal_id")
    op.drop_table("goals")
