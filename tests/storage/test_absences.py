"""Absences: from when to when a mentor took no new requests."""

from datetime import datetime, timedelta

from bot.domain.absence import Absence
from bot.domain.people import MemberId
from tests.storage.conftest import NOW, Hospital

DAY = timedelta(days=1)
UNTIL = NOW + 10 * DAY


def goes(hospital: Hospital, member: MemberId, until: datetime | None, days: int = 0) -> None:
    """Away until then, said some days after the first."""
    with hospital.change() as work:
        work.absences.set(member, until, NOW + days * DAY)


def away(hospital: Hospital, *members: MemberId) -> dict[MemberId, list[Absence]]:
    with hospital.read() as work:
        return work.absences.of(members)


def test_away_from_now_on(hospital: Hospital, mia: MemberId, amara: MemberId) -> None:
    goes(hospital, amara, UNTIL)
    assert away(hospital, amara, mia) == {amara: [Absence(NOW, UNTIL)]}
    assert away(hospital, mia) == {}
    assert away(hospital) == {}


def test_the_end_is_moved_and_the_beginning_stays(hospital: Hospital, amara: MemberId) -> None:
    goes(hospital, amara, UNTIL)
    goes(hospital, amara, UNTIL + DAY, days=2)
    assert away(hospital, amara) == {amara: [Absence(NOW, UNTIL + DAY)]}
    goes(hospital, amara, UNTIL - DAY, days=3)
    assert away(hospital, amara) == {amara: [Absence(NOW, UNTIL - DAY)]}


def test_back_again_early(hospital: Hospital, amara: MemberId) -> None:
    goes(hospital, amara, UNTIL)
    goes(hospital, amara, None, days=4)
    assert away(hospital, amara) == {amara: [Absence(NOW, NOW + 4 * DAY)]}


def test_back_on_a_day_gone_by_is_back_now(hospital: Hospital, amara: MemberId) -> None:
    goes(hospital, amara, UNTIL)
    goes(hospital, amara, NOW + DAY, days=4)
    assert away(hospital, amara) == {amara: [Absence(NOW, NOW + 4 * DAY)]}


def test_nobody_comes_back_who_was_not_away(hospital: Hospital, amara: MemberId) -> None:
    goes(hospital, amara, None)
    goes(hospital, amara, NOW - DAY)
    goes(hospital, amara, NOW)
    assert away(hospital, amara) == {}


def test_away_again_is_another_absence(hospital: Hospital, mia: MemberId, amara: MemberId) -> None:
    goes(hospital, amara, NOW + 2 * DAY)
    goes(hospital, mia, UNTIL)
    goes(hospital, amara, UNTIL, days=2)
    assert away(hospital, amara, mia) == {
        amara: [Absence(NOW, NOW + 2 * DAY), Absence(NOW + 2 * DAY, UNTIL)],
        mia: [Absence(NOW, UNTIL)],
    }


def test_away_and_back_within_a_moment_is_no_time_at_all(
    hospital: Hospital, amara: MemberId
) -> None:
    goes(hospital, amara, UNTIL)
    goes(hospital, amara, None)
    assert away(hospital, amara) == {amara: [Absence(NOW, NOW)]}
