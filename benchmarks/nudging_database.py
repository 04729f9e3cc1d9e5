"""A database full of pairs who have just begun, for measuring what time drives."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine, insert

from bot.domain.people import Person, WorkspaceId
from bot.domain.permissions import Policy
from bot.ports import Core
from storage.database import make_engine
from storage.store import SqlStore
from storage.tables import members, mentorships, metadata, reminders, workspaces
from storage.vault import Vault, make_key

WORKSPACE = WorkspaceId(1)
BATCH = 5_000
ZONE = "America/New_York"
# Tuesday at nine there, when everybody's check-in is due; and the afternoon before.
DUE = datetime(2026, 3, 17, 13, tzinfo=UTC)
BEFORE = DUE - timedelta(hours=18)
BEGAN = DUE - timedelta(days=8)


@dataclass
class SetClock:
    at: datetime

    def now(self) -> datetime:
        return self.at


class _Directory:
    def look_up(self, platform_id: str) -> Person | None:
        return None


def build(path: Path, pairs: int) -> tuple[Engine, Core, SetClock]:
    """Each pair of two other people; all are looked at next when their check-in is due."""
    engine = make_engine(f"sqlite:///{path}")
    metadata.create_all(engine)
    with engine.begin() as connection:
        connection.execute(insert(workspaces), [_workspace()])
        for first in range(0, pairs, BATCH):
            numbers = range(first, min(first + BATCH, pairs))
            both = [1 + 2 * number + side for number in numbers for side in (0, 1)]
            connection.execute(insert(members), [_member(member) for member in both])
            connection.execute(insert(mentorships), [_mentorship(number) for number in numbers])
            connection.execute(insert(reminders), [_reminders(member) for member in both])
        connection.exec_driver_sql("ANALYZE")
    clock = SetClock(BEFORE)
    store = SqlStore(engine, Vault(make_key()), lambda: None)
    return engine, Core(store, clock, _Directory(), Policy()), clock


def _workspace() -> dict[str, object]:
    return {"id": 1, "platform": "slack", "platform_id": "T1", "name": "", "app_user": "U"}


def _member(number: int) -> dict[str, object]:
    return {
        "id": number,
        "workspace_id": WORKSPACE,
        "platform": "slack",
        "platform_id": f"U{number}",
        "name": f"Colleague {number}",
        "tz": ZONE,
        "active": True,
        "is_bot": False,
        "guest": "none",
        "external": False,
    }


def _mentorship(number: int) -> dict[str, object]:
    return {
        "id": number + 1,
        "workspace_id": WORKSPACE,
        "mentor_id": 1 + 2 * number,
        "mentee_id": 2 + 2 * number,
        "role": "advisor",
        "state": "active",
        "started_at": BEGAN,
    }


def _reminders(member: int) -> dict[str, object]:
    return {
        "workspace_id": WORKSPACE,
        "member_id": member,
        "weekday": 1,
        "hour": 9,
        "pace": "weekly",
        "next_due_at": DUE,
    }
