"""Whatever arrives is answered, never with a traceback; whatever is well built is accepted."""

import copy
import json
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from sandbox.validation import Problem, message_problem, response_problem, view_problem
from sandbox.validation.response import ResponseKind
from sandbox.validation.view import ViewKind
from tests.sandbox.sound_blocks import SOUND_BLOCKS, Json

Blocks = st.SearchStrategy[Json]

CODES = {
    "invalid_arguments",
    "invalid_attachments",
    "invalid_blocks",
    "invalid_blocks_format",
    "invalid_metadata_format",
    "invalid_payload",
    "msg_blocks_too_long",
    "msg_too_long",
    "no_text",
    "too_many_attachments",
    "view_too_large",
}


def words(most: int) -> st.SearchStrategy[str]:
    """Strings of 1 to `most` characters, both ends included."""
    lengths = st.one_of(st.just(1), st.just(most), st.integers(1, most))
    return st.builds(lambda letter, length: letter * length, st.sampled_from("aé漢🙂"), lengths)


def plain(most: int) -> Blocks:
    return st.fixed_dictionaries(
        {"type": st.just("plain_text"), "text": words(most)}, optional={"emoji": st.booleans()}
    )


def either(most: int) -> Blocks:
    mrkdwn = st.fixed_dictionaries(
        {"type": st.just("mrkdwn"), "text": words(most)}, optional={"verbatim": st.booleans()}
    )
    return plain(most) | mrkdwn


def options(most: int) -> st.SearchStrategy[list[Json]]:
    option = st.fixed_dictionaries(
        {"text": plain(75), "value": words(150)}, optional={"description": plain(75)}
    )
    return st.lists(option, min_size=1, max_size=most, unique_by=lambda each: each["value"])


def buttons() -> Blocks:
    confirm = st.fixed_dictionaries(
        {"text": either(300)},
        optional={"title": plain(100), "confirm": plain(30), "deny": plain(30)},
    )
    return st.fixed_dictionaries(
        {"type": st.just("button"), "text": plain(75)},
        optional={
            "value": words(2000),
            "style": st.sampled_from(["primary", "danger"]),
            "accessibility_label": words(75),
            "confirm": confirm,
        },
    )


def menus(kind: str, chosen: str, most: int) -> Blocks:
    def with_choice(offered: list[Json]) -> Blocks:
        first = st.just(offered[0] if chosen == "initial_option" else offered[:1])
        return st.fixed_dictionaries(
            {"type": st.just(kind), "options": st.just(offered)}, optional={chosen: first}
        )

    return options(most).flatmap(with_choice)


def fields() -> Blocks:
    typed = st.fixed_dictionaries(
        {"type": st.just("plain_text_input")},
        optional={
            "placeholder": plain(150),
            "max_length": st.integers(100, 3000),
            "initial_value": words(100),
            "min_length": st.integers(0, 100),
        },
    )
    pickers = st.builds(
        lambda day: {"type": "datepicker", "initial_date": day.isoformat()}, st.dates()
    ) | st.builds(
        lambda time: {"type": "timepicker", "initial_time": time.strftime("%H:%M")}, st.times()
    )
    return st.fixed_dictionaries(
        {
            "type": st.just("input"),
            "label": plain(2000),
            "element": typed
            | pickers
            | menus("static_select", "initial_option", 100)
            | menus("multi_static_select", "initial_options", 100)
            | menus("checkboxes", "initial_options", 10)
            | menus("radio_buttons", "initial_option", 10),
        },
        optional={"hint": plain(2000), "optional": st.booleans()},
    )


def blocks() -> Blocks:
    sections = st.fixed_dictionaries(
        {"type": st.just("section"), "text": either(3000)},
        optional={"fields": st.lists(either(500), min_size=1, max_size=10), "accessory": buttons()},
    )
    headers = st.fixed_dictionaries({"type": st.just("header"), "text": plain(150)})
    actions = st.fixed_dictionaries(
        {"type": st.just("actions"), "elements": st.lists(buttons(), min_size=1, max_size=5)}
    )
    return sections | headers | actions | fields()


@given(st.lists(blocks(), max_size=5), words(24), words(24))
def test_a_well_built_modal_is_accepted(content: list[Json], title: str, submit: str) -> None:
    view = {
        "type": "modal",
        "callback_id": "form",
        "title": {"type": "plain_text", "text": title},
        "submit": {"type": "plain_text", "text": submit},
        "blocks": [{**block, "block_id": str(n)} for n, block in enumerate(content)],
    }
    assert view_problem(view, kind="modal") is None


