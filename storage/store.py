"""The database as the core knows it: changes, readings and the workspaces they happen in."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from threading import RLock
from typing import Any

from sqlalchemy import Engine, Row, select

from bot.domain.people import WorkspaceId
from bot.ports import Workspace
from storage.database import is_sqlite, read_only
from storage.errors import translated
from storage.tables import workspaces
from storage.unit_of_work import SqlUnitOfWork
from storage.upsert import insert
from storage.vault import Vault

# A courtesy: whoever has waited this long reads beside the others.
TURN_SECONDS = 0.1


class SqlStore:
    """`on_commit` is called after each change that leaves something to be said.

    Everything raises Unavailable while the database does not answer.
    """

    def __init__(self, engine: Engine, vault: Vault, on_commit: Callable[[], None]) -> None:
        self._engine = engine
        self._reader = read_only(engine)
        self._vault = vault
        self._on_commit = on_commit
        self._in_turn = _taking_turns() if is_sqlite(engine) else nullcontext

    @contextmanager
    def change(self, workspace: WorkspaceId) -> Iterator[SqlUnitOfWork]:
        """Raises storage.errors.Conflict where a rule of the tables would be broken."""
        with translated(), self._engine.begin() as connection:
            work = SqlUnitOfWork(connection, workspace, self._vault)
            yield work
            work.screens.draw()
        if work.outbox.has_new:
            self._on_commit()

    @contextmanager
    def read(self, workspace: WorkspaceId) -> Iterator[SqlUnitOfWork]:
        with translated(), self._in_turn(), self._reader.begin() as connection:
            yield SqlUnitOfWork(connection, workspace, self._vault)

    def workspace(self, platform: str, platform_id: str) -> Workspace | None:
        with translated(), self._reader.begin() as connection:
            row = connection.execute(
                select(workspaces).where(
                    workspaces.c.platform == platform, workspaces.c.platform_id == platform_id
                )
            ).one_or_none()
        return _to_workspace(row) if row else None

    def keep_workspace(
        self, platform: str, platform_id: str, name: str, app_user: str
    ) -> Workspace:
        """Add it or bring it up to date."""
        values = {"name": name, "app_user": app_user}
        with translated(), self._engine.begin() as connection:
            row = connection.execute(
                insert(connection, workspaces)
                .values(platform=platform, platform_id=platform_id, **values)
                .on_conflict_do_update(index_elements=["platform", "platform_id"], set_=values)
                .returning(workspaces)
            ).one()
        return _to_workspace(row)


def _to_workspace(row: Row[Any]) -> Workspace:
    return Workspace(
        id=row.id,
        platform=row.platform,
        platform_id=row.platform_id,
        name=row.name,
        app_user=row.app_user,
    )


def _taking_turns() -> Callable[[], AbstractContextManager[None]]:
    """SQLite works in this process and lets go of the interpreter at every row.

    Threads that read one after the other are all answered sooner than threads that read at once.
    """
    lock = RLock()

    @contextmanager
    def in_turn() -> Iterator[None]:
        is_mine = lock.acquire(timeout=TURN_SECONDS)
        try:
            yield
        finally:
            if is_mine:
                lock.release()

    return in_turn
