"""A search knows who still has a place."""

from sqlalchemy import Engine, update

from bot.domain.matching import Filters
from bot.domain.people import MemberId, Role
from storage.tables import mentorships
from tests.storage.conftest import NOW, Hospital, an_ask
from tests.storage.searching import a_mentor, found, names


def take_a_place(hospital: Hospital, mentor: MemberId, mentee: MemberId, role: Role) -> None:
    with hospital.change() as work:
        request = work.requests.add(an_ask(mentee, mentor, role=role))
        work.mentorships.from_request(request, NOW)
        assert work.requests.save(request.accept(NOW))


def test_a_full_mentor_comes_last_and_not_at_all_when_only_free_ones_are_wanted(
    hospital: Hospital, mia: MemberId, amara: MemberId
) -> None:
    full = a_mentor(hospital, "Full", specialty="Cardiology", topics=("QI",), places=1)
    a_mentor(hospital, "Free", bio="QI")
    assert names(found(hospital, "QI cardiology", mia)) == ["Full", "Free"]
    take_a_place(hospital, full, amara, Role.ADVISOR)
    free, last = found(hospital, "QI cardiology", mia)
    assert (free.name, last.name, last.is_full, last.taken) == ("Free", "Full", True, 1)
    assert names(found(hospital, "QI", mia, Filters(free_only=True))) == ["Free"]
    assert names(found(hospital, "", mia, Filters(free_only=True))) == ["Free"]


def test_one_mentee_takes_one_place_until_it_ends(
    hospital: Hospital, engine: Engine, mia: MemberId, amara: MemberId
) -> None:
    ana = a_mentor(hospital, "Ana", specialty="QI", places=2)
    for role in (Role.ADVISOR, Role.COACH):
        take_a_place(hospital, ana, amara, role)
    assert found(hospital, "QI", mia)[0].taken == 1
    for state, taken in (("paused", 1), ("ended", 0)):
        with engine.begin() as connection:
            connection.execute(update(mentorships).values(state=state))
        assert found(hospital, "QI", mia)[0].taken == taken
