"""Keeping the search index: which terms a mentor has, and how many mentors have each."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Insert, delete, select, update

from bot.domain.matching import LEVEL
from bot.domain.people import MemberId, WorkspaceId
from bot.domain.terms import ProfileTerm
from storage.tables.people import mentor_profiles
from storage.tables.search import mentor_terms, mentor_vocabulary
from storage.upsert import insert


def turn(last_asked_at: datetime | None) -> int:
    """Microseconds since 1970; 0 for a mentor never asked, who is the next to be offered."""
    return round(last_asked_at.timestamp() * 1_000_000) if last_asked_at else 0


class MentorIndex:
    """The index of one workspace, as one transaction sees it."""

    def __init__(self, connection: Connection, workspace_id: WorkspaceId) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    def replace(self, member_id: MemberId, terms: Iterable[ProfileTerm]) -> None:
        """Make these the mentor's terms; what stays the same is not written again."""
        before = self._levels(member_id)
        words = {term.term: term.word for term in terms}
        after = {term.term: LEVEL[term.kind] for term in terms}
        changed = {term for term, level in after.items() if before.get(term) != level}
        self._remove(member_id, (before.keys() - after.keys()) | (changed & before.keys()))
        self._add(member_id, {term: after[term] for term in changed})
        added, removed = after.keys() - before.keys(), before.keys() - after.keys()
        self._count({term: 1 for term in added} | {term: -1 for term in removed}, words)

    def asked(self, member_id: MemberId, at: datetime) -> None:
        """The mentor goes to the end of the line."""
        self._connection.execute(
            update(mentor_terms)
            .where(
                mentor_terms.c.workspace_id == self._workspace_id,
                mentor_terms.c.member_id == member_id,
            )
            .values(turn=turn(at))
        )

    def _levels(self, member_id: MemberId) -> dict[str, int]:
        rows = self._connection.execute(
            select(mentor_terms.c.term, mentor_terms.c.level).where(
                mentor_terms.c.workspace_id == self._workspace_id,
                mentor_terms.c.member_id == member_id,
            )
        )
        return {row.term: row.level for row in rows}

    def _remove(self, member_id: MemberId, terms: Iterable[str]) -> None:
        self._connection.execute(
            delete(mentor_terms).where(
                mentor_terms.c.workspace_id == self._workspace_id,
                mentor_terms.c.member_id == member_id,
                mentor_terms.c.term.in_(sorted(terms)),
            )
        )

    def _add(self, member_id: MemberId, levels: Mapping[str, int]) -> None:
        if not levels:
            return
        last_asked_at = self._connection.scalar(
            select(mentor_profiles.c.last_asked_at).where(
                mentor_profiles.c.workspace_id == self._workspace_id,
                mentor_profiles.c.member_id == member_id,
            )
        )
        key = {"workspace_id": self._workspace_id, "member_id": member_id}
        rows = [
            {**key, "term": term, "level": level, "turn": turn(last_asked_at)}
            for term, level in levels.items()
        ]
        self._connection.execute(mentor_terms.insert(), rows)

    def _count(self, changes: Mapping[str, int], words: Mapping[str, str]) -> None:
        if not changes:
            return
        # Always in the same order: two profiles saved at once would otherwise wait for each other.
        rows = [
            vocabulary_row(self._workspace_id, term, changes[term], words.get(term, ""))
            for term in sorted(changes)
        ]
        self._connection.execute(self._upsert(), rows)
        self._connection.execute(
            delete(mentor_vocabulary).where(
                mentor_vocabulary.c.workspace_id == self._workspace_id,
                mentor_vocabulary.c.term.in_(term for term, by in changes.items() if by < 0),
                mentor_vocabulary.c.mentors <= 0,
            )
        )

    def _upsert(self) -> Insert:
        statement = insert(self._connection, mentor_vocabulary)
        return statement.on_conflict_do_update(
            index_elements=["workspace_id", "term"],
            set_={"mentors": mentor_vocabulary.c.mentors + statement.excluded.mentors},
        )


def vocabulary_row(workspace_id: int, term: str, mentors: int, word: str) -> dict[str, Any]:
    return {
        "workspace_id": workspace_id,
        "term": term,
        "mentors": mentors,
        "word": word,
        "initial": word[:1],
        "length": len(word),
    }
