"""A draft is read as what it was written as; a forged button gets nothing out of another."""

from collections.abc import Callable

import pytest

from bot.domain.errors import NotYours
from bot.usecases import add_task, introduce
from bot.usecases.drafts import join_words, readings_of, words_of
from bot.usecases.say_meeting import said_plan
from bot.usecases.told_meeting import from_text

READERS = [words_of, readings_of, add_task.drafted, introduce.drafted, said_plan, from_text]
OTHERS = [
    "",
    "plain words",
    "{a brace}",
    "7",
    "null",
    "[1, 2, 3]",
    '{"date": "2026-11-23"}',
    '{"introduce": 7}',
    '[[1], 1e999, 30, "call"]',
]


def test_a_name_and_a_hope_come_back_as_they_were() -> None:
    assert words_of(join_words("Dr. Chen", "grants, and more")) == ("Dr. Chen", "grants, and more")


@pytest.mark.parametrize("text", OTHERS)
@pytest.mark.parametrize("read", READERS)
def test_a_draft_of_something_else_is_nobodys(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(NotYours):
        read(text)
