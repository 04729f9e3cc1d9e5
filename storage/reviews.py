"""Reviews: when, what became of each goal, and what each tapped for themself alone."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, bindparam, func, insert, select

from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId, WorkspaceId
from bot.domain.review import Choice, Chosen, Review, ReviewId, Tap, Wish
from storage.tables import review_choices, review_taps, reviews
from storage.upsert import insert as insert_or_update

# Built once: putting a statement together costs many times what running it does.
_HERE = reviews.c.workspace_id == bindparam("workspace")
_OF_THESE = reviews.c.mentorship_id.in_(bindparam("mentorships", expanding=True))
_ALL = select(reviews).where(_HERE, _OF_THESE).order_by(reviews.c.id.desc())
_NEWEST = select(func.max(reviews.c.id)).where(_HERE, _OF_THESE).group_by(reviews.c.mentorship_id)
_LATEST = select(reviews).where(_HERE, reviews.c.id.in_(_NEWEST))
_BEGIN = insert(reviews).returning(reviews)
_CHOICES = (
    select(review_choices)
    .where(
        review_choices.c.workspace_id == bindparam("workspace"),
        review_choices.c.review_id.in_(bindparam("reviews", expanding=True)),
    )
    .order_by(review_choices.c.review_id.desc(), review_choices.c.goal_id)
)
# The only statement that reads what was tapped names whose it is.
_OWN_TAP = select(review_taps.c.score, review_taps.c.wish).where(
    review_taps.c.workspace_id == bindparam("workspace"),
    review_taps.c.review_id == bindparam("review"),
    review_taps.c.member_id == bindparam("member"),
)
_DONE = (
    select(reviews.c.mentorship_id, review_taps.c.member_id, func.max(review_taps.c.at).label("at"))
    .join(
        review_taps,
        (review_taps.c.workspace_id == reviews.c.workspace_id)
        & (review_taps.c.review_id == reviews.c.id),
    )
    .where(_HERE, _OF_THESE)
    .group_by(reviews.c.mentorship_id, review_taps.c.member_id)
)


class SqlReviews:
    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def begin(self, mentorship: MentorshipId, by: MemberId, at: datetime) -> Review:
        values = {"mentorship_id": mentorship, "begun_by": by, "begun_at": at}
        row = self._connection.execute(_BEGIN, {"workspace_id": self._workspace_id, **values}).one()
        return _to_review(row)

    def of(self, mentorship: MentorshipId) -> list[Review]:
        return [_to_review(row) for row in self._read(_ALL, mentorships=[mentorship])]

    def latest(self, mentorships: Collection[MentorshipId]) -> dict[MentorshipId, Review]:
        rows = self._read(_LATEST, mentorships=list(mentorships))
        return {row.mentorship_id: _to_review(row) for row in rows}

    def choose(self, chosen: Chosen, at: datetime) -> None:
        key = {"review_id": chosen.review_id, "goal_id": chosen.goal_id}
        values = {"choice": chosen.choice, "member_id": chosen.by, "at": at}
        self._keep(review_choices, key, values)

    def choices(self, reviews: Sequence[ReviewId]) -> list[Chosen]:
        return [
            Chosen(row.review_id, row.goal_id, Choice(row.choice), row.member_id)
            for row in self._read(_CHOICES, reviews=list(reviews))
        ]

    def tap(self, review: ReviewId, member: MemberId, tap: Tap, at: datetime) -> None:
        key = {"review_id": review, "member_id": member}
        self._keep(review_taps, key, {"score": tap.score, "wish": tap.wish, "at": at})

    def own_tap(self, review: ReviewId, member: MemberId) -> Tap | None:
        rows = self._read(_OWN_TAP, review=review, member=member)
        return next((Tap(row.score, Wish(row.wish)) for row in rows), None)

    def done_at(
        self, mentorships: Collection[MentorshipId]
    ) -> dict[tuple[MentorshipId, MemberId], datetime]:
        rows = self._read(_DONE, mentorships=list(mentorships))
        return {(row.mentorship_id, row.member_id): row.at for row in rows}

    def _read(self, statement: Any, **values: object) -> Sequence[Row[Any]]:
        these = {"workspace": self._workspace_id, **values}
        return self._connection.execute(statement, these).all()

    def _keep(self, table: Table, key: dict[str, int], values: dict[str, Any]) -> None:
        whole = {"workspace_id": self._workspace_id, **key}
        statement = insert_or_update(self._connection, table).values(**whole, **values)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=list(whole), set_=values)
        )


def _to_review(row: Row[Any]) -> Review:
    return Review(row.id, row.mentorship_id, row.begun_by, row.begun_at)
