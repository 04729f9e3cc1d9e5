"""The one MetaData, and the columns and keys that every table shares."""

from typing import Any

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Integer, MetaData

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def workspace_column(**options: Any) -> Column[int]:
    """The workspace a row belongs to; nothing crosses workspaces."""
    return Column("workspace_id", Integer, ForeignKey("workspaces.id"), nullable=False, **options)


def same_workspace(column: str, table: str) -> ForeignKeyConstraint:
    """A reference that cannot point into another workspace."""
    return ForeignKeyConstraint(["workspace_id", column], [f"{table}.workspace_id", f"{table}.id"])
