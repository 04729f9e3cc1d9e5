"""Refusals ordered beforehand: the next call of a method fails."""

from collections import defaultdict, deque
from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """Either Slack's error code, or an HTTP status with nothing sensible in it."""

    error: str | None = None
    status: int = 200
    retry_after: int = 1


class Faults:
    def __init__(self) -> None:
        self._next: dict[str, deque[Fault]] = defaultdict(deque)

    def add(self, method: str, fault: Fault) -> None:
        self._next[method].append(fault)

    def take(self, method: str) -> Fault | None:
        waiting = self._next[method]
        return waiting.popleft() if waiting else None
