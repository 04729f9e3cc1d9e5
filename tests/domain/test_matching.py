"""Who comes first, and why, as rules."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.matching import (
    MOST_PAIRS,
    MOST_SOUGHT,
    WORD_UNIT,
    Candidate,
    Filters,
    Sought,
    explain,
    matched_phrases,
    rank,
    rarity,
    score,
    seek,
    seek_pairs,
    usual_answer_days,
)
from bot.domain.people import Format, MemberId, Role, Stage
from bot.domain.terms import QueryTerm, pair, query_terms

NOW = datetime(2026, 7, 1, 9, tzinfo=UTC)
LAST_WEEK, YESTERDAY = NOW - timedelta(days=7), NOW - timedelta(days=1)


def mentor(  # noqa: PLR0913 - a candidate is all of these
    number: int,
    *,
    score: int = 10,
    taken: int = 0,
    asked: datetime | None = None,
    tz: str = "UTC",
    days: int | None = None,
) -> Candidate:
    return Candidate(
        MemberId(number), f"Mentor {number}", "", "", ("QI",), score, 3, taken, tz, asked, days
    )


@pytest.mark.parametrize(
    ("why", "first", "second"),
    [
        ("a free place counts most", mentor(2, score=1), mentor(1, score=99, taken=3)),
        ("more than full is full", mentor(2, score=1), mentor(1, score=99, taken=4)),
        ("then the score", mentor(2, score=11), mentor(1, score=10)),
        ("then who was never asked", mentor(2), mentor(1, asked=LAST_WEEK)),
        ("then who waits longest", mentor(2, asked=LAST_WEEK), mentor(1, asked=YESTERDAY)),
        ("one free place is as good as three", mentor(1, taken=2), mentor(2)),
        ("then an order that stays", mentor(1), mentor(2)),
    ],
)
def test_who_comes_first(why: str, first: Candidate, second: Candidate) -> None:
    assert rank([second, first]) == rank([first, second]) == [first, second], why


def test_a_word_says_more_the_fewer_have_it() -> None:
    assert [rarity(mentors, 100) for mentors in (100, 60, 50, 25, 10, 1)] == [1, 1, 2, 3, 4, 7]
    assert rarity(0, 0) == rarity(5, 3) == 1


def test_a_word_counts_by_where_it_stands_and_whether_it_is_the_word_itself() -> None:
    kids = Sought("pediatr", ("child",), 10, 2)
    scores = [
        score([kids], [], levels)
        for levels in (
            {"pediatr": 3},
            {"pediatr": 2},
            {"pediatr": 1, "child": 3},
            {"pediatr": 1},
            {"child": 1},
            {},
        )
    ]
    assert scores == [12 * WORD_UNIT, 8 * WORD_UNIT, 6 * WORD_UNIT, 4 * WORD_UNIT, 2 * WORD_UNIT, 0]
    assert max(scores) == kids.most


def test_words_side_by_side_only_break_ties() -> None:
    words = [Sought("grant", (), 1, 1), Sought("write", (), 1, 1)]
    together = pair("grant", "write")
    apart = score(words, [together], {"grant": 3, "write": 3})
    assert score(words, [together], {"grant": 3, "write": 3, together: 3}) == apart + 1
    weaker = {"grant": 3, "write": 2, together: 3}
    assert score(words, [together], weaker) + MOST_PAIRS - 1 < apart


def test_the_rarest_words_are_sought_first_and_the_unknown_not_at_all() -> None:
    terms = query_terms("research cardiology unheard")
    found = seek(terms, {"research": 80, "cardiolog": 5}, 100)
    assert [(word.term, word.mentors) for word in found] == [("cardiolog", 5), ("research", 80)]


def test_a_word_nobody_has_gives_way_to_the_commonest_near_it() -> None:
    terms = [QueryTerm("kids", ("child", "pediatr"), "kids")]
    (found,) = seek(terms, {"child": 2, "pediatr": 9}, 20)
    assert (found.term, found.alternatives) == ("pediatr", ("child",))


def test_a_long_search_is_answered_by_its_rarest_words() -> None:
    terms = [QueryTerm(f"w{i}", (), "") for i in range(12)]
    found = seek(terms, {f"w{i}": 12 - i for i in range(12)}, 12)
    assert [word.term for word in found] == [f"w{i}" for i in range(11, 11 - MOST_SOUGHT, -1)]


def test_neighbours_count_as_a_phrase_only_where_mentors_write_them_together() -> None:
    terms = query_terms("grant writing in pediatric cardiology")
    counts = {"grant": 50, "write": 60, "pediatr": 40, "cardiolog": 30}
    counts |= {pair("grant", "write"): 45, pair("write", "pediatr"): 3}
    counts |= {pair("pediatr", "cardiolog"): 20}
    found = seek_pairs(terms, seek(terms, counts, 100), counts)
    assert set(found) == {pair("grant", "write"), pair("pediatr", "cardiolog")}


PHRASES = ("Pediatric Cardiology", "grant writing", "grant review", "QI", "Program Director")


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("grant writing in peds cards", ("grant writing", "Pediatric Cardiology")),
        ("cardiology grants", ("Pediatric Cardiology", "grant writing")),
        ("review of grants", ("grant review",)),
        ("quality improvement", ("QI",)),
        ("sailing and QI", ("Sailing", "QI")),
        ("heart", ("Pediatric Cardiology",)),
        ("QI, director, grants, cardiology, sailing", ("QI", "Program Director", "grant writing")),
        ("dermatology", ()),
        ("", ()),
    ],
)
def test_reasons_are_the_mentors_own_words_in_the_order_of_the_search(
    text: str, reasons: tuple[str, ...]
) -> None:
    assert matched_phrases(PHRASES, "Sailing, mostly.", query_terms(text)) == reasons


@pytest.mark.parametrize(
    ("days", "usual"),
    [
        ([], None),
        ([1, 1], None),
        ([1, 2, 9], 2),
        ([0.1, 0.2, 0.3], 1),
        ([1.2, 1.2, 1.2], 2),
        ([7, 7, 7], 7),
        ([1, 7.1, 8], None),
        ([1, 2, 3, 40], 3),
    ],
)
def test_the_usual_answer_is_told_only_when_it_can_be(days: list[float], usual: int | None) -> None:
    assert usual_answer_days([timedelta(days=day) for day in days]) == usual


@pytest.mark.parametrize(
    ("theirs", "mine", "same"),
    [
        ("Europe/Berlin", "Europe/Paris", True),
        ("America/New_York", "America/Chicago", False),
        # The same only while it is summer in one of them.
        ("America/Phoenix", "America/Los_Angeles", True),
    ],
)
def test_facts_hold_at_the_moment_of_asking(theirs: str, mine: str, same: bool) -> None:
    (match,) = explain([mentor(1, taken=2, tz=theirs, days=2)], mine, NOW)
    assert match.reasons.same_time_zone is same
    assert (match.reasons.places.free, match.reasons.places.places) == (1, 3)
    assert match.reasons.usual_answer_days == 2
    assert match.reasons.phrases == ("QI",)


def test_winter_tells_zones_apart() -> None:
    winter = datetime(2026, 12, 1, tzinfo=UTC)
    (match,) = explain([mentor(1, tz="America/Phoenix")], "America/Los_Angeles", winter)
    assert not match.reasons.same_time_zone


def test_what_refine_asks_for_becomes_terms() -> None:
    filters = Filters("peds cards", Role.COACH, Format.CALL, Stage.FELLOW, free_only=True)
    assert set(filters.facets()) == {
        "role=coach",
        "format=call",
        "stage=fellow",
        "specialty=pediatr",
        "specialty=cardiolog",
    }
    assert Filters().facets() == []
