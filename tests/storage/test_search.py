"""Mentors are found by what they say, in the order the domain gives."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, event

from bot.domain.matching import Filters
from bot.domain.people import Format, MemberId, Role, Stage
from bot.domain.request import NOT_SAYING
from tests.storage.conftest import NOW, Hospital, an_ask
from tests.storage.searching import LISTED, a_mentor, found, list_mentor, names


@pytest.mark.parametrize(
    "text",
    [
        "grant writing in pediatric cardiology",
        "peds cards",
        "PAEDIATRIC",
        "cardiologist",
        "cardiolgy",
        "grnat",
        "kids",
        "ana",
        "sailing",
        "advisor for grants 😀",
    ],
)
def test_a_mentor_is_found_by_what_they_say_however_it_is_typed(
    hospital: Hospital, mia: MemberId, text: str
) -> None:
    ana = a_mentor(
        hospital,
        "Ana Sol",
        specialty="Pediatric Cardiology",
        topics=("grant writing",),
        bio="I like sailing.",
    )
    a_mentor(hospital, "Bo Lee", specialty="Dermatology")
    assert [candidate.member_id for candidate in found(hospital, text, mia)] == [ana]


@pytest.mark.parametrize("text", ["astronomy", "xq", "مرحبا", "'; DROP TABLE members; --"])
def test_words_in_no_profile_find_nobody(hospital: Hospital, mia: MemberId, text: str) -> None:
    a_mentor(hospital, "Ana Sol", specialty="Cardiology")
    assert found(hospital, text, mia) == []


def test_an_empty_workspace_has_nobody(hospital: Hospital, mia: MemberId) -> None:
    assert found(hospital, "", mia) == found(hospital, "grants", mia) == []


def test_a_reason_is_the_mentors_own_phrase(hospital: Hospital, mia: MemberId) -> None:
    a_mentor(hospital, "Ana Sol", specialty="Peds Cards", topics=("NIH grants", "QI"))
    (ana,) = found(hospital, "grant writing in pediatric cardiology", mia)
    assert ana.phrases == ("NIH grants", "Peds Cards")


def test_more_words_and_stronger_places_come_first(hospital: Hospital, mia: MemberId) -> None:
    a_mentor(hospital, "Bio", bio="cardiology and grants")
    a_mentor(hospital, "Title", title="Chief of Cardiology", bio="grants")
    a_mentor(hospital, "One", specialty="Cardiology")
    a_mentor(hospital, "Both", specialty="Cardiology", topics=("grants",))
    assert names(found(hospital, "grants cardiology", mia)) == ["Both", "Title", "One", "Bio"]


def test_without_words_everyone_is_offered_in_turn(hospital: Hospital, mia: MemberId) -> None:
    ids = {name: a_mentor(hospital, name) for name in ("Ana", "Bo", "Cy")}
    with hospital.change() as work:
        work.profiles.asked(ids["Ana"], NOW - timedelta(days=1))
        work.profiles.asked(ids["Bo"], NOW - timedelta(days=9))
    assert names(found(hospital, "", mia)) == ["Cy", "Bo", "Ana"]
    assert names(found(hospital, "", mia, limit=1, offset=1)) == ["Bo"]
    assert found(hospital, "", mia, offset=3) == []


def test_saving_a_profile_again_does_not_change_the_turn(hospital: Hospital, mia: MemberId) -> None:
    ana = a_mentor(hospital, "Ana", specialty="Cardiology")
    a_mentor(hospital, "Bo", specialty="Cardiology", topics=("QI",))
    with hospital.change() as work:
        work.profiles.asked(ana, NOW)
    list_mentor(hospital, ana, "Ana", replace(LISTED, specialty="Cardiology", topics=("QI",)))
    assert names(found(hospital, "QI", mia)) == ["Bo", "Ana"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(role=Role.COACH), ["Ana", "Bo"]),
        (Filters(role=Role.SPONSOR), ["Bo"]),
        (Filters(format=Format.CALL), ["Ana"]),
        (Filters(stage=Stage.FELLOW), ["Ana"]),
        (Filters(specialty="cardiology"), ["Ana", "Cy"]),
        (Filters(specialty="peds cards"), ["Ana"]),
        (Filters(specialty="nobody has this"), []),
        (Filters(role=Role.COACH, specialty="cards"), ["Ana"]),
        (Filters(role=Role.SPONSOR, format=Format.CALL), []),
    ],
)
@pytest.mark.parametrize("text", ["QI", "", "QI astronomy"])
def test_refine_narrows(
    hospital: Hospital, mia: MemberId, text: str, filters: Filters, expected: list[str]
) -> None:
    a_mentor(
        hospital,
        "Ana",
        specialty="Pediatric Cardiology",
        topics=("QI",),
        roles=frozenset({Role.COACH}),
        formats=frozenset({Format.CALL}),
        stages=frozenset({Stage.FELLOW}),
    )
    coach = frozenset({Role.COACH, Role.SPONSOR})
    a_mentor(hospital, "Bo", specialty="Dermatology", topics=("QI",), roles=coach)
    a_mentor(hospital, "Cy", specialty="Cardiology", bio="QI", roles=frozenset({Role.ADVISOR}))
    assert names(found(hospital, text, mia, filters)) == expected


def test_a_mentors_usual_answer_comes_with_them(hospital: Hospital, mia: MemberId) -> None:
    ana = a_mentor(hospital, "Ana", specialty="QI")
    for days in (1, 2, 5):
        mentee = hospital.member(f"M{days}", f"Mentee {days}").id
        with hospital.change() as work:
            request = work.requests.add(an_ask(mentee, ana, asked_at=NOW - timedelta(days=days)))
            assert work.requests.save(request.decline(NOT_SAYING, NOW))
    assert found(hospital, "QI", mia)[0].usual_answer_days == 2


def test_a_search_costs_four_questions_however_many_it_finds(
    hospital: Hospital, engine: Engine, mia: MemberId
) -> None:
    asked: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
    costs = []
    for number in range(12):
        a_mentor(hospital, f"Mentor {number}", specialty="Cardiology")
        asked.clear()
        assert len(found(hospital, "cardiology", mia, limit=20)) == number + 1
        costs.append(sum("SELECT" in statement for statement in asked))
    assert costs == [4] * 12
