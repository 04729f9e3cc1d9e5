"""The words of all profiles are counted as they come and go."""

from dataclasses import replace

from sqlalchemy import Engine, select

from storage.tables import mentor_terms, mentor_vocabulary
from tests.storage.conftest import Hospital
from tests.storage.searching import LISTED, a_mentor, list_mentor
from tests.storage.together import together


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
