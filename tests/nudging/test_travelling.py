"""Who flies between time zones is asked each week, once, and never at night."""

from datetime import timedelta

from bot.domain.nudges import NudgeKind
from bot.domain.people import Actor
from bot.domain.reminders import Pace
from bot.usecases.change_reminders import Choice, choose_reminders
from tests.nudging.conftest import BEGIN
from tests.nudging.practice import Practice

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NINE = BEGIN - HOUR
MINUTE = timedelta(minutes=1)


def test_flying_east_on_friday_is_late_and_not_lost(
    practice: Practice, mia: Actor, grace: Actor
) -> None:
    choose_reminders(practice.core, mia, Choice(4, 9, Pace.WEEKLY))
    practice.pair(mia, grace)
    practice.clock.at = NINE + 4 * DAY - 30 * MINUTE
    practice.moves(mia, "Europe/London")
    heard = [one for one in practice.tick(practice.clock.at + MINUTE) if one.member == mia.id]
    assert [practice.local(one).strftime("%a %H:%M") for one in heard] == ["Fri 12:31"]
    assert not any(one.member == mia.id for one in practice.tick(NINE + 7 * DAY + HOUR))


def test_flying_west_after_the_digest_brings_no_second_one(
    practice: Practice, mia: Actor, grace: Actor
) -> None:
    practice.pair(mia, grace)
    [first, _] = practice.tick(NINE + DAY)
    assert first.about(NudgeKind.CHECK_IN)
    practice.moves(mia, "Pacific/Honolulu")
    every_hour = [NINE + DAY + number * HOUR for number in range(1, 6 * 24)]
    assert not any(one.member == mia.id for one in practice.tick_through(every_hour))
