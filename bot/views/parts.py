"""The pieces every screen is made of, each within the platform's limits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from bot.domain.people import Member
from bot.views.aloud import aloud
from bot.views.copy import labels
from bot.views.ids import Button, Form, Pick
from bot.views.text import clean, clip, isolated, literal, shown

Block = dict[str, Any]
View = dict[str, Any]

MOST_ON_A_SCREEN = 100
MOST_IN_A_MESSAGE = 50
DIVIDER: Block = {"type": "divider"}
_LONGEST_TITLE = 24
_LONGEST_LABEL = 75
_LONGEST_SECTION = 3000


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message: its blocks, and the same in words for screen readers and notifications."""

    text: str
    blocks: list[Block]


def rendered(blocks: list[Block], *people: Member) -> Rendered:
    """`people` are those mentioned in the blocks: in words they go by name."""
    return Rendered(aloud(blocks, {person.platform_id: name(person) for person in people}), blocks)


def name(member: Member) -> str:
    """For plain_text."""
    return shown(member.name) or _nameless(member)


def literal_name(member: Member) -> str:
    """For mrkdwn, where a mention would be out of place."""
    return literal(member.name) or _nameless(member)


def mention(member: Member) -> str:
    """For mrkdwn: a link to write to them; of whoever deleted their data no more than a word."""
    return f"<@{member.platform_id}>" if member.platform_id else _nameless(member)


def _nameless(member: Member) -> str:
    return labels.SOMEONE if member.platform_id else labels.GONE


def plain(text: str, most: int = _LONGEST_SECTION) -> Block:
    return {"type": "plain_text", "text": clip(clean(text), most), "emoji": False}


def mrkdwn(text: str, most: int = _LONGEST_SECTION) -> Block:
    """Our own formatting and mentions; anybody's words in it have been made `literal`."""
    return {"type": "mrkdwn", "text": clip(text, most)}


def says(text: str) -> Block:
    """A paragraph without formatting: safe for anybody's words."""
    return {"type": "section", "text": plain(text)}


def section(text: str, accessory: Block | None = None) -> Block:
    block: Block = {"type": "section", "text": mrkdwn(text)}
    return {**block, "accessory": accessory} if accessory else block


def side_by_side(title: str, one: str, other: str) -> Block:
    """Our own title over two columns, one below the other on a phone, for anybody's words."""
    return {**section(f"*{title}*"), "fields": [plain(one, 2000), plain(other, 2000)]}


def small(text: str) -> Block:
    return {"type": "context", "elements": [plain(text)]}


def header(text: str) -> Block:
    return {"type": "header", "text": plain(text, 150)}


def quote(text: str, most: int = _LONGEST_SECTION) -> Block:
    """Someone's own words, every sign as typed."""
    words = {"type": "text", "text": isolated(clip(clean(text), most))}
    return {
        "type": "rich_text",
        "elements": [{"type": "rich_text_quote", "elements": [words]}],
    }


def typed(lines: Sequence[tuple[str, str]]) -> Block:
    """A list of what can be typed, each with what it does."""
    items = [
        {"type": "rich_text_section", "elements": [_code(words), *_rest(does)]}
        for words, does in lines
    ]
    return {
        "type": "rich_text",
        "elements": [{"type": "rich_text_list", "style": "bullet", "elements": items}],
    }


def facts(lines: Sequence[tuple[str, str]]) -> Block:
    """Each on its line, its name in bold; safe for anybody's words."""
    words = [
        part
        for number, (name, said) in enumerate(lines)
        for part in (_bold(f"{chr(10) if number else ''}{name}: "), *_rest(clean(said)))
    ]
    return {
        "type": "rich_text",
        "elements": [{"type": "rich_text_section", "elements": words}],
    }


def _bold(text: str) -> Block:
    return {"type": "text", "text": text, "style": {"bold": True}}


