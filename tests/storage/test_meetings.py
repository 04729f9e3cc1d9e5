"""Meetings: logged, moved, written about, taken back, and the last of each mentorship."""

from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, select, update

from bot.domain.errors import NotYours
from bot.domain.meeting import Facts, Meeting, MeetingId, MeetingState, Notes, Word
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Format, MemberId
from storage.tables import meeting_notes, meetings
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


@pytest.mark.parametrize("state", sorted(set(MeetingState) - {MeetingState.HELD}))
def test_only_what_was_held_counts_as_met(
    hospital: Hospital, engine: Engine, theirs: MentorshipId, mia: MemberId, state: MeetingState
) -> None:
    log(hospital, theirs, MONDAY, mia)
    with engine.begin() as connection:
        connection.execute(update(meetings).values(state=state))
    assert last_met(hospital, theirs) == {}
    with hospital.read() as work:
        assert work.meetings.held_since(theirs, MONDAY) == []


def test_what_was_logged_of_a_meeting_comes_back(
    hospital: Hospital, theirs: MentorshipId, mia: MemberId, amara: MemberId
) -> None:
    with hospital.change() as work:
        met = work.meetings.log(theirs, MONDAY, mia, NOW, 45, Format.CALL)
        assert met.facts == Facts(MONDAY, 45, Format.CALL)
        changed = met.with_facts(Facts(MONDAY - DAY, 60)).of(amara)
        work.meetings.save(changed)
        assert work.meetings.get(met.id) == changed


def test_each_reads_what_is_for_both_and_their_own(
    hospital: Hospital, theirs: MentorshipId, mia: MemberId, amara: MemberId
) -> None:
    met = log(hospital, theirs, MONDAY, mia)
    mias, amaras = Notes("Letters. 😀\nשלום", "She was tired."), Notes("", "Promising.")
    with hospital.change() as work:
        work.meetings.write(met.id, mia, mias, NOW)
        work.meetings.write(met.id, amara, amaras, NOW)
    with hospital.read() as work:
        assert work.meetings.written([met.id], mia) == {met.id: {mia: mias}}
        assert work.meetings.written([met.id], amara) == {
            met.id: {mia: Notes("Letters. 😀\nשלום"), amara: amaras}
        }
        assert work.meetings.authors(met.id) == {mia, amara}


def test_notes_are_not_to_be_read_in_the_database(
    hospital: Hospital, engine: Engine, theirs: MentorshipId, mia: MemberId
) -> None:
    met = log(hospital, theirs, MONDAY, mia)
    with hospital.change() as work:
        work.meetings.write(met.id, mia, Notes("CANARY for both", "CANARY for me"), NOW)
    with engine.connect() as connection:
        rows = connection.execute(select(meeting_notes)).all()
    assert len(rows) == 2
    assert "CANARY" not in str(rows)


def test_notes_are_replaced_and_taken_away(
    hospital: Hospital, theirs: MentorshipId, mia: MemberId
) -> None:
    met = log(hospital, theirs, MONDAY, mia)
    for notes in (Notes("One", "Two"), Notes("", "Three"), Notes()):
        with hospital.change() as work:
            work.meetings.write(met.id, mia, notes, NOW)
            assert work.meetings.written([met.id], mia).get(met.id, {}).get(mia, Notes()) == notes


def test_a_meeting_goes_with_all_that_was_written_about_it(
    hospital: Hospital, theirs: MentorshipId, mia: MemberId
) -> None:
    met = log(hospital, theirs, MONDAY, mia)
    with hospital.change() as work:
        work.meetings.write(met.id, mia, Notes("One", "Two"), NOW)
        work.meetings.remove(met.id)
        assert work.meetings.written([met.id], mia) == {}


def test_what_the_other_may_want_to_know_of(
    hospital: Hospital, theirs: MentorshipId, mia: MemberId, amara: MemberId
) -> None:
    """A tap is no word, nor is a private note; a note of one's own is."""
    log(hospital, theirs, MONDAY, mia)
    with hospital.change() as work:
        met = work.meetings.log(theirs, MONDAY, mia, NOW, 45)
        work.meetings.write(met.id, mia, Notes("For both."), NOW + DAY)
        work.meetings.write(met.id, amara, Notes("", "For me."), NOW)
        assert work.meetings.words_since([theirs], NOW) == [Word(met.id, theirs, mia, NOW)]
        work.meetings.write(met.id, amara, Notes("For both."), NOW + DAY)
        assert work.meetings.words_since([theirs], NOW + DAY) == [
            Word(met.id, theirs, mia, NOW + DAY),
            Word(met.id, theirs, amara, NOW + DAY),
        ]
