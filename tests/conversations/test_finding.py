"""Someone looks for a mentor, wherever they start from."""

import pytest

from sandbox import Actor
from tests.support.hospital import Hospital

THREE = ("Dr. Grace Chen", "Dr. Aisha Khan", "Dr. Luis Ortega")


@pytest.fixture
def mentors(hospital: Hospital) -> list[Actor]:
    """Six listed mentors; all but Dr. Demir know something of pediatrics or research."""
    names = (*THREE, "Dr. Elena Rossi", "Dr. David Okafor", "Dr. Yusuf Demir")
    return [hospital.mentor(name) for name in names]


def names_on(words: str) -> list[str]:
    """The mentors on a screen, from top to bottom."""
    return [line for line in words.split("\n") if line.startswith("Dr. ")]


def test_an_answer_comes_at_once_and_only_to_whoever_asked(sam: Actor, chen: Actor) -> None:
    sam.command("/findmentor", "grant writing", channel="residents")

    assert sam.last.ephemeral
    assert "Mentors for “grant writing”" in sam.last.words
    assert chen.nothing_new(0)


def test_the_reasons_are_true(hospital: Hospital, sam: Actor, okafor: Actor) -> None:
    hospital.mentor("Dr. Grace Chen", topics=("quality improvement",), places=1)

    sam.command("/findmentor", "quality improvement")

    assert "Attending · Emergency Medicine" in sam.last.words
    assert "quality improvement · 4 of 4 places free\n" in sam.last.words
    assert "quality improvement · 1 of 1 place free · same time zone" in sam.last.words


def test_clinical_short_forms_and_small_slips_are_understood(sam: Actor, chen: Actor) -> None:
    for typed in ("peds cards", "pediatric cardiologist", "grnat writing", "CONGENITAL Heart"):
        sam.command("/findmentor", typed)
        assert "Dr. Grace Chen" in sam.last.words, typed


def test_three_come_first_and_more_come_on_request(sam: Actor, mentors: list[Actor]) -> None:
    sam.command("/findmentor", "pediatric surgery, writing, quality, clinical trials")
    first = names_on(sam.last.words)
    sam.click("More")
    second = names_on(sam.last.words)

    assert len(first) == 3
    assert len(second) == 2
    assert {*first, *second} == {mentor.name for mentor in mentors[:5]}
    assert "That is everyone who fits." in sam.last.words
    assert "More" not in sam.last.buttons


def test_refine_narrows_the_search_in_one_window(sam: Actor, mentors: list[Actor]) -> None:
    sam.command("/findmentor", "pediatric")
    sam.click("Refine")
    assert sam.modal
    assert sam.modal.values["What do you need?"] == "pediatric"

    sam.choose("Role", "Sponsor")
    sam.choose("Format", "Formal meeting")
    assert sam.submit() == {}

    assert set(names_on(sam.modal.words)) == {"Dr. Grace Chen", "Dr. Luis Ortega"}
    assert "Refined to: a sponsor, formal meeting." in sam.modal.words
    sam.click("Refine")
    assert sam.modal.values["Role"] == "Sponsor"


def test_refine_by_specialty_stage_and_a_free_place(sam: Actor, mentors: list[Actor]) -> None:
    sam.shortcut("Find a mentor")
    sam.fill("Specialty", "internal medicine")
    sam.choose("Career stage", "Resident")
    sam.choose("Places", ["Only with a free place"])
    assert sam.submit() == {}

    assert sam.modal
    assert names_on(sam.modal.words) == ["Dr. Yusuf Demir"]
    narrowed = "Refined to: specialty internal medicine, career stage resident"
    assert f"{narrowed}, only with a free place." in sam.modal.words


def test_a_specialty_without_a_word_in_it_fits_nobody(sam: Actor, chen: Actor) -> None:
    sam.command("/findmentor")
    sam.fill("What do you need?", "grant writing")
    sam.fill("Specialty", "🎉")
    assert sam.submit() == {}

    assert sam.modal
    assert "Nobody here fits “grant writing” yet." in sam.modal.words
    assert "Refined to: specialty 🎉." in sam.modal.words


