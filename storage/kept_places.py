"""How many places of a mentor are not free, as the parts of a statement."""

from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, distinct, func, literal_column, select

from bot.domain.request import RequestState
from storage.tables import closed_places, mentorships, requests, waits
from storage.tables.places import is_closed, is_offered
from storage.tables.requests import running

# Written out: SQLite uses an index of some rows only where it sees which rows are asked for.
_PENDING: ColumnElement[str] = literal_column(f"'{RequestState.PENDING}'")


def taken(workspace: ColumnElement[Any], mentor: ColumnElement[Any]) -> ScalarSelect[int]:
    """Distinct mentees with a running mentorship."""
    return (
        select(func.count(distinct(mentorships.c.mentee_id)))
        .where(mentorships.c.workspace_id == workspace, mentorships.c.mentor_id == mentor, running)
        .scalar_subquery()
    )


def held(workspace: ColumnElement[Any], mentor: ColumnElement[Any]) -> ColumnElement[int]:
    """Offered to someone on the waiting list, or asked for by them and not answered yet."""
    offered = (
        select(func.count())
        .select_from(waits)
        .where(waits.c.workspace_id == workspace, waits.c.offered_by == mentor, is_offered)
        .scalar_subquery()
    )
    asked = (
        select(func.count())
        .select_from(requests)
        .where(
            requests.c.workspace_id == workspace,
            requests.c.mentor_id == mentor,
            requests.c.state == _PENDING,
            requests.c.is_from_list,
        )
        .scalar_subquery()
    )
    return offered + asked


def closed(workspace: ColumnElement[Any], mentor: ColumnElement[Any]) -> ScalarSelect[int]:
    """Free since a mentorship ended, and not opened again."""
    return (
        select(func.count())
        .select_from(closed_places)
        .where(
            closed_places.c.workspace_id == workspace,
            closed_places.c.mentor_id == mentor,
            is_closed,
        )
        .scalar_subquery()
    )


def not_free(workspace: ColumnElement[Any], mentor: ColumnElement[Any]) -> ColumnElement[int]:
    return taken(workspace, mentor) + held(workspace, mentor) + closed(workspace, mentor)
