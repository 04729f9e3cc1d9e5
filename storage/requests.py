"""Requests, as asked and as answered."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    bindparam,
    func,
    insert,
    or_,
    select,
    union,
    update,
)

from bot.domain import matching
from bot.domain.people import MemberId, Role, WorkspaceId
from bot.domain.request import Answer, NewRequest, Reason, Request, RequestId, RequestState
from storage.rows import RowsOf
from storage.tables import requests
from storage.tables.requests import one_pending as is_pending

_NOT_YES = (RequestState.DECLINED, RequestState.REFERRED, RequestState.EXPIRED)
_ANSWERED = (RequestState.ACCEPTED, RequestState.DECLINED, RequestState.REFERRED)

# Built once: putting a statement together costs many times what running it does.
_ONE = select(requests).where(
    requests.c.workspace_id == bindparam("workspace"), requests.c.id == bindparam("id")
)
_ADD = insert(requests).returning(requests)
_SAVE = (
    update(requests)
    .where(
        requests.c.workspace_id == bindparam("in_workspace"),
        requests.c.id == bindparam("this"),
        is_pending,
    )
    .values({name: bindparam(name) for name in ("state", "answered_at", "reason", "note")})
)
_EXPLAIN = (
    update(requests)
    .where(
        requests.c.workspace_id == bindparam("in_workspace"),
        requests.c.id == bindparam("this"),
        requests.c.state == RequestState.DECLINED,
        requests.c.reason.is_(None),
        requests.c.note == "",
    )
    .values(reason=bindparam("reason"), note=bindparam("note"))
)
_TO_MENTORS = (
    requests.c.workspace_id == bindparam("workspace"),
    requests.c.mentor_id.in_(bindparam("mentors", expanding=True)),
)
_ANSWER_TIMES = select(requests.c.mentor_id, requests.c.asked_at, requests.c.answered_at).where(
    *_TO_MENTORS, requests.c.state.in_(_ANSWERED)
)
_FIRST_TO = (
    select(requests.c.mentor_id, func.min(requests.c.id).label("first"))
    .where(*_TO_MENTORS)
    .group_by(requests.c.mentor_id)
)
_NEWS = select(requests).where(
    requests.c.workspace_id == bindparam("workspace"),
    requests.c.state.in_((RequestState.PENDING, RequestState.EXPIRED)),
    or_(is_pending, requests.c.answered_at >= bindparam("since")),
)
# By either side on its own, for the indexes: SQLite reads the whole workspace for an OR.
_NUDGED_ABOUT = union(
    *(
        _NEWS.where(side.in_(bindparam("members", expanding=True)))
        for side in (requests.c.mentee_id, requests.c.mentor_id)
    )
).order_by("asked_at", "id")


class SqlRequests:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._rows = RowsOf(connection, workspace_id, _to_request, requests, requests.c.asked_at)

    def get(self, request_id: RequestId) -> Request:
        return self._rows.one(_ONE, id=request_id)

    def add(self, new: NewRequest) -> Request:
        """A second pending one for the pair is a Conflict: lock both members and look before."""
        row = self._connection.execute(
            _ADD,
            {
                "workspace_id": self._workspace_id,
                "mentee_id": new.mentee_id,
                "mentor_id": new.mentor_id,
                "role": new.role,
                "hope": new.hope,
                "first_yes": new.first_yes,
                "state": RequestState.PENDING,
                "asked_at": new.asked_at,
                "referral_id": new.referral_id,
                "hops": new.hops,
                "is_from_list": new.is_from_list,
            },
        ).one()
        return _to_request(row)

    def save(self, request: Request) -> bool:
        saved = self._connection.execute(
            _SAVE,
            {
                "in_workspace": self._workspace_id,
                "this": request.id,
                "state": request.state,
                "answered_at": request.answered_at,
                "reason": request.answer.reason,
                "note": request.answer.note,
            },
        )
        return saved.rowcount == 1

    def explain(self, request: Request) -> bool:
        explained = self._connection.execute(
            _EXPLAIN,
            {
                "in_workspace": self._workspace_id,
                "this": request.id,
                "reason": request.answer.reason,
                "note": request.answer.note,
            },
        )
        return explained.rowcount == 1

    def pending_between(self, mentee: MemberId, mentor: MemberId) -> Request | None:
        found = self._rows.where(
            is_pending, requests.c.mentee_id == mentee, requests.c.mentor_id == mentor
        )
        return found[0] if found else None

    def pending_of_mentee(self, mentee: MemberId) -> list[Request]:
        return self._rows.where(is_pending, requests.c.mentee_id == mentee)

    def answered_lately(self, mentee: MemberId, since: datetime) -> list[Request]:
        return self._rows.where(
            requests.c.mentee_id == mentee,
            requests.c.state.in_(_NOT_YES),
            requests.c.answered_at >= since,
        )

    def pending_to_mentor(self, mentor: MemberId) -> list[Request]:
        return self._rows.where(is_pending, requests.c.mentor_id == mentor)

    def withdrawn_with(self, accepted: Request) -> list[Request]:
        return self._rows.where(
            requests.c.mentee_id == accepted.mentee_id,
            requests.c.role == accepted.role,
            requests.c.state == RequestState.WITHDRAWN,
            # One moment is one transaction: the yes and what it made needless.
            requests.c.answered_at == accepted.answered_at,
        )

    def several(self, ids: Sequence[RequestId]) -> dict[RequestId, Request]:
        found = self._rows.where(requests.c.id.in_(ids)) if ids else []
        return {request.id: request for request in found}

    def all_of(self, member: MemberId) -> list[Request]:
        return self._rows.where(or_(requests.c.mentee_id == member, requests.c.mentor_id == member))

    def asked_before(self, at: datetime) -> list[Request]:
        return self._rows.where(is_pending, requests.c.asked_at <= at)

    def nudged_about(self, members: Collection[MemberId], since: datetime) -> list[Request]:
        return self._rows.read(_NUDGED_ABOUT, members=list(members), since=since)

    def usual_answer_days(self, *mentors: MemberId) -> dict[MemberId, int]:
        rows = self._connection.execute(
            _ANSWER_TIMES, {"workspace": self._workspace_id, "mentors": list(mentors)}
        )
        waits: dict[MemberId, list[timedelta]] = defaultdict(list)
        for row in rows:
            waits[row.mentor_id].append(row.answered_at - row.asked_at)
        usual = {mentor: matching.usual_answer_days(theirs) for mentor, theirs in waits.items()}
        return {mentor: days for mentor, days in usual.items() if days is not None}

    def first_to(self, *mentors: MemberId) -> dict[MemberId, RequestId]:
        rows = self._connection.execute(
            _FIRST_TO, {"workspace": self._workspace_id, "mentors": list(mentors)}
        )
        return {row.mentor_id: row.first for row in rows}


def _to_request(row: Row[Any]) -> Request:
    return Request(
        id=row.id,
        mentee_id=row.mentee_id,
        mentor_id=row.mentor_id,
        role=Role(row.role),
        hope=row.hope,
        first_yes=row.first_yes,
        asked_at=row.asked_at,
        state=RequestState(row.state),
        answered_at=row.answered_at,
        answer=Answer(row.reason and Reason(row.reason), row.note or ""),
        referral_id=row.referral_id,
        hops=row.hops,
        is_from_list=row.is_from_list,
    )
