"""Reviews: when each of the two is asked for one, and when no more."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.domain.errors import FieldProblem
from bot.domain.mentorship import Mentorship, MentorshipId
from bot.domain.nudge_rules import due_nudges
from bot.domain.nudges import NudgeKind, Situation
from bot.domain.review import Due, Review, ReviewId, Tap, Wish, part_due, tapped
from tests.domain.situations import BEGAN, GRACE, MIA, mentorship, said, situation, with_more

DAY = timedelta(days=1)
FIRST = BEGAN + 90 * DAY


def met(now: datetime, **rest: Any) -> Situation:
    return situation(now, last_met={MentorshipId(1): now.date() - DAY}, **rest)


def periods(now: datetime, together: Mentorship | None = None, **rest: Any) -> list[str]:
    """In a pair that met just before."""
    it = met(now, mentorships=[together or mentorship()], **rest)
    return [nudge.period for nudge in due_nudges(it) if nudge.kind is NudgeKind.REVIEW]


def test_whoever_has_not_met_for_long_is_asked_about_that_alone() -> None:
    it = situation(FIRST, mentorships=[mentorship()])
    assert NudgeKind.REVIEW not in [nudge.kind for nudge in due_nudges(it)]


def begun(by: int, at: datetime) -> dict[MentorshipId, Review]:
    who = MIA if by == MIA else GRACE
    return {MentorshipId(1): Review(ReviewId(4), MentorshipId(1), who, at)}


def test_each_is_asked_every_ninety_days_and_once() -> None:
    assert periods(FIRST - DAY) == []
    assert periods(FIRST) == ["2026-03-02 1"]
    assert periods(FIRST + 100 * DAY) == ["2026-03-02 2"]
    it = met(FIRST, mentorships=[mentorship()])
    before = [said(one, number=7) for one in due_nudges(it) if one.kind is NudgeKind.REVIEW]
    assert NudgeKind.REVIEW not in [one.kind for one in due_nudges(with_more(it, *before))]


def test_whoever_did_theirs_is_asked_ninety_days_later() -> None:
    done = {(MentorshipId(1), MIA): FIRST + DAY}
    assert periods(FIRST + 80 * DAY, reviewed_at=done) == []
    assert periods(FIRST + 91 * DAY, reviewed_at=done) == ["2026-06-01 1"]


def test_the_partner_of_whoever_began_is_asked_to_join() -> None:
    assert periods(BEGAN + 40 * DAY, reviews=begun(GRACE, BEGAN + 39 * DAY)) == ["begun 4"]
    assert periods(BEGAN + 40 * DAY, reviews=begun(MIA, BEGAN + 39 * DAY)) == []
    assert periods(BEGAN + 70 * DAY, reviews=begun(GRACE, BEGAN + 39 * DAY)) == []
    done = {(MentorshipId(1), MIA): BEGAN + 39 * DAY + timedelta(hours=1)}
    both = begun(GRACE, BEGAN + 39 * DAY)
    assert periods(BEGAN + 40 * DAY, reviews=both, reviewed_at=done) == []


@pytest.mark.parametrize(
    "together",
    [
        mentorship().pause(None, MIA),
        mentorship().resume(FIRST - DAY),
        mentorship().agreed(timedelta(days=30), FIRST.date()),
    ],
    ids=["resting", "back lately", "asked beside its end"],
)
def test_nobody_is_asked_twice_or_out_of_season(together: Mentorship) -> None:
    assert periods(FIRST, together) == []


@pytest.mark.parametrize(("score", "wish"), [(0, Wish.END), (6, Wish.END), (3, None)])
def test_what_is_no_tap(score: int, wish: Wish | None) -> None:
    with pytest.raises(FieldProblem):
        tapped(score, wish)


def test_a_tap() -> None:
    assert tapped(5, Wish.CHANGE) == Tap(5, Wish.CHANGE)


@pytest.mark.parametrize(
    ("days", "done", "begun_by", "due"),
    [
        (89, None, None, None),
        (90, None, None, Due.TIME),
        (90, 89, None, None),
        (200, 89, None, Due.TIME),
        (40, None, GRACE, Due.BEGUN),
        (40, None, MIA, Due.TIME),
        (40, 40, GRACE, None),
    ],
)
def test_a_review_waits_for_whoever_has_not_done_their_part(
    days: int, done: int | None, begun_by: Any, due: Due | None
) -> None:
    latest = begun(begun_by, BEGAN + 39 * DAY)[MentorshipId(1)] if begun_by else None
    done_at = BEGAN + done * DAY if done else None
    now = BEGAN + days * DAY
    together = mentorship()
    assert part_due(together, MIA, latest, done_at, now, now.date()) is due
    assert part_due(together.pause(None, MIA), MIA, latest, done_at, now, now.date()) is None


def test_the_end_of_an_agreement_asks_for_a_review() -> None:
    together = mentorship().agreed(timedelta(days=30), (BEGAN + 60 * DAY).date())

    def due_on(day: int, done: int | None = None) -> Due | None:
        now = BEGAN + day * DAY
        done_at = BEGAN + done * DAY if done else None
        return part_due(together, MIA, None, done_at, now, now.date())

    assert [due_on(59), due_on(60), due_on(74)] == [None, Due.TIME, None]
    assert due_on(61, done=50) is None
