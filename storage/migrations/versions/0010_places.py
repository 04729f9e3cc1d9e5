"""Who waits for a place, and which places are not free though nobody has them."""

import sqlalchemy as sa
from alembic import op

from storage.database import UtcDateTime

revision: str = "0010"
down_revision: str | None = "0009"

WAITING = sa.text("state = 'waiting'")
OFFERED = sa.text("state = 'offered'")
OPEN = sa.text("state IN ('waiting', 'offered')")
OPEN_ANY = sa.text("state IN ('waiting', 'offered') AND mentor_id IS NULL")
CLOSED = sa.text("state IN ('asked', 'not now')")


def upgrade() -> None:
    op.add_column("mentor_profiles", sa.Column("opened_at", UtcDateTime()))
    is_from_list: sa.Column[bool] = sa.Column(
        "is_from_list", sa.Boolean(), nullable=False, server_default=sa.false()
    )
    op.add_column("requests", is_from_list)
    make_waits()
    make_closed_places()


def downgrade() -> None:
    op.drop_table("closed_places")
    op.drop_table("waits")
    op.drop_column("requests", "is_from_list")
    op.drop_column("mentor_profiles", "opened_at")


def make_waits() -> None:
    op.create_table(
        "waits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer()),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("joined_at", UtcDateTime(), nullable=False),
        sa.Column("offered_by", sa.Integer()),
        sa.Column("ends_at", UtcDateTime()),
        sa.Column("closed_at", UtcDateTime()),
        *keys("waits", mentee_id="members", mentor_id="members", offered_by="members"),
    )
    index("uq_waits_open", "waits", ["mentee_id", "mentor_id"], OPEN, unique=True)
    index("uq_waits_open_any", "waits", ["mentee_id"], OPEN_ANY, unique=True)
    index("ix_waits_waiting", "waits", ["mentor_id", "joined_at"], WAITING)
    index("ix_waits_offered", "waits", ["offered_by"], OFFERED)
    op.create_index("ix_waits_mentee", "waits", ["workspace_id", "mentee_id"])


def make_closed_places() -> None:
    op.create_table(
        "closed_places",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("closed_at", UtcDateTime(), nullable=False),
        sa.UniqueConstraint(
            "workspace_id", "mentorship_id", name="uq_closed_places_workspace_id_mentorship_id"
        ),
        *keys("closed_places", mentor_id="members", mentorship_id="mentorships"),
    )
    index("ix_closed_places_mentor", "closed_places", ["mentor_id"], CLOSED)


def index(
    name: str, table: str, columns: list[str], rows: sa.TextClause, *, unique: bool = False
) -> None:
    """Of these rows only."""
    op.create_index(
        name,
        table,
        ["workspace_id", *columns],
        unique=unique,
        sqlite_where=rows,
        postgresql_where=rows,
    )


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
