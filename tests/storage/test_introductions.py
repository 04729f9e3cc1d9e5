"""Introductions and hidden roles as they are kept; concerns, readable to us alone."""

import pytest
from sqlalchemy import Engine, select

from bot.domain.introduction import Introduction, IntroductionState
from bot.domain.mentorship import Mentorship
from bot.domain.people import MemberId, Role
from storage.errors import Conflict
from storage.tables import concerns
from tests.storage.conftest import NOW, Hospital

WHY = "Because she built our registry 👩🏽‍⚕️"
WORDS = "He shouts at me on rounds."


@pytest.fixture
def mentorship(hospital: Hospital, mia: MemberId, amara: MemberId) -> Mentorship:
    request = hospital.request(mia, amara)
    with hospital.change() as work:
        return work.mentorships.from_request(request, NOW)


@pytest.fixture
def colleague(hospital: Hospital) -> MemberId:
    return hospital.member("U3", "Bo Lind").id


def propose(hospital: Hospital, mentorship: Mentorship, colleague: MemberId) -> Introduction:
    with hospital.change() as work:
        return work.introductions.add(mentorship, colleague, WHY, NOW)


def test_the_same_three_are_proposed_once_at_a_time(
    hospital: Hospital, mentorship: Mentorship, colleague: MemberId
) -> None:
    first = propose(hospital, mentorship, colleague)
    with pytest.raises(Conflict):
        propose(hospital, mentorship, colleague)
    with hospital.change() as work:
        assert work.introductions.get(first.id) == first
        assert work.introductions.save(first.closed(IntroductionState.WITHDRAWN, NOW))
    assert propose(hospital, mentorship, colleague).is_proposed


def test_the_first_answer_counts_and_the_record_keeps_what_came_about(
    hospital: Hospital, mentorship: Mentorship, colleague: MemberId
) -> None:
    proposed = propose(hospital, mentorship, colleague)
    with hospital.change() as work:
        assert work.introductions.save(proposed.closed(IntroductionState.AGREED, NOW))
        assert not work.introductions.save(proposed.closed(IntroductionState.DECLINED, NOW))
        [kept] = work.introductions.agreed_by(mentorship.mentee_id)
        assert (kept.why, kept.state) == (WHY, IntroductionState.AGREED)
        assert work.introductions.proposed_about(colleague) == []


def test_a_role_is_hidden_once_however_often_it_is_said(hospital: Hospital, mia: MemberId) -> None:
    with hospital.change() as work:
        for _ in range(2):
            work.dismissed_roles.add(mia, Role.SPONSOR, NOW)
        assert work.dismissed_roles.of(mia) == {Role.SPONSOR}


def test_a_concern_is_encrypted_and_its_words_go_when_it_is_withdrawn(
    hospital: Hospital, mentorship: Mentorship, engine: Engine, mia: MemberId, colleague: MemberId
) -> None:
    with hospital.change() as work:
        concern = work.concerns.add(mia, colleague, mentorship.id, WORDS, NOW)
        assert work.concerns.words(concern.id) == WORDS
    with engine.connect() as connection:
        assert WORDS.encode() not in connection.scalars(select(concerns.c.secret)).one()
    with hospital.change() as work:
        assert work.concerns.withdraw(concern.id, NOW)
        assert not work.concerns.note_read(concern.id, NOW)
        assert work.concerns.words(concern.id) == ""
    with engine.connect() as connection:
        assert connection.scalars(select(concerns.c.secret)).one() == b""
