"""What each interactive element and image may hold, and which of them may stand where."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from sandbox.validation.checks import (
    Check,
    Fault,
    Fields,
    boolean,
    choice,
    exactly_one_of,
    many,
    one_of_types,
    record,
    step,
    string,
    whole,
)
from sandbox.validation.composition import (
    CONFIRM,
    CONVERSATION_FILTER,
    IMAGE_URL,
    LINK,
    OPTION_GROUP,
    OVERFLOW_OPTION,
    PLAIN_OPTION,
    RICH_OPTION,
    SLACK_FILE,
    distinct_values,
    initials_are_options,
    plain_text,
)

USER_ID = string(form=r"[UW][A-Za-z0-9]+")
CONVERSATION_ID = string(form=r"[CDG][A-Za-z0-9]+")
IMAGE_FIELDS: Fields = {"image_url": IMAGE_URL, "slack_file": SLACK_FILE}
IMAGE_SOURCE = exactly_one_of(*IMAGE_FIELDS)

_CONFIRMS: Fields = {"confirm": CONFIRM}
_FOCUSES: Fields = {"focus_on_load": boolean}
_HINTS: Fields = {"placeholder": plain_text(150)}
_COUNTS: Fields = {"max_selected_items": whole(1)}
_DISPATCHES: Fields = {
    "dispatch_action_config": record(
        {},
        {"trigger_actions_on": many(choice("on_enter_pressed", "on_character_entered"), 2)},
    )
}
_MENU: Fields = {**_CONFIRMS, **_FOCUSES, **_HINTS}
_TYPED: Fields = {**_DISPATCHES, **_FOCUSES, **_HINTS}


def _real_date(value: Any, at: str) -> Iterator[Fault]:
    faults = list(string(form=r"[0-9]{4}-[0-9]{2}-[0-9]{2}")(value, at))
    if not faults:
        try:
            date.fromisoformat(value)
        except ValueError:
            faults.append(Fault(at, "must be a day of the calendar"))
    yield from faults


def _initials_fit(element: dict[str, Any], at: str) -> Iterator[Fault]:
    for key in ("initial_options", "initial_users"):
        if len(element.get(key, [])) > element.get("max_selected_items", float("inf")):
            yield Fault(step(at, key), "must not be longer than max_selected_items")


def _typed_text_fits(element: dict[str, Any], at: str) -> Iterator[Fault]:
    most = element.get("max_length", 3000)
    if element.get("min_length", 0) > most:
        yield Fault(step(at, "min_length"), "must not be greater than max_length")
    if len(element.get("initial_value", "")) > most:
        yield Fault(step(at, "initial_value"), f"must be less than {most + 1} characters")


def _typed_number_fits(element: dict[str, Any], at: str) -> Iterator[Fault]:
    numbers = {
        key: Decimal(element[key])
        for key in ("min_value", "initial_value", "max_value")
        if key in element
    }
    for key in numbers:
        if not element["is_decimal_allowed"] and "." in element[key]:
            yield Fault(step(at, key), "must be a whole number")
    in_order = list(numbers.values())
    if in_order != sorted(in_order):
        yield Fault(at, "must have min_value <= initial_value <= max_value")


def _element(kind: str, required: Fields, optional: Fields, *rules: Check) -> Check:
    return record(
        {"type": choice(kind), **required}, {"action_id": string(255), **optional}, *rules
    )


_NUMBER = string(form=r"-?[0-9]+(\.[0-9]+)?")
_OPTION_RULES = (distinct_values, initials_are_options, _initials_fit)
_SELECT_OPTIONS: Fields = {
    "options": many(PLAIN_OPTION, 100),
    "option_groups": many(OPTION_GROUP, 100),
}
_SELECT_RULES = (exactly_one_of(*_SELECT_OPTIONS), *_OPTION_RULES)

IMAGE = record({"type": choice("image"), "alt_text": string(2000)}, {**IMAGE_FIELDS}, IMAGE_SOURCE)

ELEMENTS: dict[str, Check] = {
    "image": IMAGE,
    "button": _element(
        "button",
        {"text": plain_text(75)},
        {
            **_CONFIRMS,
            "value": string(2000),
            "url": LINK,
            "style": choice("primary", "danger"),
            "accessibility_label": string(75),
        },
    ),
    "overflow": _element(
        "overflow", {"options": many(OVERFLOW_OPTION, 5)}, _CONFIRMS, distinct_values
    ),
    "checkboxes": _element(
        "checkboxes",
        {"options": many(RICH_OPTION, 10)},
        {**_CONFIRMS, **_FOCUSES, "initial_options": many(RICH_OPTION, 10)},
        *_OPTION_RULES,
    ),
    "radio_buttons": _element(
        "radio_buttons",
        {"options": many(RICH_OPTION, 10)},
        {**_CONFIRMS, **_FOCUSES, "initial_option": RICH_OPTION},
        *_OPTION_RULES,
    ),
    "static_select": _element(
        "static_select",
        {},
        {**_MENU, **_SELECT_OPTIONS, "initial_option": PLAIN_OPTION},
        *_SELECT_RULES,
    ),
    "multi_static_select": _element(
        "multi_static_select",
        {},
        {**_MENU, **_COUNTS, **_SELECT_OPTIONS, "initial_options": many(PLAIN_OPTION)},
        *_SELECT_RULES,
    ),
    "users_select": _element("users_select", {}, {**_MENU, "initial_user": USER_ID}),
    "multi_users_select": _element(
        "multi_users_select",
        {},
        {**_MENU, **_COUNTS, "initial_users": many(USER_ID)},
        _initials_fit,
    ),
    "conversations_select": _element(
        "conversations_select",
        {},
        {
            **_MENU,
            "initial_conversation": CONVERSATION_ID,
            "default_to_current_conversation": boolean,
            "filter": CONVERSATION_FILTER,
            "response_url_enabled": boolean,
        },
    ),
    "plain_text_input": _element(
        "plain_text_input",
        {},
        {
            **_TYPED,
            "initial_value": string(least=0),
            "multiline": boolean,
            "min_length": whole(0, 3000),
            "max_length": whole(1, 3000),
        },
        _typed_text_fits,
    ),
    "number_input": _element(
        "number_input",
        {"is_decimal_allowed": boolean},
        {**_TYPED, "initial_value": _NUMBER, "min_value": _NUMBER, "max_value": _NUMBER},
        _typed_number_fits,
    ),
    "datepicker": _element("datepicker", {}, {**_MENU, "initial_date": _real_date}),
    "timepicker": _element(
        "timepicker",
        {},
        {
            **_MENU,
            "initial_time": string(form=r"([01][0-9]|2[0-3]):[0-5][0-9]"),
            "timezone": string(form=r"[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*"),
        },
    ),
    "datetimepicker": _element(
        "datetimepicker",
        {},
        # Ten digits: seconds since 1970.
        {**_CONFIRMS, **_FOCUSES, "initial_date_time": whole(1_000_000_000, 9_999_999_999)},
    ),
}

_CHOOSERS = (
    "checkboxes",
    "radio_buttons",
    "static_select",
    "users_select",
    "conversations_select",
    "datepicker",
    "timepicker",
)
_MULTI_SELECTS = ("multi_static_select", "multi_users_select")


def _any_of(*kinds: str) -> Check:
    return one_of_types({kind: ELEMENTS[kind] for kind in kinds})


# Slack's type definitions allow multi-selects in actions, its guide does not: the guide is kept.
IN_ACTIONS = _any_of("button", "overflow", "datetimepicker", *_CHOOSERS)
IN_SECTION = _any_of("button", "overflow", "image", *_CHOOSERS, *_MULTI_SELECTS)
IN_INPUT = _any_of(
    "plain_text_input", "number_input", "datetimepicker", *_CHOOSERS, *_MULTI_SELECTS
)