def _code(text: str) -> Block:
    return {"type": "text", "text": text, "style": {"code": True}}


def _rest(text: str) -> list[Block]:
    return [{"type": "text", "text": text}] if text else []


def quotes(text: str, most: int = _LONGEST_SECTION) -> list[Block]:
    """A quote, or nothing where nothing was written."""
    return [quote(text, most)] if clean(text) else []


def confirm(title: str, text: str, yes: str, no: str = labels.KEEP) -> Block:
    return {
        "title": plain(title, 100),
        "text": plain(text, 300),
        "confirm": plain(yes, 30),
        "deny": plain(no, 30),
    }


def button(label: str, action: Button, value: str = "", about: str = "") -> Block:
    """`about` says for a screen reader whom the button concerns."""
    block: Block = {
        "type": "button",
        "text": plain(label, _LONGEST_LABEL),
        "action_id": action.value,
    }
    if value:
        block["value"] = value
    if about:
        block["accessibility_label"] = clip(f"{label}: {about}", _LONGEST_LABEL)
    return block


def primary(block: Block) -> Block:
    """The button most people want; at most one in a row."""
    return {**block, "style": "primary"}


def linked(block: Block, url: str) -> Block:
    """A button that opens an address of our own; the platform still reports the click."""
    return {**block, "url": url}


def write_to(team: str, person: str, label: str) -> Block:
    """A button that opens the chat with someone; both ids are the platform's."""
    url = f"slack://user?{urlencode({'team': team, 'id': person})}"
    return linked(button(label, Button.LINK), url)


def day_picker(label: str, chosen: date | None) -> Block:
    """A day, taken as soon as it is picked."""
    block = {"type": "datepicker", "action_id": Pick.MET_ON.value, "placeholder": plain(label, 150)}
    return {**block, "initial_date": chosen.isoformat()} if chosen else block


def menu(label: str, action: Pick, options: Sequence[Block]) -> Block:
    """One of a few, taken as soon as it is picked."""
    return {
        "type": "static_select",
        "action_id": action.value,
        "placeholder": plain(label, 150),
        "options": list(options),
    }


def confirmed(block: Block, dialog: Block) -> Block:
    """A button that asks once more before it does anything."""
    return {**block, "confirm": dialog}


def actions(*buttons: Block, carried: str = "") -> Block:
    """`carried` is for menus and days, which carry no value of their own."""
    row: Block = {"type": "actions", "elements": list(buttons)}
    return {**row, "block_id": carried} if carried else row


def card(
    title: str, subtitle: str, body: str, buttons: Sequence[Block], *, classic: bool
) -> list[Block]:
    """mrkdwn of at most 150, 150 and 200 characters; without cards, the same words in a section."""
    if classic:
        lines = [f"*{title}*", subtitle, body]
        row = [actions(*buttons)] if buttons else []
        return [section("\n".join(filter(None, lines))), *row]
    block: Block = {"type": "card", "title": mrkdwn(title)}
    if subtitle:
        block["subtitle"] = mrkdwn(subtitle)
    if body:
        block["body"] = mrkdwn(body)
    if buttons:
        block["actions"] = list(buttons)
    return [block]


def information(title: str, blocks: list[Block], form: Form = Form.INFORMATION) -> View:
    """A modal to read, with nothing to submit."""
    return {
        "type": "modal",
        "callback_id": form.value,
        "title": plain(title, _LONGEST_TITLE),
        "close": plain(labels.CLOSE, _LONGEST_TITLE),
        "blocks": blocks[:MOST_ON_A_SCREEN],
    }


def form(title: str, blocks: list[Block], callback: Form, submit: str, carried: str = "") -> View:
    """A modal to fill in."""
    view = information(title, blocks, callback)
    view["submit"] = plain(submit, _LONGEST_TITLE)
    view["close"] = plain(labels.CANCEL, _LONGEST_TITLE)
    return {**view, "private_metadata": carried} if carried else view
