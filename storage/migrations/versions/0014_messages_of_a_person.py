"""What somebody was told this month is counted in Home: found by person, however much was said."""

import sqlalchemy as sa
from alembic import op

revision: str = "0014"
down_revision: str | None = "0013"

SAID = sa.text("state IN ('sent') AND update_of IS NULL")


def upgrade() -> None:
    op.create_index(
        "ix_outbox_said",
        "outbox",
        ["recipient_id", "created_at"],
        sqlite_where=SAID,
        postgresql_where=SAID,
    )


def downgrade() -> None:
    op.drop_index("ix_outbox_said", table_name="outbox", sqlite_where=SAID, postgresql_where=SAID)
