"""Who suits a search, in which order, and why: the rules that the search in the database follows.

A mentor with a free place comes before a full one; then the higher score; then whoever was asked
least recently, those never asked first.

Score. Each word sought counts by where the mentor has it (LEVEL: 3 where they say what they mentor
in, 2 in title or department, 1 in bio or name), by how rare it is among the mentors of the
workspace (`rarity`), and twice as much for the word itself as for one near it. Words side by side
in one phrase decide only between mentors who are otherwise equal.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from math import ceil
from statistics import median
from zoneinfo import ZoneInfo

from bot.domain.people import Format, MemberId, Places, Role, Stage
from bot.domain.terms import Kind, QueryTerm, facet, pair, phrase_words, specialty_facets

STRONG = 3
LEVEL: Mapping[Kind, int] = {
    Kind.FACET: STRONG,
    Kind.SPECIALTY: STRONG,
    Kind.TOPIC: STRONG,
    Kind.TITLE: 2,
    Kind.DEPARTMENT: 2,
    Kind.BIO: 1,
    Kind.NAME: 1,
}
EXACT = 2
# More than all pairs of a search together: they only break ties between words.
WORD_UNIT = 4
MOST_PAIRS = 3
# Two words are a phrase if one in this many mentors who have the rarer one wrote them together.
SELDOM = 10
# The rarest say most; the rest of a long text changes little and costs much.
MOST_SOUGHT = 8
MOST_REASONS = 3
FEWEST_ANSWERS = 3
SLOWEST_ANSWER_SHOWN = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Filters:
    """What *Refine* narrows a search to; `specialty` in the asker's words, "" for any."""

    specialty: str = ""
    role: Role | None = None
    format: Format | None = None
    stage: Stage | None = None
    free_only: bool = False

    def facets(self) -> list[str]:
        """The terms a mentor must have."""
        named = (("role", self.role), ("format", self.format), ("stage", self.stage))
        return [
            *(facet(kind, value) for kind, value in named if value),
            *specialty_facets(self.specialty),
        ]


@dataclass(frozen=True, slots=True)
class Sought:
    """A word to look for in this workspace: `mentors` have it, `rarity` as in `rarity()`."""

    term: str
    alternatives: tuple[str, ...]
    mentors: int
    rarity: int

    @property
    def most(self) -> int:
        """The most this word can add to a score."""
        return WORD_UNIT * EXACT * STRONG * self.rarity


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mentor who may be offered.

    `phrases` are the mentor's own words that matched; `usual_answer_days` is None until it can be
    told; `last_asked_at` is None for someone never asked.
    """

    member_id: MemberId
    name: str
    title: str
    specialty: str
    phrases: tuple[str, ...]
    score: int
    places: int
    taken: int
    tz: str
    last_asked_at: datetime | None
    usual_answer_days: int | None

    @property
    def is_full(self) -> bool:
        return self.taken >= self.places


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why this one: at most MOST_REASONS phrases, and facts that hold at the moment of asking."""

    phrases: tuple[str, ...]
    places: Places
    same_time_zone: bool
    usual_answer_days: int | None


@dataclass(frozen=True, slots=True)
class Match:
    candidate: Candidate
    reasons: Reasons


