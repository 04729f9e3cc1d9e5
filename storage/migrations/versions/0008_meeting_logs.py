"""How long and in what way people met, and what each wrote about it, encrypted."""

import sqlalchemy as sa
from alembic import op

from storage.database import UtcDateTime

revision: str = "0008"
down_revision: str | None = "0007"


def upgrade() -> None:
    op.add_column("meetings", sa.Column("minutes", sa.Integer()))
    op.add_column("meetings", sa.Column("format", sa.String(20)))
    op.create_table(
        "meeting_notes",
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("is_private", sa.Boolean(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint(
            "workspace_id", "meeting_id", "author_id", "is_private", name="pk_meeting_notes"
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name="fk_meeting_notes_workspace_id"
        ),
        *(
            sa.ForeignKeyConstraint(
                ["workspace_id", column],
                [f"{table}.workspace_id", f"{table}.id"],
                name=f"fk_meeting_notes_workspace_id_{column}",
            )
            for column, table in (("meeting_id", "meetings"), ("author_id", "members"))
        ),
    )


def downgrade() -> None:
    op.drop_table("meeting_notes")
    op.drop_column("meetings", "format")
    op.drop_column("meetings", "minutes")
