"""Sound blocks, and the few words to build them with."""

from typing import Any

Json = dict[str, Any]

BUTTON: Json = {"type": "button", "text": {"type": "plain_text", "text": "Yes"}, "action_id": "a"}
IMAGE: Json = {"type": "image", "image_url": "https://example.org/a.png", "alt_text": "A cat"}


def plain(text: str, **more: Any) -> Json:
    return {"type": "plain_text", "text": text, **more}


def mrkdwn(text: str, **more: Any) -> Json:
    return {"type": "mrkdwn", "text": text, **more}


def option(value: str, **more: Any) -> Json:
    return {"text": plain(f"Option {value}"), "value": value, **more}


def section(**more: Any) -> Json:
    return {"type": "section", "text": mrkdwn("Hello"), **more}


def actions(*elements: Json, **more: Any) -> Json:
    return {"type": "actions", "elements": list(elements), **more}


def card(**more: Any) -> Json:
    return {"type": "card", "title": mrkdwn("Title"), **more}


def rich_text(*parts: Json) -> Json:
    return {"type": "rich_text", "elements": list(parts)}


def rich_section(*pieces: Json) -> Json:
    return {"type": "rich_text_section", "elements": list(pieces)}


def table(*rows: list[Json], **more: Any) -> Json:
    return {"type": "table", "rows": list(rows), **more}


def cell(text: str) -> Json:
    return {"type": "raw_text", "text": text}


WORD: Json = {"type": "text", "text": "word", "style": {"bold": True}}
MENU: Json = {"type": "static_select", "action_id": "m", "options": [option("1"), option("2")]}
CHECKS: Json = {"type": "checkboxes", "action_id": "c", "options": [option("1"), option("2")]}

SOUND_BLOCKS: dict[str, Json] = {
    "section with fields": {"type": "section", "fields": [mrkdwn("a"), plain("b")]},
    "section at its longest": section(text=mrkdwn("x" * 3000, verbatim=True), expand=True),
    "section with an accessory": section(accessory={**BUTTON, "style": "primary", "value": "v"}),
    "section with a multi-select": section(accessory={**MENU, "type": "multi_static_select"}),
    "section with an image": section(accessory=IMAGE),
    "header": {"type": "header", "text": plain("x" * 150, emoji=True)},
    "divider": {"type": "divider", "block_id": "b" * 255},
    "link button": actions({**BUTTON, "url": "mailto:mia@example.org", "accessibility_label": "x"}),
    "button that asks back": actions(
        {**BUTTON, "confirm": {"title": plain("Sure?"), "text": mrkdwn("*Really*?")}}
    ),
    "menu with groups": actions(
        {
            **{key: MENU[key] for key in ("type", "action_id")},
            "option_groups": [{"label": plain("All"), "options": MENU["options"]}],
            "initial_option": option("2"),
        }
    ),
    "checkboxes in mrkdwn": actions(
        {**CHECKS, "options": [{"text": mrkdwn("*1*"), "value": "1"}, option("2")]}
    ),
    "overflow with a link": section(
        accessory={"type": "overflow", "options": [option("1", url="https://example.org")]}
    ),
    "date and time": actions(
        {"type": "datepicker", "initial_date": "2028-02-29", "action_id": "d"},
        {"type": "timepicker", "initial_time": "23:59", "timezone": "America/New_York"},
        {"type": "datetimepicker", "initial_date_time": 1_800_000_000},
    ),
    "context": {"type": "context", "elements": [IMAGE, mrkdwn("by"), plain("Mia")]},
    "image": {**IMAGE, "title": plain("Cat"), "block_id": "cat"},
    "image from Slack": {"type": "image", "alt_text": "A cat", "slack_file": {"id": "F1"}},
    "rich text": rich_text(
        rich_section(WORD, {"type": "link", "url": "https://example.org", "text": "here"}),
        {
            "type": "rich_text_list",
            "style": "bullet",
            "indent": 1,
            "elements": [rich_section({"type": "user", "user_id": "U1"})],
        },
        {"type": "rich_text_quote", "elements": [{"type": "emoji", "name": "wave"}], "border": 1},
        {"type": "rich_text_preformatted", "elements": [WORD]},
    ),
    "markdown": {"type": "markdown", "text": "x" * 12_000},
    "card": card(subtitle=mrkdwn("s"), body=mrkdwn("b" * 200), icon=IMAGE, actions=[BUTTON]),
    "carousel": {"type": "carousel", "elements": [card(hero_image=IMAGE)] * 10},
    "table": table(
        [cell("a"), {"type": "raw_number", "value": 1.5, "text": "1.5"}],
        [rich_text(rich_section(WORD)), cell("b")],
        column_settings=[{"align": "right", "is_wrapped": True}],
    ),
}
