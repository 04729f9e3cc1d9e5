"""Mentorships and the places they take."""

from dataclasses import replace
from datetime import date, timedelta
from threading import Event
from time import sleep

import pytest
from sqlalchemy import Engine, update

from bot.domain.errors import NotYours
from bot.domain.mentorship import Mentorship, MentorshipId, MentorshipState
from bot.domain.people import MemberId, MentorProfile, Places, Role
from storage.errors import Conflict
from storage.tables import mentorships
from tests.storage.conftest import NOW, Hospital, an_ask
from tests.storage.together import is_anybody_waiting, together


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


def test_those_of_several_people_come_once_each(
    hospital: Hospital, engine: Engine, mia: MemberId, amara: MemberId
) -> None:
    ward, sam = hospital.member("U3").id, hospital.member("U4").id
    later = begin(hospital, mia, amara, days=2)
    earlier = begin(hospital, ward, amara, days=1)
    ended = begin(hospital, mia, ward)
    not_theirs = begin(hospital, sam, ward)
    put(engine, ended, MentorshipState.ENDED)
    put(engine, earlier, MentorshipState.PAUSED)
    with hospital.read() as work:
        found = work.mentorships.running_of_all([mia, amara])
        assert [one.id for one in found] == [earlier.id, later.id]
        assert work.mentorships.running_of_all([sam]) == [not_theirs]
        assert work.mentorships.running_of_all([]) == []


@pytest.mark.parametrize("until", [date(2026, 6, 1), None])
def test_a_pause_comes_back_as_made_and_as_ended(
    hospital: Hospital, mia: MemberId, amara: MemberId, until: date | None
) -> None:
    begun, other = begin(hospital, mia, amara), begin(hospital, mia, amara, Role.COACH)
    paused = begun.pause(until, mia)
    with hospital.change() as work:
        work.mentorships.save(paused)
        assert work.mentorships.get(begun.id) == paused
        work.mentorships.save(paused.resume(NOW))
        assert work.mentorships.get(begun.id) == replace(begun, resumed_at=NOW)
        work.mentorships.save(begun.end(NOW))
        assert work.mentorships.get(begun.id) == begun.end(NOW)
        assert work.mentorships.get(other.id) == other


def test_pauses_that_will_end_by_themselves(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    until, open_end, _active = (begin(hospital, mia, amara, role) for role in list(Role)[:3])
    until, open_end = until.pause(date(2026, 6, 1), mia), open_end.pause(None, None)
    with hospital.change() as work:
        work.mentorships.save(until)
        work.mentorships.save(open_end)
        assert work.mentorships.paused() == [until]
        work.mentorships.save(until.resume(NOW))
        assert work.mentorships.paused() == []


def test_one_who_holds_a_mentorship_changes_it_first(
    postgres_hospital: Hospital, postgres_engine: Engine
) -> None:
    mia, amara = (postgres_hospital.member(f"U{number}").id for number in range(2))
    begun = begin(postgres_hospital, mia, amara)
    is_held = Event()

    def end() -> None:
        with postgres_hospital.change() as work:
            held = work.mentorships.hold(begun.id)
            is_held.set()
            while not is_anybody_waiting(postgres_engine):
                sleep(0.01)
            work.mentorships.save(held.end(NOW))

    def look() -> MentorshipState:
        is_held.wait()
        with postgres_hospital.change() as work:
            return work.mentorships.hold(begun.id).state

    assert together(end, look)[1] is MentorshipState.ENDED


def test_nobody_holds_what_is_not_there(hospital: Hospital) -> None:
    with hospital.change() as work, pytest.raises(NotYours):
        work.mentorships.hold(MentorshipId(404))
