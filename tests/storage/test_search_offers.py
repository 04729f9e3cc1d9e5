"""Whom a search may offer: who is there, wants to be asked, and has not said no lately."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, insert, update

from bot.domain.people import MemberId
from bot.domain.request import NOT_SAYING
from storage.tables import blocked_pairs, members, mentor_profiles
from tests.storage.conftest import NOW, Hospital, an_ask
from tests.storage.searching import LISTED, a_mentor, found, names

Change = Callable[[Hospital, Engine, MemberId, MemberId], None]


def leave(hospital: Hospital, engine: Engine, _mia: MemberId, ana: MemberId) -> None:
    with engine.begin() as connection:
        connection.execute(update(members).where(members.c.id == ana).values(active=False))


def unlist(hospital: Hospital, _engine: Engine, _mia: MemberId, ana: MemberId) -> None:
    with hospital.change() as work:
        work.profiles.save_mentor(ana, replace(LISTED, listed=False))


def go_silent(hospital: Hospital, _engine: Engine, _mia: MemberId, ana: MemberId) -> None:
    with hospital.change() as work:
        work.profiles.save_mentor(ana, replace(LISTED, may_be_asked=False))


def go_away(hospital: Hospital, _engine: Engine, _mia: MemberId, ana: MemberId) -> None:
    tomorrow = NOW.date() + timedelta(days=1)
    with hospital.change() as work:
        work.profiles.save_mentor(ana, LISTED.away(tomorrow))


def decline(hospital: Hospital, _engine: Engine, mia: MemberId, ana: MemberId) -> None:
    with hospital.change() as work:
        request = work.requests.add(an_ask(mia, ana))
        assert work.requests.save(request.decline(NOT_SAYING, NOW - timedelta(days=179)))


def keep_apart(hospital: Hospital, engine: Engine, mia: MemberId, ana: MemberId) -> None:
    first, second = sorted((mia, ana))
    pair = {"workspace_id": hospital.id, "member_a": first, "member_b": second}
    with engine.begin() as connection:
        connection.execute(insert(blocked_pairs).values(pair))


def forget(hospital: Hospital, _engine: Engine, _mia: MemberId, ana: MemberId) -> None:
    with hospital.change() as work:
        work.index.forget(ana)


@pytest.mark.parametrize("change", [leave, unlist, go_silent, go_away, decline, keep_apart, forget])
@pytest.mark.parametrize("text", ["cardiology", ""])
def test_who_must_not_be_offered_is_not(
    hospital: Hospital, engine: Engine, mia: MemberId, change: Change, text: str
) -> None:
    ana = a_mentor(hospital, "Ana", specialty="Cardiology")
    assert names(found(hospital, text, mia)) == ["Ana"]
    change(hospital, engine, mia, ana)
    assert found(hospital, text, mia) == []


def test_nobody_finds_themself(hospital: Hospital) -> None:
    ana = a_mentor(hospital, "Ana", specialty="Cardiology")
    assert found(hospital, "cardiology", ana) == []


def test_a_mentor_who_is_back_or_declined_long_ago_is_offered(
    hospital: Hospital, mia: MemberId
) -> None:
    yesterday = NOW.date() - timedelta(days=1)
    a_mentor(hospital, "Bo", specialty="QI", not_accepting_until=yesterday)
    ana = a_mentor(hospital, "Ana", specialty="QI", not_accepting_until=date(2020, 1, 1))
    with hospital.change() as work:
        request = work.requests.add(an_ask(mia, ana))
        assert work.requests.save(request.decline(NOT_SAYING, NOW - timedelta(days=181)))
    assert sorted(names(found(hospital, "QI", mia))) == ["Ana", "Bo"]


def test_a_mentor_back_today_is_not_offered_before_it_is_today_where_she_lives(
    hospital: Hospital, mia: MemberId
) -> None:
    """Nine in the morning in London is still yesterday in Honolulu."""
    a_mentor(hospital, "Bo", specialty="QI", not_accepting_until=NOW.date())
    assert found(hospital, "QI", mia) == []


def test_a_no_to_one_mentee_is_no_word_to_another(hospital: Hospital, mia: MemberId) -> None:
    ana = a_mentor(hospital, "Ana", specialty="QI")
    other = hospital.member("U9", "Someone Else").id
    with hospital.change() as work:
        request = work.requests.add(an_ask(mia, ana))
        assert work.requests.save(request.decline(NOT_SAYING, NOW))
    assert found(hospital, "QI", mia) == []
    assert names(found(hospital, "QI", other)) == ["Ana"]


def test_nothing_crosses_workspaces(hospital: Hospital, elsewhere: Hospital, mia: MemberId) -> None:
    a_mentor(elsewhere, "Ana", specialty="Cardiology")
    assert found(hospital, "cardiology", mia) == []


def test_a_deleted_profile_leaves_nobody_to_offer(
    hospital: Hospital, engine: Engine, mia: MemberId
) -> None:
    a_mentor(hospital, "Ana", specialty="Cardiology")
    with engine.begin() as connection:
        connection.execute(mentor_profiles.delete())
    assert found(hospital, "cardiology", mia) == []
