"""What Slack would refuse in an answer: the body of an ack or of a post to a response_url."""

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from sandbox.validation.checks import Check, Fault, boolean, choice, record, step, string
from sandbox.validation.message import content_problem
from sandbox.validation.problem import Problem, problem
from sandbox.validation.view import view_problem

ResponseKind = Literal["command", "action", "submission"]


def _anything(value: Any, at: str) -> Iterator[Fault]:
    yield from ()


_CONTENT = ("text", "blocks", "attachments", "metadata")
_MESSAGE = record(
    {},
    {
        **{key: _anything for key in _CONTENT},
        "response_type": choice("ephemeral", "in_channel"),
        "replace_original": boolean,
        "delete_original": boolean,
        "unfurl_links": boolean,
        "unfurl_media": boolean,
        "thread_ts": string(),
    },
)


def response_problem(
    body: Any, *, kind: ResponseKind, input_ids: Iterable[str] | None = None
) -> Problem | None:
    """Why Slack would refuse this answer to a command, to an action or to a submitted view.

    An empty body is an ack that says nothing; a string is a message's text.
    `input_ids` are the block_ids of the submitted view's inputs, the only places for errors.
    """
    if isinstance(body, str):
        body = {"text": body} if body else {}
    if body is None or body == {}:
        return None
    if kind == "submission":
        return _submission_problem(body, input_ids)
    return problem("invalid_payload", _MESSAGE(body, "")) or _message_problem(body, kind)


def _message_problem(body: dict[str, Any], kind: ResponseKind) -> Problem | None:
    if body.get("delete_original"):
        others = sorted(set(body) - {"delete_original"})
        faults = [Fault("", f"delete_original must stand alone, without: {key}") for key in others]
        return problem("invalid_payload", faults)
    says_nothing = body.get("text") in ("", None) and body.keys() <= {"text", "response_type"}
    if kind == "command" and says_nothing:
        # Shows the typed command in the channel, or nothing at all: both are answers.
        return None
    return content_problem({key: body[key] for key in _CONTENT if key in body})


def _some_error(value: Any, at: str) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield Fault(at, "must provide an object")
    elif not value:
        yield Fault(at, "no fewer than 1 items allowed")
    else:
        for key, sentence in value.items():
            yield from string()(sentence, step(at, key))


_SUBMISSIONS: dict[str, Check] = {
    "errors": record({"response_action": _anything, "errors": _some_error}),
    "update": record({"response_action": _anything, "view": _anything}),
    "push": record({"response_action": _anything, "view": _anything}),
    "clear": record({"response_action": _anything}),
}


def _submission_problem(body: Any, input_ids: Iterable[str] | None) -> Problem | None:
    found = problem("invalid_arguments", _submission_faults(body, input_ids))
    if found is None and "view" in body:
        return view_problem(body["view"], kind="modal")
    return found


def _submission_faults(body: Any, input_ids: Iterable[str] | None) -> Iterator[Fault]:
    if not isinstance(body, dict):
        yield Fault("", "must provide an object")
        return
    action = body.get("response_action")
    if not isinstance(action, str) or action not in _SUBMISSIONS:
        yield from choice(*_SUBMISSIONS)(action, "/response_action")
        return
    faults = list(_SUBMISSIONS[action](body, ""))
    yield from faults
    if not faults and input_ids is not None:
        for key in body.get("errors", {}).keys() - set(input_ids):
            yield Fault(step("/errors", key), "is not the block_id of an input")