def rank(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The order in which mentors are offered."""
    return sorted(candidates, key=_standing)


def explain(candidates: Iterable[Candidate], tz: str, now: datetime) -> list[Match]:
    """Each candidate with what makes them suit someone who lives in the zone `tz`."""
    return [
        Match(
            candidate,
            Reasons(
                candidate.phrases,
                Places(candidate.places, candidate.taken),
                _offset(candidate.tz, now) == _offset(tz, now),
                candidate.usual_answer_days,
            ),
        )
        for candidate in candidates
    ]


def seek(terms: Sequence[QueryTerm], mentors: Mapping[str, int], total: int) -> list[Sought]:
    """The words worth looking for, rarest first.

    `mentors` says how many have each term, of `total`. A word nobody has gives way to the
    commonest of its alternatives; with none of those it is left out.
    """
    known = [found for term in terms if (found := _known(term, mentors, total))]
    unique = {sought.term: sought for sought in reversed(known)}.values()
    return sorted(unique, key=lambda sought: (sought.mentors, sought.term))[:MOST_SOUGHT]


def seek_pairs(
    terms: Sequence[QueryTerm], sought: Sequence[Sought], mentors: Mapping[str, int]
) -> dict[str, tuple[str, str]]:
    """The pairs of neighbouring words that mentors of this workspace use as one phrase."""
    counts = {word.term: word.mentors for word in sought}
    pairs = {
        pair(first.term, second.term): (first.term, second.term)
        for first, second in pairwise(terms)
        if first.term in counts and second.term in counts
    }
    often = {
        term: words
        for term, words in pairs.items()
        if mentors.get(term, 0) * SELDOM >= min(counts[word] for word in words)
    }
    return dict(sorted(often.items(), key=lambda item: -mentors[item[0]])[:MOST_PAIRS])


def rarity(mentors: int, total: int) -> int:
    """How much a term says: 1 if most have it, one more each time half as many do."""
    return max(1, (total // max(1, mentors)).bit_length())


def score(sought: Iterable[Sought], pairs: Iterable[str], levels: Mapping[str, int]) -> int:
    """What a mentor who has each term at these levels scores; 0 for nobody's match."""
    words = sum(word.rarity * _level(word, levels) for word in sought)
    return WORD_UNIT * words + sum(levels.get(term) == STRONG for term in pairs)


def matched_phrases(
    phrases: Sequence[str], bio: str, terms: Sequence[QueryTerm]
) -> tuple[str, ...]:
    """The mentor's own phrases that hold the words sought, in the order of the search.

    One phrase that holds two of the words is preferred to two; a word found in none of them is
    quoted from the bio; words near it speak only where the word itself is in neither.
    """
    chosen: dict[str, Collection[str]] = {}
    for term in terms:
        for word in (term.term, *term.alternatives):
            if any(word in words for words in chosen.values()):
                break
            holding = [phrase for phrase in phrases if word in phrase_words(phrase)]
            if holding:
                best = max(holding, key=lambda phrase: _covered(phrase, terms))
                chosen[best] = phrase_words(best)
                break
            if quoted := phrase_words(bio).get(word):
                chosen[quoted] = (word,)
                break
    return tuple(chosen)[:MOST_REASONS]


def usual_answer_days(waits: Sequence[timedelta]) -> int | None:
    """The median days until an answer, rounded up; None if too few or too slow to promise."""
    if len(waits) < FEWEST_ANSWERS:
        return None
    usual = timedelta(seconds=median(wait.total_seconds() for wait in waits))
    return max(1, ceil(usual / timedelta(days=1))) if usual <= SLOWEST_ANSWER_SHOWN else None


def _standing(candidate: Candidate) -> tuple[bool, int, float, int]:
    asked = candidate.last_asked_at.timestamp() if candidate.last_asked_at else 0.0
    return candidate.is_full, -candidate.score, asked, candidate.member_id


def _known(term: QueryTerm, mentors: Mapping[str, int], total: int) -> Sought | None:
    options = [word for word in (term.term, *term.alternatives) if mentors.get(word)]
    if not options:
        return None
    first = term.term if term.term in options else max(options, key=lambda word: mentors[word])
    count = mentors[first]
    near = tuple(word for word in options if word != first)
    return Sought(first, near, count, rarity(count, total))


def _level(word: Sought, levels: Mapping[str, int]) -> int:
    near = max((levels.get(term, 0) for term in word.alternatives), default=0)
    return max(EXACT * levels.get(word.term, 0), near)


def _covered(phrase: str, terms: Sequence[QueryTerm]) -> int:
    words = phrase_words(phrase)
    return sum(term.term in words for term in terms)


def _offset(tz: str, now: datetime) -> timedelta | None:
    return now.astimezone(ZoneInfo(tz)).utcoffset()
