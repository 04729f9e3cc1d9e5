"""The best mentors for what is sought, without reading more of the index than that takes.

Many mentors: those who have every word where they say most are read in fair order, until enough
are found. Few, or none: the list of the rarest word is read and scored whole, then that of the
next, until nobody in the lists to come could score more. Both are exact.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from sqlalchemy import Connection, Row

from bot.domain.matching import WORD_UNIT
from bot.domain.people import MemberId
from storage.search_statements import OFFERED, all_strong, any_of
from storage.search_vocabulary import Understood

# Reading a list this short whole costs less than another question to the database.
SHORT_LIST = 200
# Whether someone may be offered is asked of this many more than are wanted, of all if need be.
POOL = 40
EVERYONE = 2**31 - 1
# Asked about beside those wanted, since some may turn out to be full or away.
SPARE = 2
MOST_AT_ONCE = 500

# Minus the score, the turn, the id: the order of mentors whose places are not looked at yet.
Order = tuple[int, int, MemberId]
_LAST: Order = (0, 0, MemberId(0))


@dataclass(frozen=True, slots=True)
class Ranked:
    """A mentor's place in the order: `turn` as in the index, `score` as in the domain."""

    member_id: MemberId
    turn: int
    is_full: bool
    score: int


class Offers:
    """Mentors who may be offered now, with what is said of them; each is asked about once."""

    def __init__(self, connection: Connection, who: dict[str, Any]) -> None:
        self._connection = connection
        self._who = who
        self._known: dict[MemberId, Row[Any] | None] = {}

    def of(self, mentors: Sequence[MemberId]) -> dict[MemberId, Row[Any]]:
        """By id; nobody who may not be offered is in it."""
        if unknown := [mentor for mentor in mentors if mentor not in self._known]:
            rows = self._connection.execute(OFFERED, self._who | {"mentors": unknown})
            self._known |= dict.fromkeys(unknown) | {row.id: row for row in rows}
        return {mentor: row for mentor in mentors if (row := self._known[mentor])}


class Ranking:
    """One search being answered; `who` says for whom, in the names the statements bind."""

    def __init__(
        self,
        connection: Connection,
        understood: Understood,
        facets: Sequence[str],
        free_only: bool,
        who: dict[str, Any],
    ) -> None:
        self._connection = connection
        self._sought = understood.sought
        self._pairs = understood.pairs
        self._counts = understood.counts
        self._facets = facets
        self._free_only = free_only
        self._who = who
        self.offers = Offers(connection, who)

    def best(self, most: int) -> list[Ranked]:
        """At most this many, best first."""
        if not self._sought or not all(self._counts.get(facet) for facet in self._facets):
            return []
        return self._of_all_words(most) or self._of_any_word(most)

    def _of_all_words(self, most: int) -> list[Ranked]:
        """Mentors with a free place and the highest word score there is; [] if they are too few."""
        if self._sought[0].mentors <= SHORT_LIST:
            return []
        found: dict[MemberId, Ranked] = {}
        words = sum(word.most for word in self._sought)
        for size in range(len(self._pairs), -1, -1):
            for pairs in combinations(self._pairs, size):
                for row in self._with_all(self._required(pairs), most):
                    ranked = Ranked(row.member_id, row.turn, False, words + size)
                    found.setdefault(ranked.member_id, ranked)
            if len(found) >= most:
                return sorted(found.values(), key=_standing)[:most]
        return []

    def _required(self, pairs: Sequence[str]) -> list[str]:
        """Pairs, the words they leave and the facets, rarest first; a strong pair has its words."""
        paired = {word for term in pairs for word in self._pairs[term]}
        words = [word.term for word in self._sought if word.term not in paired]
        return sorted([*pairs, *words, *self._facets], key=lambda term: self._counts[term])

    def _with_all(self, terms: Sequence[str], most: int) -> Sequence[Row[Any]]:
        values = {f"term{i}": term for i, term in enumerate(terms)}
        return self._connection.execute(
            all_strong(len(terms)), self._who | values | {"most": most}
        ).all()

    def _of_any_word(self, most: int) -> list[Ranked]:
        """Whether someone may be offered is asked once the words say who comes first."""
        found: list[Ranked] = []
        for pool in (POOL + most, EVERYONE):
            read: set[Order] = set()
            end = _LAST
            for terms, most_of_the_rest in self._lists():
                rows = self._on_list(terms, pool)
                read.update(rows)
                end = min(end, rows[-1]) if len(rows) == pool else end
                # Whoever is on none of these lists stands beside this, or behind it.
                stranger = -most_of_the_rest, -1, MemberId(-1)
                known = sorted(row for row in read if row <= min(end, stranger))
                if len(known) < most and most_of_the_rest:
                    continue
                found = self._offered(known, most)
                if len(found) == most and not found[-1].is_full:
                    return found
            if end == _LAST:
                break
        return found

    def _lists(self) -> Iterator[tuple[tuple[str, ...], int]]:
        """The terms to read, and the most that a mentor on none of the lists so far can score."""
        facet = min(self._facets, key=lambda term: self._counts[term], default=None)
        if facet is not None and self._counts[facet] <= self._sought[0].mentors:
            yield (facet,), 0
            return
        rest = sum(word.most for word in self._sought)
        for word in self._sought:
            rest -= word.most
            # A pair counts only beside its words.
            yield (word.term, *word.alternatives), rest and rest + len(self._pairs)

    def _on_list(self, terms: Sequence[str], pool: int) -> list[Order]:
        words = [(word.term, *word.alternatives) for word in self._sought]
        values: dict[str, Any] = {f"read{i}": term for i, term in enumerate(terms)}
        for i, (word, near) in enumerate(zip(self._sought, words, strict=True)):
            values |= {f"weight{i}": WORD_UNIT * word.rarity}
            values |= {f"word{i}_{j}": term for j, term in enumerate(near)}
        values |= {f"pair{i}": term for i, term in enumerate(self._pairs)}
        values |= {f"facet{i}": term for i, term in enumerate(self._facets)}
        statement = any_of(len(terms), tuple(map(len, words)), len(self._pairs), len(self._facets))
        values |= {"workspace": self._who["workspace"], "pool": pool}
        return [(*row,) for row in self._connection.execute(statement, values)]

    def _offered(self, known: Sequence[Order], most: int) -> list[Ranked]:
        """The first of these who may be offered, full ones last."""
        free: list[Ranked] = []
        full: list[Ranked] = []
        at, size = 0, most + SPARE
        while at < len(known) and len(free) < most:
            some = known[at : at + size]
            offers = self.offers.of([member_id for *_, member_id in some])
            for minus_score, turn, member_id in some:
                if offer := offers.get(member_id):
                    is_full = offer.taken >= offer.places
                    ranked = Ranked(member_id, turn, is_full, -minus_score)
                    (full if is_full else free).append(ranked)
            at, size = at + size, MOST_AT_ONCE
        return (free if self._free_only else free + full)[:most]


def _standing(ranked: Ranked) -> tuple[bool, int, int, int]:
    return ranked.is_full, -ranked.score, ranked.turn, ranked.member_id
