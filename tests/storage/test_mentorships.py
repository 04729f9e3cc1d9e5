"""Mentorships and the places they take."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, update

from bot.domain.errors import NotYours
from bot.domain.mentorship import Mentorship, MentorshipId, MentorshipState
from bot.domain.people import MemberId, MentorProfile, Places, Role
from storage.errors import Conflict
from storage.tables import mentorships
from tests.storage.conftest import NOW, Hospital, an_ask


def begin(
    hospital: Hospital,
    mentee: MemberId,
    mentor: MemberId,
    role: Role = Role.ADVISOR,
    days: int = 0,
) -> Mentorship:
    with hospital.change() as work:
        asked = work.requests.add(an_ask(mentee, mentor, role=role))
        work.requests.save(asked.accept(NOW))
        return work.mentorships.from_request(asked, NOW + timedelta(days=days))


def put(engine: Engine, mentorship: Mentorship, state: MentorshipState) -> None:
    with engine.begin() as connection:
        connection.execute(
            update(mentorships).where(mentorships.c.id == mentorship.id).values(state=state)
        )


def test_a_mentorship_comes_back_as_begun(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    begun = begin(hospital, mia, amara, Role.COACH)
    with hospital.read() as work:
        assert work.mentorships.get(begun.id) == begun
        assert begun.request_id is not None
        assert work.mentorships.of_request(begun.request_id) == begun
    assert (begun.mentor_id, begun.mentee_id, begun.role) == (amara, mia, Role.COACH)
    assert (begun.started_at, begun.state) == (NOW, MentorshipState.ACTIVE)


def test_a_mentorship_that_is_not_there(hospital: Hospital, mia: MemberId, amara: MemberId) -> None:
    asked = hospital.request(mia, amara)
    with hospital.read() as work:
        assert work.mentorships.of_request(asked.id) is None
        with pytest.raises(NotYours):
            work.mentorships.get(MentorshipId(404))


@pytest.mark.parametrize("state", [MentorshipState.ACTIVE, MentorshipState.PAUSED])
def test_what_runs_takes_a_place(
    hospital: Hospital, engine: Engine, mia: MemberId, amara: MemberId, state: MentorshipState
) -> None:
    put(engine, begin(hospital, mia, amara), state)
    with hospital.read() as work:
        theirs = work.mentorships
        assert theirs.is_running(amara, mia, Role.ADVISOR)
        assert theirs.share_place(amara, mia)
        assert theirs.places(amara) == Places(3, 1)
        assert [one.state for one in theirs.running_of(mia)] == [state]
        assert [one.state for one in theirs.running_of(amara)] == [state]
        assert not theirs.is_running(amara, mia, Role.COACH)
        assert not theirs.is_running(mia, amara, Role.ADVISOR)
        assert not theirs.share_place(mia, amara)


def test_what_has_ended_takes_none(
    hospital: Hospital, engine: Engine, mia: MemberId, amara: MemberId
) -> None:
    put(engine, begin(hospital, mia, amara), MentorshipState.ENDED)
    with hospital.read() as work:
        assert not work.mentorships.is_running(amara, mia, Role.ADVISOR)
        assert not work.mentorships.share_place(amara, mia)
        assert work.mentorships.places(amara) == Places(3, 0)
        assert work.mentorships.running_of(mia) == []


def test_one_running_a_pair_and_role(
    hospital: Hospital, engine: Engine, mia: MemberId, amara: MemberId
) -> None:
    first = begin(hospital, mia, amara)
    with pytest.raises(Conflict):
        begin(hospital, mia, amara)
    assert begin(hospital, mia, amara, Role.COACH).id != first.id
    put(engine, first, MentorshipState.ENDED)
    assert begin(hospital, mia, amara).state is MentorshipState.ACTIVE


def test_a_place_is_a_mentee_however_many_roles(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    ward = hospital.member("U3").id
    begin(hospital, mia, amara)
    begin(hospital, mia, amara, Role.COACH)
    begin(hospital, ward, amara)
    with hospital.change() as work:
        work.profiles.save_mentor(amara, MentorProfile(places=5))
        assert work.mentorships.places(amara) == Places(5, 2)
        assert work.mentorships.places(mia) == Places(3, 0)


def test_a_pending_request_takes_no_place(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    hospital.request(mia, amara)
    with hospital.read() as work:
        assert work.mentorships.places(amara).taken == 0


def test_someones_people_come_in_the_order_they_began(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    ward = hospital.member("U3").id
    later = begin(hospital, mia, amara, days=2)
    earlier = begin(hospital, ward, mia, days=1)
    with hospital.read() as work:
        assert work.mentorships.running_of(mia) == [earlier, later]
