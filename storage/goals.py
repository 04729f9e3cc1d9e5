"""Goals: their words encrypted, for some are about one's own wellbeing."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, or_, select, update

from bot.domain.goal import Achieved, Aim, Goal, GoalId, GoalState
from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId, WorkspaceId
from storage.rows import Rows
from storage.tables import goals
from storage.vault import Vault

# Built once: putting a statement together costs many times what running it does.
_HERE = select(goals).where(goals.c.workspace_id == bindparam("workspace"))
_OF_THESE = goals.c.mentorship_id.in_(bindparam("mentorships", expanding=True))
_ONE = _HERE.where(goals.c.id == bindparam("this"))
_SEEN = _HERE.where(or_(goals.c.owner_id == bindparam("owner"), _OF_THESE)).order_by(goals.c.id)
_ACHIEVED = (
    select(goals.c.id, goals.c.mentorship_id, goals.c.closed_by, goals.c.closed_at)
    .where(
        goals.c.workspace_id == bindparam("workspace"),
        _OF_THESE,
        goals.c.state == GoalState.ACHIEVED,
        goals.c.closed_at >= bindparam("since"),
    )
    .order_by(goals.c.closed_at, goals.c.id)
)
_ADD = insert(goals).returning(goals)
_KEPT = ("mentorship_id", "secret", "due", "state", "version", "closed_at", "closed_by")
_SAVE = (
    update(goals)
    .where(goals.c.workspace_id == bindparam("in_workspace"), goals.c.id == bindparam("this"))
    .values({name: bindparam(f"new_{name}") for name in _KEPT})
)


class SqlGoals:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId, vault: Vault) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._vault = vault
        self._rows = Rows(connection, workspace_id, self._to_goal)

    def get(self, goal_id: GoalId) -> Goal:
        return self._rows.one(_ONE, this=goal_id)

    def add(self, owner: MemberId, aim: Aim, mentorship: MentorshipId | None, at: datetime) -> Goal:
        row = self._connection.execute(
            _ADD,
            {
                "workspace_id": self._workspace_id,
                "owner_id": owner,
                "mentorship_id": mentorship,
                "secret": self._sealed(aim),
                "due": aim.by,
                "state": GoalState.ACTIVE,
                "version": 1,
                "made_at": at,
            },
        ).one()
        return self._to_goal(row)

    def save(self, goal: Goal) -> None:
        new = {
            "mentorship_id": goal.mentorship_id,
            "secret": self._sealed(goal.aim),
            "due": goal.aim.by,
            "state": goal.state,
            "version": goal.version,
            "closed_at": goal.closed_at,
            "closed_by": goal.closed_by,
        }
        values = {f"new_{name}": value for name, value in new.items()}
        self._connection.execute(
            _SAVE, {"in_workspace": self._workspace_id, "this": goal.id, **values}
        )

    def seen_by(self, owner: MemberId, mentorships: Collection[MentorshipId]) -> list[Goal]:
        return self._rows.read(_SEEN, owner=owner, mentorships=list(mentorships))

    def achieved_since(self, mentorships: Collection[MentorshipId], at: datetime) -> list[Achieved]:
        these = {"workspace": self._workspace_id, "mentorships": list(mentorships), "since": at}
        rows = self._connection.execute(_ACHIEVED, these)
        return [Achieved(row.id, row.mentorship_id, row.closed_by, row.closed_at) for row in rows]

    def _sealed(self, aim: Aim) -> bytes:
        """What it is is one line, and how one will know stands below."""
        return self._vault.encrypt(f"{aim.what}\n{aim.measure}")

    def _to_goal(self, row: Row[Any]) -> Goal:
        what, _, measure = self._vault.decrypt(row.secret).partition("\n")
        return Goal(
            id=row.id,
            owner_id=row.owner_id,
            aim=Aim(what, measure, row.due),
            made_at=row.made_at,
            mentorship_id=row.mentorship_id,
            state=GoalState(row.state),
            closed_at=row.closed_at,
            closed_by=row.closed_by,
            version=row.version,
        )
