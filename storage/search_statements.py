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
    distinct,
    func,
    literal_column,
    or_,
    select,
)

from bot.domain.matching import EXACT, STRONG, WORD_UNIT
from storage.tables.people import members, mentor_profiles
from storage.tables.requests import blocked_pairs, mentorships, requests, running
from storage.tables.search import mentor_terms

WORKSPACE: BindParameter[Any] = bindparam("workspace")
ASKER: BindParameter[Any] = bindparam("asker")


def taken(mentor: ColumnElement[Any]) -> ScalarSelect[int]:
    """Places taken: distinct mentees with a running mentorship."""
    return (
        select(func.count(distinct(mentorships.c.mentee_id)))
        .where(mentorships.c.workspace_id == WORKSPACE, mentorships.c.mentor_id == mentor, running)
        .scalar_subquery()
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
            read.c.level == literal_column(str(STRONG)),
            *(_level(read, f"term{i}") == literal_column(str(STRONG)) for i in range(1, terms)),
            *_may_meet(read.c.member_id),
            _free(read.c.member_id) > 0,
        )
        .order_by(read.c.turn, read.c.member_id)
        .limit(bindparam("most"))
    )


@lru_cache(maxsize=256)
def any_of(
    lists: int, words: tuple[int, ...], pairs: int, facets: int, free_only: bool
) -> Select[Any]:
    """The best of all mentors who are on one of the lists and have one of the words.

    `words` says how many terms each word has: itself, then those near it. Binds read0 …,
    word0_0, word0_1 …, rarity0 …, pair0 …, facet0 …, pool (how many of the best by score are
    asked whether they may be offered), most.
    """
    read = _on_lists(lists)
    member = read.c.member_id
    says: list[ColumnElement[int]] = [
        bindparam(f"rarity{i}") * _word(read, i, size) for i, size in enumerate(words)
    ]
    together: list[ColumnElement[int]] = [
        case((_level(read, f"pair{i}") == literal_column(str(STRONG)), 1), else_=0)
        for i in range(pairs)
    ]
    pool = (
        select(member, read.c.turn, (WORD_UNIT * _sum(says) + _sum(together)).label("score"))
        .where(
            *(_level(read, f"facet{i}").is_not(None) for i in range(facets)),
            *_may_meet(member),
        )
        .order_by(literal_column("score").desc(), read.c.turn, member)
        .limit(bindparam("pool"))
        .subquery("pool")
    )
    offered = select(*pool.c, _free(pool.c.member_id).label("free")).subquery("offered")
    is_full = case((offered.c.free > 0, 0), else_=1).label("is_full")
    return (
        select(offered.c.member_id, offered.c.turn, is_full, offered.c.score)
        .where(offered.c.free > 0 if free_only else offered.c.free.is_not(None))
        .where(offered.c.score > 0)
        .order_by(is_full, offered.c.score.desc(), offered.c.turn, offered.c.member_id)
        .limit(bindparam("most"))
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
        return EXACT * func.coalesce(_level(read, f"word{word}_0"), 0)
    term = mentor_terms.alias(f"word{word}")
    names: list[BindParameter[Any]] = [bindparam(f"word{word}_{i}") for i in range(terms)]
    level = case((term.c.term == names[0], EXACT * term.c.level), else_=term.c.level)
    best = select(func.max(level)).where(
        term.c.workspace_id == WORKSPACE,
        term.c.term.in_(names),
        term.c.member_id == read.c.member_id,
    )
    return func.coalesce(best.scalar_subquery(), 0)


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
    total: ColumnElement[int] = literal_column("0")
    for part in parts:
        total = total + part
    return total


def _free(mentor: ColumnElement[Any]) -> ScalarSelect[int]:
    """Free places of a mentor who may be offered today; NULL for any other."""
    profile = mentor_profiles
    return (
        select(profile.c.places - taken(profile.c.member_id))
        .join(
            members,
            and_(
                members.c.workspace_id == profile.c.workspace_id,
                members.c.id == profile.c.member_id,
            ),
        )
        .where(
            profile.c.workspace_id == WORKSPACE,
            profile.c.member_id == mentor,
            profile.c.listed,
            profile.c.may_be_asked,
            members.c.active,
            or_(
                profile.c.not_accepting_until.is_(None),
                profile.c.not_accepting_until <= bindparam("today"),
            ),
        )
        .scalar_subquery()
    )


def _may_meet(mentor: ColumnElement[Any]) -> tuple[ColumnElement[bool], ...]:
    """Not the asker, nobody who declined them lately, no pair that must not be matched."""
    declined = select(requests.c.mentor_id).where(
        requests.c.workspace_id == WORKSPACE,
        requests.c.mentee_id == ASKER,
        requests.c.state == "declined",
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
