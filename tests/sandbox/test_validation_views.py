"""What views.open, views.push, views.update and views.publish refuse."""

import json
from typing import Any

import pytest

from sandbox.validation import Problem, view_problem
from sandbox.validation.view import ViewKind
from tests.sandbox.sound_blocks import CHECKS, IMAGE, SOUND_BLOCKS, Json, actions, plain, section

FIELD: Json = {"type": "input", "label": plain("Name"), "element": {"type": "plain_text_input"}}
ALERT: Json = {"type": "alert", "text": plain("Careful"), "level": "warning"}
NUMBER: Json = {
    "type": "input",
    "label": plain("How many"),
    "element": {"type": "number_input", "is_decimal_allowed": False},
}
MOMENT = actions({"type": "datetimepicker"})
CAROUSEL = SOUND_BLOCKS["carousel"]


def modal(*blocks: Any, **more: Any) -> Json:
    return {"type": "modal", "title": plain("Title"), "blocks": list(blocks), **more}


def form(*blocks: Any, **more: Any) -> Json:
    return modal(*blocks, submit=plain("Send"), callback_id="form", **more)


def home(*blocks: Any, **more: Any) -> Json:
    return {"type": "home", "blocks": list(blocks), **more}


def focused(action_id: str) -> Json:
    return {**CHECKS, "action_id": action_id, "focus_on_load": True}


ACCEPTED: dict[str, tuple[ViewKind, Any]] = {
    "modal that only shows": ("modal", modal(section())),
    "modal packed in a string": ("modal", json.dumps(modal(section()))),
    "form": ("modal", form(FIELD, NUMBER, ALERT, MOMENT, private_metadata="x" * 3000)),
    "every limit reached": (
        "modal",
        {
            **modal(*[{"type": "divider"}] * 100),
            "title": plain("x" * 24),
            "submit": plain("x" * 24),
            "close": plain("x" * 24),
            "callback_id": "x" * 255,
            "external_id": "x" * 255,
            "clear_on_close": True,
            "notify_on_close": False,
        },
    ),
    "home": ("home", home(section(), CAROUSEL, *[{"type": "divider"}] * 98)),
    "empty home": ("home", home(private_metadata="")),
    "home with a field": ("home", home({**FIELD, "dispatch_action": True})),
}


@pytest.mark.parametrize(
    ("kind", "view"), [pytest.param(*case, id=name) for name, case in ACCEPTED.items()]
)
def test_a_sound_view_is_accepted(kind: ViewKind, view: Any) -> None:
    assert view_problem(view, kind=kind) is None


