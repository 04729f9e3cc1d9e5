"""A pause says why: the operator sees what Slack refused, and for how long nothing leaves."""

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"


def upgrade() -> None:
    op.add_column("pacer", sa.Column("reason", sa.String(40)))


def downgrade() -> None:
    op.drop_column("pacer", "reason")
