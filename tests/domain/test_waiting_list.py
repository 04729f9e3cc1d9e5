"""Who comes first, for how long a place is held, and when it is spoken of."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.local_time import after_weekday_hours, is_weekday, local_day
from bot.domain.mentorship import MentorshipId
from bot.domain.nudge_rules import due_nudges
from bot.domain.nudges import NudgeKind
from bot.domain.people import MemberId, Stage
from bot.domain.places import ClosedPlace, ClosedPlaceId, PlaceState
from bot.domain.waiting_list import OFFER_LASTS, Wait, WaitId, WaitState, in_line
from tests.domain.situations import DAY, GRACE, HOUR, MIA, MONDAY, said, situation, with_more
from tests.domain.test_local_time import ZONES

OSLO = ZoneInfo("Europe/Oslo")
STAGES = tuple(Stage)


def wait(number: int, mentee: int, mentor: int | None = 9, days: int = 0) -> Wait:
    at = MONDAY + days * DAY
    return Wait(WaitId(number), MemberId(mentee), MemberId(mentor) if mentor else None, at)


@given(
    st.lists(
        st.tuples(st.booleans(), st.sampled_from(STAGES), st.integers(0, 9)), min_size=1, max_size=8
    )
)
def test_nobody_stands_before_someone_with_more_need(people: list[tuple[bool, Stage, int]]) -> None:
    waits = [wait(number, number, days=days) for number, (_, _, days) in enumerate(people, 1)]
    mentored = {MemberId(number) for number, (has, _, _) in enumerate(people, 1) if has}
    stages = {MemberId(number): stage for number, (_, stage, _) in enumerate(people, 1)}
    line = in_line(waits, mentored, stages)
    assert sorted(one.id for one in line) == [one.id for one in waits]
    needs = [
        (one.mentee_id in mentored, STAGES.index(stages[one.mentee_id]), one.joined_at)
        for one in line
    ]
    assert needs == sorted(needs)


def test_who_waits_for_this_mentor_and_for_any_stands_once_where_they_joined_first() -> None:
    any_first, other, this = wait(1, 1, None), wait(2, 2, days=1), wait(3, 1, days=2)
    assert in_line([other, this, any_first], (), {}) == [this, other]


@pytest.mark.parametrize(
    ("offered", "until"),
    [
        ("2026-03-16T12:00", "2026-03-19T12:00"),
        ("2026-03-20T15:30", "2026-03-25T15:30"),
        ("2026-03-21T10:00", "2026-03-26T00:00"),
        ("2026-03-27T12:00", "2026-04-01T12:00"),
    ],
    ids=["monday", "over a weekend", "on a saturday", "over a change of clocks"],
)
def test_three_weekdays(offered: str, until: str) -> None:
    start = datetime.fromisoformat(offered).replace(tzinfo=OSLO)
    ends = after_weekday_hours(start.astimezone(UTC), OFFER_LASTS, OSLO)
    assert ends.astimezone(OSLO).isoformat()[:16] == until


@given(
    st.integers(0, 3 * 365 * 24 * 4).map(lambda quarters: MONDAY + quarters * HOUR / 4),
    st.sampled_from(ZONES),
)
def test_an_offer_lasts_so_many_hours_of_weekdays_anywhere(start: datetime, tz: str) -> None:
    zone = ZoneInfo(tz)
    ends = after_weekday_hours(start, OFFER_LASTS, zone)
    assert OFFER_LASTS <= ends - start <= OFFER_LASTS + timedelta(days=2, hours=1)
    hours = int((ends - start) / HOUR)
    counted = sum(is_weekday(local_day(start + n * HOUR, zone)) for n in range(hours))
    assert abs(counted - 72) <= 1


def kinds(**known: Any) -> list[NudgeKind]:
    told = due_nudges(situation(MONDAY, mentorships=[], **known))
    return [nudge.kind for nudge in told]


@pytest.mark.parametrize(
    ("ends_in", "is_said"),
    [(HOUR, True), (23 * HOUR, True), (25 * HOUR, False), (-HOUR, False)],
)
def test_an_offer_is_spoken_of_once_more_before_it_ends(ends_in: timedelta, is_said: bool) -> None:
    offered = wait(1, MIA).offer(GRACE, MONDAY + ends_in)
    assert kinds(waits=[offered]) == ([NudgeKind.OFFER_ENDING] if is_said else [])
    assert kinds(waits=[offered.close(WaitState.ASKED, MONDAY)]) == []


def test_a_second_offer_on_one_wait_is_spoken_of_too() -> None:
    first = wait(1, MIA).offer(GRACE, MONDAY + HOUR)
    [told] = due_nudges(situation(MONDAY, mentorships=[], waits=[first]))
    later = MONDAY + timedelta(days=7)
    again = first.decline().offer(GRACE, later + HOUR)
    it = situation(later, mentorships=[], waits=[again])
    assert [one.kind for one in due_nudges(with_more(it, said(told)))] == [NudgeKind.OFFER_ENDING]


def test_a_closed_place_is_asked_about_once() -> None:
    place = ClosedPlace(ClosedPlaceId(1), MIA, MentorshipId(1), MONDAY)
    assert kinds(closed_places=[place]) == [NudgeKind.OPEN_PLACE]
    assert kinds(closed_places=[place.answered(PlaceState.NOT_NOW)]) == []
    gone = place.answered(PlaceState.GIVEN_UP)
    assert gone.answered(PlaceState.OPENED) == gone


def test_a_wait_that_came_to_nothing_is_told() -> None:
    assert kinds(waits=[wait(1, MIA).close(WaitState.OVER, MONDAY)]) == [NudgeKind.WAIT_OVER]
