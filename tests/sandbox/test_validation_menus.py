"""Options, pickers and typed fields: what they may offer, and what they may start with."""

from typing import Any

import pytest

from sandbox.validation import view_problem
from tests.sandbox.sound_blocks import CHECKS, MENU, Json, mrkdwn, option, plain

GROUPED: Json = {
    "type": "static_select",
    "option_groups": [
        {"label": plain("First"), "options": [option("1")]},
        {"label": plain("Second"), "options": [option("2")]},
    ],
}
MULTI: Json = {**MENU, "type": "multi_static_select"}
PEOPLE: Json = {"type": "multi_users_select"}
CHANNELS: Json = {"type": "conversations_select"}
RADIO: Json = {**CHECKS, "type": "radio_buttons"}
TYPED: Json = {"type": "plain_text_input"}
NUMBER: Json = {"type": "number_input", "is_decimal_allowed": False}


def refusal_of(element: Json) -> list[str]:
    view = {
        "type": "modal",
        "callback_id": "form",
        "title": plain("Form"),
        "submit": plain("Send"),
        "blocks": [{"type": "input", "label": plain("Field"), "element": element}],
    }
    problem = view_problem(view, kind="modal")
    if problem is None:
        return []
    assert problem.code == "invalid_arguments"
    return problem.messages


ACCEPTED = {
    "menu": {**MENU, "placeholder": plain("x" * 150), "initial_option": option("2")},
    "full menu": {**MENU, "options": [option(str(n)) for n in range(100)]},
    "value of 150 characters": {**MENU, "options": [{"text": plain("x"), "value": "v" * 150}]},
    "described option": {**MENU, "options": [option("1", description=plain("d" * 75))]},
    "grouped menu": {**GROUPED, "initial_option": option("2")},
    "several of a menu": {**MULTI, "max_selected_items": 2, "initial_options": MENU["options"]},
    "several people": {**PEOPLE, "initial_users": ["U1", "W2"], "focus_on_load": True},
    "one person": {"type": "users_select", "initial_user": "U1"},
    "a conversation": {
        **CHANNELS,
        "filter": {"include": ["im", "public"], "exclude_bot_users": True},
        "default_to_current_conversation": True,
        "response_url_enabled": True,
    },
    "ticked boxes": {**CHECKS, "initial_options": [option("1")]},
    "radio in mrkdwn": {**RADIO, "options": [{"text": mrkdwn("*1*"), "value": "1"}]},
    "text": {**TYPED, "multiline": True, "min_length": 1, "max_length": 9, "initial_value": "Hi"},
    "text told at each key": {
        **TYPED,
        "dispatch_action_config": {"trigger_actions_on": ["on_character_entered"]},
    },
    "whole number": {**NUMBER, "min_value": "-1", "initial_value": "2", "max_value": "10"},
    "decimal number": {**NUMBER, "is_decimal_allowed": True, "initial_value": "2.5"},
    "date": {"type": "datepicker", "initial_date": "2026-11-22", "placeholder": plain("Day")},
    "date and time": {"type": "datetimepicker", "initial_date_time": 1_800_000_000},
}


@pytest.mark.parametrize("element", [pytest.param(e, id=name) for name, e in ACCEPTED.items()])
def test_a_sound_element_is_accepted(element: Json) -> None:
    assert refusal_of(element) == []


