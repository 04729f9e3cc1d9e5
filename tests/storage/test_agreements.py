"""Agreements: answers, versions in order, who confirmed, and a mentor's usual way."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine

from bot.domain.agreement import Agreement, AgreementVersionId, Version
from bot.domain.errors import NotYours
from bot.domain.mentorship import Mentorship
from bot.domain.people import Format, MemberId
from bot.domain.working_terms import Booker, Reply, Rhythm, Terms, Until
from storage.errors import Conflict
from tests.storage.conftest import NOW, Hospital

UNTIL = date(2026, 6, 30)
MIAS = Terms(
    Rhythm.EVERY_6_WEEKS,
    Format.COFFEE,
    Booker.EITHER,
    Reply.SAME_DAY,
    Until.A_DAY,
    UNTIL,
    "Between us. 👩‍⚕️",
    "שלום",
)
AMARAS = Terms()


@pytest.fixture
def theirs(hospital: Hospital, mia: MemberId, amara: MemberId) -> Mentorship:
    asked = hospital.request(mia, amara)
    with hospital.change() as work:
        return work.mentorships.from_request(asked, NOW)


def of(hospital: Hospital, mentorship: Mentorship) -> Agreement:
    with hospital.read() as work:
        return work.agreements.of(mentorship)


def keep(hospital: Hospital, mentorship: Mentorship, number: int, **changed: object) -> Version:
    version = Version(mentorship.id, number, MIAS, UNTIL, None, NOW)
    with hospital.change() as work:
        return work.agreements.add(replace(version, **changed))  # type: ignore[arg-type]


def test_at_first_there_is_nothing(hospital: Hospital, theirs: Mentorship) -> None:
    assert of(hospital, theirs) == Agreement(theirs)


def test_answers_come_back_as_written_and_the_last_one_counts(
    hospital: Hospital, theirs: Mentorship, mia: MemberId, amara: MemberId
) -> None:
    with hospital.change() as work:
        work.agreements.answer(theirs.id, mia, AMARAS, NOW)
        work.agreements.answer(theirs.id, amara, AMARAS, NOW)
        work.agreements.answer(theirs.id, mia, MIAS, NOW)
    assert of(hospital, theirs).answers == {mia: MIAS, amara: AMARAS}


def test_versions_come_back_in_order(
    hospital: Hospital, theirs: Mentorship, amara: MemberId
) -> None:
    second = keep(hospital, theirs, 2, made_by=amara, terms=AMARAS)
    first = keep(hospital, theirs, 1)
    assert of(hospital, theirs).versions == (first, second)
    assert second.made_by == amara
    with hospital.read() as work:
        assert work.agreements.version(first.id) == first


def test_who_confirmed_is_kept(hospital: Hospital, theirs: Mentorship, mia: MemberId) -> None:
    version = keep(hospital, theirs, 1).confirmed(mia, theirs, NOW + timedelta(hours=1))
    with hospital.change() as work:
        work.agreements.confirm(version)
    assert of(hospital, theirs).versions == (version,)


def test_a_number_exists_once(hospital: Hospital, theirs: Mentorship) -> None:
    keep(hospital, theirs, 1)
    with pytest.raises(Conflict):
        keep(hospital, theirs, 1)


def test_there_is_no_such_version(hospital: Hospital) -> None:
    with hospital.read() as work, pytest.raises(NotYours):
        work.agreements.version(AgreementVersionId(99))


def test_many_at_once(
    hospital: Hospital, theirs: Mentorship, mia: MemberId, amara: MemberId
) -> None:
    other = hospital.request(hospital.member("U3", "Imani Ward").id, amara)
    with hospital.change() as work:
        others = work.mentorships.from_request(other, NOW)
        work.agreements.answer(others.id, amara, AMARAS, NOW)
    version = keep(hospital, theirs, 1)
    with hospital.read() as work:
        found = work.agreements.of_all([theirs, others])
        assert found[theirs.id] == Agreement(theirs, {}, (version,))
        assert found[others.id] == Agreement(others, {amara: AMARAS})
        assert work.agreements.of_all([]) == {}


def test_a_usual_way_is_kept_and_replaced(hospital: Hospital, amara: MemberId) -> None:
    with hospital.change() as work:
        assert work.agreements.usual_way(amara) is None
        work.agreements.keep_usual_way(amara, MIAS.usually())
        assert work.agreements.usual_way(amara) == replace(MIAS, day=None)
        work.agreements.keep_usual_way(amara, AMARAS)
        assert work.agreements.usual_way(amara) == AMARAS


def test_the_rhythm_and_the_end_stay_with_the_mentorship(
    hospital: Hospital, theirs: Mentorship, engine: Engine
) -> None:
    assert theirs.interval == timedelta(days=30)
    agreed = theirs.agreed(Rhythm.EVERY_6_WEEKS.interval, UNTIL)
    with hospital.change() as work:
        work.mentorships.save(agreed)
    with hospital.read() as work:
        assert work.mentorships.get(theirs.id) == agreed
