"""Members: one row a person, found by id, platform id or the name people call them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from bot.domain.errors import NotYours
from bot.domain.people import Guest, MemberId, Person
from storage.database import make_engine
from storage.tables import members
from tests.storage.conftest import NOW, Hospital, hospitals_of
from tests.storage.together import is_anybody_waiting, together

MIA = Person("U1", "Mia Chen", "America/Denver", True, False, Guest.MULTI_CHANNEL, True)


def test_a_person_comes_back_as_saved(hospital: Hospital) -> None:
    with hospital.change() as work:
        saved = work.members.save(MIA)
    with hospital.read() as work:
        assert work.members.get(saved.id) == work.members.find("U1") == saved
    assert (saved.person, saved.workspace_id) == (MIA, hospital.id)


def test_saving_again_keeps_the_id_and_what_only_we_know(hospital: Hospital) -> None:
    with hospital.change() as work:
        first = work.members.save(MIA)
        work.members.welcome(first.id, NOW)
        second = work.members.save(replace(MIA, name="Mia Chen-Ito", active=False))
        assert second.id == first.id
        assert work.members.find("U1") == second
        assert not work.members.welcome(first.id, NOW)


def test_nobody_is_found_by_an_id_that_is_not_there(hospital: Hospital) -> None:
    with hospital.read() as work:
        assert work.members.find("U404") is None
        assert work.members.several([MemberId(404)]) == {}
        assert work.members.several([]) == {}
        with pytest.raises(NotYours):
            work.members.get(MemberId(404))


def test_several_at_once(hospital: Hospital, mia: MemberId, amara: MemberId) -> None:
    with hospital.read() as work:
        found = work.members.several([amara, mia, MemberId(404)])
    assert {key: member.name for key, member in found.items()} == {
        mia: "Mia Chen",
        amara: "Amara Okafor",
    }


def test_a_welcome_is_said_once(hospital: Hospital, mia: MemberId) -> None:
    with hospital.change() as work:
        assert work.members.welcome(mia, NOW)
    with hospital.change() as work:
        assert not work.members.welcome(mia, NOW + timedelta(days=1))


def test_whose_home_is_open(hospital: Hospital, mia: MemberId, amara: MemberId) -> None:
    never = hospital.member("U3").id
    with hospital.change() as work:
        work.members.opened_home(mia, NOW)
        work.members.opened_home(amara, NOW - timedelta(hours=2))
        everyone = [never, amara, mia]
        assert work.members.with_home_open(everyone, NOW - timedelta(hours=1)) == [mia]
        assert work.members.with_home_open([amara], NOW - timedelta(hours=2)) == [amara]
        assert work.members.with_home_open([], NOW) == []


CAST = (
    "Dr. Imani Ward",
    "Ward Jensen, MD",
    "José Núñez",
    "Josephine Nunez",
    "Mary-Ann O'Brien",
    "Søren Ólafsson",
    "李 明",
    "100% Real_Name",
)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        pytest.param("Imani Ward", ["Dr. Imani Ward"], id="whole name"),
        pytest.param("dr imani ward", ["Dr. Imani Ward"], id="title and case"),
        pytest.param("imani.ward", ["Dr. Imani Ward"], id="handle"),
        pytest.param("IMANI", ["Dr. Imani Ward"], id="one word"),
        pytest.param("ward", ["Dr. Imani Ward", "Ward Jensen, MD"], id="several"),
        pytest.param("Prof. Jensen", ["Ward Jensen, MD"], id="another title"),
        pytest.param("jose nunez", ["José Núñez"], id="accents left out"),
        pytest.param("Nuñez", ["José Núñez", "Josephine Nunez"], id="accents put in"),
        pytest.param("Jose\u0301", ["José Núñez"], id="accent as a character of its own"),
        pytest.param("o'brien", ["Mary-Ann O'Brien"], id="apostrophe"),
        pytest.param("Mary Ann", ["Mary-Ann O'Brien"], id="words side by side"),
        pytest.param("olafsson", ["Søren Ólafsson"], id="one accent of two"),
        pytest.param("明", ["李 明"], id="not Latin"),
        pytest.param("100%", ["100% Real_Name"], id="a pattern's characters are plain"),
        pytest.param("100% R", [], id="part of a word"),
        pytest.param("Ima", [], id="beginning of a word"),
        pytest.param("Ward Imani", [], id="wrong order"),
        pytest.param("dr", [], id="only a title"),
        pytest.param(" !%_ ", [], id="no word"),
        pytest.param("", [], id="nothing"),
        pytest.param("x" * 3000, [], id="very long"),
    ],
)
def test_who_goes_by_a_name(hospital: Hospital, typed: str, names: list[str]) -> None:
    for number, name in enumerate(CAST):
        hospital.member(f"U{number}", name)
    with hospital.read() as work:
        assert sorted(member.name for member in work.members.named(typed)) == sorted(names)


def test_a_whole_name_comes_before_part_of_another(hospital: Hospital) -> None:
    hospital.member("U1", "Imani Ward Jensen")
    ward = hospital.member("U2", "Imani Ward")
    with hospital.read() as work:
        assert work.members.named("imani ward") == [ward]


@pytest.mark.parametrize("gone", [{"active": False}, {"is_bot": True}], ids=["left", "bot"])
def test_the_gone_go_by_no_name(hospital: Hospital, gone: dict[str, bool]) -> None:
    with hospital.change() as work:
        work.members.save(replace(Person("U1", "Imani Ward"), **gone))  # type: ignore[arg-type]
        assert work.members.named("Imani") == []


@pytest.fixture
def elsewhere_there(postgres_engine: Engine) -> MemberId:
    return hospitals_of(postgres_engine)("T2").member("U1").id


def test_locked_members_are_one_changes_alone(
    postgres_hospital: Hospital, postgres_engine: Engine, elsewhere_there: MemberId
) -> None:
    """SQLite has one writer; on PostgreSQL changes happen side by side."""
    mia, amara = (postgres_hospital.member(name).id for name in ("U1", "U2"))
    with postgres_hospital.change() as work:
        work.members.lock(mia, elsewhere_there)
        assert is_free(postgres_engine, amara)
        assert not is_free(postgres_engine, mia)
        assert is_free(postgres_engine, elsewhere_there)
    assert is_free(postgres_engine, mia)


@pytest.fixture
def scanning(postgres_url: str) -> Iterator[Engine]:
    """An engine whose rows come as they lie in the file, where nobody asks for an order."""
    off = "&options=-cenable_indexscan=off%20-cenable_bitmapscan=off%20-cenable_indexonlyscan=off"
    engine = make_engine(postgres_url + off)
    yield engine
    engine.dispose()


def test_the_lower_id_is_locked_first(scanning: Engine) -> None:
    """Two changes that name the same two differently would otherwise end in a deadlock."""
    there = hospitals_of(scanning)("T1")
    mia, amara = (there.member(name).id for name in ("U1", "U2"))
    there.member("U1", "Mia, now behind Amara in the file")

    def lock() -> bool:
        with there.change() as work:
            work.members.lock(amara, mia)
        return True

    def look() -> bool:
        while not is_anybody_waiting(scanning):
            pass
        is_amara_free = is_free(scanning, amara)
        holder.commit()
        return is_amara_free

    with scanning.connect() as holder:
        holder.execute(select(members).where(members.c.id == mia).with_for_update())
        assert together(lock, look) == [True, True]


def is_free(engine: Engine, member: MemberId) -> bool:
    """Whether nobody holds this member, asked without waiting."""
    with engine.connect() as connection:
        row = connection.execute(
            select(members).where(members.c.id == member).with_for_update(skip_locked=True)
        ).one_or_none()
    return row is not None


def test_a_locked_member_can_still_be_written_to(postgres_hospital: Hospital) -> None:
    """Only on PostgreSQL, where changes happen side by side."""
    mia = postgres_hospital.member("U1").id
    with postgres_hospital.change() as work:
        work.members.lock(mia)
        postgres_hospital.says(mia, "welcome:1")
    assert postgres_hospital.woken == [1]
