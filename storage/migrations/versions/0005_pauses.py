"""A pause says why nothing leaves; and what waits is read in the order it leaves in."""

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"

UNFINISHED = sa.text("state IN ('pending', 'claimed', 'sending', 'unknown')")


def upgrade() -> None:
    op.add_column("pacer", sa.Column("reason", sa.String(40)))
    index_what_waits("priority", "not_before", "id")


def downgrade() -> None:
    index_what_waits("priority", "not_before")
    op.drop_column("pacer", "reason")


def index_what_waits(*columns: str) -> None:
    name = "ix_outbox_unfinished"
    op.drop_index(name, "outbox")
    op.create_index(name, "outbox", columns, sqlite_where=UNFINISHED, postgresql_where=UNFINISHED)