@given(blocks(), words(4000))
def test_a_well_built_message_is_accepted(block: Json, text: str) -> None:
    packed = json.dumps([block], ensure_ascii=False)
    problem = message_problem({"ts": "1.1", "text": text, "blocks": packed})
    # One full menu can hold more characters than a message may.
    assert problem is None or (problem.code == "msg_blocks_too_long" and len(packed) > 13_000)


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.just("type"), inner),
    max_leaves=8,
)


def is_plainly_said(problem: Problem | None) -> bool:
    return problem is None or (
        problem.code in CODES
        and all(
            each.startswith("[ERROR] ") and "[json-pointer:" in each for each in problem.messages
        )
    )


@given(ANY_JSON, st.sampled_from(["modal", "home"]))
def test_any_json_for_a_view_is_answered(value: Any, kind: ViewKind) -> None:
    assert is_plainly_said(view_problem(value, kind=kind))
    assert is_plainly_said(view_problem({"type": kind, "blocks": value}, kind=kind))


@given(ANY_JSON, st.sampled_from(["text", "blocks", "attachments", "metadata", "ts"]))
def test_any_json_for_a_message_is_answered(value: Any, key: str) -> None:
    assert is_plainly_said(message_problem(value))
    assert is_plainly_said(message_problem({"text": "Hello", key: value}))
    assert is_plainly_said(message_problem({"text": "Hello", key: json.dumps(value)}))


@given(ANY_JSON, st.sampled_from(["command", "action", "submission"]))
def test_any_json_for_an_answer_is_answered(value: Any, kind: ResponseKind) -> None:
    assert is_plainly_said(response_problem(value, kind=kind))
    for action in ("errors", "update", "push", "clear"):
        body = {"response_action": action, "errors": value, "view": value}
        assert is_plainly_said(response_problem(body, kind=kind, input_ids=["a"]))


def test_bottomless_json_and_half_a_surrogate_pair_are_answered() -> None:
    deep: Any = "bottom"
    for _ in range(900):
        deep = {"type": [deep]}
    half = {"type": "home", "blocks": [], "private_metadata": "\ud83d"}

    assert is_plainly_said(message_problem({"text": "Hello", "blocks": "[" * 100_000}))
    assert is_plainly_said(message_problem({"text": "Hello", "blocks": [deep], "metadata": deep}))
    assert is_plainly_said(view_problem(deep, kind="modal"))
    assert view_problem(half, kind="home") is None


def places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path to every value within, the outermost left out."""
    keys = (
        list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else []
    )
    return [place for key in keys for place in [(*path, key), *places(node[key], (*path, key))]]


def mutated(block: Json, path: tuple[Any, ...], value: Any) -> Json:
    """The block with another value at this path."""
    changed = copy.deepcopy(block)
    node: Any = changed
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return changed


@given(st.data(), st.sampled_from(sorted(SOUND_BLOCKS)), ANY_JSON)
def test_a_sound_block_with_anything_in_one_place_is_answered(
    data: st.DataObject, name: str, value: Any
) -> None:
    block = SOUND_BLOCKS[name]
    changed = mutated(block, data.draw(st.sampled_from(places(block))), value)
    assert is_plainly_said(message_problem({"text": "Hello", "blocks": [changed]}))


@given(st.data(), st.sampled_from(sorted(SOUND_BLOCKS)))
def test_a_sound_block_with_null_in_one_place_is_refused(data: st.DataObject, name: str) -> None:
    block = SOUND_BLOCKS[name]
    changed = mutated(block, data.draw(st.sampled_from(places(block))), None)
    problem = message_problem({"text": "Hello", "blocks": [changed]})
    assert problem is not None and problem.code == "invalid_blocks"


@given(st.data(), st.sampled_from(sorted(SOUND_BLOCKS)), st.text())
def test_a_sound_block_with_an_unknown_field_is_refused(
    data: st.DataObject, name: str, key: str
) -> None:
    block = SOUND_BLOCKS[name]
    objects = [
        path for path in places(block) if path[-1] in ("text", "element", "accessory", "confirm")
    ]
    assume(objects)
    path = data.draw(st.sampled_from(objects))
    node: Any = block
    for part in path:
        node = node[part]
    assume(isinstance(node, dict))
    changed = mutated(block, path, {**node, f"x-{key}": 1})
    problem = message_problem({"text": "Hello", "blocks": [changed]})
    assert problem is not None and problem.code == "invalid_blocks"
