"""How long someone has waited for a mentor who was away now and then."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.absence import Absence, waited

ASKED = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
NOTHING = timedelta(0)


def away(from_day: float, until_day: float) -> Absence:
    return Absence(ASKED + from_day * DAY, ASKED + until_day * DAY)


def test_days_are_counted_from_asking() -> None:
    assert waited(ASKED, [], ASKED + 3 * DAY) == 3 * DAY


def test_days_away_do_not_count() -> None:
    assert waited(ASKED, [away(1, 4)], ASKED + 7 * DAY) == 4 * DAY


def test_days_away_before_asking_and_after_now_are_none_of_it() -> None:
    assert waited(ASKED, [away(-5, 1), away(6, 20)], ASKED + 7 * DAY) == 5 * DAY


def test_days_away_twice_count_once() -> None:
    assert waited(ASKED, [away(2, 5), away(1, 3), away(4, 4.5)], ASKED + 7 * DAY) == 3 * DAY


def test_who_is_away_all_along_lets_nobody_wait() -> None:
    assert waited(ASKED, [away(-1, 30)], ASKED + 20 * DAY) == NOTHING


spans = st.lists(
    st.tuples(st.integers(-20, 40), st.integers(0, 20)).map(lambda it: away(it[0], sum(it))),
    max_size=5,
)


@given(spans, st.integers(0, 40))
def test_waiting_is_the_days_on_which_nobody_was_away(absences: list[Absence], days: int) -> None:
    present = [
        ASKED + day * DAY
        for day in range(days)
        if not any(one.began_at <= ASKED + day * DAY < one.ends_at for one in absences)
    ]
    assert waited(ASKED, absences, ASKED + days * DAY) == len(present) * DAY
