"""Every screen and message is one that Slack takes, whatever people write into it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.messages import ALONE, Kind
from bot.views import messages
from bot.views.parts import Rendered
from sandbox.validation import message_problem, view_problem
from tests.support.size import at_size
from tests.views import (
    agreed,
    aimed,
    arranged,
    cast,
    confided,
    introduced,
    kept,
    met,
    nudged,
    placed,
    worked,
)
from tests.views.wording import all_messages, all_views, inputs, parts_of

HOSTILE = (
    "*bold* _it_ ~no~ `code` <!channel> <!here> <@U0BOSS> <!subteam^S1> <#C1|general> "
    "<http://x.example|your bank> www.x.example @everyone #general &lt;!channel&gt;"
)
EXTREME = [
    pytest.param("", id="nothing"),
    pytest.param(" \n\t ", id="only spaces"),
    pytest.param("x" * 3000, id="3,000 letters"),
    pytest.param("😀" * 1500, id="1,500 emoji"),
    pytest.param("👩🏽‍⚕️" * 400, id="emoji of five signs"),
    pytest.param("שלום עולם " * 300, id="right to left"),
    pytest.param("<!channel>" * 300, id="shouting"),
    pytest.param("&" * 3000, id="ampersands"),
    pytest.param("\n> " * 500, id="quotes"),
    pytest.param("\u202etxt.exe\u2066\x00\x07\ud800", id="marks nobody sees"),
    pytest.param(HOSTILE, id="hostile"),
    pytest.param(HOSTILE * 20, id="much that is hostile"),
]
MAY_BE_LIVE = [one for one in EXTREME if one.id in ("shouting", "marks nobody sees", "hostile")]
OUR_MENTION = re.compile(r"<@U\d{4}>")
PRESSED = {"button", "static_select", "datepicker"}
CLASSIC = pytest.mark.parametrize("classic", [False, True], ids=["cards", "classic"])


@CLASSIC
def test_slack_takes_every_message_and_view(classic: bool) -> None:
    assert_sound(None, classic=classic)


@CLASSIC
@pytest.mark.parametrize("words", EXTREME)
def test_slack_takes_them_whatever_is_written(words: str, classic: bool) -> None:
    assert_sound(words, classic=classic)


@settings(max_examples=at_size(12, 200), deadline=None)
@given(st.text(st.characters(), max_size=200), st.booleans())
def test_slack_takes_them_with_any_words(words: str, classic: bool) -> None:
    assert_sound(words, classic=classic)


@CLASSIC
@pytest.mark.parametrize("words", MAY_BE_LIVE)
def test_nothing_written_by_people_is_live(words: str, classic: bool) -> None:
    for name, rendered in all_messages(words, classic=classic):
        assert "<" not in rendered.text, name
        assert_nothing_live(rendered)
    for view in all_views(words, classic=classic):
        assert_nothing_live(Rendered("", view["blocks"]))


def test_every_kind_of_message_has_a_rendering() -> None:
    shown = {
        kind
        for kind, _ in (
            *cast.MESSAGES,
            *nudged.MESSAGES,
            *agreed.MESSAGES,
            *worked.MESSAGES,
            *met.MESSAGES,
            *confided.MESSAGES,
            *placed.MESSAGES,
            *kept.MESSAGES,
            *kept.FILES,
            *aimed.MESSAGES,
            *introduced.MESSAGES,
            *arranged.MESSAGES,
            *arranged.FILE_MESSAGES,
        )
    }
    assert shown == set(Kind) - {Kind.HOME}


def test_files_have_a_name_and_words_beside_them() -> None:
    for _, content in kept.FILES:
        files = messages.files_of(content)
        assert files
        assert files.comment


def test_a_home_is_no_message() -> None:
    with pytest.raises(KeyError):
        messages.render(Kind.HOME, cast.OVERVIEW, classic=False, team="T1", app_user="U0BOT")


@CLASSIC
def test_text_says_what_the_blocks_say(classic: bool) -> None:
    """Screen readers and notifications have nothing else; a chat of two is the exception."""
    for name, rendered in all_messages(classic=classic):
        if name in ALONE:
            continue
        for part in parts_of(Rendered("", rendered.blocks)):
            if part.get("type") == "plain_text" and part["text"] not in _on_buttons(rendered):
                assert part["text"] in rendered.text, name


def test_cards_and_their_fallback_say_the_same() -> None:
    modern = [rendered.text for _, rendered in all_messages(classic=False)]
    classic = [rendered.text for _, rendered in all_messages(classic=True)]
    assert modern == classic


def test_classic_clients_get_no_cards() -> None:
    shown = [Rendered("", view["blocks"]) for view in all_views(classic=True)]
    for rendered in [*shown, *(each for _, each in all_messages(classic=True))]:
        assert "card" not in {part.get("type") for part in parts_of(rendered)}


def test_every_input_goes_by_its_field() -> None:
    for view in all_views(classic=False):
        for block_id, block in inputs(view).items():
            # Several of one kind in a window are told apart behind a colon.
            assert block["element"]["action_id"] == block_id.partition(":")[0]


def assert_sound(words: str | None, *, classic: bool) -> None:
    for name, rendered in all_messages(words, classic=classic):
        arguments = {"text": rendered.text, "blocks": rendered.blocks}
        # With a ts, as an update: the stricter of the two.
        assert message_problem({**arguments, "ts": "1.0"}) is None, name
        assert rendered.text.strip(), name
    for view in all_views(words, classic=classic):
        assert view_problem(view, kind=view["type"]) is None, view.get("title")


def assert_nothing_live(rendered: Rendered) -> None:
    """Only our own mentions are markup; nothing else links, mentions or formats."""
    for part in parts_of(rendered):
        if part.get("type") == "mrkdwn":
            rest = OUR_MENTION.sub("", part["text"])
            assert not re.search(r"[<@#`~]|_|://|www\.", rest), part["text"]
            assert rest.count("*") in (0, 2), part["text"]


def _on_buttons(rendered: Rendered) -> set[str]:
    named = [part for part in parts_of(rendered) if part.get("type") in PRESSED]
    dialogs = [button.get("confirm", {}) for button in named]
    options = [option for menu in named for option in menu.get("options", [])]
    return {
        text["text"]
        for holder in [*named, *dialogs, *options]
        for text in holder.values()
        if isinstance(text, dict) and "text" in text and isinstance(text["text"], str)
    }
