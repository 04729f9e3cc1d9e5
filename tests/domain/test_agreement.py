"""An agreement's versions: who has what to do, what holds, what follows, and what is nudged."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.domain.agreement import Agreement, Version
from bot.domain.mentorship import Mentorship
from bot.domain.nudge_rules import due_nudges, is_worth_saying
from bot.domain.nudges import NudgeKind, Situation
from bot.domain.people import MemberId
from bot.domain.working_terms import Rhythm, Terms, Until
from tests.domain.situations import (
    BEGAN,
    DAY,
    GRACE,
    MIA,
    MONDAY,
    TUESDAY,
    mentorship,
    said,
    situation,
)

THEIRS = mentorship()
TODAY = BEGAN.date()
END = date(2027, 3, 2)
FIRST = Version(THEIRS.id, 1, Terms(), END, None, BEGAN)
BOTH = {MIA: Terms(), GRACE: Terms()}


def confirmed(version: Version, *members: MemberId) -> Version:
    for member in members:
        version = version.confirmed(member, THEIRS, BEGAN + DAY)
    return version


def agreement(*versions: Version, answers: dict[MemberId, Terms] | None = None) -> Agreement:
    return Agreement(THEIRS, BOTH if answers is None else answers, versions)


HELD = confirmed(FIRST, MIA, GRACE)
EDITED = HELD.followed_by(Terms(rhythm=Rhythm.WEEKLY), TODAY, GRACE, BEGAN)


@pytest.mark.parametrize(
    ("theirs", "mias", "graces"),
    [
        (agreement(answers={}), True, True),
        (agreement(answers={MIA: Terms()}), False, True),
        (agreement(FIRST), True, True),
        (agreement(confirmed(FIRST, MIA)), False, True),
        (agreement(HELD), False, False),
        (agreement(HELD, EDITED), True, True),
        (agreement(HELD, confirmed(EDITED, GRACE)), True, False),
    ],
)
def test_whose_turn_it_is(theirs: Agreement, mias: bool, graces: bool) -> None:
    assert theirs.waits_for(MIA) == mias
    assert theirs.waits_for(GRACE) == graces


def test_what_both_confirmed_holds_until_both_confirm_another() -> None:
    assert agreement(FIRST).in_force is None
    assert agreement(HELD).in_force == HELD
    assert agreement(HELD, confirmed(EDITED, GRACE)).in_force == HELD
    changed = confirmed(EDITED, GRACE, MIA)
    assert agreement(HELD, changed).in_force == changed
    assert agreement(HELD, changed).pending is None


def test_a_change_is_the_next_version_and_nobody_has_confirmed_it() -> None:
    assert EDITED.number == 2
    assert EDITED.made_by == GRACE
    assert not EDITED.is_confirmed_by(MIA, THEIRS)
    assert not EDITED.is_confirmed_by(GRACE, THEIRS)


def test_a_change_of_something_else_does_not_move_the_end() -> None:
    half_a_year_later = TODAY + timedelta(days=180)
    kept = HELD.followed_by(Terms(rhythm=Rhythm.WEEKLY), half_a_year_later, MIA, BEGAN)
    assert kept.ends_on == END
    moved = HELD.followed_by(Terms(until=Until.ACADEMIC_YEAR), half_a_year_later, MIA, BEGAN)
    assert moved.ends_on == date(2027, 6, 30)
    again = HELD.followed_by(Terms(), END, MIA, BEGAN)
    assert again.ends_on == date(2028, 3, 2)


def test_confirming_twice_is_confirming_once() -> None:
    once = confirmed(FIRST, MIA)
    assert once.confirmed(MIA, THEIRS, MONDAY) == once


@pytest.mark.parametrize(
    ("terms", "end", "today", "renewed_until"),
    [
        (Terms(), END, END, date(2028, 3, 2)),
        (Terms(), END, date(2027, 5, 2), date(2028, 5, 2)),
        (Terms(until=Until.ACADEMIC_YEAR), date(2026, 6, 30), date(2026, 6, 30), date(2027, 6, 30)),
        (Terms(until=Until.A_DAY, day=END), TODAY + 60 * DAY, TODAY + 60 * DAY, TODAY + 120 * DAY),
    ],
)
def test_a_renewal_is_the_same_again_for_as_long(
    terms: Terms, end: date, today: date, renewed_until: date
) -> None:
    held = replace(HELD, terms=terms, ends_on=end)
    renewed = held.renewed(today, MIA, BEGAN)
    assert renewed.ends_on == renewed_until
    assert renewed.is_same_again(held)
    assert renewed.confirmed_at is None
    assert renewed.number == held.number + 1


def test_a_change_is_no_renewal() -> None:
    assert not EDITED.is_same_again(HELD)


# What is nudged

MET = {THEIRS.id: date(2026, 3, 13)}


def asks(it: Situation) -> set[NudgeKind]:
    agreeing = {NudgeKind.AGREEMENT, NudgeKind.AGREEMENT_END}
    return {nudge.kind for nudge in due_nudges(it)} & agreeing


def after_meeting(theirs: Agreement, who: MemberId = MIA, **rest: Any) -> Situation:
    values = {"last_met": MET, "agreements": {THEIRS.id: theirs}, "mentorships": [THEIRS], **rest}
    return situation(TUESDAY, who=who, **values)


def test_both_are_asked_after_their_first_meeting() -> None:
    assert asks(after_meeting(agreement(answers={}))) == {NudgeKind.AGREEMENT}
    assert asks(after_meeting(agreement(answers={}), GRACE)) == {NudgeKind.AGREEMENT}
    assert asks(after_meeting(agreement(answers={}), last_met={})) == set()


def test_whoever_did_their_part_is_not_asked() -> None:
    answered = agreement(answers={MIA: Terms()})
    assert asks(after_meeting(answered)) == set()
    assert asks(after_meeting(answered, GRACE)) == {NudgeKind.AGREEMENT}
    assert asks(after_meeting(agreement(HELD))) == set()
    assert asks(after_meeting(agreement(HELD, EDITED))) == set()


@pytest.mark.parametrize("rests", [THEIRS.pause(None, MIA), THEIRS.end(BEGAN)])
def test_nobody_is_asked_about_what_rests_or_has_ended(rests: Mentorship) -> None:
    assert asks(after_meeting(agreement(answers={}), mentorships=[rests])) == set()


def test_they_are_asked_once_and_again_only_where_it_was_put_off() -> None:
    it = after_meeting(agreement(answers={}))
    [new] = [one for one in due_nudges(it) if one.kind is NudgeKind.AGREEMENT]
    nudge = said(new)
    assert asks(replace(it, before=[nudge])) == set()
    assert is_worth_saying(nudge, replace(it, before=[nudge]))
    done = replace(it, agreements={THEIRS.id: agreement(HELD)}, before=[nudge])
    assert not is_worth_saying(nudge, done)


@pytest.mark.parametrize(("days", "is_said"), [(-1, False), (0, True), (1, True), (40, True)])
def test_on_its_last_day_it_is_renewed_or_closed(days: int, is_said: bool) -> None:
    ends = replace(THEIRS, agreed_until=TUESDAY.date() - timedelta(days=days))
    it = after_meeting(agreement(HELD), mentorships=[ends])
    assert (NudgeKind.AGREEMENT_END in asks(it)) == is_said


def test_each_end_is_asked_about_once() -> None:
    ends = replace(THEIRS, agreed_until=TUESDAY.date())
    it = after_meeting(agreement(HELD), mentorships=[ends])
    [new] = [one for one in due_nudges(it) if one.kind is NudgeKind.AGREEMENT_END]
    assert asks(replace(it, before=[said(new)])) == set()
    later = replace(ends, agreed_until=TUESDAY.date() - DAY)
    assert asks(replace(it, mentorships=[later], before=[said(new)])) == {NudgeKind.AGREEMENT_END}
