"""What people write about reminders and pauses, and what they mean."""

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import WEEKDAYS, read_day, read_hour, read_weekday
from bot.domain.errors import FieldProblem
from bot.domain.people import MemberId
from bot.domain.reminders import Reminders
from bot.domain.sentences import (
    AcceptRequest,
    AskMentor,
    ChoosePace,
    EndSnooze,
    FindMentor,
    LessOften,
    PauseEverything,
    PauseLater,
    RemindAgain,
    RemindAt,
    Reminding,
    Resume,
    ShowReminders,
    Snooze,
    read_sentence,
)
from bot.domain.sentences.bare import mended
from tests.domain.reminder_sentences import KEPT_ASIDE, LOOKED_AT, TODAY

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
UNDERSTOOD_AT_LEAST = 0.75
SOON_SECONDS = 0.05
ALONE = {
    LessOften(): "less",
    RemindAgain(): "weekly",
    ShowReminders(): "show",
    Resume(): "back",
    PauseLater(): "ask",
}


def meaning(said: str) -> str:
    """In the words of the list: what is done, with its day or hour in full."""
    sentence = read_sentence(said)
    if not isinstance(sentence, Reminding):
        return "nothing"
    try:
        match sentence:
            case Snooze(day):
                return f"snooze {read_day(day, TODAY)}"
            case PauseEverything(day):
                return f"pause {read_day(day, TODAY)}"
            case RemindAt(weekday, hour):
                return remind_at(weekday, hour)
            case ChoosePace(pace):
                return pace.value
    except FieldProblem:
        return "ask"
    return ALONE[sentence]


def remind_at(weekday: str, hour: str) -> str:
    usual = Reminders(MemberId(1))
    day = read_weekday(weekday) if weekday else usual.weekday
    at = read_hour(hour) if hour else usual.hour
    usual.at(day, at, NOW)
    return " ".join(["at", *([WEEKDAYS[day]] if weekday else []), *([str(at)] if hour else [])])


@pytest.mark.parametrize(("said", "meant"), LOOKED_AT)
def test_what_people_write_is_understood(said: str, meant: str) -> None:
    assert meaning(said) == meant


def test_most_of_what_was_never_looked_at_is_understood_too() -> None:
    understood = [said for said, meant in KEPT_ASIDE if meaning(said) == meant]

    assert len(understood) >= UNDERSTOOD_AT_LEAST * len(KEPT_ASIDE)


def test_what_is_not_understood_is_not_guessed_at() -> None:
    guessed = {said: meaning(said) for said, meant in KEPT_ASIDE if meaning(said) != meant}

    assert {said: meant for said, meant in guessed.items() if meant not in ("ask", "nothing")} == {}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("I'm on nights, snooze a week", "snooze 2026-12-02"),
        ("Snooze until Monday. I'm on nights.", "snooze 2026-11-30"),
        ("snooze a week because I have boards", "snooze 2026-12-02"),
        ("I'm too busy – less often", "less"),
        ("I'm away until Monday, no reminders", "ask"),
        ("add revise CV, every week", "nothing"),
        ("The ward is busy, stop reminders", "nothing"),
    ],
)
def test_a_reason_may_be_said_along(said: str, meant: str) -> None:
    assert meaning(said) == meant


@pytest.mark.parametrize("said", ["unsnooze", "end snooze", "please stop snoozing"])
def test_a_snooze_can_be_ended(said: str) -> None:
    assert read_sentence(said) == EndSnooze()


@pytest.mark.parametrize(
    "said", ["how do I snooze?", "How can I turn off reminders", "how to pause until friday"]
)
def test_asking_how_shows_the_settings_and_changes_nothing(said: str) -> None:
    assert read_sentence(said) == ShowReminders()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("snoose", "snooze"),
        ("remiders", "reminders"),
        ("pasue", "pause"),
        ("unsuscribe", "unsubscribe"),
        ("qiuet", "quiet"),
        ("wensday", "wednesday"),
        ("thursady", "thursday"),
        ("stpo", "stop"),
        ("tommorow", "tomorrow"),
    ],
)
def test_a_slip_of_the_thumb_is_mended(typed: str, meant: str) -> None:
    assert mended(typed) == meant


@pytest.mark.parametrize("word", ["shop", "step", "match", "house", "lest", "tuna", "chen", "lee"])
def test_another_word_is_left_as_it_is(word: str) -> None:
    assert mended(word) == word


def test_names_and_free_text_are_never_mended() -> None:
    assert read_sentence("ask Wensday Snoose to mentor me: remiders") == AskMentor(
        "Wensday Snoose", False, "remiders"
    )
    assert read_sentence("accept Pasue") == AcceptRequest("Pasue", False)
    assert read_sentence("find me a mentor for snoose") == FindMentor("snoose")


@given(st.text(max_size=400))
def test_no_text_is_too_strange_or_takes_long(said: str) -> None:
    read_sentence("warm up")
    began = time.thread_time()
    read_sentence(said)
    assert time.thread_time() - began < SOON_SECONDS


@given(
    st.lists(
        st.sampled_from(
            "snooze pause until for the my reminders i am away on vacation from remind me no stop"
            " , . monday a week 5 jan every at 8 less too many messages a bit back again".split()
        ),
        max_size=30,
    )
)
def test_known_words_in_any_order_are_read_soon(words: list[str]) -> None:
    read_sentence("warm up")
    began = time.thread_time()
    read_sentence(" ".join(words))
    assert time.thread_time() - began < SOON_SECONDS


@pytest.mark.parametrize(
    "piece",
    ["a", "a ", "snooze until ", "the my ", "i am ", "stop ", "1 ", ", ", "i,", "until for ", "è"],
)
def test_three_thousand_characters_of_junk_are_read_soon(piece: str) -> None:
    read_sentence("warm up")
    began = time.thread_time()
    read_sentence((piece * 3000)[:3000])
    assert time.thread_time() - began < SOON_SECONDS


@pytest.mark.parametrize("said", ["meetings", "my meetings", "show meetings", "show my meeting"])
def test_meetings_are_no_slip_of_settings(said: str) -> None:
    assert read_sentence(said) != ShowReminders()
