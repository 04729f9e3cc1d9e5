"""What a search means in this workspace: its words counted, its slips of the pen corrected."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sqlalchemy import Connection, bindparam, select

from bot.domain.matching import Sought, seek, seek_pairs
from bot.domain.terms import ANY, QueryTerm, pair
from bot.domain.words import correct, fold
from storage.tables.search import mentor_vocabulary

_vocabulary = mentor_vocabulary.c
_COUNTS = select(_vocabulary.term, _vocabulary.mentors).where(
    _vocabulary.workspace_id == bindparam("workspace"),
    _vocabulary.term.in_(bindparam("terms", expanding=True)),
)
# A slip in the first letter is rare, and looking for it would mean reading every word.
_SIMILAR = select(_vocabulary.word, _vocabulary.term, _vocabulary.mentors).where(
    _vocabulary.workspace_id == bindparam("workspace"),
    _vocabulary.initial == bindparam("initial"),
    _vocabulary.length.between(bindparam("shortest"), bindparam("longest")),
)
MOST_SLIPS = 2


@dataclass(frozen=True, slots=True)
class Understood:
    """A search in the words of this workspace, `sought` rarest first; `counts` are mentors."""

    terms: tuple[QueryTerm, ...]
    sought: tuple[Sought, ...]
    pairs: dict[str, tuple[str, str]]
    counts: dict[str, int]


def understand(
    connection: Connection, workspace_id: int, terms: Sequence[QueryTerm], facets: Sequence[str]
) -> Understood:
    """Look the words up; where a word is in no profile, take the one most likely meant."""
    counts = _count(connection, workspace_id, _all_terms(terms, facets))
    corrected = [
        term if _is_known(term, counts) else _corrected(connection, workspace_id, term)
        for term in terms
    ]
    if corrected != list(terms):
        counts = _count(connection, workspace_id, _all_terms(corrected, facets))
    if not terms:
        corrected = [QueryTerm(ANY, (), "")]
    sought = seek(corrected, counts, counts.get(ANY, 0))
    return Understood(
        tuple(corrected), tuple(sought), seek_pairs(corrected, sought, counts), counts
    )


def _all_terms(terms: Sequence[QueryTerm], facets: Sequence[str]) -> list[str]:
    words = [word for term in terms for word in (term.term, *term.alternatives)]
    pairs = [pair(first.term, second.term) for first, second in pairwise(terms)]
    return [ANY, *words, *pairs, *facets]


def _count(connection: Connection, workspace_id: int, terms: Iterable[str]) -> dict[str, int]:
    found = connection.execute(_COUNTS, {"workspace": workspace_id, "terms": sorted(set(terms))})
    return {row.term: row.mentors for row in found}


def _is_known(term: QueryTerm, counts: dict[str, int]) -> bool:
    return any(counts.get(word) for word in (term.term, *term.alternatives))


def _corrected(connection: Connection, workspace_id: int, term: QueryTerm) -> QueryTerm:
    word = fold(term.typed)
    similar = connection.execute(
        _SIMILAR,
        {
            "workspace": workspace_id,
            "initial": word[:1],
            "shortest": len(word) - MOST_SLIPS,
            "longest": len(word) + MOST_SLIPS,
        },
    )
    meant = correct(word, [(row.word, row.term, row.mentors) for row in similar])
    return replace(term, term=meant) if meant else term
