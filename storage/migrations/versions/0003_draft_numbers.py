"""SQLite gives a draft's number only once, as PostgreSQL does: messages outlive their draft."""

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"

# The highest number a draft, a message about one or a request sent from one was ever known by.
LAST_NUMBER = """
SELECT max(number) FROM (
    SELECT 0 AS number
    UNION ALL SELECT id FROM drafts
    UNION ALL SELECT subject_id FROM outbox WHERE kind IN ('ask_preview', 'choose_mentor')
    UNION ALL SELECT CAST(substr(source_key, 7) AS INTEGER) FROM inbox
        WHERE source_key LIKE 'draft:%'
)
"""


def upgrade() -> None:
    if not is_sqlite():
        return
    last = op.get_bind().execute(sa.text(LAST_NUMBER)).scalar_one()
    rebuild(numbered_once=True)
    op.execute("DELETE FROM sqlite_sequence WHERE name = 'drafts'")
    op.execute(
        sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES ('drafts', :last)").bindparams(
            last=last
        )
    )


def downgrade() -> None:
    if is_sqlite():
        rebuild(numbered_once=False)


def rebuild(*, numbered_once: bool) -> None:
    arguments = {"sqlite_autoincrement": numbered_once}
    with op.batch_alter_table("drafts", recreate="always", table_kwargs=arguments):
        pass


def is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"
