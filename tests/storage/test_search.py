"""Mentors are found by what they say, in the order the domain gives, and only if they may be."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, event, insert, select, update

from bot.domain.matching import Candidate, Filters
from bot.domain.people import Format, MemberId, MentorProfile, Role, Stage
from bot.domain.request import NOT_SAYING
from bot.domain.terms import profile_terms, query_terms
from storage.tables import (
    blocked_pairs,
    members,
    mentor_profiles,
    mentor_terms,
    mentor_vocabulary,
    mentorships,
)
from tests.storage.conftest import NOW, Hospital, an_ask
from tests.storage.together import together

LISTED = MentorProfile(listed=True)


def a_mentor(hospital: Hospital, name: str, **says: object) -> MemberId:
    """Someone listed, in the specialty and with the topics named."""
    member = hospital.member(f"U_{name}", name)
    return list_mentor(hospital, member.id, name, replace(LISTED, **says))  # type: ignore[arg-type]


def list_mentor(
    hospital: Hospital, member_id: MemberId, name: str, profile: MentorProfile
) -> MemberId:
    with hospital.change() as work:
        work.profiles.save_mentor(member_id, profile)
        work.index.index(member_id, profile_terms(name, profile))
    return member_id


def found(
    hospital: Hospital, text: str, asker: MemberId, filters: Filters | None = None, **page: int
) -> list[Candidate]:
    with hospital.read() as work:
        return work.index.search(
            query_terms(text),
            for_member=asker,
            filters=filters or Filters(),
            now=NOW,
            limit=page.get("limit", 10),
            offset=page.get("offset", 0),
        )


def names(candidates: list[Candidate]) -> list[str]:
    return [candidate.name for candidate in candidates]


def take_a_place(hospital: Hospital, mentor: MemberId, mentee: MemberId, role: Role) -> None:
    with hospital.change() as work:
        request = work.requests.add(an_ask(mentee, mentor, role=role))
        work.mentorships.from_request(request, NOW)
        assert work.requests.save(request.accept(NOW))


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


def test_nothing_crosses_workspaces(hospital: Hospital, elsewhere: Hospital, mia: MemberId) -> None:
    a_mentor(elsewhere, "Ana", specialty="Cardiology")
    assert found(hospital, "cardiology", mia) == []


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


def counts(hospital: Hospital, engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        rows = connection.execute(select(mentor_vocabulary.c.term, mentor_vocabulary.c.mentors))
        return {row.term: row.mentors for row in rows}


def test_the_vocabulary_counts_who_has_each_word(hospital: Hospital, engine: Engine) -> None:
    ana = a_mentor(hospital, "Ana", specialty="Cardiology")
    bo = a_mentor(hospital, "Bo", specialty="Cardiology", topics=("grants",))
    assert counts(hospital, engine)["cardiolog"] == counts(hospital, engine)[""] == 2
    list_mentor(hospital, bo, "Bo", replace(LISTED, specialty="Dermatology", bio="grants"))
    now = counts(hospital, engine)
    assert (now["cardiolog"], now["dermatolog"], now["grant"]) == (1, 1, 1)
    for member in (ana, bo, bo):
        with hospital.change() as work:
            work.index.forget(member)
    assert counts(hospital, engine) == {}
    with engine.connect() as connection:
        assert connection.execute(select(mentor_terms)).all() == []


def test_profiles_saved_side_by_side_are_all_counted(hospital: Hospital, engine: Engine) -> None:
    ids = [hospital.member(f"U{i}", f"Mentor {i}").id for i in range(6)]
    # The same words in another order: whoever counts them in that order waits for the other.
    topics = ("grants", "research", "teaching", "leadership")

    def save(number: int) -> None:
        said = topics if number % 2 else topics[::-1]
        list_mentor(hospital, ids[number], f"Mentor {number}", replace(LISTED, topics=said))

    together(*(lambda number=number: save(number) for number in range(len(ids))))
    assert counts(hospital, engine)["research"] == counts(hospital, engine)[""] == len(ids)


def test_a_deleted_profile_leaves_nobody_to_offer(
    hospital: Hospital, engine: Engine, mia: MemberId
) -> None:
    a_mentor(hospital, "Ana", specialty="Cardiology")
    with engine.begin() as connection:
        connection.execute(mentor_profiles.delete())
    assert found(hospital, "cardiology", mia) == []
