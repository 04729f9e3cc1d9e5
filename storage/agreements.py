"""How two people work: what each answered, every version, and a mentor's usual way."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, bindparam, insert, select, update

from bot.domain.agreement import Agreement, AgreementVersionId, Version
from bot.domain.errors import NotYours
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.people import Format, MemberId, WorkspaceId
from bot.domain.working_terms import Booker, Reply, Rhythm, Terms, Until
from storage.tables import agreement_answers, agreement_versions, usual_ways
from storage.upsert import insert as insert_or_update

_ANSWERS = select(agreement_answers).where(
    agreement_answers.c.workspace_id == bindparam("workspace"),
    agreement_answers.c.mentorship_id.in_(bindparam("mentorships", expanding=True)),
)
_VERSIONS = (
    select(agreement_versions)
    .where(
        agreement_versions.c.workspace_id == bindparam("workspace"),
        agreement_versions.c.mentorship_id.in_(bindparam("mentorships", expanding=True)),
    )
    .order_by(agreement_versions.c.number)
)
_ONE = select(agreement_versions).where(
    agreement_versions.c.workspace_id == bindparam("workspace"),
    agreement_versions.c.id == bindparam("this"),
)
_ADD = insert(agreement_versions).returning(agreement_versions)
_CONFIRM = (
    update(agreement_versions)
    .where(
        agreement_versions.c.workspace_id == bindparam("in_workspace"),
        agreement_versions.c.id == bindparam("this"),
    )
    .values(mentor_confirmed_at=bindparam("by_mentor"), mentee_confirmed_at=bindparam("by_mentee"))
)
_USUAL_WAY = select(usual_ways).where(
    usual_ways.c.workspace_id == bindparam("workspace"),
    usual_ways.c.member_id == bindparam("member"),
)


class SqlAgreements:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def of(self, mentorship: Mentorship) -> Agreement:
        return self.of_all([mentorship])[mentorship.id]

    def of_all(self, mentorships: Collection[Mentorship]) -> dict[MentorshipId, Agreement]:
        these = {"workspace": self._workspace_id, "mentorships": [one.id for one in mentorships]}
        answers: defaultdict[int, dict[MemberId, Terms]] = defaultdict(dict)
        for row in self._connection.execute(_ANSWERS, these):
            answers[row.mentorship_id][row.member_id] = _to_terms(row)
        versions: defaultdict[int, list[Version]] = defaultdict(list)
        for row in self._connection.execute(_VERSIONS, these):
            versions[row.mentorship_id].append(_to_version(row))
        return {
            one.id: Agreement(one, answers[one.id], tuple(versions[one.id])) for one in mentorships
        }

    def answer(
        self, mentorship: MentorshipId, member: MemberId, terms: Terms, at: datetime
    ) -> None:
        key = {"mentorship_id": mentorship, "member_id": member}
        values = _columns(terms) | {"answered_at": at}
        self._keep(agreement_answers, key, values)

    def add(self, version: Version) -> Version:
        values = {
            "workspace_id": self._workspace_id,
            "mentorship_id": version.mentorship_id,
            "number": version.number,
            "ends_on": version.ends_on,
            "made_by": version.made_by,
            "made_at": version.made_at,
            "mentor_confirmed_at": version.mentor_confirmed_at,
            "mentee_confirmed_at": version.mentee_confirmed_at,
        }
        return _to_version(self._connection.execute(_ADD, values | _columns(version.terms)).one())

    def confirm(self, version: Version) -> None:
        self._connection.execute(
            _CONFIRM,
            {
                "in_workspace": self._workspace_id,
                "this": version.id,
                "by_mentor": version.mentor_confirmed_at,
                "by_mentee": version.mentee_confirmed_at,
            },
        )

    def version(self, version_id: AgreementVersionId) -> Version:
        row = self._connection.execute(
            _ONE, {"workspace": self._workspace_id, "this": version_id}
        ).one_or_none()
        if row is None:
            raise NotYours
        return _to_version(row)

    def usual_way(self, member: MemberId) -> Terms | None:
        row = self._connection.execute(
            _USUAL_WAY, {"workspace": self._workspace_id, "member": member}
        ).one_or_none()
        return _to_terms(row) if row else None

    def keep_usual_way(self, member: MemberId, terms: Terms) -> None:
        self._keep(usual_ways, {"member_id": member}, _columns(terms))

    def _keep(self, table: Table, key: dict[str, int], values: dict[str, Any]) -> None:
        whole = {"workspace_id": self._workspace_id, **key}
        statement = insert_or_update(self._connection, table).values(**whole, **values)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=list(whole), set_=values)
        )


def _columns(terms: Terms) -> dict[str, Any]:
    return {name: getattr(terms, name) for name in terms.__slots__}


def _to_terms(row: Row[Any]) -> Terms:
    return Terms(
        rhythm=Rhythm(row.rhythm),
        format=Format(row.format),
        booker=Booker(row.booker),
        reply=Reply(row.reply),
        until=Until(row.until),
        day=row.day,
        confidentiality=row.confidentiality,
        off_limits=row.off_limits,
    )


def _to_version(row: Row[Any]) -> Version:
    return Version(
        mentorship_id=row.mentorship_id,
        number=row.number,
        terms=_to_terms(row),
        ends_on=row.ends_on,
        made_by=row.made_by,
        made_at=row.made_at,
        mentor_confirmed_at=row.mentor_confirmed_at,
        mentee_confirmed_at=row.mentee_confirmed_at,
        id=row.id,
    )
