"""The shortest way to each seeded mistake: what a long run finds by itself, told on purpose."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from bot.domain.people import Role
from bot.domain.reminders import Pace
from tests.faults.machine_asking import Asking
from tests.faults.machine_copies import Where
from tests.faults.machine_reminding import Reminding
from tests.faults.machine_slack import Fault
from tests.faults.machine_time import DAY
from tests.faults.machine_trouble import Trouble


class Hospital(Asking, Reminding, Trouble):
    """Everything that people, time and accidents do."""

    def asks(self, who: int, whom: int) -> None:
        self.ask(who, whom, Role.ADVISOR, first_yes=False)

    def wants(self, who: int, pace: Pace, weekday: int = 1, hour: int = 9) -> None:
        self.choose_reminders(who, weekday, hour, pace, None)


def _away_said_twice(hospital: Hospital) -> None:
    hospital.asks(0, 2)
    hospital.take_no_requests_until(2, 5, 2)


def _a_sleeper_wakes(hospital: Hospital) -> None:
    """Another copy is looking the message up meanwhile, and has no answer yet."""
    hospital.asks(0, 2)
    hospital.slack_will_answer_badly([Fault.LOST_AFTER, *[Fault.AWAY] * 4])
    hospital.a_copy_falls_asleep(Where.SAID, timedelta(seconds=70), 1)


def _one_is_told(hospital: Hospital) -> None:
    hospital.asks(0, 2)
    hospital.deliver(2)


def _quiet_and_asked(hospital: Hospital) -> None:
    hospital.asks(0, 2)
    hospital.wants(2, Pace.QUIET)
    hospital.time_passes(3 * DAY)
    hospital.somebodys_hour_comes(2, timedelta(0))


def _two_for_one_place(hospital: Hospital) -> None:
    hospital.asks(0, 2)
    hospital.asks(1, 2)
    hospital.accept(0, open_place=False)
    hospital.accept(0, open_place=False)


def _an_hour_later_the_same_day(hospital: Hospital) -> None:
    hospital.find_each_other(0, 2, Role.ADVISOR)
    hospital.asks(1, 0)
    hospital.wants(0, Pace.WEEKLY, weekday=3)
    # Thursday at nine in New York; the request was made on Monday at ten.
    hospital.time_passes(timedelta(days=2, hours=23))
    hospital.wants(0, Pace.WEEKLY, weekday=3, hour=11)
    hospital.time_passes(timedelta(hours=2))


def _ten_of_fifteen_days_away(hospital: Hospital) -> None:
    hospital.asks(0, 3)
    hospital.take_no_requests_until(3, 10, 1)
    hospital.time_passes(15 * DAY)


def _a_late_yes(hospital: Hospital) -> None:
    hospital.asks(0, 2)
    hospital.time_passes(15 * DAY)
    hospital.accept(0, open_place=False)


def _asked_and_gone(hospital: Hospital) -> None:
    hospital.asks(0, 2)
    hospital.leave(2)
    hospital.deliver(3)


def _history_comes_late(hospital: Hospital) -> None:
    hospital.history_comes_late(60)
    hospital.slack_will_answer_badly([Fault.LOST_AFTER])
    hospital.asks(0, 2)
    hospital.deliver(6)


STORIES: Mapping[str, Callable[[Hospital], None]] = {
    "the key is forgotten": _away_said_twice,
    "the fence is ignored": _a_sleeper_wakes,
    "sending is written down too late": _one_is_told,
    "quiet is ignored": _quiet_and_asked,
    "places are not counted": _two_for_one_place,
    "two digests a day": _an_hour_later_the_same_day,
    "expiry counts days away": _ten_of_fifteen_days_away,
    "accepted after the end": _a_late_yes,
    "who has left is told": _asked_and_gone,
    "looked up too soon": _history_comes_late,
}