REFUSED: dict[str, tuple[ViewKind, Any, str]] = {
    "nothing": ("modal", None, "must provide an object [json-pointer:/view]"),
    "no JSON": ("modal", "{", "must provide an object [json-pointer:/view]"),
    "home with a title": (
        "home",
        modal(section()) | {"type": "home"},
        "invalid additional property: title [json-pointer:/view]",
    ),
    "unknown field": (
        "modal",
        modal(state={}),
        "invalid additional property: state [json-pointer:/view]",
    ),
    "no title": (
        "modal",
        {"type": "modal", "blocks": []},
        "missing required field: title [json-pointer:/view]",
    ),
    "no blocks": (
        "home",
        {"type": "home"},
        "missing required field: blocks [json-pointer:/view]",
    ),
    "long title": (
        "modal",
        modal() | {"title": plain("x" * 25)},
        "must be less than 25 characters [json-pointer:/view/title/text]",
    ),
    "long submit": (
        "modal",
        form() | {"submit": plain("x" * 25)},
        "must be less than 25 characters [json-pointer:/view/submit/text]",
    ),
    "long close": (
        "modal",
        modal(close=plain("x" * 25)),
        "must be less than 25 characters [json-pointer:/view/close/text]",
    ),
    "field without submit": (
        "modal",
        modal(FIELD, callback_id="form"),
        "missing required field: submit [json-pointer:/view]",
    ),
    "submit without listener": (
        "modal",
        modal(submit=plain("Send")),
        "missing required field: callback_id [json-pointer:/view]",
    ),
    "101 blocks in a modal": (
        "modal",
        modal(*[{"type": "divider"}] * 101),
        "no more than 100 items allowed [json-pointer:/view/blocks]",
    ),
    "101 blocks in a home": (
        "home",
        home(*[{"type": "divider"}] * 101),
        "no more than 100 items allowed [json-pointer:/view/blocks]",
    ),
    "long private_metadata": (
        "home",
        home(private_metadata="x" * 3001),
        "must be less than 3001 characters [json-pointer:/view/private_metadata]",
    ),
    "long callback_id": (
        "modal",
        modal(callback_id="x" * 256),
        "must be less than 256 characters [json-pointer:/view/callback_id]",
    ),
    "two focused fields": (
        "modal",
        modal(actions(focused("a"), focused("b"))),
        (
            "only one element may have focus_on_load "
            "[json-pointer:/view/blocks/0/elements/1/focus_on_load]"
        ),
    ),
    "one action_id twice": (
        "home",
        home(actions(CHECKS, {**CHECKS, "type": "radio_buttons"})),
        "action_id already exists: c [json-pointer:/view/blocks/0/elements/1/action_id]",
    ),
    "long label": (
        "modal",
        form({**FIELD, "label": plain("x" * 2001)}),
        "must be less than 2001 characters [json-pointer:/view/blocks/0/label/text]",
    ),
    "long hint": (
        "modal",
        form({**FIELD, "hint": plain("x" * 2001)}),
        "must be less than 2001 characters [json-pointer:/view/blocks/0/hint/text]",
    ),
    "image as a field": (
        "modal",
        form({**FIELD, "element": IMAGE}),
        "unsupported type: image [json-pointer:/view/blocks/0/element/type]",
    ),
    "long alert": (
        "modal",
        modal({**ALERT, "text": plain("x" * 201)}),
        "must be less than 201 characters [json-pointer:/view/blocks/0/text/text]",
    ),
    "response_url outside a field": (
        "modal",
        modal(actions({"type": "conversations_select", "response_url_enabled": True})),
        (
            "only allowed in an input of a modal "
            "[json-pointer:/view/blocks/0/elements/0/response_url_enabled]"
        ),
    ),
}


@pytest.mark.parametrize(
    ("kind", "view", "message"), [pytest.param(*case, id=name) for name, case in REFUSED.items()]
)
def test_an_unsound_view_is_refused(kind: ViewKind, view: Any, message: str) -> None:
    assert view_problem(view, kind=kind) == Problem("invalid_arguments", [f"[ERROR] {message}"])


@pytest.mark.parametrize(
    ("kind", "block", "place"),
    [
        ("modal", CAROUSEL, "type"),
        ("modal", SOUND_BLOCKS["markdown"], "type"),
        ("modal", SOUND_BLOCKS["table"], "type"),
        ("home", SOUND_BLOCKS["markdown"], "type"),
        ("home", ALERT, "type"),
        ("home", NUMBER, "element/type"),
        ("home", MOMENT, "elements/0/type"),
    ],
)
def test_a_block_is_refused_on_a_surface_that_cannot_show_it(
    kind: ViewKind, block: Json, place: str
) -> None:
    view = form(block) if kind == "modal" else home(block)

    problem = view_problem(view, kind=kind)

    assert problem is not None and problem.code == "invalid_arguments"
    [message] = problem.messages
    assert f"is not allowed in a {kind} [json-pointer:/view/blocks/0/{place}]" in message


def test_a_view_of_more_than_250_kilobytes_is_refused() -> None:
    longest = section(text=plain("x" * 3000))
    assert view_problem(modal(*[longest] * 80), kind="modal") is None
    assert view_problem(modal(*[longest] * 90), kind="modal") == Problem(
        "view_too_large", ["[ERROR] must be less than 250001 bytes [json-pointer:/view]"]
    )
