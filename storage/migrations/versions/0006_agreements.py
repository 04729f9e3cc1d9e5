"""How two people agree to work together, and the rhythm and end of it."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.database import UtcDateTime

revision: str = "0006"
down_revision: str | None = "0005"


def upgrade() -> None:
    op.add_column("mentorships", sa.Column("interval_days", sa.Integer()))
    op.add_column("mentorships", sa.Column("agreed_until", sa.Date()))
    make_answers()
    make_versions()
    make_usual_ways()


def downgrade() -> None:
    for table in ("usual_ways", "agreement_versions", "agreement_answers"):
        op.drop_table(table)
    op.drop_column("mentorships", "agreed_until")
    op.drop_column("mentorships", "interval_days")


def make_answers() -> None:
    op.create_table(
        "agreement_answers",
        workspace(),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        *terms(),
        sa.Column("answered_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint(
            "workspace_id", "mentorship_id", "member_id", name="pk_agreement_answers"
        ),
        *belongs("agreement_answers", mentorship_id="mentorships", member_id="members"),
    )


def make_versions() -> None:
    op.create_table(
        "agreement_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        workspace(),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        *terms(),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("made_by", sa.Integer()),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("mentor_confirmed_at", UtcDateTime()),
        sa.Column("mentee_confirmed_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_agreement_versions"),
        unique("agreement_versions", "id"),
        unique("agreement_versions", "mentorship_id", "number"),
        *belongs("agreement_versions", mentorship_id="mentorships", made_by="members"),
    )


def make_usual_ways() -> None:
    op.create_table(
        "usual_ways",
        workspace(),
        sa.Column("member_id", sa.Integer(), nullable=False),
        *terms(),
        sa.PrimaryKeyConstraint("workspace_id", "member_id", name="pk_usual_ways"),
        *belongs("usual_ways", member_id="members"),
    )


def terms() -> list[sa.Column[Any]]:
    return [
        sa.Column("rhythm", sa.String(20), nullable=False),
        sa.Column("format", sa.String(20), nullable=False),
        sa.Column("booker", sa.String(20), nullable=False),
        sa.Column("reply", sa.String(20), nullable=False),
        sa.Column("until", sa.String(30), nullable=False),
        sa.Column("day", sa.Date()),
        sa.Column("confidentiality", sa.Text(), nullable=False),
        sa.Column("off_limits", sa.Text(), nullable=False),
    ]


def workspace() -> sa.Column[int]:
    return sa.Column("workspace_id", sa.Integer(), nullable=False)


def unique(table: str, *columns: str) -> sa.UniqueConstraint:
    name = "_".join(("workspace_id", *columns))
    return sa.UniqueConstraint("workspace_id", *columns, name=f"uq_{table}_{name}")


def belongs(table: str, **columns: str) -> list[sa.ForeignKeyConstraint]:
    """To its workspace, and to other rows of the same one."""
    to_workspace = sa.ForeignKeyConstraint(
        ["workspace_id"], ["workspaces.id"], name=f"fk_{table}_workspace_id"
    )
    to_others = [
        sa.ForeignKeyConstraint(
            ["workspace_id", column],
            [f"{other}.workspace_id", f"{other}.id"],
            name=f"fk_{table}_workspace_id_{column}",
        )
        for column, other in columns.items()
    ]
    return [to_workspace, *to_others]
