"""What people tell a coordinator in confidence."""

import sqlalchemy as sa
from alembic import op

from storage.database import UtcDateTime

revision: str = "0009"
down_revision: str | None = "0008"


def upgrade() -> None:
    others = {"author_id": "members", "reader_id": "members", "mentorship_id": "mentorships"}
    op.create_table(
        "concerns",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("reader_id", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer()),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.Column("read_at", UtcDateTime()),
        sa.Column("withdrawn_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_concerns"),
        sa.UniqueConstraint("workspace_id", "id", name="uq_concerns_workspace_id_id"),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name="fk_concerns_workspace_id"
        ),
        *(
            sa.ForeignKeyConstraint(
                ["workspace_id", column],
                [f"{table}.workspace_id", f"{table}.id"],
                name=f"fk_concerns_workspace_id_{column}",
            )
            for column, table in others.items()
        ),
    )
    op.create_index("ix_concerns_author", "concerns", ["workspace_id", "author_id"])


def downgrade() -> None:
    op.drop_table("concerns")
