"""Forgetting a member: what is theirs goes, and what a partner keeps loses their name."""

from sqlalchemy import ColumnElement, Connection, Select, Table, delete, exists, or_, select, update

from bot.domain.people import Guest, MemberId, WorkspaceId
from bot.domain.task import TaskAct
from storage.members import GONE
from storage.ownership import OWNERSHIP, members_in
from storage.pacer import bucket_of
from storage.search import SqlSearch
from storage.tables import (
    members,
    mentorships,
    metadata,
    pacer,
    referrals,
    requests,
    task_events,
    tasks,
)


class Forgetting:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def forget(self, member: MemberId) -> None:
        SqlSearch(self._connection, self._workspace_id).forget(member)
        self._let_go(member)
        self._delete_tasks(member)
        for table in reversed(metadata.sorted_tables):
            fate = OWNERSHIP[table.name]
            for column, words in fate.empties.items():
                self._empty(table, table.c[column] == member, *words)
            if fate.goes:
                self._remove(table, or_(*(table.c[column] == member for column in fate.goes)))
        self._delete(pacer, pacer.c.bucket == bucket_of(member))
        self._make_nameless(member)
        self._forget_pairs()
        self._forget_nameless()

    def _let_go(self, member: MemberId) -> None:
        """Lines that the member wrote for others, and the referrals that are about to go."""
        theirs = self._ids(requests, requests.c.mentor_id == member)
        self._empty(referrals, referrals.c.request_id.in_(theirs), "line")
        going = or_(referrals.c.mentee_id == member, referrals.c.colleague_id == member)
        gone = self._ids(referrals, going)
        self._empty(requests, requests.c.referral_id.in_(gone), "referral_id")

    def _delete_tasks(self, member: MemberId) -> None:
        """Those that no mentor sees are the member's alone, as are their comments on others."""
        said = (task_events.c.member_id == member) & (task_events.c.act == TaskAct.COMMENTED)
        self._delete(task_events, said)
        self._remove(tasks, (tasks.c.owner_id == member) & tasks.c.mentorship_id.is_(None))

    def _make_nameless(self, member: MemberId) -> None:
        """A number for the pair's own facts to point at, and nothing else."""
        nobody = {
            "platform": GONE,
            "platform_id": str(member),
            "name": "",
            "tz": "UTC",
            "active": False,
            "guest": Guest.NONE,
            "external": False,
            "welcomed_at": None,
            "home_opened_at": None,
        }
        self._connection.execute(
            update(members)
            .where(members.c.workspace_id == self._workspace_id, members.c.id == member)
            .values(nobody)
        )

    def _forget_pairs(self) -> None:
        """Where both have left, whatever hangs on their mentorships and requests, and those."""
        nobody = self._ids(members, members.c.platform == GONE)
        doomed: dict[Table, ColumnElement[bool]] = {}
        for table in metadata.sorted_tables:
            hanging: list[ColumnElement[bool]] = [
                key.parent.in_(self._ids(key.column.table, doomed[key.column.table]))
                for key in table.foreign_keys
                if key.column.table in doomed and key.column.name == "id"
            ]
            if table in (mentorships, requests):
                hanging = [table.c.mentor_id.in_(nobody) & table.c.mentee_id.in_(nobody)]
            if hanging:
                doomed[table] = or_(*hanging)
        for table, which in reversed(doomed.items()):
            self._delete(table, which)

    def _forget_nameless(self) -> None:
        """Whoever nothing points at any more."""
        pointed_at = [
            exists().where(
                column.table.c.workspace_id == members.c.workspace_id, column == members.c.id
            )
            for table in metadata.sorted_tables
            for column in members_in(table)
        ]
        self._delete(members, (members.c.platform == GONE) & ~or_(*pointed_at))

    def _ids(self, table: Table, which: ColumnElement[bool]) -> Select[tuple[int]]:
        return select(table.c.id).where(table.c.workspace_id == self._workspace_id, which)

    def _empty(self, table: Table, which: ColumnElement[bool], *columns: str) -> None:
        nothing = {name: None if table.c[name].nullable else "" for name in columns}
        self._connection.execute(
            update(table).where(table.c.workspace_id == self._workspace_id, which).values(nothing)
        )

    def _remove(self, table: Table, which: ColumnElement[bool]) -> None:
        """With what cannot be without it; what can only loses sight of it."""
        for child in metadata.sorted_tables:
            for key in child.foreign_keys:
                if key.column.table is not table or key.column.name != "id":
                    continue
                hanging = key.parent.in_(self._ids(table, which))
                if key.parent.nullable:
                    self._empty(child, hanging, key.parent.name)
                else:
                    self._remove(child, hanging)
        self._delete(table, which)

    def _delete(self, table: Table, which: ColumnElement[bool]) -> None:
        self._connection.execute(
            delete(table).where(table.c.workspace_id == self._workspace_id, which)
        )
