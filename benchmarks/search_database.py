"""A database full of mentors, as the product keeps them and as others would, for measuring."""

import sqlite3
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, Engine, insert

from benchmarks.hospital import Mentor
from bot.domain.matching import LEVEL
from bot.domain.people import WorkspaceId
from bot.domain.terms import profile_terms
from storage.database import make_engine
from storage.search_index import turn, vocabulary_row
from storage.tables import (
    members,
    mentor_profiles,
    mentor_terms,
    mentor_vocabulary,
    metadata,
    workspaces,
)

WORKSPACE = WorkspaceId(1)
BATCH = 5_000


def build(path: Path, mentors: Iterable[Mentor]) -> tuple[Engine, dict[int, dict[str, int]]]:
    """The database, and each mentor's level by term."""
    engine = make_engine(f"sqlite:///{path}")
    metadata.create_all(engine)
    levels: dict[int, dict[str, int]] = {}
    vocabulary: dict[str, tuple[int, str]] = {}
    waiting = iter(mentors)
    with engine.begin() as connection:
        connection.execute(insert(workspaces), [_workspace()])
        while batch := list(islice(waiting, BATCH)):
            _add(connection, batch, levels, vocabulary)
        connection.execute(
            insert(mentor_vocabulary),
            [vocabulary_row(WORKSPACE, term, *rest) for term, rest in vocabulary.items()],
        )
        # The asker, who is no mentor.
        connection.execute(insert(members), [_member(len(levels) + 1, "Mia")])
    return engine, levels


def add_full_text(path: Path) -> None:
    """The same words for SQLite's full-text search."""
    with sqlite3.connect(path) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE full_text USING fts5"
            "(title, specialty, department, topics, bio, tokenize = 'porter unicode61')"
        )
        connection.execute(
            "INSERT INTO full_text (rowid, title, specialty, department, topics, bio)"
            " SELECT member_id, title, specialty, department, topics, bio FROM mentor_profiles"
        )


def _add(
    connection: Connection,
    batch: list[Mentor],
    levels: dict[int, dict[str, int]],
    vocabulary: dict[str, tuple[int, str]],
) -> None:
    connection.execute(insert(members), [_member(one.id, one.name) for one in batch])
    connection.execute(insert(mentor_profiles), [_profile(one) for one in batch])
    rows = []
    for one in batch:
        levels[one.id] = {}
        for term in profile_terms(one.name, one.profile):
            level = LEVEL[term.kind]
            levels[one.id][term.term] = level
            mentors, word = vocabulary.get(term.term, (0, term.word))
            vocabulary[term.term] = mentors + 1, word
            rows.append((WORKSPACE, term.term, one.id, level, turn(one.last_asked_at)))
    columns = ", ".join(mentor_terms.columns.keys())
    connection.exec_driver_sql(
        f"INSERT INTO mentor_terms ({columns}) VALUES (?, ?, ?, ?, ?)", sorted(rows)
    )


def _workspace() -> dict[str, object]:
    return {"id": 1, "platform": "slack", "platform_id": "T1", "name": "", "app_user": "U"}


def _member(number: int, name: str) -> dict[str, object]:
    return {
        "id": number,
        "workspace_id": WORKSPACE,
        "platform": "slack",
        "platform_id": f"U{number}",
        "name": name,
        "tz": "UTC",
        "active": True,
        "is_bot": False,
        "guest": "none",
        "external": False,
    }


def _profile(mentor: Mentor) -> dict[str, object]:
    profile = mentor.profile
    return {
        "workspace_id": WORKSPACE,
        "member_id": mentor.id,
        "title": profile.title,
        "specialty": profile.specialty,
        "department": profile.department,
        "topics": list(profile.topics),
        "roles": sorted(profile.roles),
        "formats": sorted(profile.formats),
        "stages": sorted(profile.stages),
        "places": profile.places,
        "bio": profile.bio,
        "listed": True,
        "may_be_asked": True,
        "last_asked_at": mentor.last_asked_at,
    }