REFUSED: dict[str, tuple[Any, str, str]] = {
    "button as an input": (
        {"type": "button", "text": plain("x")},
        "unsupported type: button",
        "/type",
    ),
    "no options": ({"type": "static_select"}, "exactly one of: options, option_groups", ""),
    "options and groups": ({**GROUPED, "options": [option("3")]}, "exactly one of", ""),
    "empty options": ({**MENU, "options": []}, "no fewer than 1", "/options"),
    "101 options": (
        {**MENU, "options": [option(str(n)) for n in range(101)]},
        "no more than 100",
        "/options",
    ),
    "101 groups": (
        {
            **GROUPED,
            "option_groups": [
                {"label": plain("x"), "options": [option(str(n))]} for n in range(101)
            ],
        },
        "no more than 100",
        "/option_groups",
    ),
    "eleven boxes": (
        {**CHECKS, "options": [option(str(n)) for n in range(11)]},
        "no more than 10",
        "/options",
    ),
    "same value twice": ({**MENU, "options": [option("1")] * 2}, "duplicate option value: 1", ""),
    "same value in two groups": (
        {**GROUPED, "option_groups": [GROUPED["option_groups"][0]] * 2},
        "duplicate option value: 1",
        "",
    ),
    "mrkdwn option": (
        {**MENU, "options": [{"text": mrkdwn("x"), "value": "1"}]},
        "unsupported type: mrkdwn",
        "/options/0/text/type",
    ),
    "long option": (
        {**MENU, "options": [{"text": plain("x" * 76), "value": "1"}]},
        "less than 76",
        "/options/0/text/text",
    ),
    "long value": (
        {**MENU, "options": [{"text": plain("x"), "value": "v" * 151}]},
        "less than 151",
        "/options/0/value",
    ),
    "link outside an overflow": (
        {**MENU, "options": [option("1", url="https://example.org")]},
        "invalid additional property: url",
        "/options/0",
    ),
    "long group label": (
        {
            "type": "static_select",
            "option_groups": [{"label": plain("x" * 76), "options": [option("1")]}],
        },
        "less than 76",
        "/option_groups/0/label/text",
    ),
    "initial option with other words": (
        {**MENU, "initial_option": {"text": plain("Other"), "value": "1"}},
        "must exactly match one of the options",
        "/initial_option",
    ),
    "initial options not on offer": (
        {**MULTI, "initial_options": [option("1"), option("9")]},
        "must exactly match one of the options",
        "/initial_options/1",
    ),
    "initial option chosen twice": (
        {**CHECKS, "initial_options": [option("1")] * 2},
        "is chosen twice",
        "/initial_options/1",
    ),
    "no initial options": ({**CHECKS, "initial_options": []}, "than 1", "/initial_options"),
    "more chosen than may be": (
        {**PEOPLE, "initial_users": ["U1", "U2"], "max_selected_items": 1},
        "max_selected_items",
        "/initial_users",
    ),
    "none may be chosen": ({**PEOPLE, "max_selected_items": 0}, "1", "/max_selected_items"),
    "maximum of a single menu": ({**MENU, "max_selected_items": 1}, "additional property", ""),
    "a name for an id": ({**PEOPLE, "initial_users": ["mia"]}, "pattern", "/initial_users/0"),
    "empty filter": ({**CHANNELS, "filter": {}}, "at least one of", "/filter"),
    "unknown filter": ({**CHANNELS, "filter": {"include": ["dm"]}}, "enum", "/filter/include/0"),
    "long placeholder": (
        {**MENU, "placeholder": plain("x" * 151)},
        "less than 151",
        "/placeholder/text",
    ),
    "mrkdwn placeholder": (
        {**MENU, "placeholder": mrkdwn("x")},
        "unsupported type: mrkdwn",
        "/placeholder/type",
    ),
    "placeholder of boxes": ({**CHECKS, "placeholder": plain("x")}, "property: placeholder", ""),
    "true for a number": ({**TYPED, "max_length": True}, "an integer", "/max_length"),
    "3001 characters": ({**TYPED, "max_length": 3001}, "at most 3000", "/max_length"),
    "no characters": ({**TYPED, "max_length": 0}, "at least 1", "/max_length"),
    "crossed lengths": ({**TYPED, "min_length": 5, "max_length": 4}, "greater", "/min_length"),
    "long initial value": (
        {**TYPED, "max_length": 4, "initial_value": "Hello"},
        "less than 5",
        "/initial_value",
    ),
    "initial value past Slack's own end": (
        {**TYPED, "initial_value": "x" * 3001},
        "less than 3001",
        "/initial_value",
    ),
    "number without a word on decimals": ({"type": "number_input"}, "is_decimal_allowed", ""),
    "number as a number": ({**NUMBER, "min_value": 1}, "must provide a string", "/min_value"),
    "number in words": ({**NUMBER, "min_value": "one"}, "pattern", "/min_value"),
    "decimal for a whole number": ({**NUMBER, "min_value": "1.5"}, "whole number", "/min_value"),
    "crossed numbers": ({**NUMBER, "min_value": "3", "max_value": "2"}, "min_value <=", ""),
    "initial number outside": ({**NUMBER, "initial_value": "3", "max_value": "2"}, "<=", ""),
    "date in another form": (
        {"type": "datepicker", "initial_date": "22.11.2026"},
        "pattern",
        "/initial_date",
    ),
    "day that is not": (
        {"type": "datepicker", "initial_date": "2027-02-29"},
        "must be a day of the calendar",
        "/initial_date",
    ),
    "hour that is not": (
        {"type": "timepicker", "initial_time": "24:00"},
        "pattern",
        "/initial_time",
    ),
    "moment in text": (
        {"type": "datetimepicker", "initial_date_time": "1800000000"},
        "must provide an integer",
        "/initial_date_time",
    ),
    "moment in milliseconds": (
        {"type": "datetimepicker", "initial_date_time": 1_800_000_000_000},
        "at most 9999999999",
        "/initial_date_time",
    ),
}


@pytest.mark.parametrize(
    ("element", "words", "pointer"),
    [pytest.param(*case, id=name) for name, case in REFUSED.items()],
)
def test_an_unsound_element_is_refused_by_name_and_place(
    element: Any, words: str, pointer: str
) -> None:
    [message] = refusal_of(element)
    assert words in message
    assert message.endswith(f" [json-pointer:/view/blocks/0/element{pointer}]")
