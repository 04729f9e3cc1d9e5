"""Every row belongs to one workspace."""

import pytest
from sqlalchemy import Engine, Table, inspect

from storage.tables import metadata

TABLES = [table for table in metadata.sorted_tables if table.name != "workspaces"]


@pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
def test_every_table_names_the_workspace(table: Table) -> None:
    workspace = table.c.workspace_id
    assert not workspace.nullable
    assert {key.target_fullname for key in workspace.foreign_keys} >= {"workspaces.id"}


@pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
def test_no_reference_leaves_the_workspace(table: Table) -> None:
    for constraint in table.foreign_key_constraints:
        if constraint.referred_table.name in ("workspaces", "outbox"):
            continue
        assert "workspace_id" in constraint.column_keys


def test_the_database_itself_holds_to_it(engine: Engine) -> None:
    found = inspect(engine)
    for table in TABLES:
        columns = {column["name"]: column for column in found.get_columns(table.name)}
        assert columns["workspace_id"]["nullable"] is False
