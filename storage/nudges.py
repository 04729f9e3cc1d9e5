"""Nudges and the digests they stand in."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Connection,
    Insert,
    Row,
    Select,
    Update,
    bindparam,
    func,
    select,
    union_all,
    update,
)
from sqlalchemy.sql.dml import ReturningInsert

from bot.domain.errors import NotYours
from bot.domain.nudges import (
    Digest,
    DigestId,
    NewNudge,
    Nudge,
    NudgeAnswer,
    NudgeId,
    NudgeKind,
    NudgeState,
)
from bot.domain.people import MemberId, WorkspaceId
from storage.tables import digests, members, nudges
from storage.tables.nudges import unanswered as is_unanswered
from storage.upsert import insert_on

# Built once: putting a statement together costs many times what running it does.
_HERE = nudges.c.workspace_id == bindparam("workspace")
_DIGESTS_HERE = digests.c.workspace_id == bindparam("workspace")
_OF_THESE = select(nudges).where(
    _HERE, nudges.c.member_id.in_(bindparam("members", expanding=True))
)
# In two halves, for the index: there are years of check-ins, and few of all the others.
_BEFORE = union_all(
    _OF_THESE.where(nudges.c.kind == NudgeKind.CHECK_IN, nudges.c.due_at >= bindparam("since")),
    _OF_THESE.where(nudges.c.kind.in_(set(NudgeKind) - {NudgeKind.CHECK_IN})),
)
_ONE = select(nudges).where(_HERE, nudges.c.id == bindparam("id"))
_IN_DIGEST = (
    select(nudges).where(_HERE, nudges.c.digest_id == bindparam("digest")).order_by(nudges.c.id)
)
_ABOUT = (
    select(nudges)
    .where(
        _HERE,
        nudges.c.kind.in_(bindparam("kinds", expanding=True)),
        nudges.c.subject_id == bindparam("subject"),
        nudges.c.digest_id.is_not(None),
    )
    .order_by(nudges.c.id)
)
_UNANSWERED = (
    select(nudges)
    .where(
        _HERE,
        nudges.c.kind == bindparam("kind"),
        nudges.c.state == NudgeState.SAID,
        nudges.c.due_at < bindparam("before"),
        is_unanswered,
    )
    .order_by(nudges.c.due_at, nudges.c.id)
)
_DIGEST = select(digests).where(_DIGESTS_HERE, digests.c.id == bindparam("id"))
_FIRST_CHECK_IN = (
    select(nudges.c.digest_id)
    .where(_HERE, nudges.c.member_id == bindparam("member"), nudges.c.digest_id.is_not(None))
    .where(nudges.c.kind == NudgeKind.CHECK_IN)
    .order_by(nudges.c.due_at, nudges.c.id).limit(1)
)  # fmt: skip
# Asked for each member by itself: the index gives the last day without reading all the others.
_other = digests.alias("other")
_LAST_DAY = (
    select(func.max(_other.c.day))
    .where(_other.c.workspace_id == bindparam("workspace"), _other.c.member_id == members.c.id)
    .scalar_subquery()
)
_LAST_DIGESTS = select(digests).where(
    _DIGESTS_HERE,
    digests.c.member_id == members.c.id,
    digests.c.day == _LAST_DAY,
    members.c.workspace_id == bindparam("workspace"),
    members.c.id.in_(bindparam("members", expanding=True)),
)
_CHANGE = update(nudges).where(nudges.c.workspace_id == bindparam("in_workspace"))
_IS_WAITING = nudges.c.state == NudgeState.WAITING
# Unless it was answered after all, a moment ago.
_SAY_AGAIN = _CHANGE.where(nudges.c.id == bindparam("this"), is_unanswered).values(
    state=NudgeState.SAID, digest_id=bindparam("digest")
)
_OF_DIGEST = _CHANGE.where(nudges.c.digest_id == bindparam("digest"))
_SNOOZE = _OF_DIGEST.where(nudges.c.state == NudgeState.SAID, is_unanswered).values(
    state=NudgeState.WAITING
)
_UNSNOOZE = _OF_DIGEST.where(_IS_WAITING).values(state=NudgeState.SAID)
# What is answered waits no more.
_ANSWER = _CHANGE.where(nudges.c.id == bindparam("this")).values(
    answer=bindparam("said"), answered_at=bindparam("at"), state=NudgeState.SAID
)


class SqlNudges:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def before(self, members: Collection[MemberId], since: datetime) -> list[Nudge]:
        """In no order."""
        return self._nudges(_BEFORE, members=list(members), since=since)

    def last_digests(self, members: Collection[MemberId]) -> dict[MemberId, Digest]:
        rows = self._rows(_LAST_DIGESTS, members=list(members))
        return {row.member_id: _to_digest(row) for row in rows}

    def add_digests(self, days: Mapping[MemberId, date], at: datetime) -> dict[MemberId, DigestId]:
        if not days:
            return {}
        rows = self._connection.execute(
            _add_digests(self._connection.dialect.name),
            [
                {
                    "workspace_id": self._workspace_id,
                    "member_id": member,
                    "day": days[member],
                    "made_at": at,
                }
                # In one order, so that two copies of the bot never wait for each other.
                for member in sorted(days)
            ],
        )
        return {row.member_id: row.id for row in rows}

    def add(self, nudges: Sequence[tuple[NewNudge, DigestId | None]]) -> None:
        rows = [self._to_row(nudge, digest) for nudge, digest in nudges]
        if rows:
            rows.sort(key=lambda row: row["member_id"])
            self._connection.execute(_add(self._connection.dialect.name), rows)

    def say_again(self, nudges: Mapping[NudgeId, DigestId]) -> None:
        if nudges:
            here = {"in_workspace": self._workspace_id}
            rows = [{**here, "this": nudge, "digest": nudges[nudge]} for nudge in sorted(nudges)]
            self._connection.execute(_SAY_AGAIN, rows)

    def snooze(self, digest: DigestId) -> None:
        self._change(_SNOOZE, digest=digest)

    def unsnooze(self, digest: DigestId) -> None:
        self._change(_UNSNOOZE, digest=digest)

    def get(self, nudge_id: NudgeId) -> Nudge:
        found = self._nudges(_ONE, id=nudge_id)
        if not found:
            raise NotYours
        return found[0]

    def digest(self, digest_id: DigestId) -> Digest:
        found = self._rows(_DIGEST, id=digest_id)
        if not found:
            raise NotYours
        return _to_digest(found[0])

    def first_check_in(self, member: MemberId) -> DigestId | None:
        found = self._rows(_FIRST_CHECK_IN, member=member)
        return found[0].digest_id if found else None

    def in_digest(self, digest_id: DigestId) -> list[Nudge]:
        return self._nudges(_IN_DIGEST, digest=digest_id)

    def answer(self, nudge_id: NudgeId, answer: NudgeAnswer | None, at: datetime) -> None:
        self._change(_ANSWER, this=nudge_id, said=answer, at=at if answer else None)

    def about(self, kinds: Collection[NudgeKind], subject: int) -> list[Nudge]:
        return self._nudges(_ABOUT, kinds=list(kinds), subject=subject)

    def unanswered(self, kind: NudgeKind, before: datetime) -> list[Nudge]:
        return self._nudges(_UNANSWERED, kind=kind, before=before)

    def _nudges(
        self, statement: Select[Any] | CompoundSelect[Any], **values: object
    ) -> list[Nudge]:
        return [_to_nudge(row) for row in self._rows(statement, **values)]

    def _rows(
        self, statement: Select[Any] | CompoundSelect[Any], **values: object
    ) -> Sequence[Row[Any]]:
        return self._connection.execute(
            statement, {"workspace": self._workspace_id, **values}
        ).all()

    def _change(self, statement: Update, **values: object) -> None:
        self._connection.execute(statement, {"in_workspace": self._workspace_id, **values})

    def _to_row(self, nudge: NewNudge, digest: DigestId | None) -> dict[str, Any]:
        return {
            "workspace_id": self._workspace_id,
            "member_id": nudge.member_id,
            "kind": nudge.kind,
            "subject_id": nudge.subject,
            "period": nudge.period,
            "due_at": nudge.due_at,
            "state": nudge.state,
            "digest_id": digest,
        }


@cache
def _add(dialect: str) -> Insert:
    return insert_on(dialect, nudges).on_conflict_do_nothing(
        index_elements=["workspace_id", "member_id", "kind", "subject_id", "period"]
    )


@cache
def _add_digests(dialect: str) -> ReturningInsert[tuple[int, int]]:
    added = insert_on(dialect, digests).on_conflict_do_nothing(
        index_elements=["workspace_id", "member_id", "day"]
    )
    return added.returning(digests.c.member_id, digests.c.id)


def _to_nudge(row: Row[Any]) -> Nudge:
    return Nudge(
        id=row.id,
        kind=NudgeKind(row.kind),
        member_id=row.member_id,
        subject=row.subject_id,
        period=row.period,
        due_at=row.due_at,
        state=NudgeState(row.state),
        digest_id=row.digest_id,
        answer=row.answer and NudgeAnswer(row.answer),
        answered_at=row.answered_at,
    )


def _to_digest(row: Row[Any]) -> Digest:
    return Digest(id=row.id, member_id=row.member_id, day=row.day)
