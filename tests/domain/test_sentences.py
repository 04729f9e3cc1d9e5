"""What people type to the app on a phone, and what they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.sentences import (
    AcceptRequest,
    AskHelp,
    AskMentor,
    DoneTask,
    FindMentor,
    GiveThanks,
    Sentence,
    ShowTasks,
    Unknown,
    read_sentence,
)

FINDING = [
    ("find me a mentor for grant writing", "grant writing"),
    ("Please find me a mentor for ICU", "ICU"),
    ("i need a mentor in peds cards", "peds cards"),
    ("I’m looking for a mentor who knows QI", "QI"),
    ("looking for someone to help me with the boards", "the boards"),
    ("who can help me with my fellowship letters?", "my fellowship letters"),
    ("Hi, could you find me a mentor about career change, please?", "career change"),
    ("find me a mentor: sepsis trials", "sepsis trials"),
    ("recommend a coach for public speaking", "public speaking"),
    ("mentor for statistics", "statistics"),
    ("find mentor", ""),
    ("could you find me a mentor please", ""),
]
ASKING = [
    ("ask <@U0CHEN|dr.chen> to mentor me: my first grant", "U0CHEN", True, "my first grant"),
    ("ask <@U0CHEN> to mentor me – I’d love to learn", "U0CHEN", True, "I’d love to learn"),
    ("please ask @dr.chen to mentor me: my first grant", "dr.chen", False, "my first grant"),
    ("ask Dr. Chen if she would mentor me: letters", "Dr. Chen", False, "letters"),
    ("Ask grace chen to be my mentor because I admire her", "grace chen", False, "I admire her"),
    ("ask dr chen: may I learn to write grants?", "dr chen", False, "may I learn to write grants?"),
    ("ask @chen to mentor me", "chen", False, ""),
]
ACCEPTING = [
    ("yes", "", False),
    ("Yes!", "", False),
    ("yes please", "", False),
    ("ok", "", False),
    ("accept", "", False),
    ("accept <@U0SAM|sam.lee>", "U0SAM", True),
    ("accept @lee", "lee", False),
    ("yes to Sam Lee", "Sam Lee", False),
    ("Accept Sam Lee’s request", "Sam Lee", False),
]
HELP = ["help", "Help!", "hi", "good morning", "what can you do?", "hello, help please"]
THANKS = [
    "thanks",
    "Thanks!",
    "thank you",
    "Thank you so much!",
    "many thanks",
    "thx",
    "hey, thanks a lot 🙏",
]
ELSE = [
    "thanks to Dr. Chen",
    "no problem",
    "",
    "   ",
    "😀",
    "the weather is nice",
    "mentor",
    "شكرا جزيلا",
    "x" * 5000,
]


@pytest.mark.parametrize(("said", "need"), FINDING)
def test_finding(said: str, need: str) -> None:
    assert read_sentence(said) == FindMentor(need)


@pytest.mark.parametrize(("said", "who", "is_id", "hope"), ASKING)
def test_asking(said: str, who: str, is_id: bool, hope: str) -> None:
    assert read_sentence(said) == AskMentor(who, is_id, hope)


@pytest.mark.parametrize(("said", "who", "is_id"), ACCEPTING)
def test_accepting(said: str, who: str, is_id: bool) -> None:
    assert read_sentence(said) == AcceptRequest(who, is_id)


@pytest.mark.parametrize("said", HELP)
def test_asking_for_help(said: str) -> None:
    assert read_sentence(said) == AskHelp()


@pytest.mark.parametrize("said", THANKS)
def test_giving_thanks(said: str) -> None:
    assert read_sentence(said) == GiveThanks()


@pytest.mark.parametrize("said", ELSE)
def test_anything_else_is_not_guessed_at(said: str) -> None:
    assert read_sentence(said) == Unknown()


@given(st.text(max_size=400))
def test_no_text_is_too_strange_to_read(said: str) -> None:
    read_sentence(said)


@given(
    st.text(alphabet="abc déß漢😀:,.-", min_size=1, max_size=80).filter(lambda t: t.strip(" .,"))
)
def test_what_is_hoped_for_is_kept_to_the_letter(hope: str) -> None:
    sentence = read_sentence(f"ask <@U1> to mentor me: x{hope}x")
    assert isinstance(sentence, AskMentor)
    assert sentence.hope.startswith("x")
    assert sentence.hope.endswith("x")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("aks dr chen to mentor me: golas", AskMentor("dr chen", False, "golas")),
        ("acept Pasue", AcceptRequest("Pasue", False)),
        ("shwo my tasls", ShowTasks()),
        ("hlep", AskHelp()),
        ("Finished 2", DoneTask((2,))),
        ("expert 2", Unknown()),
    ],
)
def test_slips_are_mended_before_names_and_free_text_only(said: str, meant: Sentence) -> None:
    assert read_sentence(said) == meant


@given(
    st.sampled_from(
        ["find me a mentor for ICU", "done 2", "tasks", "accept @lee", "help", "thanks"]
    ),
    st.sampled_from(["please ", "Hi, ", "hey can you ", "Could u pls ", "ok so ", "I'd like to "]),
    st.sampled_from([" please", ", thanks!", " pls 🙏", " :pray:", "!!", " ", "."]),
    st.booleans(),
)
def test_politeness_and_case_change_nothing(
    said: str, before: str, after: str, is_loud: bool
) -> None:
    polite = f"{before}{said}{after}"
    meant, read = read_sentence(said), read_sentence(polite.upper() if is_loud else polite)
    assert str(read).casefold() == str(meant).casefold()


def test_whose_request_it_is_is_read_however_loud() -> None:
    assert read_sentence("ACCEPT SAM LEE'S REQUEST") == AcceptRequest("SAM LEE", False)
