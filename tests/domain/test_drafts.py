"""A draft is read as what it was written as; a forged button gets nothing out of another."""

import pytest

from bot.domain.errors import NotYours
from bot.usecases.drafts import join_words, readings_of, words_of


def test_a_name_and_a_hope_come_back_as_they_were() -> None:
    assert words_of(join_words("Dr. Chen", "grants, and more")) == ("Dr. Chen", "grants, and more")


@pytest.mark.parametrize("text", ["", "plain words", "7", "[1, 2, 3]", '{"date": "2026-11-23"}'])
def test_a_draft_of_something_else_is_nobodys(text: str) -> None:
    with pytest.raises(NotYours):
        words_of(text)
    with pytest.raises(NotYours):
        readings_of(text)
