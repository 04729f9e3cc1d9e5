"""One Web API call: who may make it, and what it needs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from sandbox.errors import Refused
from sandbox.types import Json
from sandbox.validation import Problem, message_problem, view_problem
from sandbox.workspace import Workspace


@dataclass(frozen=True)
class Method:
    """`scope` is needed always; what depends on the arguments, `run` asks for itself."""

    run: Callable[[Workspace, Json], Json]
    scope: str | None = None
    token: Literal["bot", "app"] = "bot"


def need_scope(workspace: Workspace, scope: str) -> None:
    if scope not in workspace.app.scopes:
        provided = ",".join(sorted(workspace.app.scopes))
        raise Refused("missing_scope", needed=scope, provided=provided)


def need(args: Json, name: str) -> str:
    """An argument without which nothing can be done."""
    value = args.get(name)
    if value in (None, ""):
        messages = [f"[ERROR] missing required field: {name}"]
        raise Refused("invalid_arguments", response_metadata={"messages": messages})
    return str(value)


def is_true(value: object) -> bool:
    """A flag, which forms carry as a word or a digit."""
    return value in (True, 1, "1", "true", "True")


def ensure_message(args: Json) -> None:
    _ensure(message_problem(args))


def ensure_view(args: Json, kind: Literal["modal", "home"]) -> Json:
    need(args, "view")
    _ensure(view_problem(args["view"], kind=kind))
    view: Json = args["view"]
    return view


def _ensure(problem: Problem | None) -> None:
    if problem:
        more = {"response_metadata": {"messages": problem.messages}} if problem.messages else {}
        raise Refused(problem.code, **more)
