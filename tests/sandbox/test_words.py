"""What a person reads: markup, mentions, dates, and blocks from top to bottom."""

from typing import Any

import pytest

from sandbox.driver.mrkdwn import Markup
from sandbox.driver.words import Reader
from tests.sandbox.little_app import button, form, options, plain, section

NAMES = {"U1": "Dr. Chen", "C1": "general"}
READER = Reader(Markup(lambda id: NAMES.get(id, id), "America/New_York"))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("*<@U1>* said _yes_", "@Dr. Chen said yes"),
        ("*_both_* and `code`", "both and code"),
        ("2*3*4 and snake_case_name", "2*3*4 and snake_case_name"),
        ("<https://a.org/?x=1&amp;y=2|here> or <https://b.org>", "here or https://b.org"),
        ("<#C1> <!here> <!subteam^S1|@surgery>", "#general @here @surgery"),
        ("&lt;!channel&gt; &amp;amp;", "<!channel> &amp;"),
        ("<!date^1764000000^{date_short_pretty} at {time}|soon>", "Nov 24, 2025 at 11:00 AM"),
        ("<!date^1764000000^{ago}|soon>", "soon"),
    ],
)
def test_markup(written: str, read: str) -> None:
    assert READER.markup.read(written) == read


@pytest.mark.parametrize(
    ("block", "read"),
    [
        (section("*A*", accessory=button("Go", "go")), "A\nGo"),
        ({"type": "section", "fields": [plain("one"), plain("*two*")]}, "one\n*two*"),
        ({"type": "header", "text": plain("Head")}, "Head"),
        ({"type": "divider"}, ""),
        (
            {
                "type": "card",
                "title": {"type": "mrkdwn", "text": "*Dr.* Chen"},
                "subtitle": plain("PICU"),
                "body": plain("Grants"),
                "actions": [button("Ask", "ask")],
            },
            "Dr. Chen\nPICU\nGrants\nAsk",
        ),
        (
            {"type": "context", "elements": [plain("one"), {"type": "image", "alt_text": "Map"}]},
            "one\nMap",
        ),
        (
            {
                "type": "input",
                "label": plain("Drink"),
                "element": {
                    "type": "static_select",
                    "placeholder": plain("Pick"),
                    "options": options("Tea"),
                },
            },
            "Drink\nPick",
        ),
        (
            {
                "type": "input",
                "label": plain("Drink"),
                "element": {"type": "radio_buttons", "options": options("Tea", "Milk")},
            },
            "Drink\nTea\nMilk",
        ),
        (
            {
                "type": "rich_text",
                "elements": [
                    {
                        "type": "rich_text_section",
                        "elements": [
                            {"type": "text", "text": "Ask "},
                            {"type": "user", "user_id": "U1"},
                        ],
                    }
                ],
            },
            "Ask @Dr. Chen",
        ),
        (
            {
                "type": "table",
                "rows": [[{"type": "raw_text", "text": "a"}, {"type": "raw_text", "text": "b"}]],
            },
            "a\nb",
        ),
    ],
)
def test_blocks(block: dict[str, Any], read: str) -> None:
    assert READER.words([block]) == read


def test_a_whole_form_reads_from_top_to_bottom() -> None:
    assert READER.words(form()["blocks"]) == "Dish\nDrink\nTea\nGuests\nDay\nSauce"
