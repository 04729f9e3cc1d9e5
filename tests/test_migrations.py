"""The tables grow by migrations that lose nothing, on SQLite and PostgreSQL, with rows in them."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, func, inspect, select, table, text

from storage.database import make_engine
from storage.migrate import (
    DatabaseTooNew,
    configuration,
    head_revision,
    is_current,
    migrate,
)
from storage.tables import metadata

ROOT = Path(__file__).parents[1]
# Everything slow is imported before the sign, so that the copies do meet.
MIGRATE_ON_A_SIGN = """
import sys, alembic.command, storage.tables
from storage.migrate import migrate
print("ready", flush=True)
sys.stdin.read()
migrate(sys.argv[1])
"""
ROWS = Path(__file__).parent / "support" / "rows"


@pytest.fixture
def url(empty_database_url: str) -> str:
    return empty_database_url


@pytest.fixture
def empty(url: str) -> Iterator[Engine]:
    engine = make_engine(url)
    yield engine
    engine.dispose()


def revisions() -> list[str]:
    """All revisions, oldest first."""
    script = ScriptDirectory.from_config(configuration("sqlite://"))
    return [revision.revision for revision in script.walk_revisions()][::-1]


def sample(revision: str) -> list[str]:
    """A statement a line: rows for what the revision brought, beside those of the earlier ones."""
    file = ROWS / f"{revision}.sql"
    lines = file.read_text().splitlines() if file.exists() else []
    return [line for line in lines if line.startswith(("INSERT", "UPDATE"))]


def add_rows(engine: Engine, revision: str) -> None:
    with engine.begin() as connection:
        for statement in sample(revision):
            connection.exec_driver_sql(statement)


def rows(engine: Engine) -> dict[str, int]:
    with engine.begin() as connection:
        return {
            name: connection.execute(select(func.count()).select_from(table(name))).scalar_one()
            for name in inspect(connection).get_table_names()
            if name != "alembic_version"
        }


def schema(engine: Engine) -> dict[str, Any]:
    """All the database knows of its tables, in an order that does not depend on their making."""
    inspector = inspect(engine)
    asks = (
        inspector.get_columns,
        inspector.get_foreign_keys,
        inspector.get_unique_constraints,
        inspector.get_check_constraints,
        inspector.get_indexes,
    )
    return {
        name: [
            str(inspector.get_pk_constraint(name)),
            *(sorted(spelled_out(part) for part in ask(name)) for ask in asks),
        ]
        for name in inspector.get_table_names()
        if name != "alembic_version"
    }


def spelled_out(part: Mapping[str, Any]) -> str:
    options = {name: str(value) for name, value in part.get("dialect_options", {}).items()}
    return str({**part, "dialect_options": options})


def test_empty_to_head_is_the_tables(url: str, empty: Engine) -> None:
    migrate(url)
    with empty.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_migrated_and_declared_schema_are_the_same_to_the_last_name(
    url: str, empty: Engine
) -> None:
    """Checks, names, defaults and partial indexes too, which Alembic's comparison passes over."""
    migrate(url)
    migrated = schema(empty)
    command.downgrade(configuration(url), "base")
    metadata.create_all(empty)
    assert migrated == schema(empty)


def test_down_and_up_again(url: str, empty: Engine) -> None:
    migrate(url)
    command.downgrade(configuration(url), "base")
    assert rows(empty) == {}
    assert not is_current(empty)
    migrate(url)
    assert is_current(empty)


def test_rows_survive_every_step_up(url: str, empty: Engine) -> None:
    for revision in revisions():
        before = rows(empty)
        command.upgrade(configuration(url), revision)
        after = rows(empty)
        assert {name: after[name] for name in after if name in before} == before
        add_rows(empty, revision)
    assert is_current(empty)
    assert [name for name, count in rows(empty).items() if count == 0] == []


def test_every_step_goes_down_and_up_with_rows_in(url: str, empty: Engine) -> None:
    for revision in revisions():
        command.upgrade(configuration(url), revision)
        add_rows(empty, revision)
    for revision in reversed(revisions()):
        before = rows(empty)
        command.downgrade(configuration(url), "-1")
        older = rows(empty)
        assert older == {name: before[name] for name in older}
        command.upgrade(configuration(url), revision)
        command.downgrade(configuration(url), "-1")
    assert rows(empty) == {}


def test_every_revision_brings_rows() -> None:
    assert [revision for revision in revisions() if not sample(revision)] == []


def test_revisions_are_numbered_in_order() -> None:
    assert revisions() == [f"{number:04}" for number in range(1, len(revisions()) + 1)]
    assert head_revision() == revisions()[-1]


def test_nothing_to_do_does_not_wake_alembic(sqlite_url: str) -> None:
    code = (
        "import sys; from storage.migrate import migrate; migrate(sys.argv[1]);"
        " sys.exit('alembic' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code, sqlite_url], cwd=ROOT, check=True)


def test_copies_of_the_bot_that_start_at_once_migrate_once(url: str, empty: Engine) -> None:
    copies = [
        subprocess.Popen(
            [sys.executable, "-c", MIGRATE_ON_A_SIGN, url],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(3)
    ]
    assert [copy.stdout.readline() for copy in copies if copy.stdout] == [b"ready\n"] * 3
    for copy in copies:
        assert copy.stdin is not None
        copy.stdin.close()
        copy.stdin = None
    assert [copy.communicate() for copy in copies] == [(b"", b"")] * 3
    assert is_current(empty)


def test_a_database_of_a_newer_release_is_refused(database_url: str, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(
        DatabaseTooNew, match=f"9999 and this release knows only up to {head_revision()}"
    ):
        migrate(database_url)


def test_a_draft_sent_before_0003_keeps_its_number(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'old.db'}"
    command.upgrade(configuration(url), "0002")
    engine = make_engine(url)
    add_rows(engine, "0001")
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM drafts"))
        connection.execute(
            text("INSERT INTO inbox VALUES (1, 'draft:7', '2026-03-03 09:00:00.000000', 2)")
        )
    migrate(url)
    with engine.begin() as connection:
        number = connection.scalar(
            text(
                "INSERT INTO drafts (workspace_id, member_id, kind, secret, expires_at)"
                " VALUES (1, 1, 'ask_preview', 'sealed', '2026-03-04 09:00:00.000000')"
                " RETURNING id"
            )
        )
    engine.dispose()
    assert number == 8
