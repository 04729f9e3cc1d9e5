"""Introductions, proposed and answered."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, or_, select, update

from bot.domain.introduction import Introduction, IntroductionId, IntroductionState
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.people import MemberId, WorkspaceId
from storage.rows import Rows
from storage.tables import introductions

# Built once: putting a statement together costs many times what running it does.
_MENTEE = introductions.c.mentee_id == bindparam("mentee")
_MENTOR = introductions.c.mentor_id == bindparam("mentor")
_PROPOSED = introductions.c.state == IntroductionState.PROPOSED
_HERE = select(introductions).where(introductions.c.workspace_id == bindparam("workspace"))
_NEWEST = _HERE.order_by(introductions.c.id.desc())
_ONE = _HERE.where(introductions.c.id == bindparam("this"))
_BETWEEN = _NEWEST.where(_MENTOR, _MENTEE)
_OF = _NEWEST.where(introductions.c.mentorship_id == bindparam("mentorship"))
_PROPOSED_TO = _HERE.where(_MENTEE, _PROPOSED).order_by(introductions.c.id)
_PROPOSED_ABOUT = _HERE.where(
    _PROPOSED,
    or_(
        *(
            introductions.c[one] == bindparam("member")
            for one in ("mentor_id", "mentee_id", "colleague_id")
        )
    ),
).order_by(introductions.c.id)
_AGREED_BY = _HERE.where(_MENTEE, introductions.c.state == IntroductionState.AGREED).order_by(
    introductions.c.answered_at, introductions.c.id
)
_DECLINED_SINCE = _HERE.where(
    introductions.c.mentor_id.in_(bindparam("mentors", expanding=True)),
    introductions.c.state == IntroductionState.DECLINED,
    introductions.c.answered_at >= bindparam("since"),
).order_by(introductions.c.id)
_ADD = insert(introductions).returning(introductions)
_ANSWER = (
    update(introductions)
    .where(
        introductions.c.workspace_id == bindparam("workspace"),
        introductions.c.id == bindparam("this"),
        _PROPOSED,
    )
    .values(state=bindparam("new_state"), answered_at=bindparam("at"))
)


class SqlIntroductions:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._rows = Rows(connection, workspace_id, _to_introduction)

    def get(self, introduction_id: IntroductionId) -> Introduction:
        return self._rows.one(_ONE, this=introduction_id)

    def add(
        self, mentorship: Mentorship, colleague: MemberId, why: str, at: datetime
    ) -> Introduction:
        row = self._connection.execute(
            _ADD,
            {
                "workspace_id": self._workspace_id,
                "mentorship_id": mentorship.id,
                "mentor_id": mentorship.mentor_id,
                "mentee_id": mentorship.mentee_id,
                "colleague_id": colleague,
                "why": why,
                "state": IntroductionState.PROPOSED,
                "proposed_at": at,
            },
        ).one()
        return _to_introduction(row)

    def save(self, introduction: Introduction) -> bool:
        answered = self._connection.execute(
            _ANSWER,
            {
                "workspace": self._workspace_id,
                "this": introduction.id,
                "new_state": introduction.state,
                "at": introduction.answered_at,
            },
        )
        return answered.rowcount == 1

    def between(self, mentor: MemberId, mentee: MemberId) -> list[Introduction]:
        return self._rows.read(_BETWEEN, mentor=mentor, mentee=mentee)

    def of(self, mentorship: MentorshipId) -> list[Introduction]:
        return self._rows.read(_OF, mentorship=mentorship)

    def proposed_to(self, mentee: MemberId) -> list[Introduction]:
        return self._rows.read(_PROPOSED_TO, mentee=mentee)

    def proposed_about(self, member: MemberId) -> list[Introduction]:
        return self._rows.read(_PROPOSED_ABOUT, member=member)

    def agreed_by(self, mentee: MemberId) -> list[Introduction]:
        return self._rows.read(_AGREED_BY, mentee=mentee)

    def declined_since(self, mentors: Collection[MemberId], at: datetime) -> list[Introduction]:
        return self._rows.read(_DECLINED_SINCE, mentors=list(mentors), since=at)


def _to_introduction(row: Row[Any]) -> Introduction:
    return Introduction(
        id=row.id,
        mentorship_id=row.mentorship_id,
        mentor_id=row.mentor_id,
        mentee_id=row.mentee_id,
        colleague_id=row.colleague_id,
        why=row.why,
        proposed_at=row.proposed_at,
        state=IntroductionState(row.state),
        answered_at=row.answered_at,
    )
