"""Searches and profiles meet in their terms, however either was written."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bot.domain.abbreviations import SAME_AS
from bot.domain.people import Format, MentorProfile, Role, Stage
from bot.domain.terms import (
    ANY,
    MOST_ALTERNATIVES,
    MOST_TERMS,
    Kind,
    mentor_phrases,
    pair,
    phrase_words,
    profile_terms,
    query_terms,
    specialty_facets,
)
from bot.domain.words import LONGEST_STEM, correct, stem
from storage.tables.search import LONGEST_TERM


def terms(text: str) -> list[str]:
    return [term.term for term in query_terms(text)]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("peds", "pediatrics"),
        ("cards", "cardiology"),
        ("peds cards", "pediatric cardiology"),
        ("heme/onc", "hematology oncology"),
        ("heme-onc", "Hematology/Oncology"),
        ("EM", "emergency medicine"),
        ("OB/GYN", "obstetrics and gynecology"),
        ("obgyn", "ob-gyn"),
        ("ICU", "intensive care"),
        ("ICU", "critical care"),
        ("NICU", "neonatal intensive care unit"),
        ("PICU", "pediatric critical care"),
        ("PCCM", "pulmonary and critical care"),
        ("QI", "quality improvement"),
        ("GI", "gastroenterology"),
        ("ID", "infectious diseases"),
        ("IM", "internal medicine"),
        ("FM", "family medicine"),
        ("psych", "psychiatry"),
        ("neuro", "neurology"),
        ("ortho", "orthopedics"),
        ("anes", "anesthesiology"),
        ("rads", "radiology"),
        ("path", "pathology"),
        ("derm", "dermatology"),
        ("ENT", "otolaryngology"),
        ("PM&R", "physical medicine and rehabilitation"),
        ("MedEd", "medical education"),
        ("EHR", "electronic health records"),
        ("IRB", "research ethics"),
        ("K awards", "career development award"),
        ("apps", "applications"),
        ("USMLE", "board exams"),
        ("PGY-2", "resident"),
        ("pulm", "pulmonologist"),
        ("PCP", "primary care"),
        ("SDOH", "social determinants of health"),
        ("Ph.D.", "PhD"),
        ("work-life balance", "worklife"),
        ("Global Health", "globalhealth"),
    ],
)
def test_an_abbreviation_means_what_it_stands_for(short: str, long: str) -> None:
    assert terms(short) == terms(long) != []


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("paediatric anaesthesia", "pediatric anesthesia"),
        ("haematologist", "hematology"),
        ("gynaecology", "gynecology"),
        ("orthopaedic surgeon", "orthopedic surgery"),
        ("oesophageal", "esophageal"),
        ("oedema", "edema"),
        ("leukaemia", "leukemia"),
        ("tumours", "tumor"),
        ("behavioural", "behavioral"),
        ("counselling", "counseling"),
        ("programme", "program"),
        ("organisation", "organization"),
        ("paediatrician", "pediatrics"),
    ],
)
def test_british_and_american_spellings_meet(british: str, american: str) -> None:
    assert terms(british) == terms(american) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cardiologists", "cardiology"),
        ("psychiatrist", "psychiatry"),
        ("surgical", "surgeon"),
        ("written", "writing"),
        ("teacher", "teaching"),
        ("RÉSIDENT", "residency"),
        ("women's", "women"),
        ("women\u2019s", "WOMEN"),
    ],
)
def test_forms_of_a_word_meet(one: str, other: str) -> None:
    assert terms(one) == terms(other) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("internal medicine", "intern"),
        ("family medicine", "family"),
        ("primary care", "critical care"),
        ("neurology", "neurosurgery"),
        ("urology", "neurology"),
    ],
)
def test_different_things_stay_apart(one: str, other: str) -> None:
    assert set(terms(one)).isdisjoint(terms(other))


@pytest.mark.parametrize(
    "text", ["", "   ", "a", "find me a mentor for someone", "😀", "?!", "<!>", "\u200f", "3 2 1"]
)
def test_nothing_said_is_nothing_sought(text: str) -> None:
    assert query_terms(text) == []


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("find me a mentor for grant writing, please", ["grant", "write"]),
        ("I'm a resident looking for cardiology", ["resid", "cardiolog"]),
        ("im a resident looking for cardiology", ["resid", "cardiolog"]),
        ("medicine", ["medicin"]),
        ("medicine and grants", ["grant"]),
        ("grant Grant GRANTS grant", ["grant"]),
        ("طب الأطفال", ["طب", "الاطفال"]),
        ("кардиология 😀 grant", ["кардиология", "grant"]),
    ],
)
def test_what_is_sought(text: str, sought: list[str]) -> None:
    assert terms(text) == sought


def test_a_word_is_sought_with_those_near_it() -> None:
    (kids,) = query_terms("kids")
    assert kids.alternatives == (stem("pediatrics"),)
    assert kids.typed == "kids"


def test_a_long_text_costs_no_more_than_a_dozen_words() -> None:
    text = " ".join(f"word{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(500))
    assert len(text) > 3000
    assert len(query_terms(text)) == MOST_TERMS


def test_every_abbreviation_leads_somewhere_and_no_further() -> None:
    for short, meaning in SAME_AS.items():
        for word in meaning.split():
            assert terms(word), f"{short} means {word}, which says nothing"
            assert word not in SAME_AS, f"{short} means {word}, itself an abbreviation"


@given(st.text(max_size=300))
@example("ß Straße ﬁ İ ǰ")
@example("a\u0301" * 50)
def test_any_text_is_read_and_always_alike(text: str) -> None:
    found = query_terms(text)
    assert found == query_terms(text)
    assert len(found) <= MOST_TERMS
    assert all(1 <= len(term.term) <= LONGEST_STEM for term in found)
    assert all(len(term.alternatives) <= MOST_ALTERNATIVES for term in found)


@given(st.text(max_size=100))
def test_case_makes_no_difference(text: str) -> None:
    assume(text.upper().casefold() == text.casefold())
    assert terms(text.upper()) == terms(text.lower())


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz ,/-", max_size=100))
def test_accents_make_no_difference(text: str) -> None:
    accented = text.translate(str.maketrans("aeiou", "áèîöù"))
    assert terms(accented) == terms(text)


@given(
    st.builds(
        MentorProfile,
        title=st.text(max_size=40),
        specialty=st.text(max_size=60),
        topics=st.lists(st.text(max_size=60), max_size=10).map(tuple),
        bio=st.text(max_size=300),
    ),
    st.text(max_size=30),
)
def test_any_profile_has_terms_that_fit_their_column(profile: MentorProfile, name: str) -> None:
    found = [term.term for term in profile_terms(name, profile)]
    assert len(found) == len(set(found))
    assert ANY in found
    assert all(len(term) <= LONGEST_TERM and "\0" not in term for term in found)


def test_a_profile_is_found_by_all_it_says_once_where_it_says_most() -> None:
    profile = MentorProfile(
        title="Division Chief",
        specialty="Peds Cards",
        department="Cardiology",
        topics=("grant writing",),
        roles=frozenset({Role.COACH}),
        formats=frozenset({Format.CALL}),
        stages=frozenset({Stage.FELLOW}),
        bio="Ultrasound and grants.",
    )
    found = {term.term: (term.kind, term.phrase) for term in profile_terms("Ana Chen", profile)}
    assert found["pediatr"] == found["cardiolog"] == (Kind.SPECIALTY, "Peds Cards")
    assert found[pair("pediatr", "cardiolog")] == (Kind.SPECIALTY, "Peds Cards")
    assert found["grant"] == found[pair("write", "grant")] == (Kind.TOPIC, "grant writing")
    assert found["chief"][0] is Kind.TITLE
    assert found["ultrasound"] == (Kind.BIO, "Ultrasound")
    assert found["chen"][0] is Kind.NAME
    facets = {term for term, (kind, _) in found.items() if kind is Kind.FACET}
    assert facets == {
        ANY,
        "role=coach",
        "format=call",
        "stage=fellow",
        "specialty=pediatr",
        "specialty=cardiolog",
    }


def test_a_name_is_never_short_for_something() -> None:
    found = [term.term for term in profile_terms("Sam Im", MentorProfile())]
    assert "im" in found
    assert stem("internalmedicine") not in found


def test_a_specialty_narrows_by_each_of_its_words() -> None:
    assert specialty_facets("peds cards") == ["specialty=pediatr", "specialty=cardiolog"]
    assert specialty_facets("") == []


def test_a_phrase_keeps_how_its_words_were_written() -> None:
    assert phrase_words("Fetal Écho") == {"fetal": "Fetal", "echo": "Écho"}


def test_phrases_are_the_mentors_own_with_specialty_first() -> None:
    profile = MentorProfile(title="Chief", specialty=" NICU ", topics=("QI", " "), department="")
    assert mentor_phrases(profile) == ("NICU", "QI", "Chief")


KNOWN = [
    (word, stem(word), mentors)
    for word, mentors in [
        ("cardiology", 90),
        ("grant", 40),
        ("grand", 2),
        ("ultrasound", 7),
        ("chen", 1),
        ("research", 50),
        ("rheumatology", 3),
        ("icu", 9),
    ]
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cardiolgy", "cardiology"),
        ("Cardioligy", "cardiology"),
        ("grnat", "grant"),
        ("granr", "grant"),
        ("gran", "grant"),
        ("ultrasuond", "ultrasound"),
        ("rhuematolgy", "rheumatology"),
        ("reserch", "research"),
    ],
)
def test_a_slip_of_the_pen_is_corrected(typed: str, meant: str) -> None:
    assert correct(typed, KNOWN) == stem(meant)


@pytest.mark.parametrize("typed", ["ic", "icv", "chn", "xyzzy", "grxxt", "boat", "", "😀"])
def test_what_is_short_or_far_off_is_left_alone(typed: str) -> None:
    assert correct(typed, KNOWN) is None
