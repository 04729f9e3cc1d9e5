"""Finding mentors: the terms of a search are looked up in the index, the rarest first."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, update

from bot.domain.matching import Candidate, Filters, matched_phrases, usual_answer_days
from bot.domain.people import MemberId, MentorProfile, WorkspaceId
from bot.domain.request import REST_AFTER_DECLINE, RequestState
from bot.domain.terms import ProfileTerm, QueryTerm, mentor_phrases
from storage.search_index import MentorIndex
from storage.search_ranking import Offers, Ranked, Ranking
from storage.search_statements import WORKSPACE
from storage.search_vocabulary import understand
from storage.tables.people import mentor_profiles
from storage.tables.requests import requests

_profile = mentor_profiles.c
# Midnight comes last there: someone away until tomorrow is not offered a moment early anywhere.
FURTHEST_WEST = timedelta(hours=12)

_ANSWERS = select(requests.c.mentor_id, requests.c.asked_at, requests.c.answered_at).where(
    requests.c.workspace_id == WORKSPACE,
    requests.c.mentor_id.in_(bindparam("mentors", expanding=True)),
    requests.c.state.in_((RequestState.ACCEPTED, RequestState.DECLINED, RequestState.REFERRED)),
)


class SqlSearch:
    """The search of one workspace, as one transaction sees it."""

    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._index = MentorIndex(connection, workspace_id)

    def index(self, member_id: MemberId, terms: Sequence[ProfileTerm]) -> None:
        """Let a listed mentor be found by these terms and no others."""
        self._index.replace(member_id, terms)

    def forget(self, member_id: MemberId) -> None:
        """Let someone no longer be found, and cost nothing."""
        self._index.replace(member_id, ())

    def asked(self, member_id: MemberId, at: datetime) -> None:
        """Someone asked this mentor: among equals, others are offered first from now on."""
        self._connection.execute(
            update(mentor_profiles)
            .where(_profile.workspace_id == self._workspace_id, _profile.member_id == member_id)
            .values(last_asked_at=at)
        )
        self._index.asked(member_id, at)

    def search(  # noqa: PLR0913 - a search is all of these
        self,
        terms: Sequence[QueryTerm],
        *,
        for_member: MemberId,
        filters: Filters,
        now: datetime,
        limit: int,
        offset: int = 0,
    ) -> list[Candidate]:
        """The best mentors for this member, best first; without terms, any in fair order."""
        terms, ranking = self.ranking(terms, for_member=for_member, filters=filters, now=now)
        best = ranking.best(offset + limit)[offset:]
        return self._candidates(best, ranking.offers, terms) if best else []

    def ranking(
        self, terms: Sequence[QueryTerm], *, for_member: MemberId, filters: Filters, now: datetime
    ) -> tuple[Sequence[QueryTerm], Ranking]:
        """The words as they were understood, and who has them, not yet loaded."""
        facets = filters.facets()
        understood = understand(self._connection, self._workspace_id, terms, facets)
        who = {
            "workspace": self._workspace_id,
            "asker": for_member,
            "today": (now - FURTHEST_WEST).date(),
            "declined_since": now - REST_AFTER_DECLINE,
        }
        ranking = Ranking(self._connection, understood, facets, filters.free_only, who)
        return understood.terms, ranking

    def _candidates(
        self, best: Sequence[Ranked], offers: Offers, terms: Sequence[QueryTerm]
    ) -> list[Candidate]:
        mentors = [ranked.member_id for ranked in best]
        wanted = {"workspace": self._workspace_id, "mentors": mentors}
        waits: dict[int, list[timedelta]] = {}
        for mentor_id, asked_at, answered_at in self._connection.execute(_ANSWERS, wanted):
            waits.setdefault(mentor_id, []).append(answered_at - asked_at)
        rows = offers.of(mentors)
        return [
            _candidate(rows[ranked.member_id], ranked, waits.get(ranked.member_id, []), terms)
            for ranked in best
        ]


def _candidate(
    row: Row[*tuple[Any, ...]],
    ranked: Ranked,
    waits: Sequence[timedelta],
    terms: Sequence[QueryTerm],
) -> Candidate:
    profile = MentorProfile(
        title=row.title, specialty=row.specialty, department=row.department, topics=row.topics
    )
    return Candidate(
        member_id=MemberId(row.id),
        name=row.name,
        title=row.title,
        specialty=row.specialty,
        phrases=matched_phrases(mentor_phrases(profile), row.bio, terms),
        score=ranked.score,
        places=row.places,
        taken=row.taken,
        tz=row.tz,
        last_asked_at=row.last_asked_at,
        usual_answer_days=usual_answer_days(waits),
    )
