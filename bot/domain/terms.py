"""What a search and a profile say, as terms: normalised words that meet however they were written.

A term is a stemmed word ("pediatr"), two neighbouring ones in alphabetical order ("grant write"),
a facet ("role=coach") or ANY, which every listed mentor has.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from bot.domain.english import RELATED, SOFT_WORDS
from bot.domain.people import MentorProfile
from bot.domain.words import Word, fold, names_in, read, stem

ANY = ""
MOST_TERMS = 12
MOST_ALTERNATIVES = 2


class Kind(Enum):
    """Where in a profile a term stands."""

    SPECIALTY = "specialty"
    TOPIC = "topic"
    TITLE = "title"
    DEPARTMENT = "department"
    BIO = "bio"
    NAME = "name"
    FACET = "facet"


@dataclass(frozen=True, slots=True)
class QueryTerm:
    """A word sought; `alternatives` are near it and count half; `typed` is as written."""

    term: str
    alternatives: tuple[str, ...]
    typed: str


@dataclass(frozen=True, slots=True)
class ProfileTerm:
    """A term of a profile, where it stands, the mentor's own phrase around it, the plain word."""

    term: str
    kind: Kind
    phrase: str = ""
    word: str = ""


def query_terms(text: str) -> list[QueryTerm]:
    """At most MOST_TERMS distinct words sought, in the order typed; none if nothing was said."""
    found: dict[str, QueryTerm] = {}
    for word in _telling(read(text)):
        if word.term not in found:
            found[word.term] = QueryTerm(word.term, _alternatives(word), word.written)
        if len(found) == MOST_TERMS:
            break
    return list(found.values())


def profile_terms(name: str, profile: MentorProfile) -> list[ProfileTerm]:
    """Every term a mentor is found by, once each, where it says most."""
    found: dict[str, ProfileTerm] = {}
    for term in _all_terms(name, profile):
        found.setdefault(term.term, term)
    return list(found.values())


def mentor_phrases(profile: MentorProfile) -> tuple[str, ...]:
    """What a mentor says of themself in phrases, the most telling first."""
    phrases = (profile.specialty, *profile.topics, profile.title, profile.department)
    return tuple(phrase.strip() for phrase in phrases if phrase.strip())


def pair(first: str, second: str) -> str:
    """The term of two neighbouring words, whichever came first."""
    return f"{min(first, second)} {max(first, second)}"


def facet(kind: str, value: str) -> str:
    """The term of a fact one can refine by, as `role=coach`."""
    return f"{kind}={value}"


def specialty_facets(text: str) -> list[str]:
    """The facets a mentor's specialty must all have to be the one named."""
    return [facet("specialty", word.term) for word in _telling(read(text))]


@lru_cache(maxsize=16_384)
def phrase_words(phrase: str) -> Mapping[str, str]:
    """The stemmed words of a phrase, each as it was first written there."""
    written: dict[str, str] = {}
    for word in read(phrase):
        written.setdefault(word.term, word.written)
    return written


_SOFT = frozenset(map(stem, SOFT_WORDS))
_RELATED = {
    stem(word): tuple(map(stem, near.split()))[:MOST_ALTERNATIVES] for word, near in RELATED.items()
}


def _telling(words: list[Word]) -> list[Word]:
    """Without the words that are part of many names, unless nothing else was said."""
    return [word for word in words if word.term not in _SOFT] or words


def _alternatives(word: Word) -> tuple[str, ...]:
    as_typed = _RELATED.get(stem(fold(word.written)), ())
    near = as_typed or _RELATED.get(word.term, ())
    return tuple(term for term in near if term != word.term)


def _all_terms(name: str, profile: MentorProfile) -> Iterator[ProfileTerm]:
    """The most telling place first: the first time a term is met is the one that counts."""
    yield ProfileTerm(ANY, Kind.FACET)
    yield from _facets(profile)
    yield from _phrase(profile.specialty, Kind.SPECIALTY)
    for topic in profile.topics:
        yield from _phrase(topic, Kind.TOPIC)
    yield from _phrase(profile.title, Kind.TITLE)
    yield from _phrase(profile.department, Kind.DEPARTMENT)
    for word in read(profile.bio):
        yield ProfileTerm(word.term, Kind.BIO, word.written, word.word)
    for word in names_in(name):
        yield ProfileTerm(word.term, Kind.NAME, word.written, word.word)


def _phrase(phrase: str, kind: Kind) -> Iterator[ProfileTerm]:
    words = read(phrase)
    for word in words:
        yield ProfileTerm(word.term, kind, phrase.strip(), word.word)
    telling = _telling(words)
    for first, second in pairwise(telling):
        yield ProfileTerm(pair(first.term, second.term), kind, phrase.strip())


def _facets(profile: MentorProfile) -> Iterator[ProfileTerm]:
    for kind, values in (
        ("role", profile.roles),
        ("format", profile.formats),
        ("stage", profile.stages),
    ):
        for value in sorted(values):
            yield ProfileTerm(facet(kind, value), Kind.FACET)
    for term in specialty_facets(profile.specialty):
        yield ProfileTerm(term, Kind.FACET)
