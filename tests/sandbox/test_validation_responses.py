"""What Slack refuses in an ack and in a post to a response_url."""

from typing import Any

import pytest

from sandbox.validation import Problem, response_problem
from sandbox.validation.response import ResponseKind
from tests.sandbox.sound_blocks import Json, plain, section

MODAL: Json = {"type": "modal", "title": plain("Title"), "blocks": [section()]}
ERRORS: Json = {"response_action": "errors", "errors": {"name": "Please write a name."}}

ACCEPTED: dict[str, tuple[ResponseKind, Any]] = {
    "command, nothing": ("command", {}),
    "command, words": ("command", "Hello"),
    "command, empty words": ("command", ""),
    "command, shown to all": ("command", {"response_type": "in_channel"}),
    "command, blocks": ("command", {"text": "Hello", "blocks": [section()]}),
    "action, nothing": ("action", None),
    "action, replaced": ("action", {"text": "Done", "replace_original": True}),
    "action, deleted": ("action", {"delete_original": True}),
    "action, kept": (
        "action",
        {"text": "Hi", "delete_original": False, "response_type": "ephemeral"},
    ),
    "submission, closed": ("submission", {}),
    "submission, cleared": ("submission", {"response_action": "clear"}),
    "submission, updated": ("submission", {"response_action": "update", "view": MODAL}),
    "submission, pushed": ("submission", {"response_action": "push", "view": MODAL}),
    "submission, errors": ("submission", ERRORS),
}


@pytest.mark.parametrize(
    ("kind", "body"), [pytest.param(*case, id=name) for name, case in ACCEPTED.items()]
)
def test_a_sound_answer_is_accepted(kind: ResponseKind, body: Any) -> None:
    assert response_problem(body, kind=kind) is None


REFUSED: dict[str, tuple[ResponseKind, Any, str, list[str]]] = {
    "not an object": ("action", [7], "invalid_payload", ["must provide an object"]),
    "unknown field": (
        "command",
        {"text": "Hello", "channel": "C1"},
        "invalid_payload",
        ["invalid additional property: channel"],
    ),
    "unknown response_type": (
        "command",
        {"text": "Hello", "response_type": "all"},
        "invalid_payload",
        ["must be a valid enum value: ephemeral, in_channel [json-pointer:/response_type]"],
    ),
    "deleted, with words": (
        "action",
        {"delete_original": True, "text": "Bye", "replace_original": False},
        "invalid_payload",
        ["stand alone, without: replace_original", "stand alone, without: text"],
    ),
    "replaced by nothing": ("action", {"replace_original": True}, "no_text", []),
    "unsound block": (
        "action",
        {"text": "Hello", "blocks": [{"type": "poll"}]},
        "invalid_blocks",
        ["unsupported type: poll [json-pointer:/blocks/0/type]"],
    ),
    "modal's answer to a command": (
        "command",
        {"response_action": "clear"},
        "invalid_payload",
        ["invalid additional property: response_action"],
    ),
    "words for a submission": (
        "submission",
        "Hello",
        "invalid_arguments",
        ["must be a valid enum value: errors, update, push, clear"],
    ),
    "errors without any": (
        "submission",
        {"response_action": "errors", "errors": {}},
        "invalid_arguments",
        ["no fewer than 1 items allowed [json-pointer:/errors]"],
    ),
    "errors in a list": (
        "submission",
        {"response_action": "errors", "errors": ["name"]},
        "invalid_arguments",
        ["must provide an object [json-pointer:/errors]"],
    ),
    "error without words": (
        "submission",
        {"response_action": "errors", "errors": {"a/b": ""}},
        "invalid_arguments",
        ["must be more than 0 characters [json-pointer:/errors/a~1b]"],
    ),
    "update without a view": (
        "submission",
        {"response_action": "update"},
        "invalid_arguments",
        ["missing required field: view"],
    ),
    "clear with a view": (
        "submission",
        {"response_action": "clear", "view": MODAL},
        "invalid_arguments",
        ["invalid additional property: view"],
    ),
    "push of a home": (
        "submission",
        {"response_action": "push", "view": {"type": "home", "blocks": []}},
        "invalid_arguments",
        [
            "missing required field: title [json-pointer:/view]",
            "must be a valid enum value: modal [json-pointer:/view/type]",
        ],
    ),
}


@pytest.mark.parametrize(
    ("kind", "body", "code", "words"),
    [pytest.param(*case, id=name) for name, case in REFUSED.items()],
)
def test_an_unsound_answer_is_refused(
    kind: ResponseKind, body: Any, code: str, words: list[str]
) -> None:
    problem = response_problem(body, kind=kind)

    assert problem is not None
    assert problem.code == code
    assert len(problem.messages) == len(words)
    for expected, message in zip(words, problem.messages, strict=True):
        assert expected in message


def test_errors_stand_only_at_inputs_of_the_submitted_view() -> None:
    assert response_problem(ERRORS, kind="submission", input_ids=["name", "day"]) is None
    assert response_problem(ERRORS, kind="submission", input_ids=["day"]) == Problem(
        "invalid_arguments",
        ["[ERROR] is not the block_id of an input [json-pointer:/errors/name]"],
    )