def test_a_profile_says_more_and_leads_to_asking(sam: Actor, chen: Actor) -> None:
    sam.command("/findmentor", "grant writing")
    sam.click("Profile")

    assert sam.modal
    for words in (
        "Associate Professor · Pediatric Cardiology · Pediatrics",
        "grant writing, K awards, congenital heart disease, fellowship applications",
        "I came to research late and still remember how lonely the first grant was.",
        "3 of 3 places free.",
    ):
        assert words in sam.modal.words
    sam.click("Ask")
    assert sam.modal.submit_label == "Send"
    assert "To Dr. Grace Chen." in sam.modal.words


def test_without_a_text_a_form_asks_what_is_needed(sam: Actor, chen: Actor) -> None:
    sam.command("/findmentor")
    sam.fill("What do you need?", "K awards")
    assert sam.submit() == {}

    assert sam.modal
    assert "Mentors for “K awards”" in sam.modal.words
    sam.click("Ask")
    assert "To Dr. Grace Chen." in sam.modal.words


def test_the_shortcut_opens_the_same_form(sam: Actor, chen: Actor) -> None:
    sam.shortcut("Find a mentor")
    sam.fill("What do you need?", "grant writing")
    sam.submit()

    assert sam.modal
    assert "Dr. Grace Chen" in sam.modal.words


def test_home_has_the_same_form(sam: Actor, chen: Actor) -> None:
    sam.open_home()
    sam.click("Find a mentor")
    sam.fill("What do you need?", "grant writing")
    sam.submit()

    assert sam.modal
    assert "Dr. Grace Chen" in sam.modal.words


def test_a_sentence_finds_too(sam: Actor, chen: Actor) -> None:
    sam.say("Could you please find me a mentor for grant writing? Thanks!")

    found = sam.wait_for("Mentors for “grant writing”")
    assert "Dr. Grace Chen" in found.words
    sam.click("Ask")
    assert sam.modal
    assert "To Dr. Grace Chen." in sam.modal.words


def test_an_empty_form_is_given_back(sam: Actor, chen: Actor) -> None:
    sam.command("/findmentor")

    assert sam.submit() == {"need": "Please write a sentence or two."}


def test_the_form_is_enough_with_one_choice_and_no_words(
    sam: Actor, chen: Actor, okafor: Actor
) -> None:
    sam.command("/findmentor")
    sam.choose("Format", "Coffee")
    assert sam.submit() == {}

    assert sam.modal
    assert "Mentors you could ask" in sam.modal.words
    assert names_on(sam.modal.words) == ["Dr. David Okafor"]


def test_three_thousand_characters_are_too_many(
    hospital: Hospital, sam: Actor, chen: Actor
) -> None:
    before = hospital.tables()

    sam.command("/findmentor", "grant " * 500)

    assert "Please shorten this to 300 characters." in sam.last.words
    assert hospital.tables() == before


@pytest.mark.parametrize("typed", ["🫀🫀", "the of and a", "?!…", "לב", "%_'--"])
def test_words_that_say_nothing_find_nobody(
    hospital: Hospital, sam: Actor, chen: Actor, typed: str
) -> None:
    before = hospital.tables()

    sam.command("/findmentor", typed)

    assert "Nobody here fits" in sam.last.words
    assert typed in sam.last.words
    assert hospital.tables() == before


def test_a_window_closed_meanwhile_is_left_at_that(
    hospital: Hospital, sam: Actor, chen: Actor, caplog: pytest.LogCaptureFixture
) -> None:
    sam.command("/findmentor")
    sam.fill("What do you need?", "grant writing")
    sam.submit()
    assert sam.modal
    shown = sam.modal.words
    hospital.sandbox.fail_next("views.update", error="not_found")

    sam.click("Refine")

    assert sam.modal.words == shown
    assert "reference" not in caplog.text
