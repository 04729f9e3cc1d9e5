"""What members say about themselves, as mentees and as mentors."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Insert, Row, Select, Table, bindparam, select, update

from bot.domain.people import (
    Format,
    MemberId,
    MenteeProfile,
    MentorProfile,
    Role,
    Stage,
    WorkspaceId,
)
from storage.search import SqlSearch
from storage.tables import mentee_profiles, mentor_profiles
from storage.upsert import insert_on


# Built once: putting a statement together costs many times what running it does.
def _of_member(table: Table) -> Select[Any]:
    return select(table).where(
        table.c.workspace_id == bindparam("workspace"), table.c.member_id == bindparam("id")
    )


_MENTEE, _MENTOR = _of_member(mentee_profiles), _of_member(mentor_profiles)


def _of_members(table: Table) -> Select[Any]:
    return select(table).where(
        table.c.workspace_id == bindparam("workspace"),
        table.c.member_id.in_(bindparam("ids", expanding=True)),
    )


_MENTEES, _MENTORS = _of_members(mentee_profiles), _of_members(mentor_profiles)


class SqlProfiles:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def mentee(self, member_id: MemberId) -> MenteeProfile | None:
        row = self._find(_MENTEE, member_id)
        return _to_mentee(row) if row else None

    def mentees(self, ids: Sequence[MemberId]) -> dict[MemberId, MenteeProfile]:
        return {row.member_id: _to_mentee(row) for row in self._several(_MENTEES, ids)}

    def mentor(self, member_id: MemberId) -> MentorProfile | None:
        row = self._find(_MENTOR, member_id)
        return _to_mentor(row) if row else None

    def mentors(self, ids: Sequence[MemberId]) -> dict[MemberId, MentorProfile]:
        return {row.member_id: _to_mentor(row) for row in self._several(_MENTORS, ids)}

    def save_mentee(self, member_id: MemberId, profile: MenteeProfile) -> None:
        self._save(mentee_profiles, member_id, _from_mentee(profile))

    def save_mentor(self, member_id: MemberId, profile: MentorProfile) -> None:
        self._save(mentor_profiles, member_id, _from_mentor(profile))

    def asked(self, member_id: MemberId, at: datetime) -> None:
        SqlSearch(self._connection, self._workspace_id).asked(member_id, at)

    def opened(self, member_id: MemberId, at: datetime) -> None:
        self._connection.execute(
            update(mentor_profiles)
            .where(
                mentor_profiles.c.workspace_id == self._workspace_id,
                mentor_profiles.c.member_id == member_id,
            )
            .values(opened_at=at)
        )

    def opened_at(self, member_id: MemberId) -> datetime | None:
        row = self._find(_MENTOR, member_id)
        opened: datetime | None = row.opened_at if row else None
        return opened

    def _find(self, statement: Select[Any], member_id: MemberId) -> Row[Any] | None:
        return self._connection.execute(
            statement, {"workspace": self._workspace_id, "id": member_id}
        ).one_or_none()

    def _several(self, statement: Select[Any], ids: Sequence[MemberId]) -> Sequence[Row[Any]]:
        return self._connection.execute(
            statement, {"workspace": self._workspace_id, "ids": list(ids)}
        ).all()

    def _save(self, table: Table, member_id: MemberId, values: dict[str, Any]) -> None:
        statement = _save(self._connection.dialect.name, table, tuple(values))
        row = {"workspace_id": self._workspace_id, "member_id": member_id, **values}
        self._connection.execute(statement, row)


@cache
def _save(dialect: str, table: Table, names: tuple[str, ...]) -> Insert:
    statement = insert_on(dialect, table)
    return statement.on_conflict_do_update(
        index_elements=["workspace_id", "member_id"],
        set_={name: statement.excluded[name] for name in names},
    )


def _to_mentee(row: Row[Any]) -> MenteeProfile:
    return MenteeProfile(
        stage=Stage(row.stage),
        training_year=row.training_year,
        specialty=row.specialty,
        topics=tuple(row.topics),
        working_on=row.working_on,
    )


def _from_mentee(profile: MenteeProfile) -> dict[str, Any]:
    return {
        "stage": profile.stage,
        "training_year": profile.training_year,
        "specialty": profile.specialty,
        "topics": list(profile.topics),
        "working_on": profile.working_on,
    }


def _to_mentor(row: Row[Any]) -> MentorProfile:
    return MentorProfile(
        title=row.title,
        specialty=row.specialty,
        department=row.department,
        topics=tuple(row.topics),
        roles=frozenset(map(Role, row.roles)),
        formats=frozenset(map(Format, row.formats)),
        stages=frozenset(map(Stage, row.stages)),
        places=row.places,
        bio=row.bio,
        listed=row.listed,
        may_be_asked=row.may_be_asked,
        not_accepting_until=row.not_accepting_until,
    )


def _from_mentor(profile: MentorProfile) -> dict[str, Any]:
    return {
        "title": profile.title,
        "specialty": profile.specialty,
        "department": profile.department,
        "topics": list(profile.topics),
        "roles": sorted(profile.roles),
        "formats": sorted(profile.formats),
        "stages": sorted(profile.stages),
        "places": profile.places,
        "bio": profile.bio,
        "listed": profile.listed,
        "may_be_asked": profile.may_be_asked,
        "not_accepting_until": profile.not_accepting_until,
    }
