"""What people typed is shown as typed, and within its room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.views.text import clean, clip, escape, fitting, isolated, listed, literal, one_line, shown

WORDS = st.text(st.characters(), max_size=300)


@given(WORDS, st.integers(1, 100))
def test_literal_words_fit_and_hold_no_markup(words: str, most: int) -> None:
    safe = literal(words, most)
    assert len(safe) <= most
    assert not set(safe) & set("<>*_~`@#")
    safe.encode()  # Half of a surrogate pair would raise.


@given(WORDS)
def test_short_words_are_not_cut(words: str) -> None:
    assert one_line(words) in shown(words, 400)


@given(WORDS)
def test_clean_text_stays_as_it_is(words: str) -> None:
    assert clean(clean(words)) == clean(words)


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        pytest.param("<!channel>", "&lt;!channel&gt;", id="a shout"),
        pytest.param("R&D", "R&amp;D", id="an ampersand"),
        pytest.param("&lt;", "&amp;lt;", id="an entity somebody typed"),
        pytest.param("*now*", "∗now∗", id="bold"),
        pytest.param("http://x.example", "http:\u2060//x.example", id="an address"),
        pytest.param("www.x.example", "www\u2060.x.example", id="an address without http"),
        pytest.param("> so", "› so", id="a quote"),
        pytest.param("a\n b\t c", "a b c", id="lines"),
        pytest.param("\u202eevil\u2066\x07", "evil", id="marks that turn the text around"),
    ],
)
def test_markup_is_shown_as_it_was_typed(typed: str, seen: str) -> None:
    assert literal(typed) == seen


def test_emoji_and_joined_scripts_survive() -> None:
    doctor, persian = "👩🏽‍⚕️", "می‌خواهم"
    assert clean(doctor) == doctor
    assert persian in shown(persian)


def test_a_cut_never_splits_one_sign() -> None:
    doctor = "👩🏽‍⚕️"
    assert clip(f"ab{doctor}cd", 6) == "ab…"
    assert clip("abcdef", 6) == "abcdef"
    assert clip("abcdefg", 6) == "abcde…"


def test_right_to_left_text_keeps_to_itself() -> None:
    assert isolated("שלום") == "\u2068" + "שלום" + "\u2069"
    assert isolated("hello") == "hello"


def test_escaping_keeps_line_breaks() -> None:
    assert escape("a < b\r\nc") == "a &lt; b\nc"


def test_only_whole_parts_are_left_out() -> None:
    assert fitting(["grants", "", "a very long phrase", "echo"], 15) == "grants · echo"


def test_names_are_listed_as_people_write_them() -> None:
    assert listed(["Ada"]) == "Ada"
    assert listed(["Ada", "Bo"]) == "Ada and Bo"
    assert listed(["Ada", "Bo", "Cy"], "or") == "Ada, Bo or Cy"
