"""Mentor search against what others do and what memory alone could do: ratios of one run.

    python -m benchmarks.search [--mentors 100000] [--searches 100] [--million]

Everyone has to name the ten best. For ours that includes reading the text and correcting slips,
and leaving out whoever must not be offered; *answered* is the whole search as the product calls it,
mentors loaded with their reasons. The limit is an inverted index in this process's memory that is
told, outside the time measured, which words to look for.
"""

import argparse
import sqlite3
import sys
from collections.abc import Callable, Sequence
from heapq import nsmallest
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlalchemy import Connection

from benchmarks.hospital import MORNING, Mentor, mentors, searches
from benchmarks.search_database import WORKSPACE, add_full_text, build
from bot.domain.matching import STRONG, Filters, Sought, score
from bot.domain.people import MemberId
from bot.domain.terms import query_terms
from bot.domain.words import fold
from storage.database import read_only
from storage.search import SqlSearch
from storage.search_index import turn
from storage.search_vocabulary import Understood, understand

BEST = 10
Search = Callable[[str], Sequence[int]]


class Memory:
    """Posting lists in memory: the limit, and by brute force the truth."""

    def __init__(self, everyone: Sequence[Mentor], levels: dict[int, dict[str, int]]) -> None:
        self._levels = levels
        self._turns = {mentor.id: turn(mentor.last_asked_at) for mentor in everyone}
        self._having: dict[str, set[int]] = {}
        self._strong: dict[str, set[int]] = {}
        for member, terms in levels.items():
            for term, level in terms.items():
                self._having.setdefault(term, set()).add(member)
                if level == STRONG:
                    self._strong.setdefault(term, set()).add(member)

    def limit(self, meant: Understood) -> list[int]:
        """Who has every word and pair where it says most; if too few, everyone with a word."""
        nobody: set[int] = set()
        wanted = [*meant.pairs, *(word.term for word in meant.sought)]
        lists = sorted((self._strong.get(term, nobody) for term in wanted), key=len)
        both = set.intersection(*lists) if lists else nobody
        if len(both) >= BEST:
            return nsmallest(BEST, both, key=lambda member: (self._turns[member], member))
        return self.truth(meant)

    def truth(self, meant: Understood) -> list[int]:
        """The ten best by the domain's own rules, everyone compared."""
        nobody: set[int] = set()
        candidates = set().union(
            *(self._having.get(term, nobody) for word in meant.sought for term in _terms(word))
        )
        return nsmallest(BEST, candidates, key=lambda member: self._standing(member, meant))

    def _standing(self, member: int, meant: Understood) -> tuple[int, int, int]:
        points = score(meant.sought, meant.pairs, self._levels[member])
        return -points, self._turns[member], member


def _terms(word: Sought) -> tuple[str, ...]:
    return word.term, *word.alternatives


def like(connection: sqlite3.Connection) -> Search:
    """Every word in every column, most words first: what most bots do."""
    columns = ("title", "specialty", "topics", "bio")
    one = "(" + " OR ".join(f"{column} LIKE ?" for column in columns) + ")"

    def search(text: str) -> list[int]:
        words = [f"%{fold(word)}%" for word in text.split() if len(word) > 2]
        says = " + ".join(one for _ in words) or "0"
        values = [word for word in words for _ in columns]
        rows = connection.execute(
            f"SELECT member_id, {says} AS points FROM mentor_profiles"
            f" WHERE points > 0 ORDER BY points DESC LIMIT {BEST}",
            values,
        )
        return [row[0] for row in rows]

    return search


def full_text(connection: sqlite3.Connection) -> Search:
    """SQLite FTS5, any of the words, bm25."""

    def search(text: str) -> list[int]:
        words = " OR ".join(f'"{word.term}"' for word in query_terms(text))
        rows = connection.execute(
            f"SELECT rowid FROM full_text WHERE full_text MATCH ? ORDER BY rank LIMIT {BEST}",
            [words],
        )
        return [row[0] for row in rows]

    return search


def timed(search: Callable[[str], object], texts: Sequence[str]) -> float:
    """Median milliseconds of a search, each asked once before."""
    times = []
    for text in texts:
        search(text)
        start = perf_counter()
        search(text)
        times.append(perf_counter() - start)
    return median(times) * 1000


def measure(how_many: int, texts: Sequence[str], with_peers: bool) -> dict[str, float]:
    """Median milliseconds by name, and `quality`, the share of the truly best ten found."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "mentors.db"
        everyone = list(mentors(how_many))
        engine, levels = build(path, everyone)
        with read_only(engine).connect() as connection:
            ours, answered = _product(connection, MemberId(how_many + 1))
            results = {"ours": timed(ours, texts), "answered": timed(answered, texts)}
            if with_peers:
                meant = {
                    text: understand(connection, WORKSPACE, query_terms(text), []) for text in texts
                }
                memory = Memory(everyone, levels)
                results["limit"] = timed(lambda text: memory.limit(meant[text]), texts)
                results["quality"] = _share(ours, lambda text: memory.truth(meant[text]), texts)
        engine.dispose()
        if with_peers:
            add_full_text(path)
            results |= _peers(path, texts)
    return results


def _product(connection: Connection, asker: MemberId) -> tuple[Search, Search]:
    """The ids alone, and the whole answer."""
    product = SqlSearch(connection, WORKSPACE)

    def ours(text: str) -> list[int]:
        _, ranking = product.ranking(
            query_terms(text), for_member=asker, filters=Filters(), now=MORNING
        )
        return [ranked.member_id for ranked in ranking.best(BEST)]

    def answered(text: str) -> list[int]:
        found = product.search(
            query_terms(text), for_member=asker, filters=Filters(), now=MORNING, limit=BEST
        )
        return [candidate.member_id for candidate in found]

    return ours, answered


def _share(ours: Search, truth: Search, texts: Sequence[str]) -> float:
    pairs = [(set(ours(text)), set(truth(text))) for text in texts]
    return sum(len(one & other) for one, other in pairs) / sum(len(other) for _, other in pairs)


def _peers(path: Path, texts: Sequence[str]) -> dict[str, float]:
    connection = sqlite3.connect(path)
    try:
        return {
            "like": timed(like(connection), texts),
            "fts5": timed(full_text(connection), texts),
        }
    finally:
        connection.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mentors", type=int, default=100_000)
    parser.add_argument("--searches", type=int, default=60)
    parser.add_argument("--million", action="store_true", help="also with 1,000,000 mentors")
    wanted = parser.parse_args()
    texts = searches(wanted.searches)
    large = measure(wanted.mentors, texts, with_peers=True)
    small = measure(10_000, texts, with_peers=False)["ours"]
    ours = large["ours"]
    lines = [
        f"{wanted.mentors:,} mentors, {len(texts)} searches, medians in ms",
        f"ours                 {ours:8.2f}   quality {large['quality']:.3f}",
        f"ours, answered       {large['answered']:8.2f}",
        f"in memory (limit)    {large['limit']:8.2f}   ours takes {ours / large['limit']:.1f} x",
        f"SQLite FTS5, any of  {large['fts5']:8.2f}   ours is {large['fts5'] / ours:.0f} x faster",
        f"SQL LIKE             {large['like']:8.2f}   ours is {large['like'] / ours:.0f} x faster",
        f"ours, 10,000 mentors {small:8.2f}   {wanted.mentors:,} take {ours / small:.2f} x",
    ]
    if wanted.million:
        million = measure(1_000_000, texts, with_peers=False)["ours"]
        lines.append(f"ours, 1,000,000      {million:8.2f}   {million / small:.2f} x of 10,000")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
