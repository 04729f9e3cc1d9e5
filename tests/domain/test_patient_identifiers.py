"""Words that look as if they named a patient are noticed; the everyday ones are left alone."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.patient_identifiers import Identifier, identifiers_in
from tests.domain.patient_words import DOUBTFUL, HARMLESS


def test_the_lists_are_long_enough_to_mean_something() -> None:
    assert len(set(DOUBTFUL)) >= 40
    assert len(set(HARMLESS)) >= 60


@pytest.mark.parametrize("words", DOUBTFUL)
def test_what_may_name_a_patient_is_noticed(words: str) -> None:
    assert identifiers_in(words)
    assert identifiers_in(f"We talked long.\n{words}\nThen about rest.")


@pytest.mark.parametrize("words", HARMLESS)
def test_what_names_nobody_is_left_alone(words: str) -> None:
    assert identifiers_in(words) == ()


def test_each_kind_goes_by_its_name() -> None:
    assert identifiers_in("MRN 4459012") == (Identifier.RECORD_NUMBER,)
    assert identifiers_in("DOB 3/4/1951") == (Identifier.BIRTH_DATE,)
    assert identifiers_in("(617) 555-0134") == (Identifier.PHONE,)
    assert identifiers_in("", "SSN 078-05-1120") == (Identifier.NATIONAL_ID,)


@given(st.text(max_size=300), st.sampled_from(["MRN 4459012", "DOB 3/4/1951", "078-05-1120"]))
def test_it_is_noticed_whatever_stands_on_other_lines(around: str, words: str) -> None:
    assert identifiers_in(f"Rest.\n\n{words}\n;\n{around}")


@pytest.mark.parametrize("sign", ["1", "1 ", "a1", "call ", "+", "- ", "MRN ", "1.", "(1) "])
def test_long_notes_are_read_in_no_time(sign: str) -> None:
    began = time.monotonic()
    identifiers_in((sign * 3000)[:3000])
    assert time.monotonic() - began < 2
