"""Meetings: logged, moved, taken back, and the last of each mentorship."""

from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, update

from bot.domain.errors import NotYours
from bot.domain.meeting import Meeting, MeetingId, MeetingState
from bot.domain.mentorship import MentorshipId
from bot.domain.people import MemberId
from storage.tables import meetings
from tests.storage.conftest import NOW, Hospital

MONDAY = date(2026, 3, 2)
DAY = timedelta(days=1)


@pytest.fixture
def theirs(hospital: Hospital, mia: MemberId, amara: MemberId) -> MentorshipId:
    asked = hospital.request(mia, amara)
    with hospital.change() as work:
        return work.mentorships.from_request(asked, NOW).id


@pytest.fixture
def others(hospital: Hospital, mia: MemberId) -> MentorshipId:
    asked = hospital.request(mia, hospital.member("U3", "Imani Ward").id)
    with hospital.change() as work:
        return work.mentorships.from_request(asked, NOW).id


def log(hospital: Hospital, mentorship: MentorshipId, day: date, by: MemberId) -> Meeting:
    with hospital.change() as work:
        return work.meetings.log(mentorship, day, by, NOW)


def last_met(hospital: Hospital, *mentorships: MentorshipId) -> dict[MentorshipId, date]:
    with hospital.read() as work:
        return work.meetings.last_met(mentorships)


def test_a_meeting_comes_back_as_logged(
    hospital: Hospital, theirs: MentorshipId, mia: MemberId
) -> None:
    met = log(hospital, theirs, MONDAY, mia)
    assert met == Meeting(met.id, theirs, MeetingState.HELD, MONDAY, mia, NOW)
    with hospital.read() as work:
        assert work.meetings.get(met.id) == met


def test_the_last_day_they_met(
    hospital: Hospital, theirs: MentorshipId, others: MentorshipId, mia: MemberId
) -> None:
    assert last_met(hospital, theirs, others) == {}
    for days in (3, 9, 6):
        log(hospital, theirs, MONDAY + days * DAY, mia)
    assert last_met(hospital, theirs, others) == {theirs: MONDAY + 9 * DAY}
    log(hospital, others, MONDAY, mia)
    assert last_met(hospital, theirs, others) == {theirs: MONDAY + 9 * DAY, others: MONDAY}
    assert last_met(hospital, others) == {others: MONDAY}
    assert last_met(hospital) == {}


def test_what_was_held_since(
    hospital: Hospital, theirs: MentorshipId, others: MentorshipId, mia: MemberId, amara: MemberId
) -> None:
    early, late = (log(hospital, theirs, MONDAY + days * DAY, mia) for days in (0, 2))
    again = log(hospital, theirs, late.held_on, amara)
    log(hospital, others, late.held_on, mia)
    with hospital.read() as work:
        assert work.meetings.held_since(theirs, MONDAY) == [again, late, early]
        assert work.meetings.held_since(theirs, MONDAY + DAY) == [again, late]
        assert work.meetings.held_since(theirs, MONDAY + 3 * DAY) == []


def test_another_day_is_chosen(hospital: Hospital, theirs: MentorshipId, mia: MemberId) -> None:
    met, other = (log(hospital, theirs, MONDAY, mia) for _ in range(2))
    with hospital.change() as work:
        work.meetings.move(met.id, MONDAY - DAY)
        assert work.meetings.get(met.id).held_on == MONDAY - DAY
        assert work.meetings.get(other.id) == other


def test_a_meeting_is_taken_back(hospital: Hospital, theirs: MentorshipId, mia: MemberId) -> None:
    met, other = (log(hospital, theirs, MONDAY + days * DAY, mia) for days in (1, 0))
    with hospital.change() as work:
        work.meetings.remove(met.id)
        with pytest.raises(NotYours):
            work.meetings.get(met.id)
        assert work.meetings.get(other.id) == other
    assert last_met(hospital, theirs) == {theirs: MONDAY}


def test_a_meeting_that_is_not_there(hospital: Hospital) -> None:
    with hospital.read() as work, pytest.raises(NotYours):
        work.meetings.get(MeetingId(404))


@pytest.mark.parametrize("state", set(MeetingState) - {MeetingState.HELD})
def test_only_what_was_held_counts_as_met(
    hospital: Hospital, engine: Engine, theirs: MentorshipId, mia: MemberId, state: MeetingState
) -> None:
    log(hospital, theirs, MONDAY, mia)
    with engine.begin() as connection:
        connection.execute(update(meetings).values(state=state))
    assert last_met(hospital, theirs) == {}
    with hospital.read() as work:
        assert work.meetings.held_since(theirs, MONDAY) == []
