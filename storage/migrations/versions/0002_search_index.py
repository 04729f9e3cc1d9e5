"""The search index: terms of listed mentors, how many have each; declined requests by mentee."""

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"


def workspace() -> sa.Column[int]:
    return sa.Column("workspace_id", sa.Integer, nullable=False)


def in_workspace(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id"], ["workspaces.id"], name=f"fk_{table}_workspace_id"
    )


def upgrade() -> None:
    op.create_table(
        "mentor_terms",
        workspace(),
        sa.Column("term", sa.String(64), nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.Column("level", sa.SmallInteger, nullable=False),
        sa.Column("turn", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "term", "member_id", name="pk_mentor_terms"),
        in_workspace("mentor_terms"),
        sa.ForeignKeyConstraint(
            ["workspace_id", "member_id"],
            ["members.workspace_id", "members.id"],
            name="fk_mentor_terms_workspace_id_member_id",
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_mentor_terms_turn",
        "mentor_terms",
        ["workspace_id", "term", "level", "turn", "member_id"],
    )
    op.create_index("ix_mentor_terms_member", "mentor_terms", ["workspace_id", "member_id"])
    op.create_table(
        "mentor_vocabulary",
        workspace(),
        sa.Column("term", sa.String(64), nullable=False),
        sa.Column("mentors", sa.Integer, nullable=False),
        sa.Column("word", sa.String(64), nullable=False),
        sa.Column("initial", sa.String(2), nullable=False),
        sa.Column("length", sa.SmallInteger, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "term", name="pk_mentor_vocabulary"),
        in_workspace("mentor_vocabulary"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_mentor_vocabulary_initial",
        "mentor_vocabulary",
        ["workspace_id", "initial", "length"],
    )
    op.create_index("ix_requests_mentee", "requests", ["workspace_id", "mentee_id", "state"])


def downgrade() -> None:
    op.drop_index("ix_requests_mentee", "requests")
    op.drop_table("mentor_vocabulary")
    op.drop_table("mentor_terms")
