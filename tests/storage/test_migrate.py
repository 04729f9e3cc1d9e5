"""A migration of SQLite keeps a copy first, and keeps nothing of itself if it would lose rows."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from storage import migrate as migrations
from storage.migrate import MigrationRefused, head_revision, migrate

Grow = Callable[[str], str]

WIDEN_THE_PARENT = """
    with op.batch_alter_table("wards") as batch:
        batch.alter_column("beds", type_=sa.BigInteger())
"""


@pytest.fixture
def grow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Grow:
    """Add a revision to a copy of the migrations: its upgrade's body; its number is returned."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrations.MIGRATIONS, folder)
    monkeypatch.setattr(migrations, "MIGRATIONS", folder)

    def add(body: str) -> str:
        head = head_revision()
        revision = f"{int(head) + 1:04}"
        (folder / "versions" / f"{revision}_test.py").write_text(
            "import sqlalchemy as sa\nfrom alembic import op\n"
            f"revision, down_revision = {revision!r}, {head!r}\n"
            f"def upgrade():\n    {body.strip()}\n"
        )
        return revision

    return add


@pytest.fixture
def hospital(sqlite_url: str) -> Path:
    """A migrated database with a parent and three children that a careless batch would lose."""
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    run(file, "CREATE TABLE wards (id INTEGER PRIMARY KEY, beds INTEGER)")
    run(file, "CREATE TABLE notes (ward_id INTEGER REFERENCES wards ON DELETE CASCADE)")
    run(file, "INSERT INTO wards VALUES (1, 12)")
    run(file, "INSERT INTO notes VALUES (1), (1), (1)")
    return file


def test_changing_a_parent_keeps_its_children(grow: Grow, hospital: Path) -> None:
    revision = grow(WIDEN_THE_PARENT)
    migrate(f"sqlite:///{hospital}")
    assert run(hospital, "SELECT version_num FROM alembic_version") == [(revision,)]
    assert run(hospital, "SELECT * FROM notes") == [(1,), (1,), (1,)]
    assert "BIGINT" in str(run(hospital, "SELECT sql FROM sqlite_master WHERE name = 'wards'"))


def test_a_copy_of_the_file_is_kept_as_it_was(grow: Grow, hospital: Path) -> None:
    revision = grow('op.execute("UPDATE wards SET beds = 0")')
    migrate(f"sqlite:///{hospital}")
    copy = hospital.with_name(f"{hospital.name}-before-{revision}")
    assert run(hospital, "SELECT beds FROM wards") == [(0,)]
    assert run(copy, "SELECT beds FROM wards") == [(12,)]
    assert run(copy, "SELECT version_num FROM alembic_version") == [(head_before(revision),)]
    assert sorted(hospital.parent.iterdir()) == [hospital, copy]


def test_a_first_migration_has_nothing_to_copy(empty_sqlite_url: str) -> None:
    migrate(empty_sqlite_url)
    file = Path(empty_sqlite_url.removeprefix("sqlite:///"))
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        pytest.param('op.execute("DELETE FROM notes")', "rows would be lost", id="loses rows"),
        pytest.param(
            'op.execute("UPDATE notes SET ward_id = 7")', "refer to nothing", id="orphans"
        ),
    ],
)
def test_a_migration_that_harms_rows_is_undone(
    grow: Grow, hospital: Path, body: str, problem: str
) -> None:
    grow(body)
    before = content(hospital)
    with pytest.raises(MigrationRefused, match=problem):
        migrate(f"sqlite:///{hospital}")
    assert content(hospital) == before


def test_a_migration_that_fails_half_way_is_undone(grow: Grow, hospital: Path) -> None:
    grow(WIDEN_THE_PARENT)
    grow(
        'op.add_column("notes", sa.Column("text", sa.Text()))\n    raise RuntimeError("power cut")'
    )
    before = content(hospital)
    with pytest.raises(RuntimeError, match="power cut"):
        migrate(f"sqlite:///{hospital}")
    assert content(hospital) == before


def head_before(revision: str) -> str:
    return f"{int(revision) - 1:04}"


def content(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


def run(file: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as connection, connection:
        return connection.execute(statement).fetchall()
