"""What Slack would refuse in a view: a modal or somebody's Home."""

import json
from collections.abc import Iterator
from typing import Any, Literal

from sandbox.validation.checks import Check, Fault, boolean, choice, record, string
from sandbox.validation.composition import plain_text
from sandbox.validation.layout import Surface, layout_faults
from sandbox.validation.problem import Problem, problem, unpacked

MOST_BYTES = 250_000

ViewKind = Literal["modal", "home"]


def view_problem(view: Any, *, kind: ViewKind) -> Problem | None:
    """Why views.open, views.push, views.update or views.publish would refuse this view.

    `kind` is what the call expects: a view of the other kind is refused.
    Stricter than Slack in one thing: a submit button needs a callback_id beside it, because
    without one no listener can be found for it.
    """
    view = unpacked(view)
    found = problem("invalid_arguments", _VIEWS[kind](view, "/view"))
    if found is None and _bytes(view) > MOST_BYTES:
        fault = Fault("/view", f"must be less than {MOST_BYTES + 1} bytes")
        return problem("view_too_large", [fault])
    return found


def _bytes(view: dict[str, Any]) -> int:
    # A half of a surrogate pair is legal JSON, so it must be countable.
    return len(json.dumps(view, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def _blocks_on(surface: Surface) -> Check:
    def check(value: Any, at: str) -> Iterator[Fault]:
        yield from layout_faults(value, surface, at)

    return check


def _inputs_have_submit(view: dict[str, Any], at: str) -> Iterator[Fault]:
    if "submit" not in view and any(block["type"] == "input" for block in view["blocks"]):
        yield Fault(at, "missing required field: submit")


def _submit_has_listener(view: dict[str, Any], at: str) -> Iterator[Fault]:
    if "submit" in view and "callback_id" not in view:
        yield Fault(at, "missing required field: callback_id")


_SHARED: dict[str, Check] = {
    "private_metadata": string(3000, least=0),
    "callback_id": string(255),
    "external_id": string(255),
}
_VIEWS: dict[ViewKind, Check] = {
    "modal": record(
        {"type": choice("modal"), "title": plain_text(24), "blocks": _blocks_on("modal")},
        {
            **_SHARED,
            "submit": plain_text(24),
            "close": plain_text(24),
            "clear_on_close": boolean,
            "notify_on_close": boolean,
        },
        _inputs_have_submit,
        _submit_has_listener,
    ),
    "home": record({"type": choice("home"), "blocks": _blocks_on("home")}, _SHARED),
}
