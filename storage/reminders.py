"""When and how often each member wants to be nudged, and when to look at them next."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Insert, Row, and_, bindparam, select, update

from bot.domain.people import MemberId, WorkspaceId
from bot.domain.reminders import Pace, Reminders
from storage.tables import reminders
from storage.upsert import insert_on

# Built once: putting a statement together costs many times what running it does.
_OF_MEMBER = select(reminders).where(
    reminders.c.workspace_id == bindparam("workspace"),
    reminders.c.member_id == bindparam("member"),
)
_HELD = _OF_MEMBER.with_for_update(key_share=True)
_DUE = (
    select(reminders)
    .where(
        reminders.c.workspace_id == bindparam("workspace"),
        reminders.c.next_due_at <= bindparam("now"),
    )
    .order_by(reminders.c.next_due_at)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, key_share=True)
)
_SAVE = update(reminders).where(
    reminders.c.workspace_id == bindparam("in_workspace"),
    reminders.c.member_id == bindparam("this"),
)
_LOOK_AGAIN = _SAVE.values(next_due_at=bindparam("due"))


class SqlReminderChoices:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def get(self, member: MemberId) -> Reminders:
        row = self._connection.execute(
            _OF_MEMBER, {"workspace": self._workspace_id, "member": member}
        ).one_or_none()
        return _to_reminders(row) if row else Reminders(member)

    def begin(self, due: Mapping[MemberId, datetime]) -> None:
        """A sleeper wakes, too, except one who wants quiet.

        Waits for a copy of the bot that looks at one of them just now: it does not see what is
        about to be committed, and may be putting them to sleep.
        """
        if not due:
            return
        rows = [self._new(Reminders(member, next_due_at=due[member])) for member in sorted(due)]
        self._connection.execute(_begin(self._connection.dialect.name), rows)

    def save(self, reminders: Reminders, *, at: datetime, undoable: bool = True) -> Reminders:
        former = _to_reminders(self._hold(reminders.member_id))
        saved = replace(reminders, version=former.version + 1)
        self._keep(saved, before=_to_json(former) if undoable else None, changed_at=at)
        return saved

    def undo(self, member: MemberId, version: int, since: datetime) -> Reminders | None:
        """`next_due_at` stays as it is: only who knows the member's zone can tell it."""
        row = self._hold(member)
        if row.version != version or row.before is None or row.changed_at < since:
            return None
        former = _from_json(row.before, member)
        restored = replace(former, version=version + 1, next_due_at=row.next_due_at)
        self._keep(restored, before=None, changed_at=row.changed_at)
        return restored

    def take_due(self, now: datetime, most: int) -> list[Reminders]:
        rows = self._connection.execute(
            _DUE, {"workspace": self._workspace_id, "now": now, "most": most}
        )
        return [_to_reminders(row) for row in rows]

    def look_again(self, due: Mapping[MemberId, datetime | None]) -> None:
        if not due:
            return
        self._connection.execute(
            _LOOK_AGAIN,
            [
                {"in_workspace": self._workspace_id, "this": member, "due": due[member]}
                for member in sorted(due)
            ],
        )

    def _hold(self, member: MemberId) -> Row[Any]:
        """The row, held until the transaction ends; added where there is none to hold."""
        self._connection.execute(_add(self._connection.dialect.name), self._new(Reminders(member)))
        return self._connection.execute(
            _HELD, {"workspace": self._workspace_id, "member": member}
        ).one()

    def _keep(self, choice: Reminders, *, before: object, changed_at: datetime) -> None:
        values = {**_to_row(choice), "before": before, "changed_at": changed_at}
        self._connection.execute(
            _SAVE, {"in_workspace": self._workspace_id, "this": choice.member_id, **values}
        )

    def _new(self, choice: Reminders) -> dict[str, Any]:
        return {
            "workspace_id": self._workspace_id,
            "member_id": choice.member_id,
            **_to_row(choice),
        }


_KEY = ("workspace_id", "member_id")


@cache
def _add(dialect: str) -> Insert:
    return insert_on(dialect, reminders).on_conflict_do_nothing(index_elements=_KEY)


@cache
def _begin(dialect: str) -> Insert:
    statement = insert_on(dialect, reminders)
    return statement.on_conflict_do_update(
        index_elements=_KEY,
        set_={"next_due_at": statement.excluded.next_due_at},
        where=and_(reminders.c.next_due_at.is_(None), reminders.c.pace != Pace.QUIET),
    )


def _to_reminders(row: Row[Any]) -> Reminders:
    return Reminders(
        member_id=row.member_id,
        weekday=row.weekday,
        hour=row.hour,
        pace=Pace(row.pace),
        snoozed_until=row.snoozed_until,
        paused_until=row.paused_until,
        set_at=row.set_at,
        faded_at=row.faded_at,
        version=row.version,
        next_due_at=row.next_due_at,
    )


def _to_row(choice: Reminders) -> dict[str, Any]:
    return {
        "weekday": choice.weekday,
        "hour": choice.hour,
        "pace": choice.pace,
        "snoozed_until": choice.snoozed_until,
        "paused_until": choice.paused_until,
        "set_at": choice.set_at,
        "faded_at": choice.faded_at,
        "version": choice.version,
        "next_due_at": choice.next_due_at,
    }


def _to_json(choice: Reminders) -> dict[str, Any]:
    return {
        "weekday": choice.weekday,
        "hour": choice.hour,
        "pace": choice.pace,
        "snoozed_until": choice.snoozed_until and choice.snoozed_until.isoformat(),
        "paused_until": choice.paused_until and choice.paused_until.isoformat(),
        "set_at": choice.set_at and choice.set_at.isoformat(),
        "faded_at": choice.faded_at and choice.faded_at.isoformat(),
    }


def _from_json(kept: dict[str, Any], member: MemberId) -> Reminders:
    return Reminders(
        member_id=member,
        weekday=kept["weekday"],
        hour=kept["hour"],
        pace=Pace(kept["pace"]),
        snoozed_until=kept["snoozed_until"] and date.fromisoformat(kept["snoozed_until"]),
        paused_until=kept["paused_until"] and date.fromisoformat(kept["paused_until"]),
        set_at=kept["set_at"] and datetime.fromisoformat(kept["set_at"]),
        faded_at=kept["faded_at"] and datetime.fromisoformat(kept["faded_at"]),
    )
