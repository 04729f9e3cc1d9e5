"""What mentees work on: tasks, each with a number of its owner's, and what happened to them."""

import sqlalchemy as sa
from alembic import op

from storage.database import UtcDateTime

revision: str = "0007"
down_revision: str | None = "0006"

OPEN = sa.text("state = 'open'")


def upgrade() -> None:
    make_tasks()
    make_task_events()


def downgrade() -> None:
    op.drop_table("task_events")
    op.drop_table("tasks")


def make_tasks() -> None:
    op.create_table(
        "tasks",
        sa.Column("id", sa.Integer(), nullable=False),
        workspace(),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer()),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(60), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("due", sa.Date()),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("closed_at", UtcDateTime()),
        *keys("tasks", owner_id="members", mentorship_id="mentorships", made_by="members"),
    )
    op.create_index(
        "uq_tasks_open_number",
        "tasks",
        ["workspace_id", "owner_id", "number"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    op.create_index("ix_tasks_owner", "tasks", ["workspace_id", "owner_id", "state", "closed_at"])
    op.create_index("ix_tasks_mentorship", "tasks", ["workspace_id", "mentorship_id"])


def make_task_events() -> None:
    op.create_table(
        "task_events",
        sa.Column("id", sa.Integer(), nullable=False),
        workspace(),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("act", sa.String(20), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("due", sa.Date()),
        *keys("task_events", task_id="tasks", member_id="members"),
    )
    op.create_index("ix_task_events_task", "task_events", ["workspace_id", "task_id"])


def workspace() -> sa.Column[int]:
    return sa.Column("workspace_id", sa.Integer(), nullable=False)


def keys(table: str, **columns: str) -> list[sa.Constraint]:
    """Its own, its workspace's, and other rows' of the same workspace."""
    to_others = [
        sa.ForeignKeyConstraint(
            ["workspace_id", column],
            [f"{other}.workspace_id", f"{other}.id"],
            name=f"fk_{table}_workspace_id_{column}",
        )
        for column, other in columns.items()
    ]
    return [
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("workspace_id", "id", name=f"uq_{table}_workspace_id_id"),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=f"fk_{table}_workspace_id"
        ),
        *to_others,
    ]
