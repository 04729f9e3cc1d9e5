"""Planned meetings as they are kept: read as written, found when due, agendas never in clear."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from bot.domain.errors import NotYours
from bot.domain.mentorship import MentorshipId
from bot.domain.people import Format, MemberId
from bot.domain.planned import Agenda, NewPlan, Offer, PlannedId, PlannedMeeting
from storage.tables import planned_meetings
from tests.storage.conftest import NOW, Hospital

HOUR = timedelta(hours=1)
TIMES = (NOW + 30 * HOUR, NOW + 31 * HOUR)


@pytest.fixture
def mentorship(hospital: Hospital, mia: MemberId, amara: MemberId) -> MentorshipId:
    request = hospital.request(mia, amara)
    with hospital.change() as work:
        return work.mentorships.from_request(request, NOW).id


@pytest.fixture
def offered(hospital: Hospital, mentorship: MentorshipId, mia: MemberId) -> PlannedMeeting:
    plan = NewPlan(mentorship, Offer(TIMES), 45, Format.CALL)
    with hospital.change() as work:
        return work.planned.add(plan, mia, NOW)


def save(hospital: Hospital, meeting: PlannedMeeting) -> PlannedMeeting:
    with hospital.change() as work:
        work.planned.save(meeting)
    return meeting


def test_it_is_read_as_it_was_offered(
    hospital: Hospital, offered: PlannedMeeting, mia: MemberId
) -> None:
    with hospital.read() as work:
        assert work.planned.get(offered.id) == offered
        with pytest.raises(NotYours):
            work.planned.get(PlannedId(offered.id + 1))
    assert (offered.times, offered.starts_at) == (TIMES, None)
    assert (offered.minutes, offered.format, offered.offered_by) == (45, Format.CALL, mia)
    # Once the last of these times is over, time has something to say.
    assert offered.next_due_at == TIMES[1]


def test_what_is_agreed_stands_from_the_start(
    hospital: Hospital, mentorship: MentorshipId, mia: MemberId
) -> None:
    with hospital.change() as work:
        agreed = work.planned.add(NewPlan(mentorship, Offer(TIMES[:1], True)), mia, NOW)
    assert (agreed.is_scheduled, agreed.starts_at, agreed.times) == (True, TIMES[0], ())
    assert agreed.next_due_at == TIMES[0] - HOUR


def test_every_step_is_read_as_it_was_saved(
    hospital: Hospital, offered: PlannedMeeting, mia: MemberId, amara: MemberId
) -> None:
    picked = save(hospital, offered.pick(TIMES[0], amara, NOW))
    moved = save(hospital, picked.offer(Offer(TIMES[1:]), mia, NOW + HOUR))
    cancelled = save(hospital, moved.cancel(None, NOW + 2 * HOUR))
    with hospital.read() as work:
        assert work.planned.get(offered.id) == cancelled
    assert cancelled.uid == offered.uid
    assert (cancelled.version, cancelled.sequence) == (4, 1)


def test_only_open_ones_are_found_and_only_of_these_mentorships(
    hospital: Hospital, offered: PlannedMeeting, mentorship: MentorshipId, amara: MemberId
) -> None:
    with hospital.change() as work:
        other = work.planned.add(NewPlan(mentorship, Offer(TIMES)), amara, NOW)
        assert other.uid != offered.uid
        assert work.planned.open_of([mentorship]) == [offered, other]
        assert work.planned.open_of([MentorshipId(mentorship + 1)]) == []
        assert work.planned.open_of([]) == []
        work.planned.save(other.cancel(amara, NOW))
        assert work.planned.open_of([mentorship]) == [offered]


def test_what_is_due_comes_in_order_and_no_more_than_asked_for(
    hospital: Hospital, mentorship: MentorshipId, mia: MemberId
) -> None:
    plan = NewPlan(mentorship, Offer(TIMES))
    with hospital.change() as work:
        made = [work.planned.add(plan, mia, NOW) for _ in range(4)]
        for meeting, hours in zip(made, (3, 1, 2), strict=False):
            work.planned.save(replace(meeting, next_due_at=NOW + hours * HOUR))
        work.planned.save(replace(made[3], next_due_at=None))
    with hospital.read() as work:
        late = NOW + 3 * HOUR
        assert work.planned.due(late, 10) == [made[1].id, made[2].id, made[0].id]
        assert work.planned.due(late, 2) == [made[1].id, made[2].id]
        assert work.planned.due(NOW, 10) == []
        assert work.planned.next_due(NOW) == NOW + HOUR
        assert work.planned.next_due(NOW + HOUR) == NOW + 2 * HOUR
        assert work.planned.next_due(late) is None


def test_another_workspace_finds_none_of_it(
    hospital: Hospital, elsewhere: Hospital, offered: PlannedMeeting
) -> None:
    with elsewhere.change() as work:
        with pytest.raises(NotYours):
            work.planned.get(offered.id)
        assert work.planned.open_of([offered.mentorship_id]) == []
        assert work.planned.due(NOW + 99 * HOUR, 10) == []
        assert work.planned.next_due(NOW) is None
        work.planned.save(offered.cancel(None, NOW))
        work.planned.write_agenda(offered.id, Agenda("Nothing of theirs."))
    with hospital.read() as work:
        assert work.planned.get(offered.id) == offered
        assert work.planned.agenda(offered.id) == Agenda()


def test_an_agenda_is_counted_encrypted_and_may_be_emptied(
    hospital: Hospital, engine: Engine, offered: PlannedMeeting, mia: MemberId, amara: MemberId
) -> None:
    with hospital.change() as work:
        work.planned.write_agenda(offered.id, Agenda("Révise 👩🏽‍⚕️ קורות חיים", author=mia))
        work.planned.save(offered.cancel(None, NOW))
        assert work.planned.agenda(offered.id) == Agenda("Révise 👩🏽‍⚕️ קורות חיים", 1, mia)
    with engine.connect() as connection:
        assert "vise" not in str(connection.execute(select(planned_meetings)).all())
    with hospital.change() as work:
        work.planned.write_agenda(offered.id, Agenda("", author=amara))
        assert work.planned.agenda(offered.id) == Agenda("", 2, amara)
    with engine.connect() as connection:
        assert connection.scalar(select(planned_meetings.c.agenda)) is None
