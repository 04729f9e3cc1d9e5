"""Words as they are compared: folded, spelled alike, abbreviations written out, stemmed."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

# The package itself would load the stemmers of every language.
from snowballstemmer.english_stemmer import EnglishStemmer

from bot.domain.abbreviations import SAME_AS
from bot.domain.english import SPELLINGS, STOP_WORDS

# A stem longer than this is no word: the rest is cut, so that a pair of them fits its column.
LONGEST_STEM = 30


@dataclass(frozen=True, slots=True)
class Word:
    """A stemmed word, the folded word it was stemmed from, and the piece of text it stood for."""

    term: str
    word: str
    written: str


def read(text: str) -> list[Word]:
    """The words of a text, abbreviations written out, stop words left out."""
    text = unicodedata.normalize("NFKC", text)
    found = [(fold(m[1]), m.start(1), m.end(1)) for m in _WORD.finditer(text)]
    words: list[Word] = []
    at = 0
    while at < len(found):
        length, meanings = _meaning([word for word, _, _ in found[at : at + _LONGEST_KEY]])
        written = text[found[at][1] : found[at + length - 1][2]]
        words += [Word(stem(word), word, written) for word in meanings if _says_something(word)]
        at += length
    return words


def names_in(name: str) -> list[Word]:
    """The words of someone's name: nothing in it is short for anything ("Sam Im")."""
    found = [
        (match[1], fold(match[1])) for match in _WORD.finditer(unicodedata.normalize("NFKC", name))
    ]
    return [Word(stem(word), word, written) for written, word in found if _says_something(word)]


def correct(typed: str, known: Iterable[tuple[str, str, int]]) -> str | None:
    """The term most likely meant by a word in no profile, or None.

    `known` holds (a word somebody wrote, its term, mentors who have it). Words of up to 3 letters
    are never corrected, 4 to 7 may have one slip, longer ones two; a slip is a letter missing,
    added, changed, or two swapped.
    """
    word = fold(typed)
    allowed = 0 if len(word) <= 3 else 1 if len(word) <= 7 else 2
    if not allowed:
        return None
    stemmed = stem(word)
    best: tuple[int, int, str] | None = None
    for other, term, mentors in known:
        if " " in term or min(len(other), len(term)) <= 3:
            continue
        slips = min(
            DamerauLevenshtein.distance(word, other, score_cutoff=allowed),
            DamerauLevenshtein.distance(stemmed, term, score_cutoff=allowed),
        )
        if slips <= allowed and (best is None or (slips, -mentors, term) < best):
            best = (slips, -mentors, term)
    return best[2] if best else None


def fold(word: str) -> str:
    """Lower case without accents."""
    if word.isascii():
        return word.lower()
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return unicodedata.normalize("NFKC", bare.casefold())


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """What the forms and spellings of a folded word have in common."""
    for pattern, plain in _SPELLINGS:
        word = pattern.sub(plain, word)
    # A stemmer keeps a buffer, so threads must not share one.
    stemmed: str = EnglishStemmer().stemWord(word)
    return stemmed[:LONGEST_STEM]


_SPELLINGS = tuple((re.compile(pattern), plain) for pattern, plain in SPELLINGS)
# A word with its accents; an English ending after an apostrophe is read over.
_WORD = re.compile(r"([^\W_](?:[^\W_]|[\u0300-\u036f])*)(?:['\u2019](?:s|m|d|ll|re|ve|t)\b)?", re.I)


def _spelled(word: str, alone: bool) -> str:
    return word if alone else stem(word)


_SAME_AS = {
    tuple(_spelled(word, " " not in key) for word in key.split()): meaning.split()
    for key, meaning in SAME_AS.items()
}
_LONGEST_KEY = max(map(len, _SAME_AS))


def _meaning(ahead: list[str]) -> tuple[int, Sequence[str]]:
    """How many words from here belong together, and the plain words they stand for."""
    for length in range(len(ahead), 1, -1):
        meaning = _SAME_AS.get(tuple(map(stem, ahead[:length])))
        if meaning is not None:
            return length, meaning
    return 1, _SAME_AS.get((ahead[0],), ahead[:1])


def _says_something(word: str) -> bool:
    is_letter = len(word) == 1 and word.isascii()
    return bool(word) and not (is_letter or word.isdigit() or word in STOP_WORDS)
