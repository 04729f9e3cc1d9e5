"""Places that someone who waits let go to the next in line, to wait on for another."""

import sqlalchemy as sa
from alembic import op

from storage.database import UtcDateTime

revision: str = "0016"
down_revision: str | None = "0015"

TABLE = "declined_places"


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("declined_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "mentor_id", "mentee_id", name=f"pk_{TABLE}"),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name=f"fk_{TABLE}_workspace_id"
        ),
        *(
            sa.ForeignKeyConstraint(
                ["workspace_id", column],
                ["members.workspace_id", "members.id"],
                name=f"fk_{TABLE}_workspace_id_{column}",
            )
            for column in ("mentee_id", "mentor_id")
        ),
    )


def downgrade() -> None:
    op.drop_table(TABLE)
