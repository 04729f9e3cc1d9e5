"""What Slack answers when it refuses: an error code and its messages."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sandbox.validation.checks import Fault


@dataclass(frozen=True)
class Problem:
    """A refusal: Slack's error code, and a message for each thing wrong (often none)."""

    code: str
    messages: list[str]


def problem(code: str, faults: Iterable[Fault]) -> Problem | None:
    """A refusal with this code, if anything is wrong."""
    messages = [str(fault) for fault in faults]
    return Problem(code, messages) if messages else None


def unpacked(value: Any) -> Any:
    """An argument as JSON, since form-encoded calls carry it as a string; None if unreadable."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return None
