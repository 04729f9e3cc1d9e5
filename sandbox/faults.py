"""What goes wrong by order: calls that fail, before or after they did their work."""

from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

Manner = Literal["answer", "empty", "html", "truncate", "close", "reset", "hang"]


@dataclass(frozen=True)
class Fault:
    """What a call meets: Slack's error code, or an HTTP status with nothing sensible in it.

    `manner` is how the answer fails to come: no body, a page instead of JSON, half of it, a
    connection that is closed, reset or left open. With `processed` the call did its work first.
    `retry_after` goes with a 429, in seconds; None where Slack names no time.
    """

    error: str | None = None
    status: int = 200
    retry_after: int | None = 1
    manner: Manner = "answer"
    processed: bool = False


Choose = Callable[[str], Fault | None]


class Faults:
    """`choose` is asked about each call by its method, once nothing ordered is left for it.

    Messages are in no history until they are as old as `history_lag`.
    """

    def __init__(self) -> None:
        self._next: dict[str, deque[Fault]] = defaultdict(deque)
        self.choose: Choose = lambda method: None
        self.history_lag = timedelta(0)

    def add(self, method: str, fault: Fault) -> None:
        self._next[method].append(fault)

    def take(self, method: str) -> Fault | None:
        waiting = self._next[method]
        return waiting.popleft() if waiting else self.choose(method)
