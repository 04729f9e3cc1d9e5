"""How much of what people write is understood, and that what is not never does harm.

Of each intent half the sentences were at hand while the forms were made and half were set aside,
all written by one person beforehand, who knew what the app can do: strangers fare worse.
"""

import sys
import time
from collections import Counter
from collections.abc import Callable

import pytest

from bot.domain.sentences import read_sentence
from tests.domain.corpus import Line, corpus

ALL = tuple(corpus())
# What has no form yet does no harm either.
NOT_YET = frozenset[str]()
LINES = [line for line in ALL if line.intent not in NOT_YET]
AT_HAND = [line for line in LINES if not line.is_aside]
ASIDE = [line for line in LINES if line.is_aside]
UNDERSTOOD_ASIDE = 0.9
OF_EACH_INTENT = 0.5
SOON_SECONDS = 0.001
LONG_SECONDS = 0.2
FITS_NO_FORM = "what no form fits, so that each is put together"


def understood(lines: list[Line]) -> float:
    return sum(line.is_understood for line in lines) / len(lines)


def test_the_corpus_is_large_and_split_in_halves() -> None:
    assert len(LINES) >= 300
    assert len({line.said for line in LINES}) == len(LINES)
    assert abs(len(AT_HAND) - len(ASIDE)) <= len({line.intent for line in LINES})


def test_accuracy_by_intent(capsys: pytest.CaptureFixture[str]) -> None:
    count, right = Counter[tuple[str, bool]](), Counter[tuple[str, bool]]()
    for line in LINES:
        count[line.intent, line.is_aside] += 1
        right[line.intent, line.is_aside] += line.is_understood
    rows = [f"{'intent':12}{'at hand':>10}{'set aside':>12}"]
    for intent in dict.fromkeys(line.intent for line in LINES):
        halves = [f"{right[intent, one]}/{count[intent, one]}" for one in (False, True)]
        rows.append(f"{intent:12}{halves[0]:>10}{halves[1]:>12}")
    rows.append(f"{'all':12}{understood(AT_HAND):>10.1%}{understood(ASIDE):>12.1%}")
    with capsys.disabled():
        sys.stdout.write("\n" + "\n".join(rows) + "\n")
    assert understood(ASIDE) >= UNDERSTOOD_ASIDE
    assert all(right[one] >= OF_EACH_INTENT * number for one, number in count.items())


def test_everything_at_hand_is_understood() -> None:
    assert [line.said for line in AT_HAND if not line.is_understood] == []


@pytest.mark.parametrize("changed", [str, str.upper, "please {}".format, "{} thanks".format])
def test_what_is_not_meant_is_never_done(changed: Callable[[str], str]) -> None:
    """However it is dressed up. Only how many: those set aside stay unread."""
    assert sum(line.is_harmful(changed(line.said)) for line in ALL) == 0


def test_a_sentence_is_understood_well_under_a_millisecond() -> None:
    for line in LINES:
        read_sentence(line.said)
    began = time.thread_time()
    for line in LINES:
        read_sentence(line.said)
    assert (time.thread_time() - began) / len(LINES) < SOON_SECONDS


@pytest.mark.parametrize(
    "said",
    [
        "we met" + " today" * 500,
        "met " + "today 45 min over coffee " * 120 + "x",
        "we met, " + "45 min " * 400,
        "move our meeting to" + " a" * 1400,
        "cancel the meeting with " + "a " * 1400,
        "my our the " * 270 + "meeting",
        "no" + ", no thanks" * 250,
        "oops " * 500 + "undo",
    ],
)
def test_nothing_that_is_long_is_slow_to_read(said: str) -> None:
    read_sentence(FITS_NO_FORM)
    began = time.thread_time()
    read_sentence(said)
    assert time.thread_time() - began < LONG_SECONDS
