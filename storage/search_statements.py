"""The statements of the search, built once for each shape and then only filled in.

Every probe is a scalar subquery on purpose: neither database turns those into joins, so a list is
read in the order of its index, a row at a time, and reading stops when enough are found.
"""

from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Alias,
    BindParameter,
    ColumnElement,
    FromClause,
    ScalarSelect,
    Select,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    or_,
    select,
)

from bot.domain.matching import EXACT, STRONG
from bot.domain.request import RequestState
from storage.kept_places import not_free
from storage.tables.people import members, mentor_profiles
from storage.tables.requests import blocked_pairs, requests
from storage.tables.search import mentor_terms

WORKSPACE: BindParameter[Any] = bindparam("workspace")
ASKER: BindParameter[Any] = bindparam("asker")
# Written out: each number bound would be one more to hand over at every search.
_NOTHING: ColumnElement[int] = literal_column("0")
_ONE: ColumnElement[int] = literal_column("1")
_EXACT: ColumnElement[int] = literal_column(str(EXACT))
_STRONG: ColumnElement[int] = literal_column(str(STRONG))


_IS_THEIRS = and_(
    members.c.workspace_id == mentor_profiles.c.workspace_id,
    members.c.id == mentor_profiles.c.member_id,
)
_TAKES_REQUESTS: tuple[ColumnElement[bool], ...] = (
    mentor_profiles.c.listed,
    mentor_profiles.c.may_be_asked,
    members.c.active,
    or_(
        mentor_profiles.c.not_accepting_until.is_(None),
        mentor_profiles.c.not_accepting_until <= bindparam("today"),
    ),
)


@lru_cache(maxsize=256)
def all_strong(terms: int) -> Select[Any]:
    """Mentors with a free place who have all of `terms` where they say most, longest waiting first.

    Binds term0 (the rarest, which is read), term1 …, most.
    """
    read = mentor_terms.alias("read")
    return (
        select(read.c.member_id, read.c.turn)
        .where(
            read.c.workspace_id == WORKSPACE,
            read.c.term == bindparam("term0"),
            read.c.level == _STRONG,
            *(_level(read, f"term{i}") == _STRONG for i in range(1, terms)),
            *_may_meet(read.c.member_id),
            _free(read.c.member_id) > 0,
        )
        .order_by(read.c.turn, read.c.member_id)
        .limit(bindparam("most"))
    )


@lru_cache(maxsize=256)
def any_of(lists: int, words: tuple[int, ...], pairs: int, facets: int) -> Select[Any]:
    """The best of all mentors who are on one of the lists: minus the score, the turn, the id.

    `words` says how many terms each word has: itself, then those near it. Binds read0 …,
    word0_0, word0_1 …, weight0 … (what a word at level 1 adds to the score if it is one near the
    one sought), pair0 …, facet0 …, pool (how many of the best are read).
    """
    read = _on_lists(lists)
    member = read.c.member_id
    says: list[ColumnElement[int]] = [
        bindparam(f"weight{i}") * _word(read, i, size) for i, size in enumerate(words)
    ]
    together = [
        case((_level(read, f"pair{i}") == _STRONG, _ONE), else_=_NOTHING) for i in range(pairs)
    ]
    minus_score = (-_sum([*says, *together])).label("minus_score")
    return (
        select(minus_score, read.c.turn, member)
        .where(*(_level(read, f"facet{i}").is_not(None) for i in range(facets)))
        .order_by(minus_score, read.c.turn, member)
        .limit(bindparam("pool"))
    )


def _on_lists(lists: int) -> FromClause:
    listed = select(mentor_terms.c.member_id, mentor_terms.c.turn).where(
        mentor_terms.c.workspace_id == WORKSPACE,
        mentor_terms.c.term.in_([bindparam(f"read{i}") for i in range(lists)]),
    )
    # Someone may have a word and one near it.
    return (listed.distinct() if lists > 1 else listed).subquery("read")


def _word(read: FromClause, word: int, terms: int) -> ColumnElement[int]:
    """How much a word counts for the mentor being read, by where they have it."""
    if terms == 1:
        return _EXACT * func.coalesce(_level(read, f"word{word}_0"), _NOTHING)
    term = mentor_terms.alias(f"word{word}")
    names: list[BindParameter[Any]] = [bindparam(f"word{word}_{i}") for i in range(terms)]
    level = case((term.c.term == names[0], _EXACT * term.c.level), else_=term.c.level)
    best = select(func.max(level)).where(
        term.c.workspace_id == WORKSPACE,
        term.c.term.in_(names),
        term.c.member_id == read.c.member_id,
    )
    return func.coalesce(best.scalar_subquery(), _NOTHING)


def _level(read: Alias | FromClause, name: str) -> ScalarSelect[int]:
    term = mentor_terms.alias(name)
    return (
        select(term.c.level)
        .where(
            term.c.workspace_id == WORKSPACE,
            term.c.term == bindparam(name),
            term.c.member_id == read.c.member_id,
        )
        .scalar_subquery()
    )


def _sum(parts: list[ColumnElement[int]]) -> ColumnElement[int]:
    total = _NOTHING
    for part in parts:
        total = total + part
    return total


def _free(mentor: ColumnElement[Any]) -> ScalarSelect[int]:
    """Free places of a mentor who takes requests today; NULL for any other."""
    profile = mentor_profiles
    return (
        select(profile.c.places - not_free(WORKSPACE, profile.c.member_id))
        .join(members, _IS_THEIRS)
        .where(profile.c.workspace_id == WORKSPACE, profile.c.member_id == mentor, *_TAKES_REQUESTS)
        .scalar_subquery()
    )


def _may_meet(mentor: ColumnElement[Any]) -> tuple[ColumnElement[bool], ...]:
    """Not the asker, nobody who declined them lately, no pair that must not be matched."""
    declined = select(requests.c.mentor_id).where(
        requests.c.workspace_id == WORKSPACE,
        requests.c.mentee_id == ASKER,
        # Written out too: SQLite would plan the statement anew for every value of a column that
        # decides which rows an index holds.
        requests.c.state == literal_column(f"'{RequestState.DECLINED}'"),
        requests.c.answered_at > bindparam("declined_since"),
    )
    a, b = blocked_pairs.c.member_a, blocked_pairs.c.member_b
    blocked = blocked_pairs.c.workspace_id == WORKSPACE
    return (
        mentor != ASKER,
        mentor.not_in(declined),
        mentor.not_in(select(b).where(blocked, a == ASKER)),
        mentor.not_in(select(a).where(blocked, b == ASKER)),
    )


# The mentors among `mentors` who may be offered, with all that is said of them then.
OFFERED = (
    select(
        members.c.id,
        members.c.name,
        members.c.tz,
        mentor_profiles.c.title,
        mentor_profiles.c.specialty,
        mentor_profiles.c.department,
        mentor_profiles.c.topics,
        mentor_profiles.c.bio,
        mentor_profiles.c.places,
        mentor_profiles.c.last_asked_at,
        not_free(WORKSPACE, members.c.id).label("taken"),
    )
    .join(mentor_profiles, _IS_THEIRS)
    .where(
        members.c.workspace_id == WORKSPACE,
        members.c.id.in_(bindparam("mentors", expanding=True)),
        *_TAKES_REQUESTS,
        *_may_meet(members.c.id),
    )
)
