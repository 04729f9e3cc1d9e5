"""What time drives: reminders, digests, nudges, meetings, absences, and pauses of mentorships."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from storage.database import UtcDateTime

revision: str = "0004"
down_revision: str | None = "0003"

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
PENDING = sa.text("state = 'pending'")
PAUSED = sa.text("state = 'paused'")
UNANSWERED = sa.text("answer IS NULL")


def upgrade() -> None:
    op.add_column("mentorships", sa.Column("paused_until", sa.Date()))
    op.add_column("mentorships", sa.Column("paused_by", sa.Integer()))
    op.add_column("mentorships", sa.Column("resumed_at", UtcDateTime()))
    index("ix_mentorships_paused", "mentorships", ["paused_until"], PAUSED)
    index("ix_requests_pending", "requests", ["asked_at"], PENDING)
    make_reminders()
    make_digests()
    make_nudges()
    make_meetings()
    make_absences()
    begin_with_those_who_take_part()


def downgrade() -> None:
    for table in ("absences", "meetings", "nudges", "digests", "reminders"):
        op.drop_table(table)
    op.drop_index("ix_requests_pending", "requests")
    op.drop_index("ix_mentorships_paused", "mentorships")
    op.drop_column("mentorships", "resumed_at")
    op.drop_column("mentorships", "paused_by")
    op.drop_column("mentorships", "paused_until")


def make_reminders() -> None:
    op.create_table(
        "reminders",
        workspace(),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("pace", sa.String(20), nullable=False),
        sa.Column("snoozed_until", sa.Date()),
        sa.Column("paused_until", sa.Date()),
        sa.Column("set_at", UtcDateTime()),
        sa.Column("faded_at", UtcDateTime()),
        sa.Column("version", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("before", sa.JSON()),
        sa.Column("changed_at", UtcDateTime()),
        sa.Column("next_due_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("workspace_id", "member_id", name="pk_reminders"),
        *belongs("reminders", member_id="members"),
    )
    index("ix_reminders_due", "reminders", ["next_due_at"])


def make_digests() -> None:
    op.create_table(
        "digests",
        sa.Column("id", sa.Integer(), nullable=False),
        workspace(),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_digests"),
        unique("digests", "id"),
        unique("digests", "member_id", "day"),
        *belongs("digests", member_id="members"),
    )


def make_nudges() -> None:
    op.create_table(
        "nudges",
        sa.Column("id", sa.Integer(), nullable=False),
        workspace(),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("period", sa.String(10), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("digest_id", sa.Integer()),
        sa.Column("answer", sa.String(10)),
        sa.Column("answered_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_nudges"),
        unique("nudges", "id"),
        unique("nudges", "member_id", "kind", "subject_id", "period"),
        *belongs("nudges", member_id="members", digest_id="digests"),
    )
    index("ix_nudges_member", "nudges", ["member_id", "kind", "due_at"])
    index("ix_nudges_subject", "nudges", ["kind", "subject_id"])
    index("ix_nudges_unanswered", "nudges", ["kind", "state", "due_at"], UNANSWERED)
    index("ix_nudges_digest", "nudges", ["digest_id"])


def make_meetings() -> None:
    op.create_table(
        "meetings",
        sa.Column("id", sa.Integer(), nullable=False),
        workspace(),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("logged_by", sa.Integer(), nullable=False),
        sa.Column("logged_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_meetings"),
        unique("meetings", "id"),
        *belongs("meetings", mentorship_id="mentorships", logged_by="members"),
    )
    index("ix_meetings_mentorship", "meetings", ["mentorship_id"])


def make_absences() -> None:
    op.create_table(
        "absences",
        sa.Column("id", sa.Integer(), nullable=False),
        workspace(),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("began_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_absences"),
        unique("absences", "id"),
        *belongs("absences", member_id="members"),
    )
    index("ix_absences_member", "absences", ["member_id", "ends_at"])


def begin_with_those_who_take_part() -> None:
    """Whoever asked, was asked or is in a mentorship before there were nudges gets them too.

    Long due, so that the next tick looks at each of them and finds the right moment.
    """
    begin = sa.text("""
        INSERT INTO reminders (workspace_id, member_id, weekday, hour, pace, next_due_at)
        SELECT workspace_id, member_id, 1, 9, 'weekly', :long_ago FROM (
            SELECT workspace_id, mentee_id AS member_id FROM requests WHERE state = 'pending'
            UNION SELECT workspace_id, mentor_id FROM requests WHERE state = 'pending'
            UNION SELECT workspace_id, mentee_id FROM mentorships WHERE state <> 'ended'
            UNION SELECT workspace_id, mentor_id FROM mentorships WHERE state <> 'ended'
        ) AS members
    """)
    long_ago = sa.bindparam("long_ago", LONG_AGO, type_=UtcDateTime())
    op.execute(begin.bindparams(long_ago))


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


def index(name: str, table: str, columns: list[str], only: sa.TextClause | None = None) -> None:
    op.create_index(
        name, table, ["workspace_id", *columns], sqlite_where=only, postgresql_where=only
    )
